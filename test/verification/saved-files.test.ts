import { expect, test } from 'vitest';
import { verify, verifyWith } from './verify-text.ts';

const shown = (...data: readonly string[]) => [
  '```yaml:a.yaml',
  'apiVersion: v1',
  'kind: ConfigMap',
  'metadata: { name: a }',
  ...data,
  '```',
];
const applied = (result: string) => ['```', '$ kubectl apply -f a.yaml', `configmap/a ${result}`, '```'];
const verdicts = ({ steps }: Awaited<ReturnType<typeof verify>>) => steps.map(({ verdict }) => verdict);

test('a file that a page shows again has changed from there on', async () => {
  const note = [
    ...shown('data: { x: "1" }'),
    ...applied('created'),
    ...applied('unchanged'),
    ...shown('data: { x: "2" }'),
    ...applied('configured'),
  ];
  expect(verdicts(await verify({}, ...note))).toEqual(['verified', 'verified', 'verified']);
});

test('an excerpt changes nothing, and neither does what stands in the bundle', async () => {
  const excerpt = ['```yaml:a.yaml', 'data: { x: "2" }', '```'];
  const note = [...shown('data: { x: "1" }'), ...applied('created'), ...excerpt, ...applied('unchanged')];
  expect(verdicts(await verify({}, ...note))).toEqual(['verified', 'verified']);
  const changed = [...shown(), ...applied('created'), ...shown('data: { x: "2" }'), ...applied('unchanged')];
  const files = { 'a.yaml': shown('data: { x: "3" }').slice(1, -1).join('\n') };
  expect(verdicts(await verifyWith({ files }, ...changed))).toEqual(['verified', 'verified']);
});

test('a list item that the page says to add is added', async () => {
  const service = (result: string, ports: string) => [
    '```',
    '$ kubectl apply -f svc.yaml',
    `service/a ${result}`,
    '$ kubectl get svc a -o jsonpath={.spec.ports[*].port}',
    ports,
    '```',
  ];
  const item = (port: number) => [`  - name: p${port}`, `    port: ${port}`];
  const note = (sentence: string) => [
    'Create `svc.yaml`:',
    '```yaml',
    ...['apiVersion: v1', 'kind: Service', 'metadata: { name: a }', 'spec:', '  ports:', ...item(80)],
    '  selector: { app: a }',
    '```',
    ...service('created', '80'),
    ...[sentence, '```yaml', ...item(443).map((line) => `  ${line}`), '```'],
    ...service('configured', '80 443'),
  ];
  const added = await verify({}, ...note('Open `svc.yaml` and add:'));
  expect(verdicts(added)).toEqual(['verified', 'verified', 'verified', 'verified']);
  const shown = await verify({}, ...note('A port of `svc.yaml`:'));
  expect(verdicts(shown).slice(2)).toEqual(['failed', 'failed']);
});

test('a file whose name a command leaves open is the manifest above, and what an editor left is shown by cat', async () => {
  const unnamed = shown('data: { x: "1" }').map((line) => line.replace(':a.yaml', ''));
  const open = applied('created').map((line) => line.replace('a.yaml', '<file name>'));
  expect(verdicts(await verify({}, ...unnamed, ...open))).toEqual(['verified']);
  const edited = shown('data: { x: "2" }').slice(1, -1);
  const editing = ['```', '$ vim a.yaml && cat a.yaml', ...edited, '```'];
  const note = [...shown('data: { x: "1" }'), ...applied('created'), ...editing, ...applied('configured')];
  expect(verdicts(await verify({}, ...note))).toEqual(['verified', 'recorded', 'verified']);
  const fetched = ['```', '$ curl -s https://example.com/a.yaml > a.yaml', '```'];
  const later = await verify({}, ...fetched, ...editing, ...applied('created'));
  expect(verdicts(later)).toEqual(['recorded', 'recorded', 'verified']);
});

test('a blank line between a command and its output is layout, one inside is not', async () => {
  const typed = ['```', '$ kubectl get ns -o name', '', 'namespace/default', 'namespace/kube-node-lease'];
  const rest = ['namespace/kube-public', 'namespace/kube-system', '```'];
  expect(verdicts(await verify({}, ...typed, ...rest))).toEqual(['verified']);
  expect(verdicts(await verify({}, ...typed, '', ...rest))).toEqual(['failed']);
});

test('what is given was applied only where the note applies something, or shows that it was', async () => {
  const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ port: 80 }] }\n';
  const files = { 'svc.yaml': service, 'b.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: b }\n' };
  const world = { stated: { kubernetes: '1.16', given: ['svc.yaml'] }, files };
  const described = ['$ kubectl describe svc a | grep Annotations', 'Annotations:       <none>'];
  expect(verdicts(await verifyWith(world, '```', ...described, '```'))).toEqual(['verified']);
  const applied = ['$ kubectl apply -f b.yaml', 'namespace/b created'];
  expect(verdicts(await verifyWith(world, '```', ...described, ...applied, '```'))).toEqual([
    'failed',
    'verified',
  ]);
});
