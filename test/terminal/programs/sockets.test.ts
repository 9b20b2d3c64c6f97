import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../settings.ts';

/** What tools show of the sockets on which the containers of a pod wait. */

const settings = settingsOf(30, { podCIDR: '10.244.0.0/16' });

const pod = (name: string, ...containers: readonly string[]) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec:\n  containers:\n${containers
    .map((each, index) => `  - {name: c${index}, ${each}}\n`)
    .join('')}---\n`;
const web = 'image: "nginx:1.25-alpine"';
const box = 'image: "busybox:1.36", command: [sleep, 1d]';
const manifest =
  pod('two', web, box) +
  pod('one', 'image: "registry.k8s.io/e2e-test-images/agnhost:2.39", args: [netexec]') +
  pod('odd', web, 'image: example.com/unknown:1') +
  pod('deb', 'image: "debian:12", command: [sleep, 1d]');

const cluster = new Cluster(settings, seededOracle('test'));
const terminal = new Terminal({ cluster, files: { 'pods.yaml': manifest } });
const ready = terminal.run('kubectl apply -f pods.yaml').then(() => terminal.letTimePass('settled'));

const cells = (protocol: string, local: string, remote: string, state = 'LISTEN') =>
  `${protocol}        0      0 ${local.padEnd(23)} ${remote.padEnd(23)} ${state.padEnd(11)} `;

test.each([
  [
    'two -c c0 -- netstat -tlnp',
    [
      `${cells('tcp', '0.0.0.0:80', '0.0.0.0:*')}1/nginx: master pro`,
      `${cells('tcp', ':::80', ':::*')}1/nginx: master pro`,
    ],
  ],
  [
    'two -c c1 -- netstat -tnlp',
    [`${cells('tcp', '0.0.0.0:80', '0.0.0.0:*')}-`, `${cells('tcp', ':::80', ':::*')}-`],
  ],
  ['one -- netstat -l -u -n', [cells('udp', ':::8081', ':::*', '').trimEnd()]],
])('%s', async (command, rows) => {
  await ready;
  const { output, unsupported } = await terminal.run(`kubectl exec ${command}`);
  const lines = output
    .map(({ text }) => text)
    .join('')
    .split('\n');
  expect(lines.slice(2, -1).map((line) => line.trimEnd())).toEqual(rows);
  expect(unsupported ?? []).toEqual([]);
});

test.each(['odd -c c0 -- netstat -tln', 'one -- netstat -an', 'one -- netstat -tl'])(
  '%s would tell what nobody knows',
  async (command) => {
    await ready;
    const { unsupported } = await terminal.run(`kubectl exec ${command}`);
    expect(unsupported).toEqual([command.slice(command.indexOf('netstat'))]);
  },
);

test('shows the routes in its own numbers', async () => {
  await ready;
  const { output } = await terminal.run('kubectl exec one -- netstat -rn');
  const [, , first] = output
    .map(({ text }) => text)
    .join('')
    .split('\n');
  expect(first).toBe('0.0.0.0         10.244.0.1      0.0.0.0         UG        0 0          0 eth0');
});

test('a package brings programs that are there, simulated or not', async () => {
  await ready;
  await terminal.run('kubectl exec deb -- apt-get install -y net-tools procps');
  expect((await terminal.run('kubectl exec deb -- netstat -tln')).unsupported ?? []).toEqual([]);
  expect((await terminal.run('kubectl exec deb -- free -m')).recorded).toBe('free');
  expect((await terminal.run('kubectl exec deb -- ss -tln')).unsupported ?? []).toEqual([]);
});

test.each([
  ['hostname', 'one'],
  ['echo Hi', 'hi'],
  ['what', ''],
])('a packet with %j is answered with %j', async (sent, answer) => {
  await ready;
  const got = await terminal.run("kubectl get pod one -o jsonpath='{.status.podIP}'");
  const address = got.output.map(({ text }) => text).join('');
  const script = `echo ${sent} | nc -u -w1 ${address} 8081`;
  const { output, unsupported } = await terminal.run(`kubectl exec two -c c1 -- sh -c '${script}'`);
  expect(output.map(({ text }) => text).join('')).toBe(answer);
  expect(unsupported ?? []).toEqual([]);
});

test.each([
  ['two -c c1 -- cat /proc/1/cmdline', 'sleep\x001d\x00'],
  ['two -c c0 -- cat /proc/1/cmdline', 'nginx: master process nginx -g daemon off;\x00'],
  ['two -c c1 -- cat /proc/1/comm', 'sleep\n'],
])('%s', async (command, text) => {
  await ready;
  const { output } = await terminal.run(`kubectl exec ${command}`);
  expect(output.map((each) => each.text).join('')).toBe(text);
});
