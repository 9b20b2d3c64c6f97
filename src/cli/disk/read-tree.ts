import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Diagnostic, diagnostic } from '#text';

/** The files below a folder, by their path relative to it with `/` between the parts, sorted. */
export interface Tree {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
  /** The folder on the disk, and what the paths start with in its place. */
  readonly folder: string;
  readonly prefix: string;
}

/** How much of a folder is read. */
export interface TreeOptions {
  /** Symbolic links may lead anywhere in this folder and nowhere else; the folder itself unless given. */
  readonly root?: string;
  /** What the paths of the tree start with, such as `content`. */
  readonly prefix?: string;
  /** Whether a path is read (for a folder: entered); everything unless given. */
  readonly accepts?: (path: string) => boolean;
  /** Paths that are read though one of their folders is `node_modules`, which else never is. */
  readonly folders?: readonly string[];
  /** After how many files to give up; 20,000 unless given. */
  readonly mostFiles?: number;
}

const neverRead: readonly string[] = ['.git', '.kanzen', 'node_modules', '.DS_Store'];
const mostFilesOfAll = 20_000;

/**
 * Reads a folder into memory. A folder that does not exist is empty; a link that leads out of the root is an
 * error.
 */
export async function readTree(folder: string, options: TreeOptions = {}): Promise<Tree> {
  const prefix = options.prefix ?? '';
  const reading: Reading = {
    folder,
    prefix,
    root: await realpath(options.root ?? folder).catch(() => folder),
    accepts: options.accepts ?? (() => true),
    folders: options.folders ?? [],
    mostFiles: options.mostFiles ?? mostFilesOfAll,
    files: new Map(),
    diagnostics: [],
  };
  if (await isFolder(folder)) await readFolder(folder, prefix, [], reading);
  return reading;
}

/** Where a file of a tree lies on the disk. */
export function fileOf({ folder, prefix }: Tree, path: string): string {
  return join(folder, ...path.slice(prefix.length).split('/'));
}

/** Whether a path, resolved, lies in a folder or is that folder. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || way.startsWith(sep));
}

interface Reading {
  readonly folder: string;
  readonly prefix: string;
  readonly root: string;
  readonly accepts: (path: string) => boolean;
  readonly folders: readonly string[];
  readonly mostFiles: number;
  readonly files: Map<string, Uint8Array>;
  readonly diagnostics: Diagnostic[];
}

async function readFolder(
  folder: string,
  prefix: string,
  parents: readonly string[],
  reading: Reading,
): Promise<void> {
  const self = await realpath(folder);
  // A link to one of its own parents would be read for ever.
  if (parents.includes(self)) return;
  for (const name of (await readdir(folder)).sort()) {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    if (neverRead.includes(name) && !isNamed(path, reading)) continue;
    if (reading.accepts(path)) await readEntry(join(folder, name), path, [...parents, self], reading);
  }
}

function isNamed(path: string, { folders }: Reading): boolean {
  return /(?:^|\/)node_modules$/.test(path) && folders.some((folder) => `${folder}/`.startsWith(`${path}/`));
}

async function readEntry(
  file: string,
  path: string,
  parents: readonly string[],
  reading: Reading,
): Promise<void> {
  if (reading.files.size >= reading.mostFiles) return giveUp(reading);
  const entry = await lstat(file);
  if (entry.isSymbolicLink() && !(await staysInside(file, path, reading))) return;
  const target = await stat(file);
  if (target.isDirectory()) await readFolder(file, path, parents, reading);
  else if (target.isFile()) reading.files.set(path, await readFile(file));
}

function giveUp({ root, mostFiles, diagnostics }: Reading): void {
  if (diagnostics.some(({ code }) => code === 'too-many-files')) return;
  const place = { path: root, line: 1, column: 1 };
  diagnostics.push(
    diagnostic(
      'too-many-files',
      place,
      `Cannot read all of "${root}": it holds more than ${mostFiles} files`,
    ),
  );
}

async function staysInside(file: string, path: string, reading: Reading): Promise<boolean> {
  const place = { path, line: 1, column: 1 };
  const target = await realpath(file).catch(() => undefined);
  if (target === undefined) {
    reading.diagnostics.push(
      diagnostic('broken-link', place, `Cannot read "${path}": the link leads nowhere`),
    );
    return false;
  }
  if (isInside(target, reading.root)) return true;
  const message = `Cannot read "${path}": the link leads out of the site`;
  const hints = ['Copy the file into the site, or remove the link'];
  reading.diagnostics.push(diagnostic('link-leaves-site', place, message, { hints }));
  return false;
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
