import { beforeAll, describe, expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../settings.ts';

/** Who a container's programs run as, by its pod and its image. */

const pod = (name: string, image: string, context: string) => `apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec: {securityContext: ${context}, containers: [{name: c, image: "${image}", command: [sleep, 1d]}]}
---
`;

const manifest = [
  pod('plain', 'busybox:1.28', '{}'),
  pod('other', 'busybox:1.28', '{runAsUser: 1000, runAsGroup: 3000, fsGroup: 2000}'),
  pod('deb', 'debian:12', '{runAsUser: 2000, supplementalGroups: [4000]}'),
  pod('alp', 'alpine:3.19', '{}'),
  pod('node', 'node:20', '{runAsUser: 1000}'),
  pod('daemon', 'debian:12', '{runAsUser: 33}'),
].join('');

async function booted(minor: number): Promise<Terminal> {
  const cluster = new Cluster(settingsOf(minor), seededOracle('test'));
  const terminal = new Terminal({ cluster, files: { 'all.yaml': manifest } });
  await terminal.run('kubectl apply -f all.yaml');
  await terminal.letTimePass('settled');
  return terminal;
}

let now: Terminal;
let before: Terminal;

beforeAll(async () => {
  now = await booted(30);
  before = await booted(20);
});

async function typed(terminal: Terminal, command: string): Promise<string> {
  const { output, unsupported = [] } = await terminal.run(`kubectl exec ${command} 2>&1`);
  return [...output.map(({ text }) => text), ...unsupported].join('').split('\n')[0] ?? '';
}

describe('id and whoami', () => {
  test.each([
    ['plain -- id', 'uid=0(root) gid=0(root) groups=0(root),10(wheel)'],
    ['other -- id', 'uid=1000 gid=3000 groups=2000,3000'],
    ['deb -- id', 'uid=2000 gid=0(root) groups=0(root),4000'],
    ['deb -- id -G', '0 4000'],
    ['deb -- whoami', 'whoami: cannot find name for user ID 2000'],
    ['other -- whoami', 'whoami: unknown uid 1000'],
    ['node -- id -un', 'node'],
    ["node -- sh -c 'echo $HOME'", '/home/node'],
    ["other -- sh -c 'echo $HOME'", '/'],
  ])('%s', async (command, line) => {
    expect(await typed(now, command)).toBe(line);
  });

  test('a user of the system is not known', async () => {
    expect((await now.run('kubectl exec daemon -- id')).unsupported).toEqual(['id']);
  });

  test('older runtimes leave the primary group out of the others', async () => {
    expect(await typed(before, 'plain -- id')).toBe('uid=0(root) gid=0(root) groups=10(wheel)');
    expect(await typed(before, 'other -- id')).toBe('uid=1000 gid=3000 groups=2000');
    expect(await typed(before, 'alp -- id')).toMatch(/ groups=0\(root\),1\(bin\),.*,27\(video\)$/);
  });
});
