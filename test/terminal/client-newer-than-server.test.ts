import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

const cronJob = `apiVersion: batch/v1beta1
kind: CronJob
metadata: {name: hello}
spec:
  schedule: "@daily"
  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: busybox}]}}}}
`;

const terminal = new Terminal({
  cluster: new Cluster(settingsOf(20, { kubectl: { major: 1, minor: 33 } }), seededOracle('test')),
  files: { 'cj.yaml': cronJob },
});
await terminal.run('kubectl apply -f cj.yaml');

test.each([
  [
    'describe cronjob hello',
    'Error from server (NotFound): the server could not find the requested resource',
  ],
  ['create job j --from=cronjob/hello', 'error: unknown object type *v1beta1.CronJob'],
  [
    'create cronjob c --image=busybox --schedule=@daily -- date',
    'error: failed to create cronjob: the server could not find the requested resource',
  ],
  ['create cronjob c --image=busybox --schedule=@daily --dry-run=client -o name -- date', 'cronjob.batch/c'],
  ['get cronjob -o name', 'cronjob.batch/hello'],
])('a client that knows batch/v1 alone, and a server before it: %s', async (command, shown) => {
  const { output } = await terminal.run(`kubectl ${command}`);
  expect(output.map(({ text }) => text).join('')).toBe(`${shown}\n`);
});
