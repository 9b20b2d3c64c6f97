import { join, relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** A folder that is being watched. */
export interface FolderWatch {
  /** Watches some paths in the folder, even where they are ignored. */
  add(paths: readonly string[]): void;
  close(): Promise<void>;
}

const always = ['node_modules', '.git'];

/** Editors write a file in several steps; what happens within this time is one change. */
const settleMs = 40;

/**
 * Calls `onChange` with the paths in a folder that were written, made or removed. `ignore` holds paths in the
 * folder.
 * (chokidar, because Node's own recursive watcher goes deaf on Linux after a file is replaced by a rename.)
 */
export async function watchFolder(
  root: string,
  ignore: readonly string[],
  onChange: (changed: readonly string[]) => void,
): Promise<FolderWatch> {
  const ignored = new Set([...always, ...ignore]);
  const wanted = new Set<string>();
  const isWanted = (path: string) =>
    [...wanted].some((one) => path === one || path.startsWith(`${one}/`) || one.startsWith(`${path}/`));
  const pathOf = (path: string) => relative(root, path).split(sep).join('/');
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) =>
      (ignored.has(pathOf(path)) && !isWanted(pathOf(path))) ||
      /(^|\/)(\.[^/]*\.sw[a-z]|[^/]*~|4913)$/.test(pathOf(path)),
  });
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (event, path) => {
    if (event === 'addDir') return;
    changed.add(pathOf(path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed].sort();
      changed = new Set();
      onChange(paths);
    }, settleMs);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    add(paths) {
      const fresh = paths.filter((path) => !wanted.has(path));
      for (const path of fresh) wanted.add(path);
      watcher.add(fresh.map((path) => join(root, path)));
    },
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
