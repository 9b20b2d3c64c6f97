import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

const made = ['$ kubectl create namespace shop', 'namespace/shop created'];

async function verdicts(...lines: string[]) {
  const { steps } = await verify({ provider: 'minikube' }, '```console', ...lines, '```');
  return steps.map(({ verdict }) => verdict);
}

test('with a deleted cluster all that was in it is gone', async () => {
  expect(await verdicts(...made, '$ minikube delete', '$ minikube start', ...made)).toEqual([
    'verified',
    'recorded',
    'recorded',
    'verified',
  ]);
  expect(await verdicts(...made, '$ minikube stop', '$ minikube start', ...made)).toContain('failed');
});
