import { expect, it } from 'vitest';
import { verify } from './verify-text.ts';

async function verdictsOf(...lines: string[]) {
  const { steps } = await verify({ kubernetes: '1.27' }, '```console', ...lines, '```');
  return steps.map(({ verdict }) => verdict);
}

it('a cluster brings a kubectl under its own name', async () => {
  const verdicts = await verdictsOf(
    '$ microk8s kubectl create deployment web --image=nginx',
    'deployment.apps/web created',
    '$ sudo k3s kubectl get deployments -o name',
    'deployment.apps/web',
    'user@node-2:~$ microk8s.kubectl get deployments -o name | head -1',
    'deployment.apps/web',
    '$ minikube kubectl -- get deployments -o name',
    'deployment.apps/web',
    "$ alias mk='microk8s kubectl'",
    '$ mk get deployments -o name',
    'deployment.apps/nothing',
    '$ microk8s status',
    'microk8s is running',
  );
  expect(verdicts).toEqual([...Array(5).fill('verified'), 'failed', 'recorded']);
});

it('a port that stays forwarded is no failure', async () => {
  const verdicts = await verdictsOf(
    '$ kubectl create deployment web --image=nginx',
    'deployment.apps/web created',
    '$ kubectl port-forward deployment/web 8080:80',
    '$ curl -s localhost:8080 | grep title',
    '<title>Welcome to nginx!</title>',
    '$ kubectl port-forward deployment/other 8081:80',
  );
  expect(verdicts).toEqual(['verified', 'unchecked', 'verified', 'failed']);
});

it('a terminal for Windows programs before kubectl changes nothing', async () => {
  const verdicts = await verdictsOf(
    '$ winpty kubectl run web --image=nginx:alpine',
    'pod/web created',
    '$ winpty kubectl get pods -o name',
    'pod/web',
  );
  expect(verdicts).toEqual(['verified', 'verified']);
});

it('the cable of a pod of Alpine is up, whatever it is called, and a shell tells of no failure of the unknown', async () => {
  const verdicts = await verdictsOf(
    '$ kubectl run web --image=nginx:1.25-alpine',
    'pod/web created',
    '$ kubectl exec -it web -- sh',
    '/ # ip -f inet a show eth0',
    '2790: eth0@if2791: <BROADCAST,MULTICAST,UP,LOWER_UP,M-DOWN> mtu 1500 qdisc noqueue state UP ',
    '    inet 10.244.1.7/24 brd 10.244.1.255 scope global eth0',
    '       valid_lft forever preferred_lft forever',
    '/ # ip neigh',
    '/ # exit',
  );
  expect(verdicts).toEqual(['verified', 'verified', 'verified', 'unsupported', 'verified']);
});
