import { expect, test } from 'vitest';
import { parseNote } from '#transcript';
import { verifyNote } from '#verification';
import { readSettings } from '../../src/verification/settings.ts';

const manifest = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: web}
spec:
  serviceName: web
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
      - {name: nginx, image: nginx, volumeMounts: [{name: www, mountPath: /www}]}
  volumeClaimTemplates:
  - metadata: {name: www}
    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`;

async function verdictsOf(session: string): Promise<readonly string[]> {
  const source = { path: 'note.md', text: `\`\`\`console\n${session}\`\`\`\n` };
  const { settings, diagnostics } = readSettings({
    path: 'kanzen.yaml',
    text: 'kubernetes: "1.30"\nprovider: gke',
  });
  const files = new Map([['web.yaml', manifest]]);
  const report = await verifyNote({ source, transcript: parseNote(source), settings, diagnostics, files });
  return report.steps.map(({ verdict }) => verdict);
}

const created = '$ kubectl apply -f web.yaml\nstatefulset.apps/web created\n';

test('a watch ends after its last shown line, and what it shows must be right', async () => {
  const header = '$ kubectl get pods -w\nNAME    READY   STATUS    RESTARTS   AGE\n';
  const rows = 'web-0   1/1     Running   0          20s\nweb-1   1/1     Running   0          18s\n';
  expect(await verdictsOf(`${created}${header}${rows}^C\n`)).toEqual(['verified', 'verified']);
  expect(await verdictsOf(`${header}${rows}^C\n`)).toEqual(['failed']);
});

test('a ping that nobody answers ends, and the note goes on', async () => {
  const ping = '$ kubectl exec web-0 -- ping 10.7.240.1\n...\n';
  expect((await verdictsOf(`${created}${ping}$ kubectl get pods web-9\n`)).length).toBe(3);
}, 10_000);

test('a set that is made again under its name takes its revision over', async () => {
  const again = '$ kubectl delete sts web --cascade=orphan\nstatefulset.apps "web" deleted\n';
  expect(await verdictsOf(`${created}${again}${created}`)).toEqual(['verified', 'verified', 'verified']);
});

test('a client that is ended before it shows anything has waited in vain', async () => {
  const service = '$ kubectl create service clusterip api --tcp=80\nservice/api created\n';
  const get = (port: number) => `$ kubectl exec web-0 -- curl -s http://api:${port}\n^C\n`;
  expect(await verdictsOf(`${created}${service}${get(81)}`)).toEqual(['verified', 'verified', 'verified']);
  expect(await verdictsOf(`${created}${service}${get(80)}`)).toEqual(['verified', 'verified', 'failed']);
});

test('what is joined, never ends and is not shown is left in its terminal', async () => {
  const note = `$ kubectl create deployment web --image=nginx --port=80
deployment.apps/web created
$ kubectl expose deployment web
service/web exposed
$ kubectl run -it load --rm --image=busybox -- sh -c "while sleep 0.01; do wget -qO- http://web; done"
$ kubectl get deployment
NAME   READY   UP-TO-DATE   AVAILABLE   AGE
web    1/1     1            1           2m
`;
  expect(await verdictsOf(note)).toEqual(['verified', 'verified', 'unchecked', 'verified']);
});
