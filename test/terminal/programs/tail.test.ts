import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../settings.ts';

const settings = settingsOf(30, { provider: 'minikube', runtime: 'docker' });

const sidecar = `apiVersion: v1
kind: Pod
metadata: {name: counter}
spec:
  volumes: [{name: logs, emptyDir: {}}]
  containers:
  - name: count
    image: busybox
    command: [sh, -c, "i=0; while true; do echo line $i >> /logs/1.log; i=$((i+1)); sleep 1; done"]
    volumeMounts: [{name: logs, mountPath: /logs}]
  - name: shown
    image: busybox
    command: [sh, -c, tail -n+1 -F /var/log/1.log]
    volumeMounts: [{name: logs, mountPath: /var/log}]
`;

async function terminalWith(...commands: string[]) {
  const cluster = new Cluster(settings, seededOracle('test'));
  const terminal = new Terminal({
    cluster,
    files: { 'a.txt': '1\n2\n3\n', 'b.txt': 'x\ny', 'pod.yaml': sidecar },
  });
  for (const command of commands) {
    await terminal.run(command);
    await terminal.letTimePass('settled');
  }
  const shown = async (command: string) =>
    (await terminal.run(command)).output.map((chunk) => chunk.text).join('');
  return { terminal, shown };
}

test.each([
  ['tail -n 2 a.txt', '2\n3\n'],
  ['tail -1 a.txt', '3\n'],
  ['tail -n +2 a.txt', '2\n3\n'],
  ['tail -c 2 b.txt', '\ny'],
  ['tail -n 0 a.txt', ''],
  ['cat a.txt | tail -n1', '3\n'],
  ['tail -n1 a.txt b.txt', '==> a.txt <==\n3\n\n==> b.txt <==\ny'],
  ['tail -qn1 a.txt b.txt', '3\ny'],
  ['tail none', "tail: cannot open 'none' for reading: No such file or directory\n"],
])('%s', async (command, output) => {
  const { shown } = await terminalWith();
  expect(await shown(command)).toBe(output);
});

test('following nothing keeps a container running', async () => {
  const { shown } = await terminalWith(
    'kubectl run a --image=ubuntu -- tail -f /dev/null',
    "kubectl run b --image=busybox -- sh -c 'echo ready; tail -f /dev/null'",
  );
  expect(await shown('kubectl get pods --no-headers')).toMatch(/^a +1\/1 .*\nb +1\/1 +Running +0 /);
  expect(await shown('kubectl logs b')).toBe('ready\n');
});

test('a log follows a file that another container writes', async () => {
  const { terminal, shown } = await terminalWith('kubectl apply -f pod.yaml');
  await terminal.letTimePass(terminal.cluster.now + 3000);
  const log = await shown('kubectl logs counter shown');
  expect(log).toMatch(/^line 0\nline 1\nline 2\nline 3\n/);
  expect(await shown('kubectl exec counter -c count -- cat /logs/1.log')).toBe(log);
});
