import { beforeAll, describe, expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from './settings.ts';

/** Programs in a cluster whose pods and Services have addresses of both families. */

const settings = settingsOf(28, {
  podCIDR: '10.244.0.0/16',
  podCIDR6: 'fd00:10:244::/56',
  serviceCIDR: '10.96.0.0/16',
  serviceCIDR6: 'fd00:10:96::/112',
});

const pod = (name: string, image: string, command = 'command: [sleep, 1d]') => `apiVersion: v1
kind: Pod
metadata: {name: ${name}, labels: {app: ${name}}}
spec: {containers: [{name: c, image: "${image}", ${command}}]}
---
`;

const service = (name: string, spec: string) => `apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: {${spec}, ports: [{port: 80}]}
---
`;

const six = 'clusterIP: "fd00:10:96::6", clusterIPs: ["fd00:10:96::6"], ipFamilies: [IPv6]';
const both =
  'ipFamilyPolicy: RequireDualStack, clusterIP: 10.96.0.7, clusterIPs: [10.96.0.7, "fd00:10:96::7"]';
const manifest = [
  service('six', `selector: {app: web}, ${six}`),
  service('both', `selector: {app: web}, ${both}`),
  service('old', 'selector: {app: old}, ipFamilyPolicy: PreferDualStack'),
  pod('web', 'nginx:1.25', ''),
  pod('old', 'nginx:1.14', ''),
  pod('deb', 'buildpack-deps:bookworm'),
  pod('alp', 'curlimages/curl:8.5.0'),
  pod('box', 'busybox:1.36'),
].join('');

let terminal: Terminal;

beforeAll(async () => {
  const cluster = new Cluster(settings, seededOracle('test'));
  terminal = new Terminal({ cluster, files: { 'all.yaml': manifest } });
  await terminal.run('kubectl apply -f all.yaml');
  await terminal.letTimePass('settled');
});

async function typed(command: string): Promise<string> {
  const { output } = await terminal.run(`kubectl exec ${command} 2>&1`);
  return output.map(({ text }) => text).join('');
}

const reached = "-s -o /dev/null -w '%{remote_ip} %{http_code}'";

describe('names with addresses of both families', () => {
  test.each([
    ['glibc tries version 6 first', `deb -- curl ${reached} both`, 'fd00:10:96::7 200'],
    ['musl takes a local address of version 6 last', `alp -- curl ${reached} both`, '10.96.0.7 200'],
    ['busybox prefers version 4', 'box -- wget -O /dev/null both', 'Connecting to both (10.96.0.7:80)\n'],
    ['one family suffices', `alp -- curl ${reached} six`, 'fd00:10:96::6 200'],
    ['a family can be asked for', `deb -- curl -4 ${reached} both`, '10.96.0.7 200'],
    ['and be missing', `deb -- curl -4 ${reached} six`, ' 000'],
    ['a literal stands in brackets', `deb -- curl ${reached} 'http://[fd00:10:96::7]/'`, 'fd00:10:96::7 200'],
    [
      'getent tells the newer one',
      'deb -- getent hosts both',
      'fd00:10:96::7   both.default.svc.cluster.local',
    ],
  ])('%s', async (_, command, start) => {
    expect((await typed(command)).slice(0, start.length)).toBe(start);
  });

  test('a server of version 4 alone is reached in the second attempt', async () => {
    const lines = (await typed('deb -- curl -sv -o /dev/null old')).split('\n');
    expect(lines.filter((line) => /Trying|Connected|refused/.test(line))).toEqual([
      expect.stringMatching(/^\* {3}Trying \[fd00:10:96::\w+\]:80\.\.\.$/),
      expect.stringMatching(/^\* connect to fd00:10:96::\w+ port 80 failed: Connection refused$/),
      expect.stringMatching(/^\* {3}Trying 10\.96\.\d+\.\d+:80\.\.\.$/),
      expect.stringMatching(/^\* Connected to old \(10\.96\.\d+\.\d+\) port 80 \(#0\)$/),
    ]);
  });
});

describe('what went wrong is told', () => {
  test.each([
    ['with the host as it was typed', 'box -- wget -qO- http://nope:80/', "wget: bad address 'nope:80'\n"],
    ['in the words of glibc', 'box -- wget -qO- 10.96.9.9', 'Connection timed out'],
    ['in the words of musl', 'alp -- wget -qO- 10.96.9.9', 'Operation timed out'],
  ])('%s', async (_, command, words) => {
    expect(await typed(command)).toContain(words);
  });
});

test('hostname tells the addresses of its name, version 6 first, and busybox those of version 4', async () => {
  expect(await typed('deb -- hostname -i')).toMatch(/^fd00:10:244:[\da-f:]+ 10\.244\.[\d.]+\n$/);
  expect(await typed('box -- hostname -i')).toMatch(/^10\.244\.[\d.]+\n$/);
});
