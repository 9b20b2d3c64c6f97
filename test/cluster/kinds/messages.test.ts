import { describe, expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import type { Status } from '../../../src/cluster/api/request.ts';
import { type TestServer, testServer } from '../api/server.ts';

const places: Readonly<Record<string, { group: string; version: string; resource: string }>> = {
  Service: { group: '', version: 'v1', resource: 'services' },
  Pod: { group: '', version: 'v1', resource: 'pods' },
  Endpoints: { group: '', version: 'v1', resource: 'endpoints' },
  Deployment: { group: 'apps', version: 'v1', resource: 'deployments' },
  Job: { group: 'batch', version: 'v1', resource: 'jobs' },
  Ingress: { group: 'networking.k8s.io', version: 'v1', resource: 'ingresses' },
};

function world(version: string): TestServer {
  const server = testServer(version);
  server.registry.create({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'default', namespace: 'default' },
  });
  server.request({
    verb: 'create',
    resource: 'services',
    body: service({ type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] }, 'np'),
  });
  return server;
}

function service(spec: object, name = 'svc'): KubeObject {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec } as KubeObject;
}

function deployment(spec: object): KubeObject {
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec } as KubeObject;
}

function template(labels: object | undefined, container: object): object {
  return { ...(labels && { metadata: { labels } }), spec: { containers: [container] } };
}

const web = { name: 'nginx', image: 'nginx' };
const podOf = (spec: object) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'bad' },
  spec: { containers: [web], ...spec },
});
const notFive = { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'bad' } };
const path = (inner: object) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'bad' },
  spec: { rules: [{ http: { paths: [inner] } }] },
});
const backend = { service: { name: 'web', port: { number: 80 } } };

/** What is sent, what 1.20 answers, what 1.36 answers, as real control planes were recorded. */
const cases: readonly (readonly [string, object, string, string])[] = [
  [
    'a selector that does not match',
    deployment({ selector: { matchLabels: { app: 'web' } }, template: template({ app: 'other' }, web) }),
    'Deployment.apps "web" is invalid: spec.template.metadata.labels: Invalid value: map[string]string{"app":"other"}: `selector` does not match template `labels`',
    'Deployment.apps "web" is invalid: spec.template.metadata.labels: Invalid value: {"app":"other"}: `selector` does not match template `labels`',
  ],
  [
    'a template without labels',
    deployment({ selector: { matchLabels: { app: 'web' } }, template: template(undefined, web) }),
    'Deployment.apps "web" is invalid: spec.template.metadata.labels: Invalid value: map[string]string(nil): `selector` does not match template `labels`',
    'Deployment.apps "web" is invalid: spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`',
  ],
  [
    'a container without image',
    deployment({
      selector: { matchLabels: { app: 'web' } },
      template: template({ app: 'web' }, { name: 'nginx' }),
    }),
    'Deployment.apps "web" is invalid: spec.template.spec.containers[0].image: Required value',
    'Deployment.apps "web" is invalid: spec.template.spec.containers[0].image: Required value',
  ],
  [
    'an address outside of the range',
    service({ clusterIP: '10.0.0.1', ports: [{ port: 80 }] }),
    'Service "svc" is invalid: spec.clusterIPs: Invalid value: []string{"10.0.0.1"}: failed to allocated ip:10.0.0.1 with error:provided IP is not in the valid range. The range of valid IPs is 10.7.240.0/20',
    'Service "svc" is invalid: spec.clusterIPs: Invalid value: ["10.0.0.1"]: failed to allocate IP 10.0.0.1: the provided network does not match the current range',
  ],
  [
    'no address at all',
    service({ clusterIP: 'banana', ports: [{ port: 80 }] }),
    'Service "svc" is invalid: spec.clusterIPs[0]: Invalid value: "banana": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
    'Service "svc" is invalid: spec.clusterIPs[0]: Invalid value: "banana": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
  ],
  [
    'a port out of range',
    service({ ports: [{ port: 70000 }] }),
    'Service "svc" is invalid: [spec.ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive, spec.ports[0].targetPort: Invalid value: 70000: must be between 1 and 65535, inclusive]',
    'Service "svc" is invalid: [spec.ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive, spec.ports[0].targetPort: Invalid value: 70000: must be between 1 and 65535, inclusive]',
  ],
  [
    'an unknown type',
    service({ type: 'Loadbalancer', ports: [{ port: 80 }] }),
    'Service "svc" is invalid: spec.type: Unsupported value: "Loadbalancer": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"',
    'Service "svc" is invalid: spec.type: Unsupported value: "Loadbalancer": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"',
  ],
  [
    'a node port for a ClusterIP Service',
    service({ ports: [{ port: 80, nodePort: 30090 }] }),
    'Service "svc" is invalid: spec.ports[0].nodePort: Forbidden: may not be used when `type` is \'ClusterIP\'',
    'Service "svc" is invalid: spec.ports[0].nodePort: Forbidden: may not be used when `type` is \'ClusterIP\'',
  ],
  [
    'a node port that is taken',
    service({ type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] }),
    'Service "svc" is invalid: spec.ports[0].nodePort: Invalid value: 30080: provided port is already allocated',
    'Service "svc" is invalid: spec.ports[0].nodePort: Invalid value: 30080: provided port is already allocated',
  ],
  [
    'a node port out of range',
    service({ type: 'NodePort', ports: [{ port: 80, nodePort: 8080 }] }),
    'Service "svc" is invalid: spec.ports[0].nodePort: Invalid value: 8080: provided port is not in the valid range. The range of valid ports is 30000-32767',
    'Service "svc" is invalid: spec.ports[0].nodePort: Invalid value: 8080: provided port is not in the valid range. The range of valid ports is 30000-32767',
  ],
  [
    'one node port twice',
    service({
      type: 'NodePort',
      ports: [
        { name: 'a', port: 80, nodePort: 30095 },
        { name: 'b', port: 81, nodePort: 30095 },
      ],
    }),
    'Service "svc" is invalid: spec.ports[1].nodePort: Duplicate value: 30095',
    'Service "svc" is invalid: spec.ports[1].nodePort: Invalid value: 30095: provided port is already allocated',
  ],
  [
    'an affinity that does not exist',
    service({ sessionAffinity: 'Cookie', ports: [{ port: 80 }] }),
    'Service "svc" is invalid: spec.sessionAffinity: Unsupported value: "Cookie": supported values: "ClientIP", "None"',
    'Service "svc" is invalid: spec.sessionAffinity: Unsupported value: "Cookie": supported values: "ClientIP", "None"',
  ],
  [
    'an affinity that lasts too long',
    service({
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 100000 } },
      ports: [{ port: 80 }],
    }),
    'Service "svc" is invalid: spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: 100000: must be greater than 0 and less than 86400',
    'Service "svc" is invalid: spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: 100000: must be greater than 0 and less than 86400',
  ],
  [
    'an external name that is none',
    service({ type: 'ExternalName' }),
    'Service "svc" is invalid: spec.externalName: Required value',
    'Service "svc" is invalid: spec.externalName: Required value',
  ],
  [
    'a loopback endpoint',
    { ...notFive, subsets: [{ addresses: [{ ip: '127.0.0.1' }], ports: [{ port: 80 }] }] },
    'Endpoints "bad" is invalid: subsets[0].addresses[0].ip: Invalid value: "127.0.0.1": may not be in the loopback range (127.0.0.0/8)',
    'Endpoints "bad" is invalid: subsets[0].addresses[0].ip: Invalid value: "127.0.0.1": may not be in the loopback range (127.0.0.0/8, ::1/128)',
  ],
  [
    'an Ingress without anything',
    { ...path({}), spec: {} },
    'Ingress.extensions "bad" is invalid: spec: Invalid value: []networking.IngressRule(nil): either `defaultBackend` or `rules` must be specified',
    'Ingress.networking.k8s.io "bad" is invalid: spec: Invalid value: null: either `defaultBackend` or `rules` must be specified',
  ],
  [
    'a path without type',
    path({ path: '/', backend }),
    'Ingress.extensions "bad" is invalid: spec.rules[0].http.paths[0].pathType: Required value: pathType must be specified',
    'Ingress.networking.k8s.io "bad" is invalid: spec.rules[0].http.paths[0].pathType: Required value: pathType must be specified',
  ],
  [
    'a relative path',
    path({ path: 'foo', pathType: 'Prefix', backend }),
    'Ingress.extensions "bad" is invalid: spec.rules[0].http.paths[0].path: Invalid value: "foo": must be an absolute path',
    'Ingress.networking.k8s.io "bad" is invalid: spec.rules[0].http.paths[0].path: Invalid value: "foo": must be an absolute path',
  ],
  [
    'a Job that restarts for ever',
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'norestart' },
      spec: { template: template(undefined, web) },
    },
    'Job.batch "norestart" is invalid: spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"',
    'Job.batch "norestart" is invalid: spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"',
  ],
  [
    'ports of Endpoints in words that are not theirs',
    {
      ...notFive,
      subsets: [{ addresses: [{ ip: '10.1.2.3' }], ports: [{ port: 70000, name: 'http', protocol: 'tcp' }] }],
    },
    'Endpoints "bad" is invalid: [subsets[0].ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive, subsets[0].ports[0].protocol: Unsupported value: "tcp": supported values: "SCTP", "TCP", "UDP"]',
    'Endpoints "bad" is invalid: [subsets[0].ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive, subsets[0].ports[0].protocol: Unsupported value: "tcp": supported values: "SCTP", "TCP", "UDP"]',
  ],
  [
    'an alias of a host without an address',
    podOf({ hostAliases: [{ ip: 'foo', hostnames: ['foo.local'] }] }),
    'Pod "bad" is invalid: spec.hostAliases.ip: Invalid value: "foo": must be valid IP address',
    'Pod "bad" is invalid: spec.hostAliases[0].ip: Invalid value: "foo": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
  ],
  [
    'a DNS policy None without anything',
    podOf({ dnsPolicy: 'None' }),
    'Pod "bad" is invalid: spec.dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None',
    'Pod "bad" is invalid: spec.dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None',
  ],
  [
    'an option of the resolver without a name',
    podOf({ dnsConfig: { options: [{ value: '2' }] } }),
    'Pod "bad" is invalid: spec.dnsConfig.options[0]: Required value: must not be empty',
    'Pod "bad" is invalid: spec.dnsConfig.options[0]: Required value: must not be empty',
  ],
];

describe.each(['1.20', '1.36'])('a control plane of %s refuses in the recorded words', (version) => {
  it.each(cases)('%s', (_what, body, old, recent) => {
    const server = world(version);
    const place = places[(body as KubeObject).kind];
    const answer = server.request({ verb: 'create', ...place, body });
    expect((answer.body as Status).message).toBe(version === '1.20' ? old : recent);
  });

  it('an address that changes', () => {
    const server = world(version);
    const body = { spec: { clusterIP: '10.7.240.50' } };
    const answer = server.request({
      verb: 'patch',
      resource: 'services',
      name: 'np',
      patchType: 'merge',
      body,
    });
    const value = version === '1.20' ? '[]string{"10.7.240.50"}' : '["10.7.240.50"]';
    expect((answer.body as Status).message).toBe(
      `Service "np" is invalid: spec.clusterIPs[0]: Invalid value: ${value}: may not change once set`,
    );
  });

  it('an address that is taken away, which later servers forgive', () => {
    const server = world(version);
    const body = { spec: { clusterIP: '' } };
    const answer = server.request({
      verb: 'patch',
      resource: 'services',
      name: 'np',
      patchType: 'merge',
      body,
    });
    const refusal =
      'Service "np" is invalid: spec.clusterIPs[0]: Invalid value: []string(nil): primary clusterIP can not be unset';
    expect((answer.body as Status).message).toBe(version === '1.20' ? refusal : undefined);
  });
});

describe('a reader of 1.36 is strict', () => {
  it('about fields that it does not know', () => {
    const body = service({ selectors: {}, ports: [{ port: 80 }] });
    const answer = testServer('1.36').request({
      verb: 'create',
      resource: 'services',
      body,
      fieldValidation: 'Strict',
    });
    expect((answer.body as Status).message).toBe(
      'Service in version "v1" cannot be handled as a Service: strict decoding error: unknown field "spec.selectors"',
    );
  });

  it('about types', () => {
    const body = service({ ports: [{ port: '80' }] });
    const answer = testServer('1.36').request({ verb: 'create', resource: 'services', body });
    expect((answer.body as Status).message).toBe(
      'Service in version "v1" cannot be handled as a Service: json: cannot unmarshal string into Go struct field ServicePort.spec.ports.port of type int32',
    );
  });
});
