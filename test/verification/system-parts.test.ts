import { describe, expect, it } from 'vitest';
import { sampled } from '../sampled.ts';
import { verify } from './verify-text.ts';

/** What people list of the clusters that their tools have set up. */
interface Listing {
  readonly title: string;
  readonly world: Readonly<Record<string, unknown>>;
  readonly session: readonly string[];
}

const listings: readonly Listing[] = [
  {
    title: 'kind 1.24, by node',
    world: { kubernetes: '1.24', provider: 'kind' },
    session: [
      '$ kubectl get node',
      'NAME                 STATUS   ROLES           AGE   VERSION',
      'kind-control-plane   Ready    control-plane   35s   v1.24.0',
      '$ kubectl get po -A -o wide',
      'NAMESPACE            NAME                                         READY   STATUS    RESTARTS   AGE   IP           NODE                 NOMINATED NODE   READINESS GATES',
      'kube-system          coredns-6d4b75cb6d-4ck55                     1/1     Running   0          19s   10.244.0.3   kind-control-plane   <none>           <none>',
      'kube-system          coredns-6d4b75cb6d-ps5sf                     1/1     Running   0          19s   10.244.0.2   kind-control-plane   <none>           <none>',
      'kube-system          etcd-kind-control-plane                      1/1     Running   0          34s   172.18.0.2   kind-control-plane   <none>           <none>',
      'kube-system          kindnet-fbjj6                                1/1     Running   0          19s   172.18.0.2   kind-control-plane   <none>           <none>',
      'kube-system          kube-apiserver-kind-control-plane            1/1     Running   0          34s   172.18.0.2   kind-control-plane   <none>           <none>',
      'kube-system          kube-controller-manager-kind-control-plane   1/1     Running   0          34s   172.18.0.2   kind-control-plane   <none>           <none>',
      'kube-system          kube-proxy-rz9vk                             1/1     Running   0          19s   172.18.0.2   kind-control-plane   <none>           <none>',
      'kube-system          kube-scheduler-kind-control-plane            1/1     Running   0          34s   172.18.0.2   kind-control-plane   <none>           <none>',
      'local-path-storage   local-path-provisioner-9cd9bd544-bbzrl       1/1     Running   0          19s   10.244.0.4   kind-control-plane   <none>           <none>',
    ],
  },
  {
    title: 'parts of a control plane that keep their plain ports closed',
    world: { kubernetes: '1.20' },
    session: [
      '$ kubectl get cs',
      'Warning: v1 ComponentStatus is deprecated in v1.19+',
      'NAME                 STATUS      MESSAGE                                                                                       ERROR',
      'scheduler            Unhealthy   Get "http://127.0.0.1:10251/healthz": dial tcp 127.0.0.1:10251: connect: connection refused   ',
      'controller-manager   Unhealthy   Get "http://127.0.0.1:10252/healthz": dial tcp 127.0.0.1:10252: connect: connection refused   ',
      'etcd-0               Healthy     {"health":"true"}                                                                             ',
    ],
  },
  {
    title: 'everything of kind 1.20',
    world: { kubernetes: '1.20', provider: 'kind' },
    session: [
      '$ kubectl get all -A',
      'NAMESPACE            NAME                                             READY   STATUS    RESTARTS   AGE',
      'kube-system          pod/coredns-74ff55c5b-dq24t                      1/1     Running   0          2m41s',
      'kube-system          pod/coredns-74ff55c5b-ls8s5                      1/1     Running   0          2m41s',
      'kube-system          pod/etcd-kind-control-plane                      1/1     Running   0          2m50s',
      'kube-system          pod/kindnet-l48gm                                1/1     Running   0          2m42s',
      'kube-system          pod/kube-apiserver-kind-control-plane            1/1     Running   0          2m50s',
      'kube-system          pod/kube-controller-manager-kind-control-plane   1/1     Running   0          2m50s',
      'kube-system          pod/kube-proxy-md5j8                             1/1     Running   0          2m42s',
      'kube-system          pod/kube-scheduler-kind-control-plane            1/1     Running   0          2m50s',
      'local-path-storage   pod/local-path-provisioner-78776bfc44-lzxlg      1/1     Running   0          2m41s',
      '',
      'NAMESPACE     NAME                 TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)                  AGE',
      'default       service/kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP                  2m58s',
      'kube-system   service/kube-dns     ClusterIP   10.96.0.10   <none>        53/UDP,53/TCP,9153/TCP   2m57s',
      '',
      'NAMESPACE     NAME                        DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR            AGE',
      'kube-system   daemonset.apps/kindnet      1         1         1       1            1           <none>                   2m56s',
      'kube-system   daemonset.apps/kube-proxy   1         1         1       1            1           kubernetes.io/os=linux   2m57s',
      '',
      'NAMESPACE            NAME                                     READY   UP-TO-DATE   AVAILABLE   AGE',
      'kube-system          deployment.apps/coredns                  2/2     2            2           2m57s',
      'local-path-storage   deployment.apps/local-path-provisioner   1/1     1            1           2m55s',
      '',
      'NAMESPACE            NAME                                                DESIRED   CURRENT   READY   AGE',
      'kube-system          replicaset.apps/coredns-74ff55c5b                   2         2         2       2m42s',
      'local-path-storage   replicaset.apps/local-path-provisioner-78776bfc44   1         1         1       2m42s',
    ],
  },
  {
    title: 'minikube 1.10 without a role',
    world: { kubernetes: '1.10', kubectl: '1.11', provider: 'minikube' },
    session: [
      '$ kubectl get nodes',
      'NAME       STATUS    ROLES     AGE       VERSION',
      'minikube   Ready     <none>    5m        v1.10.0',
    ],
  },
  {
    title: 'minikube 1.28',
    world: { kubernetes: '1.28', provider: 'minikube' },
    session: [
      '$ kubectl get pods -A',
      'NAMESPACE     NAME                               READY   STATUS    RESTARTS   AGE',
      'kube-system   coredns-5dd5756b68-t75p6           1/1     Running   0          75s',
      'kube-system   etcd-minikube                      1/1     Running   0          86s',
      'kube-system   kube-apiserver-minikube            1/1     Running   0          88s',
      'kube-system   kube-controller-manager-minikube   1/1     Running   0          86s',
      'kube-system   kube-proxy-vwqd4                   1/1     Running   0          75s',
      'kube-system   kube-scheduler-minikube            1/1     Running   0          86s',
      'kube-system   storage-provisioner                1/1     Running   0          84s',
    ],
  },
  {
    title: 'docker-desktop 1.19, with a workload of its own',
    world: { kubernetes: '1.19', provider: 'docker-desktop' },
    session: [
      '$ kubectl create deployment web --image=nginx',
      'deployment.apps/web created',
      '$ kubectl get pods -n kube-system',
      'NAME                                     READY   STATUS    RESTARTS   AGE',
      'coredns-f9fd979d6-mb2k4                  1/1     Running   0          33h',
      'coredns-f9fd979d6-zfjdl                  1/1     Running   0          33h',
      'etcd-docker-desktop                      1/1     Running   0          33h',
      'kube-apiserver-docker-desktop            1/1     Running   0          33h',
      'kube-controller-manager-docker-desktop   1/1     Running   0          33h',
      'kube-proxy-h4zds                         1/1     Running   0          33h',
      'kube-scheduler-docker-desktop            1/1     Running   0          33h',
      'storage-provisioner                      1/1     Running   0          33h',
      'vpnkit-controller                        1/1     Running   0          33h',
      '$ kubectl get pods -o wide',
      'NAME                  READY   STATUS    RESTARTS   AGE   IP         NODE             NOMINATED NODE   READINESS GATES',
      'web-96d5df5c8-7xmrq   1/1     Running   0          50s   10.1.0.4   docker-desktop   <none>           <none>',
    ],
  },
  {
    title: 'k3s 1.26',
    world: { kubernetes: '1.26', provider: 'k3s' },
    session: [
      '$ kubectl get pods -A',
      'NAMESPACE     NAME                                      READY   STATUS      RESTARTS   AGE',
      'kube-system   coredns-59b4f5bbd5-dxwdb                  1/1     Running     0          6m42s',
      'kube-system   helm-install-traefik-crd-x24kb            0/1     Completed   0          6m42s',
      'kube-system   helm-install-traefik-jc4h7                0/1     Completed   0          6m42s',
      'kube-system   local-path-provisioner-76d776f6f9-dvkpq   1/1     Running     0          6m42s',
      'kube-system   metrics-server-7b67f64457-fmxbc           1/1     Running     0          6m42s',
      'kube-system   svclb-traefik-c0da27b6-kfhn6              2/2     Running     0          6m29s',
      'kube-system   traefik-57c84cf78d-p2d8c                  1/1     Running     0          6m29s',
    ],
  },
  {
    title: 'kubeadm 1.23 with flannel on two nodes',
    world: { kubernetes: '1.23', nodes: 2 },
    session: [
      '$ kubectl get nodes',
      'NAME           STATUS   ROLES                  AGE     VERSION',
      'controlplane   Ready    control-plane,master   5m28s   v1.23.0',
      'node01         Ready    <none>                 5m27s   v1.23.0',
      '$ kubectl get pods --all-namespaces',
      'NAMESPACE     NAME                                   READY   STATUS    RESTARTS   AGE',
      'kube-system   coredns-64897985d-66mrq                1/1     Running   0          5m5s',
      'kube-system   coredns-64897985d-lzv8q                1/1     Running   0          5m5s',
      'kube-system   etcd-controlplane                      1/1     Running   0          5m15s',
      'kube-system   kube-apiserver-controlplane            1/1     Running   0          5m23s',
      'kube-system   kube-controller-manager-controlplane   1/1     Running   0          5m26s',
      'kube-system   kube-flannel-ds-bggjj                  1/1     Running   0          4m43s',
      'kube-system   kube-flannel-ds-wj7ml                  1/1     Running   0          5m5s',
      'kube-system   kube-proxy-fbv58                       1/1     Running   0          5m5s',
      'kube-system   kube-proxy-mf6xv                       1/1     Running   0          4m43s',
      'kube-system   kube-scheduler-controlplane            1/1     Running   0          5m15s',
    ],
  },
];

const trueVerdicts = ['verified', 'elided'];

async function wrongSteps({ world, session }: Pick<Listing, 'world' | 'session'>) {
  const { steps } = await verify(world, '```console', ...session, '```');
  return steps.filter(({ verdict }) => !trueVerdicts.includes(verdict));
}

describe.each(sampled(listings, 3))('the parts of $title', (listing) => {
  it('are listed as they stand there', async () => {
    expect(await wrongSteps(listing)).toEqual([]);
  });
});

describe('no cluster lists', () => {
  const minikube = listings.find(({ title }) => title === 'minikube 1.28') as Listing;
  const told = (change: (row: string) => readonly string[]) =>
    wrongSteps({ ...minikube, session: minikube.session.flatMap(change) });

  it('a control plane without its store', async () => {
    expect(await told((row) => (row.includes('etcd') ? [] : [row]))).toHaveLength(1);
  });

  it('parts of one control plane as of two nodes', async () => {
    expect(await told((row) => [row.replace('etcd-minikube', 'etcd-minicube')])).toHaveLength(1);
  });

  it('two servers of the API on one node', async () => {
    expect(await told((row) => (row.includes('kube-apiserver') ? [row, row] : [row]))).toHaveLength(1);
  });

  it('a ReplicaSet of the name server by another hash', async () => {
    expect(await told((row) => [row.replace('5dd5756b68', '5dd5756b69')])).toHaveLength(1);
  });
});

it('a part that a cluster can do without may be missing', async () => {
  const session = [
    '$ kubectl get pods -n kube-system',
    'NAME                               READY   STATUS    RESTARTS   AGE',
    'coredns-5dd5756b68-t75p6           1/1     Running   0          75s',
    'etcd-minikube                      1/1     Running   0          86s',
    'kube-apiserver-minikube            1/1     Running   0          88s',
    'kube-controller-manager-minikube   1/1     Running   0          86s',
    'kube-proxy-vwqd4                   1/1     Running   0          75s',
    'kube-scheduler-minikube            1/1     Running   0          86s',
    '$ kubectl get ds -n kube-system',
    'NAME         DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR            AGE',
    'kube-proxy   1         1         1       1            1           kubernetes.io/os=linux   92s',
  ];
  expect(await wrongSteps({ world: { kubernetes: '1.28', provider: 'minikube' }, session })).toEqual([]);
});

it.each(['describe pod etcd-minikube', 'exec etcd-minikube -- etcdctl version'])(
  'what a static pod runs with is not simulated: %s',
  async (command) => {
    const note = ['```', `$ kubectl -n kube-system ${command}`, 'etcd', '```'];
    const { steps } = await verify({ kubernetes: '1.28', provider: 'minikube' }, ...note);
    expect(steps.map(({ verdict, message }) => [verdict, message])).toEqual([
      ['unsupported', 'Not simulated: what a static pod of the cluster runs with'],
    ]);
  },
);
