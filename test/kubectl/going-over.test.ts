import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../terminal/settings.ts';

const files = {
  'first.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: tea}\ndata: {kind: green, cups: "2"}\n',
  'second.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: tea}\ndata: {kind: black, milk: "no"}\n',
};

async function session(versions: readonly [number, number], commands: readonly string[]) {
  const [server, client] = versions;
  const settings = settingsOf(server, { kubectl: { major: 1, minor: client } });
  const terminal = new Terminal({ cluster: new Cluster(settings, seededOracle('test')), files });
  let last = '';
  for (const command of commands) {
    const { output } = await terminal.run(command);
    last = output.map(({ text }) => text).join('');
  }
  return last;
}

const goOver = ['kubectl apply -f first.yaml', 'kubectl apply --server-side -f second.yaml'];
const data = "kubectl get cm tea -o jsonpath='{.data}'";
const annotation =
  'kubectl get cm tea -o jsonpath="{.metadata.annotations.kubectl\\.kubernetes\\.io/last-applied-configuration}"';
const managers =
  "kubectl get cm tea --show-managed-fields -o jsonpath='{range .metadata.managedFields[*]}{.manager} {.operation} {end}'";

test('what was applied by the client and is stated no more goes, once a client since 1.26 applies on the server', async () => {
  expect(await session([36, 36], [...goOver, data])).toBe('{"kind":"black","milk":"no"}');
  expect(await session([20, 20], [...goOver, data])).toBe('{"cups":"2","kind":"black","milk":"no"}');
});

test('the annotation of the client tells what was applied on the server by kubectl', async () => {
  const text =
    '{"apiVersion":"v1","data":{"kind":"black","milk":"no"},"kind":"ConfigMap","metadata":{"name":"tea","namespace":"default"}}\n';
  expect(await session([36, 36], [...goOver, annotation])).toBe(text);
  expect(await session([20, 20], [...goOver, annotation])).toBe(text);
  const other = 'kubectl apply --server-side --force-conflicts --field-manager=me -f second.yaml';
  const byOther = ['kubectl apply -f first.yaml', other, annotation];
  expect(await session([20, 20], byOther)).toContain('"kind":"green"');
  expect(await session([36, 36], byOther)).toBe('');
});

test('the manager of the annotation is its own, and that of the client is no more', async () => {
  expect(await session([36, 36], [...goOver, managers])).toBe('kubectl-last-applied Apply kubectl Apply ');
});

test('applying what is so already writes nothing, and dates nobody', async () => {
  const apply = 'kubectl apply --server-side -f first.yaml';
  const shown = "kubectl get cm tea --show-managed-fields -o jsonpath='{.metadata}'";
  const once = await session([36, 36], [apply, shown]);
  expect(await session([36, 36], [apply, 'sleep 30', apply, shown])).toBe(once);
  const other = 'kubectl apply --server-side --field-manager=me -f first.yaml';
  const times = "kubectl get cm tea --show-managed-fields -o jsonpath='{.metadata.managedFields[*].time}'";
  expect((await session([36, 36], [apply, other, times])).split(' ')).toHaveLength(1);
});

test('a patch can make nobody manage an object', async () => {
  const reset = `kubectl patch cm tea --type=json -p '[{"op":"replace","path":"/metadata/managedFields","value":[{}]}]'`;
  expect(await session([36, 36], ['kubectl apply -f first.yaml', reset, managers])).toBe('');
});
