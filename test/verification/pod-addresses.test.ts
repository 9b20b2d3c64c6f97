import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

const none = { kubernetes: '1.30', provider: 'none' };

/** Verdicts of a page on which three pods run on these nodes and have these addresses. */
async function verdicts(stated: Readonly<Record<string, unknown>>, nodes: string[], addresses: string[]) {
  const pods = ['a', 'b', 'c'];
  const made = pods.flatMap((pod, at) => [
    `$ kubectl run ${pod} --image=nginx --overrides='{"spec":{"nodeName":"${nodes[at]}"}}'`,
    `pod/${pod} created`,
  ]);
  const columns = '-o custom-columns=NAME:.metadata.name,IP:.status.podIP,NODE:.spec.nodeName';
  const wide = Math.max(...addresses.map((each) => each.length)) + 3;
  const rows = pods.map((pod, at) => `${pod}      ${addresses[at]?.padEnd(wide)}${nodes[at]}`);
  const listing = [`$ kubectl get pods ${columns}`, `NAME   ${'IP'.padEnd(wide)}NODE`, ...rows];
  const { steps } = await verify(stated, '```console', ...made, ...listing, '```');
  return steps.at(-1)?.verdict;
}

test('a network of one’s own may take addresses from pools that are no node’s range', async () => {
  const stated = { ...none, podCIDR: '10.32.0.0/12', nodes: [{ name: 'n1' }, { name: 'n2' }] };
  const addresses = ['10.32.0.4', '10.44.0.1', '10.40.7.9'];
  expect(await verdicts(stated, ['n1', 'n2', 'n2'], addresses)).toBe('verified');
  expect(await verdicts(stated, ['n1', 'n2', 'n2'], [...addresses.slice(0, 2), '10.64.0.9'])).toBe('failed');
});

test('where a range is stated for a node, its pods have addresses of it', async () => {
  const nodes = [
    { name: 'n1', podCIDR: '10.32.0.0/24' },
    { name: 'n2', podCIDR: '10.44.0.0/24' },
  ];
  const addresses = ['10.32.0.4', '10.44.0.2', '10.44.0.3'];
  expect(await verdicts({ ...none, nodes }, ['n1', 'n2', 'n2'], addresses)).toBe('verified');
  const strange = [...addresses.slice(0, 2), '10.40.7.9'];
  expect(await verdicts({ ...none, nodes }, ['n1', 'n2', 'n2'], strange)).toBe('failed');
});

test('pods on AWS share the network of the nodes', async () => {
  const name = (host: string) => `ip-192-168-${host}.ap-northeast-1.compute.internal`;
  const nodes = [{ name: name('4-10') }, { name: name('60-7') }];
  const addresses = ['192.168.33.215', '192.168.33.9', '192.168.77.1'];
  const on = [name('4-10'), name('60-7'), name('60-7')];
  expect(await verdicts({ ...none, nodes }, on, addresses)).toBe('verified');
});
