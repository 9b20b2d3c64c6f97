import { beforeAll, expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

const settings = settingsOf(33);

const manifest = `
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {a.txt: "hello\\n", long.conf: "x=1\\n"}
---
apiVersion: v1
kind: Pod
metadata: {name: box}
spec:
  containers:
  - {name: c, image: "busybox:1.36", command: [sleep, 1d], volumeMounts: [{name: v, mountPath: /etc/conf}, {name: e, mountPath: /etc/conf/own}]}
  volumes: [{name: v, configMap: {name: settings}}, {name: e, emptyDir: {}}]
---
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: c, image: "nginx:1.25", volumeMounts: [{name: v, mountPath: /etc/conf}]}]
  volumes: [{name: v, configMap: {name: settings}}]
`;

const terminal = new Terminal({
  cluster: new Cluster(settings, seededOracle('files')),
  files: { 'pods.yaml': manifest },
});

beforeAll(async () => {
  await terminal.run('kubectl apply -f pods.yaml');
  await terminal.letTimePass('settled');
});

async function typed(command: string) {
  const { output, unsupported } = await terminal.run(command);
  const text = output.map((each) => each.text).join('');
  return { text: text.replace(/command terminated.*\n/, ''), unsupported };
}

test.each([
  ['box -- cat /etc/conf/a.txt', 'hello\n'],
  ['box -- readlink /etc/conf/a.txt', '..data/a.txt\n'],
  [
    'box -- ls -l /etc/conf/a.txt',
    /^lrwxrwxrwx {4}1 root {5}root {12}12 \w{3} [ \d]\d \d\d:\d\d \/etc\/conf\/a.txt -> ..data\/a.txt\n$/,
  ],
  [
    'web -- ls -l /etc/conf',
    /^total 0\nlrwxrwxrwx 1 root root 12 .* a.txt -> ..data\/a.txt\nlrwxrwxrwx 1 root root 16 .* long.conf -> /,
  ],
  ['web -- ls -a /etc/conf', /^\.\n\.\.\n\.\.\d{4}(_\d\d){5}\.[1-9]\d+\n\.\.data\na.txt\nlong.conf\n$/],
  [
    'web -- ls -lh /usr/share/nginx/html',
    'total 8.0K\n-rw-r--r-- 1 root root 497 Apr 16  2024 50x.html\n-rw-r--r-- 1 root root 615 Apr 16  2024 index.html\n',
  ],
  ["box -- sh -c 'echo x > /etc/conf/a.txt'", "sh: can't create /etc/conf/a.txt: Read-only file system\n"],
  [
    "web -- sh -c 'echo x >> /etc/conf/a.txt'",
    'sh: 1: cannot create /etc/conf/a.txt: Read-only file system\n',
  ],
  ["web -- bash -c 'echo x > /etc/conf/a.txt'", 'bash: /etc/conf/a.txt: Read-only file system\n'],
  ["box -- sh -c 'echo x > /etc/conf/own/f; cat /etc/conf/own/f'", 'x\n'],
  ["box -- sh -c 'echo x > /none/f'", "sh: can't create /none/f: nonexistent directory\n"],
  ["web -- sh -c 'echo x > /none/f'", 'sh: 1: cannot create /none/f: Directory nonexistent\n'],
  ['box -- rm /etc/conf/a.txt', "rm: can't remove '/etc/conf/a.txt': Read-only file system\n"],
  ['web -- rm /etc/conf/a.txt', "rm: cannot remove '/etc/conf/a.txt': Read-only file system\n"],
  ['box -- touch /none/f', 'touch: /none/f: No such file or directory\n'],
  ['web -- touch /none/f', "touch: cannot touch '/none/f': No such file or directory\n"],
  ['box -- tail /none', "tail: can't open '/none': No such file or directory\ntail: no files\n"],
  ['web -- head /none', "head: cannot open '/none' for reading: No such file or directory\n"],
  ['box -- mkdir /none/f', "mkdir: can't create directory '/none/f': No such file or directory\n"],
  ['box -- which wget no-such-tool', '/bin/wget\n'],
  ['web -- which nginx curl', '/usr/sbin/nginx\n/usr/bin/curl\n'],
  ["web -- stat -c '%n %s %a' /usr/share/nginx/html/50x.html", '/usr/share/nginx/html/50x.html 497 644\n'],
])('kubectl exec %s', async (command, text) => {
  const { text: shown, unsupported } = await typed(`kubectl exec ${command}`);
  if (typeof text === 'string') expect(shown).toBe(text);
  else expect(shown).toMatch(text);
  expect(unsupported).toBeUndefined();
});

test('two containers of a node tell of one kernel', async () => {
  const [box, web] = [
    await typed('kubectl exec box -- uname -a'),
    await typed('kubectl exec web -- uname -a'),
  ];
  expect(box.unsupported ?? web.unsupported).toBeUndefined();
  expect(box.text).toMatch(/^Linux box \S+ #\d.* \d{4} x86_64 GNU\/Linux\n$/);
  expect(web.text).toBe(box.text.replace('Linux box', 'Linux web'));
});

test('an image tells its distribution', async () => {
  const { text } = await typed('kubectl exec web -- cat /etc/os-release');
  expect(text.split('\n').slice(0, 6)).toEqual([
    'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"',
    'NAME="Debian GNU/Linux"',
    'VERSION_ID="12"',
    'VERSION="12 (bookworm)"',
    'VERSION_CODENAME=bookworm',
    'ID=debian',
  ]);
});

test.each([
  ['a file that an image may have', 'web -- cat /etc/passwd'],
  ['a file of which a part is known', 'box -- cat /etc/os-release'],
  ['such a file to a tool', 'box -- grep PRETTY /etc/os-release'],
  ['a file of the kernel', 'box -- head -1 /proc/cpuinfo'],
  ['what follows a redirection that fails', "box -- sh -c 'echo x > /none/f; echo y'"],
  ['what chance added to a name that is followed', 'box -- readlink -f /etc/conf/a.txt'],
  ['what chance added to a name that is found', 'box -- find /etc/conf'],
  ['the name of a file that sed makes', 'web -- sed -i s/h/j/ /etc/conf/a.txt'],
])('%s is not simulated', async (_, command) => {
  expect((await typed(`kubectl exec ${command}`)).unsupported).toBeDefined();
});
