import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testServer } from '../../cluster/api/server.ts';
import { runKubectl } from '../host.ts';
import { commandLines, files, kubeconfig } from './client-side.ts';
import { findBinaries, runBinary } from './find-binaries.ts';

interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  /** The kubeconfig that it left behind. */
  readonly config: string;
}

/** How many command lines are tried, spread over all: every one where binaries are named on purpose. */
const step = process.env.KANZEN_KUBECTL ? 1 : 12;
const lines = commandLines.filter((_, index) => index % step === 0);
const binaries = findBinaries();

function words(line: string): readonly string[] {
  return line === '' ? [] : line.split(' ');
}

function realOutcome(path: string, line: string): Outcome {
  const place = mkdtempSync(join(tmpdir(), 'kanzen-'));
  const [home, notes] = [join(place, 'home'), join(place, 'notes')];
  const config = join(home, '.kube/config');
  write(config, kubeconfig);
  for (const [name, text] of Object.entries(files)) write(join(notes, name), text);
  const ran = runBinary(path, words(line), { cwd: notes, home });
  const left = readFileSync(config, 'utf8');
  rmSync(place, { recursive: true });
  const plain = (text: string) =>
    text.replaceAll(place, '/home/user').replaceAll('/home/user/home', '/home/user');
  return {
    stdout: plain(ran.stdout),
    stderr: withoutTries(plain(ran.stderr)),
    exitCode: ran.exitCode,
    // Some distributions' builds write a field that the released clients leave out.
    config: left.replaceAll('    as-user-extra: null\n', '').replaceAll(/user:\n(?! {4})/g, 'user: {}\n'),
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Newer clients tell of each try to reach the server. */
function withoutTries(text: string): string {
  return text.replaceAll(/^E\d{4} .*memcache\.go:.*\n/gm, '');
}

/** Undefined where the simulated client says that it does not know. */
function ownOutcome(line: string, version: string): Outcome | undefined {
  const { api, clock } = testServer(version);
  const {
    stdout,
    stderr,
    exitCode,
    unsupported,
    files: left,
  } = runKubectl(words(line), {
    client: version,
    server: version,
    api,
    now: clock.now,
    files: { ...files, '/home/user/.kube/config': kubeconfig },
  });
  if (unsupported.length > 0) return undefined;
  return { stdout, stderr, exitCode, config: left.get('/home/user/.kube/config') ?? '' };
}

/** Whether a client needed a server after all, or did not survive. */
function isNoAnswer({ stderr }: Outcome): boolean {
  return /The connection to the server|^panic:/m.test(stderr);
}

describe.skipIf(binaries.length === 0)('without a server', () => {
  it.each(binaries)(
    '$version answers as the simulated client does',
    ({ path, version }) => {
      const different = lines.flatMap((line) => {
        const [real, own] = [realOutcome(path, line), ownOutcome(line, version)];
        if (own === undefined || isNoAnswer(real)) return [];
        return JSON.stringify(own) === JSON.stringify(real) ? [] : [{ line, own, real }];
      });
      expect(different).toEqual([]);
    },
    600_000,
  );
});
