import type { ByteString, IFileSystem } from 'just-bash';
import { type FileEntry, type FileTree, normalizePath } from '#cluster';
import type { FileStore } from '../file-store.ts';
import type { RedirectionProblem } from './wording.ts';

type Stat = Awaited<ReturnType<IFileSystem['stat']>>;

/**
 * The file system that the shell library works on: a view of one computer's files. The library looks
 * for a command's file before it runs the command, so that each of `commands` seems to lie in `/bin`
 * and `/usr/bin`.
 */
export function bashFiles(files: FileStore, now: () => number, commands: ReadonlySet<string>): IFileSystem {
  const isCommand = (path: string) => commands.has(/^(?:\/usr)?\/bin\/([^/]+)$/.exec(path)?.[1] ?? '');
  const find = (path: string) => {
    if (path === '/dev/null') return nullDevice;
    return files.tree.get(path) ?? (isCommand(path) ? executable : undefined);
  };
  const typed = new Map<string, string>();
  const read = (path: string) => contentOf(files.tree, path, 'open');
  return {
    ...changes(files, now, typed),
    readFile: async (path) => read(path),
    readFileBuffer: async (path) => encodeUtf8(read(path)),
    readFileBytes: async (path) => latin1(encodeUtf8(read(path))),
    exists: async (path) => find(path) !== undefined,
    // Commands such as cp refuse to work on files that they cannot tell apart.
    stat: async (path) => ({
      ...statOf(find(path), path, 'stat'),
      identity: files.tree.resolve(path) ?? path,
    }),
    lstat: async (path) => ({
      ...statOf(path === '/dev/null' ? nullDevice : files.tree.getLink(path), path, 'lstat'),
      identity: normalizePath(path),
    }),
    readdir: async (path) => [...namesIn(files.tree, path)],
    resolvePath(base, path) {
      const full = normalizePath(path, base);
      typed.set(full, path);
      return full;
    },
    getAllPaths: () => [...files.tree.entries()].map(([path]) => path),
    readlink: async (path) => linkOf(files.tree, path),
    realpath: async (path) =>
      files.tree.resolve(path) ?? fail('ENOENT', 'no such file or directory', 'realpath', path),
  };
}

type Changes = Pick<
  IFileSystem,
  'writeFile' | 'appendFile' | 'mkdir' | 'rm' | 'cp' | 'mv' | 'chmod' | 'symlink' | 'link' | 'utimes'
>;

/** What changes files; `typed` has the paths as they were typed. */
function changes(files: FileStore, now: () => number, typed: ReadonlyMap<string, string>): Changes {
  const change = (path: string, next: (tree: FileTree) => FileTree) =>
    files.replace(next(writable(files.tree, path)));
  const changeInFolder = (path: string, next: (tree: FileTree) => FileTree) => {
    if (!files.tree.get(folderOf(path))?.directory && files.tree.getLink(path) === undefined)
      throw failure('ENOENT', 'no such file or directory', 'open', path);
    change(path, next);
  };
  const write = (path: string, content: string, encoding?: unknown) => {
    const problem = redirectionProblem(files.tree, path);
    // This is how the library opens what a redirection leads to.
    if (content === '' && encoding === 'binary' && problem !== undefined)
      throw new RedirectionFailure(typed.get(path) ?? path, problem);
    changeInFolder(path, (tree) => written(tree, path, { content, now: now() }));
  };
  return {
    writeFile: async (path, content, encoding) => write(path, textOf(content), encoding),
    async appendFile(path, content, encoding) {
      const before = files.tree.read(path) ?? '';
      const added = textOf(content);
      if (files.tree.isReadOnly(path)) write(path, added, encoding);
      // To open a file is no change.
      else if (before === '' || added !== '') write(path, before + added, encoding);
    },
    mkdir: async (path, options) =>
      change(path, (tree) => makeFolder(tree, path, { parents: !!options?.recursive, now: now() })),
    rm: async (path, options) => change(path, (tree) => removed(tree, path, options ?? {})),
    cp: async (source, target) => changeInFolder(target, (tree) => copied(tree, source, target)),
    mv: async (source, target) =>
      changeInFolder(target, (tree) =>
        copied(writable(tree, source), source, target).remove(normalizePath(source)),
      ),
    chmod: async (path, mode) =>
      change(path, (tree) => tree.set(path, { ...entryOf(tree, path, 'chmod'), mode })),
    symlink: async (target, path) =>
      changeInFolder(path, (tree) =>
        tree.set(path, { content: '', mode: 0o777, mtime: now(), link: target }),
      ),
    link: async (source, path) =>
      changeInFolder(path, (tree) => tree.set(path, entryOf(tree, source, 'link'))),
    utimes: async (path, _accessed, modified) =>
      change(path, (tree) => {
        const { isOfImage: _, ...entry } = entryOf(tree, path, 'utimes');
        return tree.set(path, { ...entry, mtime: modified.getTime() });
      }),
  };
}

/** The tree, if the file system that a path lies in can be written to. */
function writable(tree: FileTree, path: string): FileTree {
  return tree.isReadOnly(path) ? fail('EROFS', 'read-only file system', 'open', path) : tree;
}

/** A file that a redirection cannot open; with it the library gives up the whole script. */
export class RedirectionFailure extends Error {
  /** The path as it was typed. */
  readonly path: string;
  readonly problem: RedirectionProblem;

  constructor(path: string, problem: RedirectionProblem) {
    super(`cannot open ${path}: ${problem}`);
    this.path = path;
    this.problem = problem;
  }
}

function redirectionProblem(tree: FileTree, path: string): RedirectionProblem | undefined {
  if (path === '/dev/null') return undefined;
  if (!tree.get(folderOf(path))?.directory) return 'no folder';
  return tree.isReadOnly(path) ? 'read-only' : undefined;
}

const executable: FileEntry = { content: '', mode: 0o755, mtime: 0 };

const nullDevice: FileEntry = { content: '', mode: 0o666, mtime: 0 };

function written(tree: FileTree, path: string, file: { content: string; now: number }): FileTree {
  const target = normalizePath(path);
  if (target === '/dev/null') return tree;
  if (!tree.get(folderOf(target))?.directory) {
    throw failure('ENOENT', 'no such file or directory', 'open', path);
  }
  if (tree.get(target)?.directory) {
    throw failure('EISDIR', 'illegal operation on a directory', 'open', path);
  }
  return tree.write(target, file.content, { mtime: file.now });
}

function contentOf(tree: FileTree, path: string, call: string): string {
  if (path === '/dev/null') return '';
  const entry = entryOf(tree, path, call);
  if (entry.directory) throw failure('EISDIR', 'illegal operation on a directory', 'read', path);
  return entry.content;
}

function entryOf(tree: FileTree, path: string, call: string): FileEntry {
  return tree.get(path) ?? fail('ENOENT', 'no such file or directory', call, path);
}

function statOf(entry: FileEntry | undefined, path: string, call: string): Stat {
  if (entry === undefined) throw failure('ENOENT', 'no such file or directory', call, path);
  return {
    isFile: !entry.directory && entry.link === undefined,
    isDirectory: entry.directory === true,
    isSymbolicLink: entry.link !== undefined,
    mode: entry.mode,
    size: entry.directory ? 4096 : encodeUtf8(entry.content).length,
    mtime: new Date(entry.mtime),
  };
}

function namesIn(tree: FileTree, path: string): readonly string[] {
  const names = tree.list(path);
  if (names !== undefined) return names;
  const code = tree.get(path) === undefined ? 'ENOENT' : 'ENOTDIR';
  throw failure(code, code === 'ENOENT' ? 'no such file or directory' : 'not a directory', 'scandir', path);
}

function makeFolder(tree: FileTree, path: string, options: { parents: boolean; now: number }): FileTree {
  const target = normalizePath(path);
  if (tree.get(target) !== undefined) {
    if (options.parents) return tree;
    throw failure('EEXIST', 'file already exists', 'mkdir', path);
  }
  if (!options.parents && !tree.get(folderOf(target))?.directory) {
    throw failure('ENOENT', 'no such file or directory', 'mkdir', path);
  }
  return tree.set(target, { content: '', mode: 0o755, mtime: options.now, directory: true });
}

function removed(tree: FileTree, path: string, options: { recursive?: boolean; force?: boolean }): FileTree {
  const entry = tree.getLink(path);
  if (entry === undefined) {
    if (options.force) return tree;
    throw failure('ENOENT', 'no such file or directory', 'rm', path);
  }
  if (entry.directory && !options.recursive && (tree.list(path) ?? []).length > 0) {
    throw failure('ENOTEMPTY', 'directory not empty', 'rm', path);
  }
  return tree.remove(path);
}

function copied(tree: FileTree, source: string, target: string): FileTree {
  const from = normalizePath(source);
  const to = normalizePath(target);
  let result = tree.set(to, entryOf(tree, from, 'cp'));
  for (const [path, entry] of tree.entries()) {
    if (path.startsWith(`${from}/`)) result = result.set(to + path.slice(from.length), entry);
  }
  return result;
}

function linkOf(tree: FileTree, path: string): string {
  const link = tree.getLink(path)?.link;
  if (link === undefined) throw failure('EINVAL', 'invalid argument', 'readlink', path);
  return link;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function failure(code: string, words: string, call: string, path: string): Error {
  return new Error(`${code}: ${words}, ${call} '${path}'`);
}

function fail(code: string, words: string, call: string, path: string): never {
  throw failure(code, words, call, path);
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function latin1(bytes: Uint8Array): ByteString {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  // The library's own constructor of this opaque type is a run-time import; the shape is the same.
  return text as unknown as ByteString;
}
