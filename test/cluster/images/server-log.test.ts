import { expect, test } from 'vitest';
import { Cluster, seededOracle, type WorldSettings } from '#cluster';
import { Terminal } from '#terminal';

const settings: WorldSettings = {
  kubernetes: { major: 1, minor: 33 },
  kubectl: { major: 1, minor: 33 },
  provider: 'none',
  nodes: 1,
  clusterDomain: 'cluster.local',
  dns: 'coredns',
  runtime: 'containerd',
  namespace: 'default',
  timezone: 'UTC',
};

const pods = [
  ['web', 'nginx:1.17', ''],
  ['new', 'nginx:1.27', ''],
  ['hello', 'gcr.io/google-samples/hello-app:1.0', ''],
  ['probed', 'nginx:1.17', ', readinessProbe: {httpGet: {port: 80}}'],
  ['box', 'busybox:1.36', ', command: [sleep, 1d]'],
];

const manifest = pods
  .map(
    ([name, image, more]) => `apiVersion: v1
kind: Pod
metadata: {name: ${name}, labels: {app: ${name}}}
spec: {containers: [{name: c, image: "${image}"${more}}]}
---
apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: {selector: {app: ${name}}, ports: [{port: 80, targetPort: ${name === 'hello' ? 8080 : 80}}]}
---
`,
  )
  .join('');

async function logOf(name: string) {
  const terminal = new Terminal({
    cluster: new Cluster(settings, seededOracle('test')),
    files: { 'web.yaml': manifest },
  });
  await terminal.run('kubectl apply -f web.yaml');
  await terminal.letTimePass('settled');
  await terminal.run(`kubectl exec box -- wget -qO- ${name}`);
  const { output, unsupported } = await terminal.run(`kubectl logs ${name}`);
  return { text: output.map((chunk) => chunk.text).join(''), unsupported };
}

test('the access log of an old nginx tells who asked for what', async () => {
  const { text, unsupported } = await logOf('web');
  expect(text).toMatch(
    /^10\.244\.0\.\d+ - - \[07\/Jan\/2024:12:00:\d\d \+0000\] "GET \/ HTTP\/1\.1" 200 612 "-" "Wget" "-"\n$/,
  );
  expect(unsupported).toBeUndefined();
});

test('hello-app tells its start and each path', async () => {
  const { text } = await logOf('hello');
  const date = '2024/01/07 12:00:\\d\\d';
  expect(text).toMatch(new RegExp(`^${date} Server listening on port 8080\n${date} Serving request: /\n$`));
});

test.each(['new', 'probed'])('what %s has written is not known, and says so', async (name) => {
  expect((await logOf(name)).unsupported).toEqual(['the log of the server in container c']);
});
