import { expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

const service = `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{port: 81}], clusterIP: 10.96.0.77}
`;

/** Up to 1.22 an update of a Service must name the version that it replaces, which the client looks up. */
test.each([20, 30])('kubectl replaces a Service of 1.%i whose manifest names no version', async (minor) => {
  const terminal = new Terminal({
    cluster: new Cluster(settingsOf(minor, { serviceCIDR: '10.96.0.0/16' }), seededOracle('test')),
    files: { 'web.yaml': service },
  });
  await terminal.run('kubectl create -f web.yaml');
  const { output } = await terminal.run('kubectl replace -f web.yaml');
  expect(output.map(({ text }) => text).join('')).toBe('service/web replaced\n');
});
