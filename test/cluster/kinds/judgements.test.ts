import { describe, expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import type { Status } from '../../../src/cluster/api/request.ts';
import { kinds } from '../../../src/cluster/kinds/index.ts';
import type { Pod } from '../../../src/cluster/kinds/pod-status.ts';
import { testServer } from '../api/server.ts';

type Change = (object: never) => object;

/** The kind whose example is spoilt, on which version, how, and what the server says of it. */
const cases: readonly (readonly [string, string, (example: KubeObject) => object, string])[] = [
  [
    'HorizontalPodAutoscaler',
    '1.30',
    spec({ metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Share' } } }] }),
    'spec.metrics[0].resource.target.type: Invalid value: "Share": must be either Utilization, Value, or AverageValue, spec.metrics[0].resource.target.averageUtilization: Required value: must set either a target raw value or a target utilization',
  ],
  [
    'HorizontalPodAutoscaler',
    '1.30',
    spec({ metrics: [{ type: 'Pods', pods: { target: { type: 'AverageValue', averageValue: '5' } } }] }),
    'spec.metrics[0].pods.metric.name: Required value: must specify a metric name',
  ],
  [
    'HorizontalPodAutoscaler',
    '1.30',
    spec({ behavior: { scaleDown: { stabilizationWindowSeconds: 4000, policies: [{ type: 'Nodes' }] } } }),
    'spec.behavior.scaleDown.stabilizationWindowSeconds: Invalid value: 4000: must be less than or equal to 3600, spec.behavior.scaleDown.policies[0].type: Unsupported value: "Nodes": supported values: "Percent", "Pods", spec.behavior.scaleDown.policies[0].value: Invalid value: 0: must be greater than zero',
  ],
  [
    'LimitRange',
    '1.20',
    spec({ limits: [{ type: 'Container', min: { cpu: '2' }, max: { cpu: '1' } }] }),
    'spec.limits[0].min[cpu]: Invalid value: resource.Quantity{i:resource.int64Amount{value:2, scale:0}, d:resource.infDecAmount{Dec:(*inf.Dec)(nil)}, s:"2", Format:"DecimalSI"}: min value 2 is greater than max value 1',
  ],
  [
    'Namespace',
    '1.20',
    (namespace) => ({ ...namespace, spec: { finalizers: ['mine'] } }),
    'spec.finalizers: Invalid value: "mine": name is neither a standard finalizer name nor is it fully qualified',
  ],
  [
    'Endpoints',
    '1.20',
    (endpoints) => ({ ...endpoints, subsets: [{ addresses: [{ ip: '10.4.0.9', hostname: 'A b' }] }] }),
    'subsets[0].addresses[0].hostname: Invalid value: "A b": a lowercase RFC 1123 label must consist of',
  ],
  [
    'Service',
    '1.20',
    spec({ type: 'LoadBalancer', loadBalancerSourceRanges: [''] }),
    'spec.LoadBalancerSourceRanges: Invalid value: "[]": must be a list of IP ranges.',
  ],
  [
    'NetworkPolicy',
    '1.20',
    spec({ ingress: [{ ports: [{ protocol: 'tcp', port: 80 }] }] }),
    'NetworkPolicy.extensions "example" is invalid: spec.ingress[0].ports[0].protocol: Unsupported value: "tcp": supported values: "TCP", "UDP", "SCTP"',
  ],
  [
    'Service',
    '1.36',
    spec({ ipFamilyPolicy: 'RequireDualStack' }),
    'spec.ipFamilyPolicy: Invalid value: "RequireDualStack": this cluster is not configured for dual-stack services',
  ],
  [
    'Service',
    '1.30',
    spec({ ipFamilies: ['IPv4', 'IPv5'] }),
    'spec.ipFamilies[1]: Unsupported value: "IPv5": supported values: "IPv4", "IPv6"',
  ],
  [
    'Service',
    '1.30',
    spec({ clusterIP: '10.7.240.9', clusterIPs: ['10.7.240.10'] }),
    'spec.clusterIPs: Invalid value: []string{"10.7.240.10"}: first value must match `clusterIP`',
  ],
  [
    'Deployment',
    '1.20',
    spec({ strategy: { type: 'Rolling' } }),
    'spec.strategy: Unsupported value: apps.DeploymentStrategy{Type:"Rolling", RollingUpdate:(*apps.RollingUpdateDeployment)(nil)}: supported values: "Recreate", "RollingUpdate"',
  ],
  [
    'StatefulSet',
    '1.30',
    spec({ podManagementPolicy: 'Ordered' }),
    "spec.podManagementPolicy: Invalid value: \"Ordered\": must be 'OrderedReady' or 'Parallel'",
  ],
  [
    'NetworkPolicy',
    '1.30',
    spec({ policyTypes: ['Input'] }),
    'spec.policyTypes[0]: Unsupported value: "Input": supported values: "Ingress", "Egress"',
  ],
  [
    'PersistentVolumeClaim',
    '1.20',
    spec({ accessModes: ['ReadWrite'] }),
    'spec.accessModes: Unsupported value: "ReadWrite": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce"',
  ],
  [
    'ResourceQuota',
    '1.30',
    spec({ hard: { podz: '1' } }),
    'spec.hard[podz]: Invalid value: "podz": must be a standard resource for quota',
  ],
  [
    'ResourceQuota',
    '1.30',
    spec({ hard: { 'requests.cpu': '1' }, scopes: ['BestEffort', 'NotBestEffort'] }),
    'spec.scopes: Invalid value: []core.ResourceQuotaScope{"BestEffort", "NotBestEffort"}: unsupported scope applied to resource, spec.scopes: Invalid value: []core.ResourceQuotaScope{"BestEffort", "NotBestEffort"}: conflicting scopes',
  ],
  [
    'LimitRange',
    '1.36',
    spec({ limits: [{ type: 'Container', min: { cpu: '2' }, max: { cpu: '1' } }] }),
    'spec.limits[0].min[cpu]: Invalid value: "2": min value 2 is greater than max value 1',
  ],
  [
    'LimitRange',
    '1.30',
    spec({
      limits: [
        { type: 'Pod', default: { cpu: '1' } },
        { type: 'Pod', maxLimitRequestRatio: { cpu: '500m' } },
      ],
    }),
    'spec.limits[0].default: Forbidden: may not be specified when `type` is \'Pod\', spec.limits[1].type: Duplicate value: "Pod", spec.limits[1].maxLimitRequestRatio[cpu]: Invalid value: "500m": ratio 500m is less than 1',
  ],
  [
    'LimitRange',
    '1.30',
    spec({ limits: [{ type: 'PersistentVolumeClaim' }] }),
    'spec.limits[0].limits: Required value: either minimum or maximum storage value is required, but neither was provided',
  ],
  [
    'PodDisruptionBudget',
    '1.30',
    spec({ minAvailable: '200%' }),
    'spec.minAvailable: Invalid value: intstr.IntOrString{Type:1, IntVal:0, StrVal:"200%"}: must not be greater than 100%',
  ],
];

function spec(change: object): (example: KubeObject) => object {
  return (example) => ({ ...example, spec: { ...(example as { spec?: object }).spec, ...change } });
}

function place(kind: string, version: string) {
  const found = testServer(version)
    .api.resources()
    .find((info) => info.kind === kind);
  return { group: found?.group ?? '', version: found?.version ?? '', resource: found?.resource ?? '' };
}

function exampleOf(kind: string, version: string): KubeObject {
  const { group, version: spoken } = place(kind, version);
  const example = kinds.find(({ names }) => names.kind === kind)?.example as KubeObject;
  return { ...example, apiVersion: group === '' ? spoken : `${group}/${spoken}` };
}

describe('the server refuses', () => {
  it.each(cases)('a %s on %s', (kind, version, spoil, expected) => {
    const body = spoil(exampleOf(kind, version));
    const { body: answer } = testServer(version).request({ verb: 'create', ...place(kind, version), body });
    expect((answer as Status).message).toContain(expected);
  });

  it.each([
    [
      'RoleBinding',
      (binding: { roleRef: object }) => ({ ...binding, roleRef: { ...binding.roleRef, name: 'other' } }),
      'roleRef: Invalid value: rbac.RoleRef{APIGroup:"rbac.authorization.k8s.io", Kind:"Role", Name:"other"}: cannot change roleRef',
    ],
    [
      'StorageClass',
      (storage: object) => ({ ...storage, reclaimPolicy: 'Retain' }),
      'reclaimPolicy: Forbidden: updates to reclaimPolicy are forbidden.',
    ],
  ] as readonly (readonly [string, Change, string])[])('an update of a %s', (kind, change, expected) => {
    const server = testServer('1.30');
    const at = place(kind, '1.30');
    const { body } = server.request({ verb: 'create', ...at, body: exampleOf(kind, '1.30') });
    const update = { verb: 'update', ...at, name: 'example', body: change(body as never) } as const;
    expect((server.request(update).body as Status).message).toContain(expected);
  });
});

describe('what a server prints and nobody can tell is not simulated', () => {
  it('such as the address of a number in a pod template that an update would change', () => {
    const server = testServer('1.30');
    server.request({ verb: 'create', resource: 'jobs', group: 'batch', body: exampleOf('Job', '1.30') });
    const job = { resource: 'jobs', group: 'batch', name: 'example', patchType: 'merge' } as const;
    const change = { spec: { template: { spec: { hostname: 'other' } } } };
    const { body } = server.request({ verb: 'patch', ...job, body: change });
    expect((body as Status).notSimulated).toContain('the Go form of a pod template');
  });
});

describe('a refused update of a pod', () => {
  it('tells how the two specs differ, but for what may change', () => {
    const server = testServer('1.30');
    const account = {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default', namespace: 'default' },
    };
    server.registry.create(account as never);
    const pod = exampleOf('Pod', '1.30');
    server.request({ verb: 'create', resource: 'pods', body: pod });
    const { containers } = (pod as unknown as Pod).spec;
    const images = containers.map(({ name }) => ({ name, image: 'other' }));
    const patch = { verb: 'patch', resource: 'pods', name: 'example', patchType: 'strategic' } as const;
    const { body } = server.request({ ...patch, body: { spec: { hostname: 'other', containers: images } } });
    const { message } = body as Status;
    const marked = message.split('\n').filter((line) => /^[-+]/.test(line));
    expect(marked).toEqual(['- \tHostname:          "",', '+ \tHostname:          "other",']);
    expect(message).toContain('\n  core.PodSpec{\n  \t... // ');
  });
});
