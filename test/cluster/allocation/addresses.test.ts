import { describe, expect, it } from 'vitest';
import {
  addressAt,
  contains,
  isAddress,
  parseAddress,
  parseCidr,
  printAddress,
} from '../../../src/cluster/allocation/address.ts';
import type { Choice, Oracle } from '../../../src/cluster/oracle.ts';
import { seededOracle } from '../../../src/cluster/oracle.ts';
import { testServer } from '../api/server.ts';

describe('addresses', () => {
  it.each(['10.7.240.1', '255.255.255.255', '2001:db8::1', '::', 'fe80::1:0:0:1'])(
    '%s is read and printed',
    (text) => {
      const parsed = parseAddress(text);
      expect(parsed && printAddress(parsed.value, parsed.bits)).toBe(text);
    },
  );

  it.each(['10.7.240', '10.7.240.256', '010.0.0.1', 'banana', ':::', '1::2::3'])('%s is none', (text) => {
    expect(isAddress(text)).toBe(false);
  });

  it('count within their range', () => {
    const range = parseCidr('10.7.240.0/20');
    expect(range && addressAt(range, 256)).toBe('10.7.241.0');
    expect(range && contains(range, '10.7.255.255')).toBe(true);
    expect(range && contains(range, '10.8.0.0')).toBe(false);
  });
});

/** The choices that a Service of a type leads to, by key. */
function choicesOf(version: string): Map<string, Choice<unknown>> {
  const seen = new Map<string, Choice<unknown>>();
  const seeded = seededOracle('test');
  const oracle: Oracle = {
    choose(choice) {
      seen.set(choice.key, choice as Choice<unknown>);
      return seeded.choose(choice);
    },
    printed: () => undefined,
  };
  const body = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { type: 'NodePort', ports: [{ name: 'http', port: 80 }] },
  };
  testServer(version, oracle).request({ verb: 'create', resource: 'services', body });
  return seen;
}

describe('a dry run hands out nothing, and shows', () => {
  const ports = [
    { name: 'a', port: 80 },
    { name: 'b', port: 81, nodePort: 32700 },
    { name: 'c', port: 82 },
  ];
  it.each([
    ['1.20', undefined, [32769, 32700, 32770]],
    ['1.36', '10.7.240.0', [32769, 32700, 32770]],
  ])('on %s the address %s and the node ports %j', (version, address, nodePorts) => {
    const server = testServer(version);
    const body = {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web' },
      spec: { type: 'NodePort', ports },
    };
    const made = server.request({ verb: 'create', resource: 'services', dryRun: true, body })
      .body as unknown as {
      readonly spec: {
        readonly clusterIP?: string;
        readonly ports: readonly { readonly nodePort: number }[];
      };
    };
    expect(made.spec.clusterIP).toBe(address);
    expect(made.spec.ports.map(({ nodePort }) => nodePort)).toEqual(nodePorts);
  });
});

describe('what a Service is given is a choice with rules', () => {
  it.each([
    ['1.24', '10.7.240.9', undefined],
    ['1.25', '10.7.240.9', 'is in the static band'],
    ['1.25', '10.7.241.9', undefined],
    ['1.25', '10.8.0.1', 'is not in 10.7.240.0/20'],
    ['1.25', '10.7.255.255', 'is no host address'],
  ])('on %s the cluster IP %s', (version, address, reason) => {
    const refusal = choicesOf(version).get('cluster IP of services/1')?.domain.refuse(address);
    if (reason === undefined) expect(refusal).toBeUndefined();
    else expect(refusal).toContain(reason);
  });

  it.each([
    ['1.27', 30001, undefined],
    ['1.28', 30001, '30001 is not in 30086 to 32767'],
    ['1.28', 32768, '32768 is not in 30086 to 32767'],
  ])('on %s the node port %i', (version, port, reason) => {
    expect(choicesOf(version).get('node port http of services/1')?.domain.refuse(port)).toBe(reason);
  });
});
