import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/cluster/api/request.ts';
import type { Service } from '../../../src/cluster/kinds/service.ts';
import { type TestServer, testServer } from '../api/server.ts';

/** A Service of a spec, changed step by step by merge patches. */
function changes(version: string, spec: object) {
  const server = testServer(version);
  const body = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec };
  server.request({ verb: 'create', resource: 'services', body });
  return (change: object) => patch(server, change);
}

function patch(server: TestServer, spec: object): Service & Status {
  const at = { verb: 'patch', resource: 'services', name: 'web', patchType: 'merge' } as const;
  return server.request({ ...at, body: { spec } }).body as never;
}

const ports = [{ name: 'a', port: 80 }];
const balanced = { type: 'LoadBalancer', externalTrafficPolicy: 'Local', ports };
const healthCheck =
  'cannot change healthCheckNodePort on loadBalancer service with externalTraffic=Local during update';
const both = [...ports, { name: 'b', port: 53, protocol: 'UDP' }];
const goPort = (name: string, protocol: string, port: number) =>
  `core.ServicePort{Name:"${name}", Protocol:"${protocol}", AppProtocol:(*string)(nil), Port:${port}, TargetPort:intstr.IntOrString{Type:0, IntVal:${port}, StrVal:""}, NodePort:0}`;

describe('a change of a Service is refused', () => {
  it.each([
    [
      '1.19',
      { type: 'NodePort', ports },
      { type: 'ExternalName', externalName: 'x.example' },
      'spec.clusterIP: Forbidden: must be empty for ExternalName services',
    ],
    ['1.22', balanced, { healthCheckNodePort: 31111 }, `Invalid value: 31111: ${healthCheck}`],
    [
      '1.23',
      balanced,
      { healthCheckNodePort: 31111 },
      'spec.healthCheckNodePort: Forbidden: field is immutable',
    ],
    ['1.36', balanced, { loadBalancerClass: 'x' }, 'Invalid value: "x": may not change once set'],
    [
      '1.22',
      { ports },
      { externalTrafficPolicy: 'Local' },
      'Invalid value: "Local": ExternalTrafficPolicy can only be set on NodePort and LoadBalancer service',
    ],
    [
      '1.28',
      { ports },
      { externalTrafficPolicy: 'Local' },
      "Invalid value: \"Local\": may only be set when `type` is 'NodePort' or 'LoadBalancer'",
    ],
    [
      '1.29',
      { ports },
      { externalTrafficPolicy: 'Local' },
      'Invalid value: "Local": may only be set for externally-accessible services',
    ],
    [
      '1.36',
      { type: 'NodePort', ports },
      { allocateLoadBalancerNodePorts: false },
      "spec.allocateLoadBalancerNodePorts: Forbidden: may only be used when `type` is 'LoadBalancer'",
    ],
    [
      '1.23',
      { ports },
      { type: 'LoadBalancer', ports: both },
      `spec.ports: Invalid value: []core.ServicePort{${goPort('a', 'TCP', 80)}, ${goPort('b', 'UDP', 53)}}: cannot create an external load balancer with mix protocols`,
    ],
    [
      '1.36',
      balanced,
      { loadBalancerSourceRanges: ['10.0.0/8'] },
      'spec.LoadBalancerSourceRanges[0]: Invalid value: "10.0.0/8": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)',
    ],
  ])('on %s: %j to %j', (version, spec, change, words) => {
    expect(changes(version, spec)(change).message).toContain(words);
  });
});

describe('a change of type takes away what only the old type has', () => {
  it.each(['1.20', '1.36'])('on %s, and an address that comes back is another one', (version) => {
    const change = changes(version, { type: 'NodePort', ports });
    const before = change({}).spec;
    const named = change({ type: 'ExternalName', externalName: 'x.example' }).spec;
    expect([named.clusterIP, named.clusterIPs, named.ipFamilies, named.ports?.[0]?.nodePort]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const after = change({ type: 'ClusterIP', externalName: null }).spec;
    expect(after.clusterIP).toMatch(/^10\.7\./);
    expect(after.clusterIP).not.toBe(before.clusterIP);
  });

  it.each([
    ['1.20', undefined],
    ['1.22', undefined],
    ['1.23', "may only be set when `type` is 'NodePort' or 'LoadBalancer'"],
  ])('on %s even a traffic policy that the change states', (version, refusal) => {
    const change = changes(version, balanced);
    const stated = { type: 'ClusterIP', externalTrafficPolicy: 'Cluster' };
    const { spec, message } = change(stated);
    if (refusal === undefined) expect(spec.externalTrafficPolicy).toBeUndefined();
    else expect(message).toContain(refusal);
  });

  it.each(['1.19', '1.22', '1.36'])('on %s, also the health check of a load balancer', (version) => {
    const change = changes(version, balanced);
    expect(change({}).spec.healthCheckNodePort).toBeGreaterThan(30000);
    const { healthCheckNodePort, allocateLoadBalancerNodePorts } = change({ type: 'NodePort' }).spec;
    expect([healthCheckNodePort, allocateLoadBalancerNodePorts]).toEqual([undefined, undefined]);
  });
});

it('a health check port that is taken is the trouble of the server', () => {
  const server = testServer('1.36');
  const body = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { ...balanced, healthCheckNodePort: 80 },
  };
  expect((server.request({ verb: 'create', resource: 'services', body }).body as Status).message).toBe(
    'Internal error occurred: failed to allocate requested HealthCheck NodePort 80: provided port is not in the valid range. The range of valid ports is 30000-32767',
  );
});

describe('a Service that is written whole', () => {
  const written = (version: string, spec: object, name = 'web') => {
    const server = testServer(version);
    const metadata = { name: 'web' };
    const body = { apiVersion: 'v1', kind: 'Service', metadata, spec: { clusterIP: '10.7.240.77', ports } };
    const first = server.request({ verb: 'create', resource: 'services', body });
    const { resourceVersion } = (first.body as Service).metadata;
    return server.request({
      verb: 'update',
      resource: 'services',
      name: 'web',
      body: { ...body, metadata: { ...(name && { name }), resourceVersion }, spec },
    }).body as Service & Status;
  };

  it.each(['1.20', '1.36'])('keeps its addresses where it states the first alone, in %s', (version) => {
    const { spec } = written(version, { clusterIP: '10.7.240.77', ports: both });
    expect(spec.clusterIPs).toEqual(['10.7.240.77']);
    expect(spec.ports).toHaveLength(2);
  });

  it('tells first what a change must not do', () => {
    const port = { name: 'a', port: 0, targetPort: 80 };
    const refused = written('1.20', { clusterIP: '10.7.240.78', ports: [port] });
    expect(refused.message).toBe(
      'Service "web" is invalid: [spec.clusterIPs[0]: Invalid value: []string(nil): primary clusterIP can not be unset, ' +
        'spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive, spec.clusterIPs: Required value]',
    );
    expect(Object.keys(refused.details ?? {})).toEqual(['name', 'kind', 'causes']);
  });

  it('is refused without a name', () => {
    expect(written('1.20', { clusterIP: '10.7.240.77', ports }, '').message).toBe(
      'the name of the object (web based on URL) was undeterminable: name must be provided',
    );
  });
});
