import { expect, test } from 'vitest';
import { verifyWith } from './verify-text.ts';

const deployment = (name: string, replicas: number) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  replicas: ${replicas}
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers: [{name: web, image: nginx}]
`;

const files = { 'web.yaml': deployment('web', 2), 'shop.yaml': deployment('shop', 1) };

/** The verdicts of a session, and the last hint of its first failure. */
async function judge(...lines: string[]) {
  const { steps } = await verifyWith({ files }, '```', ...lines, '```');
  const failed = steps.find(({ verdict }) => verdict === 'failed');
  const { note = '', world = '', column = 0 } = failed?.mismatch ?? {};
  const cut = [note, world].map((line) => line.slice(column - 1));
  return {
    cut,
    verdicts: steps.map(({ verdict }) => verdict),
    hint: failed?.hints.at(-1),
    message: failed?.message,
  };
}

const made = ['$ kubectl apply -f web.yaml', 'deployment.apps/web created'];

test('an object that was deleted unseen makes one line wrong', async () => {
  const session = [...made, '$ kubectl get deploy', 'No resources found in default namespace.'];
  const { verdicts, hint } = await judge(
    ...session,
    ...made,
    ...made.with(1, 'deployment.apps/web unchanged'),
  );
  expect(verdicts).toEqual(['verified', 'failed', 'verified', 'verified']);
  expect(hint).toBe(
    'After `kubectl delete deployment web` this is right, and so is one later step: show what was typed before it',
  );
});

test('a manifest that was applied unseen makes one line wrong', async () => {
  const { verdicts, hint } = await judge(
    ...made,
    '$ kubectl get deploy -o name',
    'deployment.apps/shop',
    'deployment.apps/web',
    '$ kubectl scale deploy shop --replicas=3',
    'deployment.apps/shop scaled',
    '$ kubectl delete deploy shop',
    'deployment.apps "shop" deleted from default namespace',
  );
  expect(verdicts).toEqual(['verified', 'failed', 'verified', 'verified']);
  expect(hint).toContain('After `kubectl apply -f shop.yaml` this is right, and so are 2 later steps');
});

test('another number of replicas is taken for one that was asked for unseen', async () => {
  const { verdicts, hint } = await judge(
    ...made,
    "$ kubectl get deploy web -o jsonpath='{.spec.replicas}'",
    '2',
    '$ kubectl get deploy web',
    'NAME   READY   UP-TO-DATE   AVAILABLE   AGE',
    'web    5/5     5            5           40s',
    '$ kubectl get pods --no-headers | wc -l',
    '5',
  );
  expect(verdicts).toEqual(['verified', 'verified', 'failed', 'verified']);
  expect(hint).toContain('After `kubectl scale deployment web --replicas=5` this is right');
});

const services = (age: string) => [
  '$ kubectl get svc',
  'NAME         TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE',
  `kubernetes   ClusterIP   10.96.0.1    <none>        443/TCP   ${age}`,
];

test('a note that goes on in a new cluster is judged there', async () => {
  const { verdicts, hint } = await judge(
    ...services('20d'),
    ...made,
    ...services('5m'),
    '$ kubectl get all -o name',
    'service/kubernetes',
    ...made,
  );
  expect(verdicts).toEqual(['verified', 'verified', 'failed', 'verified', 'verified']);
  expect(hint).toBe(
    "In a new cluster this is right, and so are 2 later steps: declare {beginning} at its fence, or its section's world",
  );
});

test('what explains no later step is not taken for anything', async () => {
  const { verdicts, hint } = await judge(
    ...made,
    '$ kubectl get deploy -o name',
    'deployment.apps/shop',
    '$ kubectl get svc -o name',
    'service/shop',
  );
  expect(verdicts).toEqual(['verified', 'failed', 'failed']);
  expect(hint ?? '').not.toMatch(/later step/);
});

const exposed = ['$ kubectl expose deployment web --port=80', 'service/web exposed'];
const listed = ['$ kubectl get svc web --no-headers | grep -o 80/TCP', '80/TCP'];
const asked = ["$ kubectl get svc web -o jsonpath='{.spec.ports[0].port}'", '80'];

test.each([
  ['a port', exposed.with(0, '$ kubectl expose deployment web --port=81'), 81, 80, ['1', '0']],
  [
    'a name',
    exposed.with(0, '$ kubectl expose deployment webx --port=80'),
    'webx',
    'web',
    ['x --port=80', ' --port=80'],
  ],
])('%s that is mistyped in a command is blamed on the command', async (_, session, typed, meant, told) => {
  const { verdicts, message, cut } = await judge(...made, ...session, ...listed, ...asked);
  expect(verdicts).toEqual(['verified', 'failed', 'verified', 'verified']);
  expect(cut).toEqual(told);
  expect(message).toMatch(new RegExp(`^Types ${typed}, but the note shows ${meant} in line \\d+$`));
});

test('another image that was set unseen makes one line wrong', async () => {
  const image = "kubectl get deploy web -o jsonpath='{..image}'";
  const { verdicts, hint } = await judge(...made, `$ ${image}`, 'nginx:1.25', `$ ${image}`, 'nginx:1.25');
  expect(verdicts).toEqual(['verified', 'failed', 'verified']);
  expect(hint).toContain('After `kubectl set image deployment web web=nginx:1.25` this is right');
});

test('a number that is mistyped in a manifest is blamed where the manifest is applied', async () => {
  const wrong = { 'web.yaml': deployment('web', 4) };
  const asked = ["$ kubectl get deploy web -o jsonpath='{.spec.replicas}'", '3'];
  const described = ["$ kubectl describe deploy web | grep -o '[0-9] desired'", '3 desired'];
  const { steps } = await verifyWith({ files: wrong }, '```', ...made, ...asked, ...described, '```');
  expect(steps.map(({ verdict }) => verdict)).toEqual(['failed', 'verified', 'verified']);
  expect(steps[0]?.message).toBe('web.yaml says 4 in line 5, but the note shows 3 in line 5');
});

/** A session with the pods of a Deployment whose template has this hash. */
const hashed = (web: string, age: string) => [
  ...made,
  '$ kubectl get rs',
  'NAME             DESIRED   CURRENT   READY   AGE',
  `web-${web}   2         2         2       ${age}`,
  '$ kubectl get pods -o name',
  `pod/web-${web}-8lfr5`,
  `pod/web-${web}-qfc7v`,
  `$ kubectl delete pod web-${web}-8lfr5`,
  `pod "web-${web}-8lfr5" deleted from default namespace`,
];

test('a hash that is that of no template makes one line wrong, not all that have it', async () => {
  const { verdicts, hint, message } = await judge(...hashed('6c5948bf66', '20s'));
  expect(verdicts).toEqual(['verified', 'failed', 'verified', 'verified']);
  expect(message).toMatch(/^Shows 6c5948bf66 as the pod-template-hash of web, can only be \w+:/);
  expect(hint).toBe(
    'With a template of that hash this is right, and so are 2 later steps: show the manifest as it was by then',
  );
});

test('with a hash of no template, what no template makes right stays wrong', async () => {
  const session = hashed('6c5948bf66', '20s').with(-2, '$ kubectl delete pod web-6c5948bf66-zzzzz');
  const { verdicts } = await judge(...session);
  expect(verdicts).toEqual(['verified', 'failed', 'verified', 'failed']);
});

test('before there was one name for all groups, a wrong hash is explained too', async () => {
  const stated = { kubernetes: '1.13', kubectl: '1.13' };
  const created = ['$ kubectl apply -f web.yaml', 'deployment.apps/web created'];
  const shown = ['$ kubectl get pods -o name', 'pod/web-6c5948bf66-8lfr5', 'pod/web-6c5948bf66-qfc7v'];
  const { steps } = await verifyWith({ files, stated }, '```', ...created, ...shown, '```');
  expect(steps.map(({ code }) => code)).toEqual([null, 'wrong-hash']);
});
