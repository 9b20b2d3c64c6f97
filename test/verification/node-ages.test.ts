import { expect, test } from 'vitest';
import { verify } from './verify-text.ts';

test('nodes may have joined days after one another', async () => {
  const nodes = [{ name: 'n-b' }, { name: 'n-c' }, { name: 'n-a' }];
  const { steps } = await verify(
    { kubernetes: '1.30', provider: 'none', nodes },
    '```',
    '$ kubectl get nodes',
    'NAME   STATUS   ROLES    AGE     VERSION',
    'n-a    Ready    <none>   30h     v1.30.2',
    'n-b    Ready    <none>   15d     v1.30.2',
    'n-c    Ready    <none>   3d17h   v1.30.2',
    '$ kubectl get ns default',
    'NAME      STATUS   AGE',
    'default   Active   15d',
    '```',
  );
  expect(steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified']);
});
