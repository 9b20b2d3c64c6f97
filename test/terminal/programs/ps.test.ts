import { beforeAll, describe, expect, test } from 'vitest';
import { Cluster, seededOracle } from '#cluster';
import { Terminal } from '#terminal';
import { settingsOf } from '../settings.ts';

/** The processes of containers, as far as they are known. */

const settings = settingsOf(30);

const pod = (name: string, image: string, more: string) => `apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec: {containers: [{name: c, image: "${image}"${more}}]}
---
`;

const loop = ', command: [sh, -c, "while true; do sleep 10; done"]';
const manifest = [
  pod('box', 'busybox:1.36', ', command: [sleep, "3600"]'),
  pod('old', 'alpine:3.7', ', command: [sh, -c, "sleep 1h"], securityContext: {runAsUser: 1000}'),
  pod('loop', 'busybox:1.36', loop),
  pod('web', 'nginx:1.14-alpine', ''),
  pod('ubuntu', 'ubuntu:22.04', ', command: [sleep, infinity]'),
  pod('centos', 'centos:7', ', command: [sleep, infinity]'),
].join('');

let terminal: Terminal;

beforeAll(async () => {
  terminal = new Terminal({
    cluster: new Cluster(settings, seededOracle('test')),
    files: { 'all.yaml': manifest },
  });
  await terminal.run('kubectl apply -f all.yaml');
  await terminal.letTimePass('settled');
});

async function typed(command: string): Promise<readonly string[]> {
  const { output } = await terminal.run(command);
  return output
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .slice(0, -1);
}

describe('ps of busybox', () => {
  test.each([
    [
      'box -- ps',
      ['PID   USER     TIME  COMMAND', '    1 root      0:00 sleep 3600', '    7 root      0:00 ps'],
    ],
    [
      'old -- ps',
      ['PID   USER     TIME   COMMAND', '    1 1000       0:00 sleep 1h', '    7 1000       0:00 ps'],
    ],
    [
      'loop -- ps aux',
      [
        'PID   USER     TIME  COMMAND',
        '    1 root      0:00 sh -c while true; do sleep 10; done',
        '    7 root      0:00 sleep 10',
        '   13 root      0:00 ps aux',
      ],
    ],
    [
      'web -- ps',
      [
        'PID   USER     TIME  COMMAND',
        '    1 root      0:00 nginx: master process nginx -g daemon off;',
        '   29 nginx     0:00 nginx: worker process',
        '   35 root      0:00 ps',
      ],
    ],
  ])('%s', async (command, lines) => {
    expect(await typed(`kubectl exec ${command}`)).toEqual(lines);
  });

  test('lists the shell that it is typed in', async () => {
    await terminal.run('kubectl exec -it box -- sh');
    expect((await typed('ps')).slice(2)).toEqual(['    7 root      0:00 sh', '   13 root      0:00 ps']);
    await terminal.run('exit');
  });

  test('does not know what else a pipe starts', async () => {
    const { unsupported } = await terminal.run("kubectl exec box -- sh -c 'ps | grep sleep'");
    expect(unsupported).toEqual(['ps']);
  });
});

describe('ps of procps', () => {
  test.each([
    ['ubuntu -- ps', ['    PID TTY          TIME CMD', '      1 ?        00:00:00 sleep']],
    [
      'ubuntu -- ps -ax',
      ['    PID TTY      STAT   TIME COMMAND', '      1 ?        Ss     0:00 sleep infinity'],
    ],
    [
      'ubuntu -- ps -ef',
      [
        'UID          PID    PPID  C STIME TTY          TIME CMD',
        expect.stringMatching(/^root {11}1 {7}0 {2}0 \d\d:\d\d \? {8}00:00:00 sleep infinity$/),
      ],
    ],
    [
      'centos -- ps -ef',
      [
        'UID        PID  PPID  C STIME TTY          TIME CMD',
        expect.stringMatching(/^root {9}1 {5}0 {2}0 \d\d:\d\d \? {8}00:00:00 sleep infinity$/),
      ],
    ],
    [
      'ubuntu -- ps aux',
      [
        'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND',
        expect.stringMatching(
          /^root {11}1 {2}0\.0 {2}0\.0 {3}2500 {2}1400 \? {8}Ss {3}\d\d:\d\d {3}0:00 sleep infinity$/,
        ),
      ],
    ],
  ])('%s', async (command, lines) => {
    expect((await typed(`kubectl exec ${command}`)).slice(0, -1)).toEqual(lines);
  });
});
