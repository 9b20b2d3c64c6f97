import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../terminal/settings.ts';

async function session(client: number, commands: readonly string[]): Promise<string> {
  const settings = settingsOf(client, { kubectl: { major: 1, minor: client } });
  const terminal = new Terminal({ cluster: new Cluster(settings, seededOracle('test')), files: {} });
  let last = '';
  for (const command of commands) {
    const { output } = await terminal.run(command);
    last = output.map(({ text }) => text).join('');
  }
  return last;
}

test.each([
  [30, 'a1 a2 a02 a10'],
  [31, 'a02 a1 a10 a2'],
])(
  'strings are sorted by the numbers in them until 1.30, and as they are by 1.31: 1.%i',
  async (client, names) => {
    const made = ['a10', 'a2', 'a1', 'a02'].map((name) => `kubectl create configmap ${name} -n kube-public`);
    const get = "kubectl get cm -n kube-public -o name --sort-by=.metadata.name | grep -o 'a[0-9]*$' | xargs";
    expect(await session(client, [...made, get])).toBe(`${names}\n`);
  },
);

test.each([
  [20, '10Gi 500Mi 900k'],
  [33, '900k 500Mi 10Gi'],
])('quantities are sorted by what they are worth since 1.22: 1.%i', async (client, sizes) => {
  const made = ['500Mi', '900k', '10Gi'].map((size) => {
    const spec = `{capacity: {storage: ${size}}, accessModes: [ReadWriteOnce], hostPath: {path: /x}}`;
    const name = `pv-${size.toLowerCase()}`;
    const manifest = `kind: PersistentVolume\\napiVersion: v1\\nmetadata: {name: ${name}}\\nspec: ${spec}`;
    return `printf '${manifest}' | kubectl apply -f -`;
  });
  const columns = '-o custom-columns=S:.spec.capacity.storage --no-headers';
  const get = `kubectl get pv --sort-by=.spec.capacity.storage ${columns} | xargs`;
  expect(await session(client, [...made, get])).toBe(`${sizes}\n`);
});

test('several kinds at once cannot be sorted by a field that their tables lack', async () => {
  const said = 'error: couldn\'t find any field with path "{.metadata.name}" in the list of objects\n';
  expect(await session(33, ['kubectl get svc,ns --sort-by=.metadata.name'])).toBe(said);
});
