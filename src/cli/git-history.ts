import { execFileSync } from 'node:child_process';
import type { Commit, SiteHistory } from '#site';

/** Marks the beginning of a commit, and the ends of its parts: neither stands in names or subjects. */
const [begin, between] = ['\u0001', '\u0002'];
const format = `${begin}${['%H', '%an', '%ae', '%aI', '%cI', '%s'].join(between)}`;
const mostBytes = 512 * 1024 * 1024;

/**
 * What git knows of the files below a folder; undefined where there is no git, or no repository. Nothing that
 * the repository configures is run: no pager, no signature check, no monitor, no filter.
 */
export function gitHistory(root: string): SiteHistory | undefined {
  const latest = git(root, [
    ...['log', '--name-only', '--no-merges', '--no-renames', '--no-ext-diff', '--no-textconv'],
    ...['--relative', '-z', `--format=${format}`, '--', '.'],
  ]);
  if (latest === undefined) return undefined;
  const isShallow = git(root, ['rev-parse', '--is-shallow-repository'])?.trim() === 'true';
  return { latest: latestCommits(latest), isShallow };
}

/** The newest commit of each path, from a log that begins with the newest. */
export function latestCommits(log: string): ReadonlyMap<string, Commit> {
  const found = new Map<string, Commit>();
  let commit: Commit | undefined;
  for (const part of log.split('\0').map((text) => text.replace(/^\n/, ''))) {
    if (part.startsWith(begin)) commit = commitOf(part.slice(begin.length));
    else if (commit !== undefined && part !== '' && !found.has(part)) found.set(part, commit);
  }
  return found;
}

function commitOf(text: string): Commit {
  const [hash = '', authorName = '', authorEmail = '', authorDate = '', commitDate = '', subject = ''] =
    text.split(between);
  return { hash, authorName, authorEmail, authorDate, commitDate, subject };
}

function git(root: string, args: readonly string[]): string | undefined {
  const settings = ['log.showSignature=false', 'core.fsmonitor=false', 'core.quotePath=false'];
  const options = settings.flatMap((setting) => ['-c', setting]);
  try {
    return execFileSync('git', ['-C', root, '--no-pager', ...options, ...args], {
      encoding: 'utf8',
      maxBuffer: mostBytes,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
