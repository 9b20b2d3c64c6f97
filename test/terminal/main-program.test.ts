import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

const settings = settingsOf(33);

test('a database that is told no password ends with an error, and says why if that is known', async () => {
  const terminal = new Terminal({ cluster: new Cluster(settings, seededOracle('stores')), files: {} });
  const typed = async (command: string) => {
    const { output, unsupported } = await terminal.run(command);
    return { text: output.map((each) => each.text).join(''), unsupported };
  };
  await typed('kubectl run pg --image=postgres:16');
  await typed('kubectl run my --image=mysql:8.0');
  await typed('kubectl run told --image=mysql:8.0 --env=MYSQL_ROOT_PASSWORD=x');
  await terminal.letTimePass('settled');
  const { text } = await typed('kubectl get pods --no-headers');
  expect(text).toMatch(/^my +0\/1 +(Error|CrashLoopBackOff) /m);
  expect(text).toMatch(/^pg +0\/1 +(Error|CrashLoopBackOff) /m);
  expect(text).toMatch(/^told +1\/1 +Running +0 /m);
  expect((await typed('kubectl logs pg')).text).toMatch(/^Error: Database is uninitialized/);
  expect((await typed('kubectl logs my')).unsupported).toBeDefined();
});

test('a probe sees what the main program changes later, at the time at which it does', async () => {
  const manifest = `
apiVersion: v1
kind: Pod
metadata: {name: lamp}
spec:
  containers:
    - name: c
      image: busybox
      command: [sh, -c, "touch /tmp/lit; sleep 25; rm /tmp/lit; sleep 900"]
      readinessProbe: {exec: {command: [cat, /tmp/lit]}, periodSeconds: 2}
`;
  const files = { 'lamp.yaml': manifest };
  const terminal = new Terminal({ cluster: new Cluster(settings, seededOracle('lamp')), files });
  const typed = async (command: string) =>
    (await terminal.run(command)).output.map(({ text }) => text).join('');
  await typed('kubectl create -f lamp.yaml');
  await terminal.letTimePass('settled');
  expect(await typed('kubectl get pod --no-headers')).toMatch(/^lamp +1\/1 +Running +0 /);
  await typed('sleep 45');
  expect(await typed('kubectl get pod --no-headers')).toMatch(/^lamp +0\/1 +Running +0 /);
  expect(await typed('kubectl describe pod lamp')).toContain(
    "Readiness probe failed: cat: can't open '/tmp/lit': No such file or directory",
  );
});
