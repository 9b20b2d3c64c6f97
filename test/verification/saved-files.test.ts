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
