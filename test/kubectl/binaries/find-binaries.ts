import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A real kubectl on this machine and its minor version. */
export interface Binary {
  readonly path: string;
  /** `1.27` */
  readonly version: string;
}

/** What a program of this machine printed, and how it ended. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Every real kubectl: those that `KANZEN_KUBECTL` names, else `kubectl` and `kubectl.1.NN` of the PATH. */
export function findBinaries(): readonly Binary[] {
  const named = (process.env.KANZEN_KUBECTL ?? '').split(delimiter).filter((path) => path !== '');
  const found = named.length > 0 ? named : (process.env.PATH ?? '').split(delimiter).flatMap(binariesIn);
  const binaries = found.flatMap((path) => {
    const version = versionOf(path);
    return version === undefined ? [] : [{ path, version }];
  });
  const first = binaries.filter(
    (one, index) => binaries.findIndex((other) => other.version === one.version) === index,
  );
  return first.sort((left, right) => minorOf(left.version) - minorOf(right.version));
}

/** Runs a kubectl; without a place of its own it knows no cluster, and its home is empty. */
export function runBinary(
  path: string,
  argv: readonly string[],
  place: { readonly cwd?: string; readonly home?: string } = {},
): Ran {
  const done = spawnSync(path, [...argv], {
    encoding: 'utf8',
    env: { HOME: place.home ?? '/home/user', PATH: '/usr/bin:/bin' },
    ...(place.cwd === undefined ? {} : { cwd: place.cwd }),
    input: '',
    timeout: 60_000,
  });
  return { stdout: done.stdout ?? '', stderr: done.stderr ?? '', exitCode: done.status ?? -1 };
}

/** The number after `1.`. */
export function minorOf(version: string): number {
  return Number(version.slice(version.indexOf('.') + 1));
}

function binariesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^kubectl(\.1\.\d+)?$/.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function versionOf(path: string): string | undefined {
  const { stdout } = runBinary(path, ['version', '--client', '-o', 'json']);
  // A wrapper around several clients has a release of its own, and words of its own.
  return /"gitVersion": "v(1\.\d+)\.\d+(?:[+~][^"]*)?"/.exec(stdout)?.[1];
}
