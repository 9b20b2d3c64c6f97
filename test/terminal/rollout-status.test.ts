import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

test('rollout status prints a line for each write of the status, however soon another follows', async () => {
  const terminal = new Terminal({ cluster: new Cluster(settingsOf(20), seededOracle('rollout')), files: {} });
  const typed = async (command: string) =>
    (await terminal.run(command)).output.map(({ text }) => text).join('');
  await typed('kubectl create deployment web --image=nginx:1.18 --replicas=4');
  await terminal.letTimePass('settled');
  await typed('kubectl set image deployment/web nginx=nginx:1.19');
  const lines = (await typed('kubectl rollout status deployment web')).trimEnd().split('\n');
  const times = (end: string) => lines.filter((line) => line.endsWith(`${end}...`)).length;
  // As a control plane of 1.20 was seen to write: a new pod is ready, the old ReplicaSet has been told to shrink,
  // it has shrunk, and so on.
  expect(times('2 out of 4 new replicas have been updated')).toBeGreaterThan(3);
  expect(times('1 old replicas are pending termination')).toBe(3);
  expect(times('3 of 4 updated replicas are available')).toBe(1);
  expect(lines.at(-1)).toBe('deployment "web" successfully rolled out');
});
