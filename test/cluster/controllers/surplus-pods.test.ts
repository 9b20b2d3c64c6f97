import { expect, it } from 'vitest';
import { surplusPods } from '../../../src/cluster/controllers/replicaset/deletion-order.ts';
import type { Pod } from '../../../src/cluster/kinds/pod.ts';

const rules = { now: 1_000_000, byMagnitude: true, siblings: new Map<string, number>() };

function pod(name: string, uid: string, isReady = true): Pod {
  const lastTransitionTime = new Date(0).toISOString();
  const ready = {
    type: 'Ready',
    status: isReady ? ('True' as const) : ('False' as const),
    lastTransitionTime,
  };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'default', uid, creationTimestamp: lastTransitionTime },
    spec: { nodeName: 'n', containers: [] },
    status: { phase: 'Running', conditions: [ready] },
  };
}

const pods = [pod('a', '3'), pod('b', '1'), pod('c', '2'), pod('d', '0', false)];
const names = (deleted: readonly Pod[]) => deleted.map(({ metadata }) => metadata.name);

it('takes the first by the UIDs unless another is picked, and no pod that counts for more', () => {
  expect(names(surplusPods(pods, 2, rules, (equals) => equals[0] as Pod))).toEqual(['d', 'b']);
  expect(names(surplusPods(pods, 2, rules, (equals) => equals.at(-1) as Pod))).toEqual(['d', 'a']);
  expect(names(surplusPods(pods, 3, rules, (equals) => equals.at(-1) as Pod))).toEqual(['d', 'a', 'c']);
});

it('asks nobody where ranks decide, or where all go', () => {
  const never = () => {
    throw new Error('asked');
  };
  expect(names(surplusPods(pods, 1, rules, never))).toEqual(['d']);
  expect(names(surplusPods(pods, 4, rules, never))).toEqual(['d', 'b', 'c', 'a']);
});
