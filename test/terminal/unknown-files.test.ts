import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';

async function terminal() {
  const cluster = new Cluster(settingsOf(33), seededOracle('unknown files'));
  return new Terminal({ cluster, files: { 'a.yaml': manifest, 'b/c.yaml': manifest } });
}

test.each([
  'chmod +x ./minikube',
  'sudo mv minikube /usr/local/bin/',
  'sudo cp -i /etc/kubernetes/admin.conf $HOME/.kube/config',
  'sudo chown $(id -u):$(id -g) $HOME/.kube/config',
  'tar xzf tool.tar.gz && cd tool',
  'cat ~/.kube/config',
  'cat /etc/hosts | grep web',
  'which kubectl',
  './install-tools.sh',
  'kubectl neat get pods',
  'source /opt/k8s/environment.sh',
  'grep swap /etc/fstab',
  'checkov -d k8s/ --framework kubernetes',
])('what concerns unknown files and programs of the author’s machine is not run: %s', async (command) => {
  const { output, recorded, unsupported } = await (await terminal()).run(command);
  expect([output, recorded === undefined, unsupported]).toEqual([[], false, undefined]);
});

test.each([
  ['cp a.yaml d.yaml && ls', 'a.yaml  b  d.yaml\n'],
  ['chmod 600 a.yaml && mv a.yaml b && ls b', 'a.yaml  c.yaml\n'],
  ['tar cf all.tar a.yaml b && tar tf all.tar | head -1', 'a.yaml\n'],
  ['cat nosuch.yaml', 'cat: nosuch.yaml: No such file or directory\n'],
])('what the note’s folder has is run, as is what asks for more in it: %s', async (command, shown) => {
  const { output, recorded } = await (await terminal()).run(command);
  expect([output.map(({ text }) => text).join(''), recorded]).toEqual([shown, undefined]);
});

test('a kubectl that was downloaded is one', async () => {
  const { output } = await (await terminal()).run('./kubectl get ns default -o name');
  expect(output.map(({ text }) => text).join('')).toBe('namespace/default\n');
});

test('a folder that the author goes to is there, and the note’s own files are found from it', async () => {
  const there = await terminal();
  await there.run('cd cloned/deploy');
  const { output } = await there.run('kubectl apply -f a.yaml');
  expect(output.map(({ text }) => text).join('')).toBe('configmap/a created\n');
  const made = await there.run('mkdir own && cd own && pwd');
  expect(made.output.map(({ text }) => text).join('')).toMatch(/\/note\/cloned\/deploy\/own\n$/);
});

test.each(['kubctl', 'kubetcl', 'crul', 'grepp', 'nslokup'])(
  'a name that was meant to be another, such as %s, is no program of the author’s',
  async (name) => {
    const { output, recorded } = await (await terminal()).run(`${name} get pods`);
    expect([output.map(({ text }) => text).join(''), recorded]).toEqual([
      expect.stringContaining(`${name}: command not found`),
      undefined,
    ]);
  },
);

test('a name that is like no other is one of the author’s', async () => {
  const { recorded } = await (await terminal()).run('deployctl status');
  expect(recorded).toBe('deployctl');
});
