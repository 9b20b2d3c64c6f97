import { normalizePath, pickDomain } from '#cluster';
import type { Computer } from './computer.ts';
import { findEntry } from './file-store.ts';
import { plainName } from './find-program.ts';
import { workingDirectory } from './working-directory.ts';
import type { World } from './world.ts';

/** Programs that take files to other places, or change what they are. */
const movers = new Set(['chmod', 'chown', 'chgrp', 'cp', 'gunzip', 'install', 'ln', 'mv', 'tar', 'unzip']);

/** Programs that make files and folders, or take them away: what they are in has to be there. */
const makers = new Set(['mkdir', 'rm', 'rmdir', 'touch']);

const viewers = new Set(['cat', 'diff', 'head', 'less', 'ls', 'more', 'sort', 'tail', 'wc']);

/** Viewers whose first operand is what they look for. */
const seekers = new Set(['egrep', 'fgrep', 'grep']);

/**
 * Whether a command works on files of the author's machine that the note's folder does not have: what was
 * downloaded, cloned or unpacked, and what lies in places of the machine's own. They are outside the
 * simulated world, as are the programs that made them.
 */
export function usesUnknownFiles(argv: readonly string[], computer: Computer, cwd: string): boolean {
  if (computer.type !== 'workstation') return false;
  const [name = '', ...words] = argv;
  if (name === readingUnknown) return true;
  const isMissing = (path: string) => findEntry(computer.files, path, cwd) === undefined;
  if (name.includes('/') && plainName(name, cwd).includes('/'))
    return isMissing(name) && !isOwn(name, computer);
  if (movers.has(name)) return sourcesOf(name, words).some(isMissing);
  if (name === 'sed' && words.some((word) => /^-\w*i/.test(word))) return isMissing(words.at(-1) ?? '');
  const isElsewhere = (path: string) =>
    path === '/etc/hosts' ||
    (path.startsWith('/') && !path.startsWith(`${workingDirectory}/`) && isMissing(path));
  // The folders of the author's machine are as unknown as their files.
  const isInUnknown = (path: string) => path.startsWith('/') && isElsewhere(path.replace(/\/[^/]+\/?$/, ''));
  if (makers.has(name) && !words.some((word) => /^(?:-\w*[pf]|--parents|--force)/.test(word)))
    return words.some(isInUnknown);
  if (seekers.has(name))
    return words
      .filter((word) => !word.startsWith('-'))
      .slice(1)
      .some(isElsewhere);
  return viewers.has(name) && words.some(isElsewhere);
}

/** What stands in place of `source` where it reads a file that is not known. */
const readingUnknown = 'kanzen-source';

/** A text in which reading a file of the author's machine that the note does not have is a command of its own. */
export function withoutUnknownSources(source: string, computer: Computer, cwd: string): string {
  if (computer.type !== 'workstation') return source;
  return source.replace(
    /(^|[;&\n]\s*)(?:source|\.)(?=\s+([\w./~-]+)\s*(?:$|[;&\n]))/g,
    (whole, before: string, path: string) =>
      findEntry(computer.files, path, cwd) === undefined ? `${before}${readingUnknown}` : whole,
  );
}

/** Whether a program of the author's is called by where it was downloaded to: `./kubectl`. */
export function isOwn(path: string, computer: Computer): boolean {
  return computer.type === 'workstation' && computer.own[path.slice(path.lastIndexOf('/') + 1)] !== undefined;
}

/** The files that must be there. */
function sourcesOf(name: string, words: readonly string[]): readonly string[] {
  const operands = words.filter((word) => !word.startsWith('-'));
  if (/^ch/.test(name)) return operands.slice(1);
  if (name === 'tar') return words.some(isMaking) ? [] : operands.filter((word) => /\.t[\w.]*$/.test(word));
  return name === 'unzip' || name === 'gunzip' ? operands : operands.slice(0, -1);
}

function isMaking(word: string): boolean {
  return /^-?\w*c\w*$/.test(word);
}

const changes = /(?:^|[;&\n(])\s*cd\s+(?!-)([\w./~-]+)(?=\s*(?:$|[;&\n)]))/g;

/**
 * Makes the folders that the author goes to and the note's folder does not have: they came with what was
 * cloned or unpacked, unless the note shows that they were not there.
 */
export function findFolders(source: string, cwd: string, world: World): void {
  if (/\bmkdir\b/.test(source)) return;
  let from = cwd;
  for (const [, path = ''] of source.matchAll(changes)) {
    from = normalizePath(path.replace(/^~(?=\/|$)/, '/home/user'), from);
    if (world.files.tree.get(from) !== undefined) continue;
    const isThere = world.cluster.oracle.choose({
      key: `folder ${from}`,
      about: `whether there is a folder ${from}`,
      domain: { ...pickDomain(['there', 'missing'], String, 'ways'), sample: () => 'there' },
    });
    if (isThere !== 'there') return;
    const folder = { content: '', mode: 0o755, mtime: world.cluster.now, directory: true };
    world.files.replace(world.files.tree.set(from, folder));
  }
}
