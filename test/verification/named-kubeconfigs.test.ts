import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

async function verdictsOf(...lines: string[]): Promise<readonly string[]> {
  const { steps } = await verify({ kubernetes: '1.33' }, '```', ...lines, '```');
  return steps.map(({ verdict }) => verdict);
}

test('a kubeconfig that the page does not show may stand where KUBECONFIG says, or not', async () => {
  const asked = '$ KUBECONFIG=/etc/kubernetes/admin.conf kubectl config current-context';
  const missing = 'error: current-context is not set';
  const there = 'kubernetes-admin@kubernetes';
  expect(await verdictsOf(asked, there)).toEqual(['verified']);
  expect(await verdictsOf(asked, missing)).toEqual(['verified']);
  expect(await verdictsOf(asked, missing, asked, there)).toContain('failed');
});
