import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Effects, main } from '../../../src/cli/index.ts';

const manifest = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: "nginx:1.25"}]}
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanzen-shell-'));
  writeFileSync(join(folder, 'web.yaml'), manifest);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(argv: readonly string[], stdin: Effects['stdin']) {
  const texts = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof texts) => ({
    write: (text: string) => {
      texts[name] += text;
    },
    isTerminal: false,
  });
  const effects: Effects = {
    ...{ stdout: sink('stdout'), stderr: sink('stderr'), now: () => Date.now(), cwd: folder, env: {} },
    ...(stdin && { stdin }),
    open: async () => {},
    interruption: async () => {},
  };
  return { code: await main(argv, effects), ...texts };
}

const typed = (text: string) => Readable.from([text]);

test('what is piped in runs in a new world, and its recording verifies', async () => {
  const session = [
    'kubectl get pods',
    'kubectl scale deploy web \\',
    '  --replicas=3',
    'kubectl get deploy,pods -o wide',
    'kubectl run -it --rm t --image=busybox:1.36 --restart=Never -- sh',
    'hostname',
    'exit',
    'kubectl get nothing',
  ].join('\n');
  const argv = [
    'shell',
    '-f',
    'web.yaml',
    '--kubernetes',
    '1.33',
    '--nodes',
    '2',
    '--record',
    'rec/index.md',
  ];
  const { code, stdout, stderr } = await run(argv, typed(session));
  expect(code).toBe(0);
  expect(stdout).toMatch(/^NAME .*\nweb-.* 1\/1 .*\nweb-.* 1\/1 .*\ndeployment.apps\/web scaled\n/);
  expect(stderr).toContain('Recorded 7 steps in rec/index.md: verified\n');
  const note = readFileSync(join(folder, 'rec/index.md'), 'utf8');
  expect(note).toContain(
    '/ # hostname\nt\n/ # exit\npod "t" deleted\n$ kubectl get nothing\nerror: the server',
  );
  expect(readFileSync(join(folder, 'rec/kanzen.yaml'), 'utf8')).toBe(
    'kubernetes: "1.33"\nnodes: 2\ngiven: ["web.yaml"]\n',
  );
  expect((await run(['verify', 'rec/index.md'], undefined)).code).toBe(0);
  expect((await run(argv, typed('date'))).stderr).toContain('there is such a file already');
});

test('a session goes on from a line of a note, in the very world of the note', async () => {
  const note = [
    '# Note',
    '```console',
    '$ kubectl apply -f web.yaml',
    'deployment.apps/web created',
    '$ kubectl get pods -o name',
    'pod/web-77fc44d95d-aaaaa'.replaceAll('a', 'b').replace('web-77fc44d95d-', 'web-HASH-'),
    'pod/web-HASH-ccccc',
    '$ kubectl delete deploy web',
    'deployment.apps "web" deleted',
    '```',
    '',
  ].join('\n');
  mkdirSync(join(folder, 'note'));
  writeFileSync(join(folder, 'note/web.yaml'), manifest);
  writeFileSync(join(folder, 'note/kanzen.yaml'), 'kubernetes: "1.33"\n');
  const hash = (
    await run(['shell', '-f', 'web.yaml', '--kubernetes', '1.33'], typed('kubectl get rs -o name'))
  ).stdout
    .trim()
    .split('-')
    .at(-1);
  writeFileSync(join(folder, 'note/index.md'), note.replaceAll('HASH', hash ?? '').replace('bod', 'pod'));
  const argv = ['shell', '--at', 'note/index.md:5', '--record', 'note/more.md'];
  const { stdout, stderr } = await run(argv, typed('kubectl get pods -o name\n'));
  expect(stdout).toBe(`pod/web-${hash}-bbbbb\npod/web-${hash}-ccccc\n`);
  expect(stderr).toContain('The last command was that of line 5');
  expect(stderr).toContain('Recorded 3 steps in note/more.md: verified');
});

test('^C ends a stream that would go on, and the session goes on', async () => {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  let shown = '';
  const sink = {
    write: (text: string) => {
      shown += text;
    },
    isTerminal: true,
  };
  const effects: Effects = {
    ...{ stdout: sink, stderr: sink, now: () => Date.now(), cwd: folder, env: {} },
    stdin: stdin as unknown as NonNullable<Effects['stdin']>,
    open: async () => {},
    interruption: async () => {},
  };
  const until = async (text: string) => {
    for (let tries = 0; !shown.includes(text) && tries < 2500; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(shown).toContain(text);
  };
  const ended = main(['shell', '-f', 'web.yaml', '--kubernetes', '1.33'], effects);
  stdin.write('kubectl get deploy web -w\n');
  await until('web    2/2');
  stdin.write('\x03');
  stdin.write('echo still here\n');
  await until('still here\n');
  stdin.write('\x04');
  expect(await ended).toBe(0);
});
