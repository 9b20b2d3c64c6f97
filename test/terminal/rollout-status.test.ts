import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

test('rollout status prints a line for each write of the status, two of which come together', async () => {
  const terminal = new Terminal({ cluster: new Cluster(settingsOf(20), seededOracle('rollout')), files: {} });
  const typed = async (command: string) =>
    (await terminal.run(command)).output.map(({ text }) => text).join('');
  await typed('kubectl create deployment web --image=nginx:1.18 --replicas=4');
  await terminal.letTimePass('settled');
  await typed('kubectl set image deployment/web nginx=nginx:1.19');
  const lines = (await typed('kubectl rollout status deployment web')).trimEnd().split('\n');
  const pending = lines.filter((line) => line.endsWith('1 old replicas are pending termination...'));
  // Once the last old ReplicaSet has been told to be empty, its pod no longer counts as unavailable.
  expect(pending.length).toBeGreaterThan(1);
  expect(lines.at(-1)).toBe('deployment "web" successfully rolled out');
});
