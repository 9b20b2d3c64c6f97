import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';

/** A real kubectl on this machine. */
export interface Client {
  /** `1.27` */
  readonly version: string;
  readonly file: string;
  /** What it says of its build. */
  readonly build: Readonly<Record<string, string>>;
  /** A folder of its own in which it is called `kubectl`: it names itself to the server by that. */
  readonly folder: string;
}

/** What was looked at, and why some of it is of no use. */
export interface Clients {
  readonly found: readonly Client[];
  readonly skipped: readonly string[];
}

/**
 * The real clients of this machine, one of each minor version, the oldest first: those that
 * `KANZEN_KUBECTL` names; else `kubectl`, and `kubectl.1.NN` beside it.
 */
export function findClients(env: NodeJS.ProcessEnv = process.env): Clients {
  const skipped: string[] = [];
  const byVersion = new Map<string, Client>();
  for (const file of candidates(env)) {
    const build = buildOf(file);
    if (typeof build === 'string') {
      skipped.push(`${file}: ${build}`);
      continue;
    }
    const version = /^v(1\.\d+)\./.exec(build.gitVersion ?? '')?.[1];
    if (version === undefined) skipped.push(`${file}: unknown version ${build.gitVersion}`);
    else if (!byVersion.has(version)) byVersion.set(version, placed(file, version, build));
  }
  const minor = ({ version }: Client) => Number(version.slice(2));
  return { found: [...byVersion.values()].sort((left, right) => minor(left) - minor(right)), skipped };
}

function candidates(env: NodeJS.ProcessEnv): readonly string[] {
  const named = (env.KANZEN_KUBECTL ?? '').split(delimiter).filter(Boolean);
  if (named.length > 0) return named;
  const inPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'kubectl'));
  const first = inPath.find((file) => existsSync(file));
  if (first === undefined) return [];
  const folder = dirname(realpathSync(first));
  const others = readdirSync(folder).filter((name) => /^kubectl\.1\.\d+$/.test(name));
  return [first, ...others.sort().map((name) => join(folder, name))];
}

/** What a client says of its build, or why it is none. */
function buildOf(file: string): Client['build'] | string {
  try {
    const said = execFileSync(file, ['version', '--client', '-o', 'json'], { timeout: 20_000 }).toString();
    const build: Client['build'] = JSON.parse(said).clientVersion;
    // It starts another client, the one of the server's version.
    return /dispatcher/.test(build.gitVersion ?? '') ? `it is a dispatcher, ${build.gitVersion}` : build;
  } catch (error) {
    return `it does not run: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
}

function placed(file: string, version: string, build: Client['build']): Client {
  const folder = mkdtempSync(join(tmpdir(), `kanzen-${basename(file)}-`));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(realpathSync(file), join(folder, 'bin', 'kubectl'));
  return { version, file, build, folder };
}
