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

test('the parts of a new cluster come one after the other', async () => {
  const { steps } = await verify(
    { kubernetes: '1.20', provider: 'minikube' },
    '```',
    '$ kubectl get ns',
    'NAME              STATUS   AGE',
    'default           Active   39s',
    'kube-node-lease   Active   40s',
    'kube-public       Active   40s',
    'kube-system       Active   41s',
    '$ kubectl get nodes',
    'NAME       STATUS   ROLES                  AGE   VERSION',
    'minikube   Ready    control-plane,master   38s   v1.20.2',
    '```',
  );
  expect(steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified']);
});

test('the default namespace is no older than the system is', async () => {
  const { steps } = await verify(
    { kubernetes: '1.20', provider: 'minikube' },
    '```',
    '$ kubectl get ns',
    'NAME              STATUS   AGE',
    'default           Active   41s',
    'kube-node-lease   Active   40s',
    'kube-public       Active   40s',
    'kube-system       Active   39s',
    '```',
  );
  expect(steps.map(({ verdict }) => verdict)).toEqual(['failed']);
});
