import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/cluster/api/request.ts';
import { testServer } from '../api/server.ts';

/** What a server says of a Service that it refuses, and otherwise nothing. */
function words(version: string, spec: object, metadata: object = {}): string | undefined {
  const body = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'front', ...metadata },
    spec: { ports: [{ port: 80 }], ...spec },
  };
  const answer = testServer(version).request({ verb: 'create', resource: 'services', body });
  return answer.code < 300 ? undefined : (answer.body as Status).message.replace(/^.*? is invalid: /, '');
}

const range = 'must be between 1 and 65535, inclusive';
const qualified =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const annotation = 'service.beta.kubernetes.io/load-balancer-source-ranges';
const balanced = { type: 'LoadBalancer' };

describe('a Service is refused in these words', () => {
  it.each<readonly [string, object, string]>([
    [
      '1.20',
      { ports: [{ port: 0 }] },
      `[spec.ports[0].port: Invalid value: 0: ${range}, spec.ports[0].targetPort: Invalid value: 0: ${range}]`,
    ],
    [
      '1.23',
      { ports: [{ port: 80, targetPort: '8080' }] },
      'spec.ports[0].targetPort: Invalid value: "8080": must contain at least one letter or number (a-z, 0-9)',
    ],
    [
      '1.24',
      { ports: [{ port: 80, targetPort: '8080' }] },
      'spec.ports[0].targetPort: Invalid value: "8080": must contain at least one letter (a-z)',
    ],
    [
      '1.20',
      { ports: [{ port: 80, appProtocol: 'plain text' }] },
      `spec.ports[0].appProtocol: Invalid value: "plain text": ${qualified}`,
    ],
    [
      '1.20',
      { clusterIPs: ['10.7.241.77'] },
      'spec.clusterIPs: Invalid value: []string{"10.7.241.77"}: must be empty when clusterIP is empty',
    ],
    [
      '1.22',
      { clusterIP: '10.7.241.77', clusterIPs: ['10.7.241.78'] },
      'spec.clusterIPs: Invalid value: []string{"10.7.241.78"}: element [0] must match clusterIP',
    ],
    [
      '1.23',
      { clusterIP: '10.7.241.77', clusterIPs: ['10.7.241.78'] },
      'spec.clusterIPs: Invalid value: []string{"10.7.241.78"}: first value must match `clusterIP`',
    ],
    [
      '1.20',
      { ...balanced, externalTrafficPolicy: 'Local', healthCheckNodePort: -3 },
      'spec.healthCheckNodePort: Invalid value: -3: HealthCheckNodePort must be not less than 0',
    ],
  ])('%s: %j', (version, spec, expected) => {
    expect(words(version, spec)).toBe(expected);
  });

  it('names the external name as it is read, without the dot at its end', () => {
    const text = words('1.20', { type: 'ExternalName', externalName: 'DB.example.com.' });
    expect(text).toMatch(/^spec.externalName: Invalid value: "DB.example.com": a lowercase RFC 1123/);
  });
});

describe('source ranges may stand in an annotation', () => {
  it.each<readonly [string, object, string, string | undefined]>([
    ['1.20', balanced, ' 10.1.0.0/16, 10.2.0.0/16', undefined],
    ['1.20', balanced, '', undefined],
    [
      '1.20',
      balanced,
      'everywhere',
      `metadata.annotations[${annotation}]: Invalid value: "everywhere": must be a list of IP ranges. For example, 10.240.0.0/24,10.250.0.0/24 `,
    ],
    [
      '1.20',
      {},
      '10.1.0.0/16',
      `metadata.annotations[${annotation}]: Forbidden: may only be used when \`type\` is 'LoadBalancer'`,
    ],
    [
      '1.31',
      balanced,
      '10.1.0.0/16,everywhere',
      `metadata.annotations[${annotation}]: Invalid value: "everywhere": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)`,
    ],
  ])('%s: %j %j', (version, spec, ranges, expected) => {
    expect(words(version, spec, { annotations: { [annotation]: ranges } })).toBe(expected);
  });
});

it('topology keys are dropped, since their gate never opened by itself', () => {
  const server = testServer('1.20');
  const spec = { ports: [{ port: 80 }], topologyKeys: ['*', 'zone'] };
  const body = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'front' }, spec };
  const created = server.request({ verb: 'create', resource: 'services', body }).body;
  expect(created).not.toHaveProperty('spec.topologyKeys');
});

describe('metadata is refused in these words', () => {
  it.each<readonly [object, string]>([
    [
      { name: undefined, generateName: '7front-' },
      "[metadata.generateName: Invalid value: \"7front-\": a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?'), metadata.name: Invalid value: \"7front-",
    ],
    [
      { ownerReferences: [{ kind: 'ConfigMap', name: 'settings' }] },
      '[metadata.ownerReferences.apiVersion: Invalid value: "": version must not be empty, metadata.ownerReferences.uid: Invalid value: "": uid must not be empty]',
    ],
    [
      { finalizers: ['orphan', 'mine', 'Ours/held'] },
      '[metadata.finalizers: Invalid value: "Ours/held": prefix part a lowercase RFC 1123 subdomain must',
    ],
    [
      { finalizers: ['orphan', 'mine'] },
      'metadata.finalizers[1]: Invalid value: "mine": name is neither a standard finalizer name nor is it fully qualified',
    ],
  ])('%j', (metadata, expected) => {
    expect(words('1.20', {}, metadata)?.startsWith(expected)).toBe(true);
  });
});
