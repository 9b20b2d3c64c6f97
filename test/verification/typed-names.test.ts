import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

const made = ['```', '$ kubectl create deployment nginx --image=nginx:1.15', 'deployment.apps/nginx created'];

const deleting = (name: string) => [`$ kubectl delete po ${name}`, `pod "${name}" deleted`];

async function verdictsOf(...lines: string[]): Promise<readonly string[]> {
  const { steps } = await verify({ kubernetes: '1.13' }, ...made, ...lines, '```');
  return steps.slice(1).map(({ verdict }) => verdict);
}

test('a name that no listing showed before may be typed, and is the name of one thing from then on', async () => {
  const typed = deleting('nginx-5f47c69c5b-8ppph');
  expect(await verdictsOf(...typed)).toEqual(['verified']);
  expect(await verdictsOf(...typed, ...typed)).toEqual(['verified', 'failed']);
});

test('what no name can be is none', async () => {
  expect(await verdictsOf(...deleting('nginx-6f47c69c5b-8ppph'))).toEqual(['failed']);
  expect(await verdictsOf(...deleting('nginx-5f47c69c5b-8appp'))).toEqual(['failed']);
});

test('so may a name in an expression that would find nothing without it', async () => {
  const name = 'nginx-5f47c69c5b-8ppph';
  const asked = (path: string) => [
    `$ kubectl get po -o jsonpath='{.items[?(@.metadata.name=="${name}")]${path}}'`,
  ];
  expect(await verdictsOf(...asked('.metadata.namespace'), 'default')).toEqual(['verified']);
  expect(await verdictsOf(...asked('.metadata.namespace'), 'other')).toEqual(['failed']);
});
