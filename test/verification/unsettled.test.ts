import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { verifyWith } from './verify-text.ts';

const read = (file: string) =>
  readFileSync(new URL(`fixtures/stateful-set/${file}`, import.meta.url), 'utf8');

/** The note was drawn by a simulator whose steps all took other times than usual, with commands in between. */
it('finds a history of pods that come one after the other, listed while they do', async () => {
  const world = {
    stated: { kubernetes: '1.30', nodes: [{ name: 'node-1' }, { name: 'node-2' }, { name: 'node-3' }] },
    files: { 'sts.yaml': read('sts.yaml') },
  };
  const { steps } = await verifyWith(world, read('index.md'));
  expect(steps.filter(({ verdict }) => verdict !== 'verified')).toEqual([]);
  expect(steps).toHaveLength(16);
}, 60_000);

/** A listing before the end has a span too, but to now: how long the ended job took is told later. */
it('takes the length of what has not ended yet for no length', async () => {
  const ended = '.items[0].status.containerStatuses[0].state.terminated';
  const condition = '.items[0].status.conditions[0]';
  const { steps } = await verifyWith(
    { stated: { kubernetes: '1.36' } },
    `\`\`\`console
$ kubectl create job pi --image=perl:5.34 -- perl -Mbignum=bpi -wle 'print bpi(20)'
job.batch/pi created
$ kubectl get jobs
NAME   STATUS    COMPLETIONS   DURATION   AGE
pi     Running   0/1           2s         2s
$ kubectl get pods -l job-name=pi -o name
pod/pi-pmlzj
$ kubectl wait --for=condition=complete job/pi --timeout=30s
job.batch/pi condition met
$ kubectl get jobs
NAME   STATUS     COMPLETIONS   DURATION   AGE
pi     Complete   1/1           6s         7s
$ kubectl get pod -o jsonpath='{${ended}.startedAt} {${ended}.finishedAt}{"\\n"}'
2026-11-22T10:45:00Z 2026-11-22T10:45:04Z
$ kubectl get pod -o jsonpath='{${condition}.type}={${condition}.status}{"\\n"}'
PodReadyToStartContainers=False
\`\`\`
`,
  );
  expect(steps.map(({ verdict }) => verdict)).toEqual(Array(7).fill('verified'));
});

it('says for which run a Job of another minute would be', async () => {
  const { steps } = await verifyWith(
    { stated: { kubernetes: '1.30' } },
    `\`\`\`console
$ kubectl create cronjob hi --image=busybox:1.36 --schedule='*/1 * * * *' -- date
cronjob.batch/hi created
$ sleep 130
$ kubectl get jobs -o name
job.batch/hi-29589674
job.batch/hi-29589677
\`\`\`
`,
  );
  expect(steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified', 'failed']);
  expect(steps.at(-1)?.message).toContain('29589677, a scheduled run at 2026-04-05T09:17:00.000Z');
});

it('finds that what was saved is of a time before all had come to rest', async () => {
  const { steps } = await verifyWith(
    { stated: { kubernetes: '1.30' } },
    `\`\`\`console
$ kubectl create deployment web --image=nginx:1.25
deployment.apps/web created
$ kubectl get deploy web > first.txt
$ kubectl get deploy web
NAME   READY   UP-TO-DATE   AVAILABLE   AGE
web    1/1     1            1           20s
$ cat first.txt
NAME   READY   UP-TO-DATE   AVAILABLE   AGE
web    0/1     1            0           0s
\`\`\`
`,
  );
  expect(steps.filter(({ verdict }) => verdict !== 'verified')).toEqual([]);
});

const together = (rows: string) => `\`\`\`console
$ kubectl create deployment web --image=nginx:1.25 --replicas=2
deployment.apps/web created
$ kubectl rollout status deployment web
deployment "web" successfully rolled out
$ kubectl set image deployment/web nginx=nginx:1.26; kubectl get pods
deployment.apps/web image updated
${rows}
$ kubectl get deploy
NAME   READY   UP-TO-DATE   AVAILABLE   AGE
web    2/2     2            2           60s
\`\`\`
`;

it('finds that what comes later on a line came while what the line changed was under way', async () => {
  const old = `NAME                   READY   STATUS              RESTARTS   AGE
web-568b48b698-8s6xm   1/1     Running             0          25s
web-568b48b698-vz7kq   1/1     Running             0          25s
web-6c977d96ff-x2x5k   0/1     ContainerCreating   0          0s`;
  const legal = await verifyWith({ stated: { kubernetes: '1.30' } }, together(old));
  expect(legal.steps.map(({ verdict, message }) => message ?? verdict)).toEqual(Array(4).fill('verified'));
  // One pod more than the surge of a quarter of two allows.
  const tooMany = `${old}\nweb-6c977d96ff-x8h2d   0/1     ContainerCreating   0          0s`;
  const { steps } = await verifyWith({ stated: { kubernetes: '1.30' } }, together(tooMany));
  expect(steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified', 'failed', 'verified']);
}, 60_000);

it('finds so for a line that also lists before its change', async () => {
  const before = `NAME                   READY   STATUS    RESTARTS   AGE
web-568b48b698-8s6xm   1/1     Running   0          25s
web-568b48b698-vz7kq   1/1     Running   0          25s
deployment.apps/web image updated`;
  const rows = `NAME                   READY   STATUS              RESTARTS   AGE
web-568b48b698-8s6xm   1/1     Running             0          25s
web-568b48b698-vz7kq   1/1     Running             0          25s
web-6c977d96ff-x2x5k   0/1     ContainerCreating   0          0s`;
  const note = together(rows)
    .replace('$ kubectl set image', '$ kubectl get pods; kubectl set image')
    .replace('deployment.apps/web image updated', before);
  const { steps } = await verifyWith({ stated: { kubernetes: '1.30' } }, note);
  expect(steps.map(({ verdict, message }) => message ?? verdict)).toEqual(Array(4).fill('verified'));
}, 60_000);

const mounted = (said: string) => `\`\`\`console
$ kubectl create configmap conf --from-literal=a=b
configmap/conf created
$ kubectl apply -f pod.yaml
pod/web created
$ kubectl get pod web
NAME   READY   STATUS    RESTARTS   AGE
web    1/1     Running   0          20s
$ kubectl get events --field-selector type=Warning -o jsonpath='{.items[*].message}{"\\n"}'
MountVolume.SetUp failed for volume "conf" : ${said}: timed out waiting for the condition
\`\`\`
`;

/** What the kubelet waits for in vain, each version says in its own words. */
it.each([
  ['1.30', 'failed to sync configmap cache', 'verified'],
  ['1.30', 'failed to sync secret cache', 'failed'],
  ['1.15', "couldn't propagate object cache", 'verified'],
  ['1.15', 'failed to sync configmap cache', 'failed'],
])(
  'in %s a kubelet may hear of a volume too late: %s is %s',
  async (kubernetes, said, verdict) => {
    const pod = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: web, image: 'nginx:1.25', volumeMounts: [{name: conf, mountPath: /conf}]}]
  volumes: [{name: conf, configMap: {name: conf}}]
`;
    const { steps } = await verifyWith({ stated: { kubernetes }, files: { 'pod.yaml': pod } }, mounted(said));
    expect(steps.map((step) => step.verdict)).toEqual(['verified', 'verified', 'verified', verdict]);
  },
  60_000,
);

/** The container runtime creates a container and then starts it: kuberuntime_container.go `startContainer` */
it('tells of a container that was created in another second than it was started', async () => {
  const session = (started: string) => `\`\`\`console
$ kubectl run web --image=nginx:1.25
pod/web created
$ kubectl get events --field-selector involvedObject.name=web -o custom-columns=REASON:.reason,AT:.firstTimestamp
REASON      AT
Scheduled   <nil>
Pulling     2026-11-22T10:45:00Z
Pulled      2026-11-22T10:45:02Z
Created     2026-11-22T10:45:02Z
Started     ${started}
\`\`\`
`;
  const verdicts = async (started: string) => {
    const { steps } = await verifyWith({ stated: { kubernetes: '1.30' } }, session(started));
    return steps.map(({ verdict }) => verdict);
  };
  expect(await verdicts('2026-11-22T10:45:03Z')).toEqual(['verified', 'verified']);
  expect(await verdicts('2026-11-22T10:45:01Z')).toEqual(['verified', 'failed']);
}, 60_000);
