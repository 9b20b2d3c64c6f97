import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/cluster/api/request.ts';
import { testServer } from '../api/server.ts';

type Place = readonly [group: string, resource: string];
const pods: Place = ['', 'pods'];
const services: Place = ['', 'services'];
const ingresses: Place = ['networking.k8s.io', 'ingresses'];
const slices: Place = ['discovery.k8s.io', 'endpointslices'];
const container = { name: 'c', image: 'nginx' };

function words([group, resource]: Place, content: object, version = '1.33'): string {
  const server = testServer(version);
  const metadata = { name: 'default', namespace: 'default' };
  server.registry.create({ apiVersion: 'v1', kind: 'ServiceAccount', metadata });
  const body = { metadata: { name: 'x' }, ...content };
  const answer = server.request({ verb: 'create', group, version: 'v1', resource, body }).body as Status;
  return answer.message.replace(/^.*? is invalid: /, '');
}

const pod = (spec: object) => ({ apiVersion: 'v1', kind: 'Pod', spec: { containers: [container], ...spec } });
const own = (more: object) => pod({ containers: [{ ...container, ...more }] });
const service = (spec: object) => ({
  apiVersion: 'v1',
  kind: 'Service',
  spec: { ports: [{ port: 80 }], ...spec },
});
const ingress = (path: object, more: object = {}) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  spec: { rules: [{ ...more, http: { paths: [{ pathType: 'Prefix', path: '/', backend, ...path }] } }] },
});
const backend = { service: { name: 'web', port: { number: 80 } } };
const slice = (content: object) => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  addressType: 'IPv4',
  endpoints: [{ addresses: ['10.0.0.1'] }],
  ports: [],
  ...content,
});
const path = 'spec.rules[0].http.paths[0]';
const anti = { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'a b' }] };

describe('the server refuses in these words', () => {
  it.each<readonly [Place, object, string]>([
    [
      services,
      service({ externalIPs: ['169.254.1.1'] }),
      'spec.externalIPs[0]: Invalid value: "169.254.1.1": may not be in the link-local range (169.254.0.0/16, fe80::/10)',
    ],
    [ingresses, ingress({ path: '/a//b' }), `${path}.path: Invalid value: "/a//b": must not contain '//'`],
    [
      ingresses,
      ingress({ pathType: null, backend: {} }),
      `${path}.pathType: Required value: pathType must be specified`,
    ],
    [
      ingresses,
      ingress({ backend: { service: { name: 'web', port: { number: 80, name: 'http' } } } }),
      `${path}.backend: Invalid value: "": cannot set both port name & port number`,
    ],
    [
      ingresses,
      ingress({}, { host: '10.0.0.1' }),
      'spec.rules[0].host: Invalid value: "10.0.0.1": must be a DNS name, not an IP address',
    ],
    [
      ingresses,
      ingress({}, { host: '*.*.x' }),
      "spec.rules[0].host: Invalid value: \"*.*.x\": a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is '\\*\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
    ],
    [
      ['networking.k8s.io', 'ingressclasses'],
      { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', spec: { controller: 'nginx' } },
      'spec.controller: Invalid value: "nginx": must be a domain-prefixed path (such as "acme.io/foo")',
    ],
    [
      slices,
      slice({ endpoints: [{ addresses: [] }] }),
      'endpoints[0].addresses: Required value: must contain at least 1 address',
    ],
    [
      slices,
      slice({ endpoints: [{ addresses: ['fd00::1'] }] }),
      'endpoints[0].addresses[0]: Invalid value: "fd00::1": must be a valid IPv4 address',
    ],
    [slices, slice({ ports: [{ name: 'a' }, { name: 'a' }] }), 'ports[1].name: Duplicate value: "a"'],
    [
      ['', 'configmaps'],
      { apiVersion: 'v1', kind: 'ConfigMap', data: { a: 'x' }, binaryData: { a: 'eA==' } },
      'data[a]: Invalid value: "a": duplicate of key present in binaryData',
    ],
    [
      pods,
      own({ resources: { limits: { cpus: '1' }, requests: {} } }),
      '[spec.containers[0].resources.limits[cpus]: Invalid value: "cpus": must be a standard resource type or fully qualified, spec.containers[0].resources.limits[cpus]: Invalid value: "cpus": must be a standard resource for containers',
    ],
    [
      pods,
      own({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.nope' } } }] }),
      'spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: "metadata.nope": error converting fieldPath: field label not supported: metadata.nope',
    ],
    [
      pods,
      own({ lifecycle: { preStop: {} } }),
      'spec.containers[0].lifecycle.preStop: Required value: must specify a handler type',
    ],
    [
      pods,
      pod({
        hostNetwork: true,
        containers: [{ ...container, ports: [{ containerPort: 80, hostPort: 81 }] }],
      }),
      'spec.containers[0].ports[0].containerPort: Invalid value: 80: must match `hostPort` when `hostNetwork` is true',
    ],
    [
      pods,
      pod({
        topologySpreadConstraints: [{ maxSkew: 0, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }],
      }),
      'spec.topologySpreadConstraints[0].maxSkew: Invalid value: 0: must be greater than zero',
    ],
    [
      pods,
      pod({ affinity: { podAntiAffinity: anti } }),
      'spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: "a b": name part must consist of',
    ],
    [
      pods,
      pod({ tolerations: [{ key: 'a', operator: 'Exists', value: 'b' }] }),
      'spec.tolerations[0].operator: Invalid value: core.Toleration{Key:"a", Operator:"Exists", Value:"b", Effect:"", TolerationSeconds:(*int64)(nil)}: value must be empty when `operator` is \'Exists\'',
    ],
    [
      ['', 'persistentvolumes'],
      {
        apiVersion: 'v1',
        kind: 'PersistentVolume',
        spec: {
          capacity: { storage: '1Gi' },
          accessModes: ['ReadWriteOnce'],
          hostPath: { path: '/a' },
          nfs: {},
        },
      },
      'spec.nfs: Forbidden: may not specify more than 1 volume type',
    ],
  ])('%j: %j', (place, content, expected) => {
    expect(words(place, content)).toContain(expected);
  });
});
