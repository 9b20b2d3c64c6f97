import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Effects, main } from '../../src/cli/index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanzen-cluster-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(argv: readonly string[]) {
  const texts = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof texts) => ({
    write: (text: string) => {
      texts[name] += text;
    },
    isTerminal: false,
  });
  let stop = () => {};
  const effects: Effects = {
    ...{ stdout: sink('stdout'), stderr: sink('stderr'), now: () => Date.now(), cwd: folder, env: {} },
    open: async () => {},
    interruption: () =>
      new Promise((resolve) => {
        stop = resolve;
      }),
  };
  return { texts, ended: main(['cluster', ...argv], effects), stop: () => stop() };
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition() && tries < 2500; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(condition()).toBe(true);
}

/** Whether the server that the kubeconfig trusts answers; a free port may be taken by anyone in the meantime. */
const isServed = (port: number, kubeconfig: string) =>
  new Promise((resolve) => {
    const [, authority = ''] = /certificate-authority-data: (\S+)/.exec(kubeconfig) ?? [];
    const socket = connect({ port, host: '127.0.0.1', ca: Buffer.from(authority, 'base64') }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.setTimeout(5000, () => socket.destroy(new Error('no answer')));
    socket.on('error', () => resolve(false));
  });

test('a cluster is served until it is stopped, and its kubeconfig is readable for nobody else', async () => {
  const file = join(folder, 'config');
  writeFileSync(file, 'old');
  chmodSync(file, 0o644);
  const { texts, ended, stop } = start([
    '--kubeconfig',
    'config',
    '--kubernetes',
    '1.27',
    '--time',
    'frozen',
  ]);
  await until(() => texts.stdout.includes('KUBECONFIG'));
  const [, port = ''] = /https:\/\/127\.0\.0\.1:(\d+) /.exec(texts.stdout) ?? [];
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const kubeconfig = readFileSync(file, 'utf8');
  expect(kubeconfig).toContain(`server: https://127.0.0.1:${port}\n`);
  expect(await isServed(Number(port), kubeconfig)).toBe(true);
  stop();
  expect(await ended).toBe(0);
  expect(await isServed(Number(port), kubeconfig)).toBe(false);
});

test.each([
  [['--time', 'soon'], 'Unknown pace "soon"'],
  [['--port', '70000'], 'Cannot listen on port "70000"'],
  [['--kubernetes', '1.99'], 'must be a version from 1.2 to 1.36'],
  [['--nodes', 'many'], 'must be a number of nodes'],
  [['--start', 'once'], 'Cannot begin at "once"'],
  [['-f', 'nowhere.yaml'], 'Cannot read the manifest "nowhere.yaml": ENOENT'],
  [['-f', 'bad.yaml'], 'Cannot apply the manifest "bad.yaml"'],
  [['--at', 'index.md'], 'Write a note and a line'],
  [['--at', 'plain.md:3'], 'it has no terminal session'],
] as const)('%s is refused before anything is served', async (argv, words) => {
  writeFileSync(join(folder, 'bad.yaml'), 'kind: Pod\n');
  writeFileSync(join(folder, 'plain.md'), '# Plain\n');
  const { texts, ended } = start(argv);
  expect(await ended).toBe(2);
  expect(texts.stderr).toContain(words);
});
