import { expect, test } from 'vitest';
import { type Choice, Cluster, type Oracle, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../../terminal/settings.ts';

const settings = settingsOf(33);

const pods = [
  ['web', 'nginx:1.17', ''],
  ['new', 'nginx:1.27', ''],
  ['rebuilt', 'nginx:1.24', ''],
  ['hello', 'gcr.io/google-samples/hello-app:1.0', ''],
  ['probed', 'nginx:1.17', ', readinessProbe: {httpGet: {port: 80}}'],
  ['python', 'python:3.12', ', command: [python3, -m, http.server, "80"]'],
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

async function logOf(name: string, oracle: Oracle = seededOracle('test')) {
  const terminal = new Terminal({
    cluster: new Cluster(settings, oracle),
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

test('Python tells what it was asked, while its first words wait in a buffer', async () => {
  const { text, unsupported } = await logOf('python');
  expect(text).toMatch(/^10\.244\.0\.\d+ - - \[07\/Jan\/2024 12:00:\d\d\] "GET \/ HTTP\/1\.1" 200 -\n$/);
  expect(unsupported).toBeUndefined();
});

test('hello-app tells its start and each path', async () => {
  const { text } = await logOf('hello');
  const date = '2024/01/07 12:00:\\d\\d';
  expect(text).toMatch(new RegExp(`^${date} Server listening on port 8080\n${date} Serving request: /\n$`));
});

test('a new nginx tells of its entrypoint, of its start by the node that it runs on, and of requests', async () => {
  const { text, unsupported } = await logOf('new');
  expect(unsupported).toBeUndefined();
  const lines = text.replaceAll(/\d{4}\/\d\d\/\d\d [\d:]{8}/g, 'DATE').split('\n');
  expect(lines.slice(4, 9)).toEqual([
    '10-listen-on-ipv6-by-default.sh: info: Enabled listen on IPv6 in /etc/nginx/conf.d/default.conf',
    '/docker-entrypoint.sh: Sourcing /docker-entrypoint.d/15-local-resolvers.envsh',
    '/docker-entrypoint.sh: Launching /docker-entrypoint.d/20-envsubst-on-templates.sh',
    '/docker-entrypoint.sh: Launching /docker-entrypoint.d/30-tune-worker-processes.sh',
    '/docker-entrypoint.sh: Configuration complete; ready for start up',
  ]);
  expect(lines).toContain('DATE [notice] 1#1: OS: Linux 5.15.0-91-generic');
  expect(lines.filter((line) => line.includes('start worker process '))).toHaveLength(4);
  expect(lines.at(-2)).toMatch(/"GET \/ HTTP\/1.1" 200 615 "-" "Wget" "-"$/);
});

test('what readers ask by probes is not known, and says so', async () => {
  expect((await logOf('probed')).unsupported).toEqual(['the log of the server in container c']);
});

test.each([
  ['with levels', false],
  ['with resolvers', true],
])('an image that was built anew under its old tag may have an entrypoint %s', async (form, sources) => {
  const seeded = seededOracle('test');
  const choose = <T>(choice: Choice<T>): T =>
    choice.key.startsWith('form of the entrypoint')
      ? (choice.domain.parse(form) as T)
      : seeded.choose(choice);
  const { text, unsupported } = await logOf('rebuilt', { ...seeded, choose });
  expect(unsupported).toBeUndefined();
  expect(text.includes('15-local-resolvers.envsh')).toBe(sources);
});

/** The log of an nginx that was asked for paths that it does not have. */
async function errorsOf(...paths: string[]): Promise<readonly string[]> {
  const cluster = new Cluster(settings, seededOracle('test'));
  const terminal = new Terminal({ cluster, files: { 'web.yaml': manifest } });
  await terminal.run('kubectl apply -f web.yaml');
  await terminal.letTimePass('settled');
  for (const path of paths) await terminal.run(`kubectl exec box -- wget -qO- new${path}`);
  const { output } = await terminal.run(`kubectl logs new --tail=${2 * paths.length}`);
  return output.flatMap(({ text }) => text.trimEnd().split('\n'));
}

test('nginx tells in its log of errors which file it has not, before it tells of the request', async () => {
  const [first, second, third] = await errorsOf('/nope', '/nope/');
  const head = String.raw`2024/01/07 12:00:\d\d \[error\] (\d+)#\1: \*\d+`;
  const tail = String.raw`client: 10\.244\.\d\.\d+, server: localhost, request: "GET %s HTTP/1\.1", host: "new"$`;
  expect(first).toMatch(
    new RegExp(
      `^${head} open\\(\\) "/usr/share/nginx/html/nope" failed \\(2: No such file or directory\\), ${tail.replace('%s', '/nope')}`,
    ),
  );
  expect(second).toMatch(/"GET \/nope HTTP\/1\.1" 404 153 "-" "Wget" "-"$/);
  expect(third).toMatch(
    new RegExp(
      `^${head} "/usr/share/nginx/html/nope/index.html" is not found \\(2: No such file or directory\\), ${tail.replace('%s', '/nope/')}`,
    ),
  );
});
