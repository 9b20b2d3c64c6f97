import { type FileEntry, FileTree, normalizePath } from '#cluster';

/** The files of one computer while its programs run: a changing reference to an immutable tree. */
export interface FileStore {
  readonly tree: FileTree;
  replace(tree: FileTree): void;
}

/** A store of its own, for a computer that nothing else looks at. */
export function fileStore(initial: FileTree = FileTree.empty): FileStore {
  let tree = initial;
  return {
    get tree() {
      return tree;
    },
    replace(next: FileTree) {
      tree = next;
    },
  };
}

/** The content of a file by a path that may be relative to `cwd`. */
export function readText(files: FileStore, path: string, cwd: string): string | undefined {
  return files.tree.read(normalizePath(path, cwd));
}

/** The entry at a path that may be relative to `cwd`. */
export function findEntry(files: FileStore, path: string, cwd: string): FileEntry | undefined {
  return files.tree.get(normalizePath(path, cwd));
}

/** Writes a file; the folder it lies in must exist, else false. */
export function writeText(
  files: FileStore,
  path: string,
  content: string,
  at: { readonly cwd: string; readonly now: number },
): boolean {
  const target = normalizePath(path, at.cwd);
  if (target === '/dev/null' || target === '/dev/stdout') return true;
  const folder = target.slice(0, target.lastIndexOf('/')) || '/';
  if (!files.tree.get(folder)?.directory) return false;
  files.replace(files.tree.write(target, content, { mtime: at.now }));
  return true;
}
