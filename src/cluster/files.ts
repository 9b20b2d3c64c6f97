/** One entry of a file system. Times are milliseconds since the epoch; `mode` holds the permission bits. */
export interface FileEntry {
  readonly content: string;
  readonly mode: number;
  readonly mtime: number;
  readonly directory?: boolean;
  /** The target of a symbolic link, absolute or relative to the link's folder. */
  readonly link?: string;
  /** Whether the rest of its content is not simulated. */
  readonly isPartial?: boolean;
  /** Whether the file came with an image: then its time is that of the image, and no instant of the world. */
  readonly isOfImage?: true;
  /** Of a folder where a file system is mounted: whether nobody can write to it. */
  readonly readOnly?: boolean;
}

/** What may be left out when a file is written. */
export interface FileOptions {
  readonly mode?: number;
  readonly mtime?: number;
}

const linkLimit = 40;

/**
 * An immutable file system: absolute paths to entries. A changed tree shares its base with the tree that it
 * was made from, so that thousands of containers of one image cost little more than one.
 *
 * ```ts
 * const tree = FileTree.empty.write('/etc/hostname', 'web\n');
 * tree.read('/etc/hostname'); // 'web\n'
 * ```
 */
export class FileTree {
  static readonly empty = new FileTree(new Map(), new Map());

  private readonly base: ReadonlyMap<string, FileEntry>;
  /** Entries over the base; `null` hides one of the base. */
  private readonly changes: ReadonlyMap<string, FileEntry | null>;

  private constructor(base: ReadonlyMap<string, FileEntry>, changes: ReadonlyMap<string, FileEntry | null>) {
    this.base = base;
    this.changes = changes;
  }

  /** A tree of entries by absolute path; folders on the way to them are made. */
  static of(entries: Iterable<readonly [string, FileEntry]>): FileTree {
    const base = new Map<string, FileEntry>();
    for (const [path, entry] of entries) {
      const normal = normalizePath(path);
      addFolders(base, normal, entry.mtime);
      base.set(normal, entry);
    }
    return new FileTree(base, new Map());
  }

  /** The entry at a path, with symbolic links followed. */
  get(path: string): FileEntry | undefined {
    const real = this.resolve(path);
    return real === undefined ? undefined : this.entry(real);
  }

  /** The entry at a path, a link itself if it is one (links in the folders above it are followed). */
  getLink(path: string): FileEntry | undefined {
    const normal = normalizePath(path);
    const folder = this.resolve(parentOf(normal));
    return folder === undefined ? undefined : this.entry(joinPath(folder, baseName(normal)));
  }

  /** The content of a file; undefined if there is none or it is a folder. */
  read(path: string): string | undefined {
    const entry = this.get(path);
    return entry === undefined || entry.directory ? undefined : entry.content;
  }

  /** The names in a folder, sorted; undefined if it is none. */
  list(path: string): readonly string[] | undefined {
    const folder = this.resolve(path);
    if (folder === undefined || !this.entry(folder)?.directory) return undefined;
    const prefix = folder === '/' ? '/' : `${folder}/`;
    const names = new Set<string>();
    for (const [each] of this.entries()) {
      if (each.startsWith(prefix) && each.length > prefix.length)
        names.add(each.slice(prefix.length).split('/')[0] ?? '');
    }
    return [...names].sort();
  }

  /** A tree with one more entry, at the place that links lead to. */
  set(path: string, entry: FileEntry): FileTree {
    const normal =
      entry.link === undefined ? (this.resolve(path) ?? this.throughFolder(path)) : this.throughFolder(path);
    const changes = new Map(this.changes);
    for (const folder of foldersOf(normal)) {
      if (this.entry(folder) === undefined) changes.set(folder, directoryEntry(entry.mtime));
    }
    return new FileTree(this.base, changes.set(normal, entry));
  }

  /** A tree with a file of this content. What is left out is kept from the file that was there. */
  write(path: string, content: string, options: FileOptions = {}): FileTree {
    const before = this.get(path);
    return this.set(path, {
      content,
      mode: options.mode ?? before?.mode ?? 0o644,
      mtime: options.mtime ?? before?.mtime ?? 0,
    });
  }

  /** A tree without an entry and what lies below it. */
  remove(path: string): FileTree {
    const normal = this.throughFolder(path);
    const changes = new Map(this.changes);
    for (const [each] of this.entries()) {
      if (each !== normal && !each.startsWith(`${normal}/`)) continue;
      if (this.base.has(each)) changes.set(each, null);
      else changes.delete(each);
    }
    return new FileTree(this.base, changes);
  }

  /** Every path and its entry, links not followed, in no particular order. */
  *entries(): IterableIterator<readonly [string, FileEntry]> {
    for (const [path, entry] of this.base) if (!this.changes.has(path)) yield [path, entry];
    for (const [path, entry] of this.changes) if (entry !== null) yield [path, entry];
  }

  /** Where a path leads when every link is followed; undefined if nothing is there or links go round. */
  resolve(path: string): string | undefined {
    const normal = normalizePath(path);
    for (let end = normal.indexOf('/', 1); ; end = normal.indexOf('/', end + 1)) {
      const folder = this.entry(end < 0 ? normal : normal.slice(0, end));
      if (folder === undefined) return undefined;
      if (folder.link !== undefined) return this.follow(normal);
      if (end < 0) return normal;
    }
  }

  /** The same for a path with a link on the way. */
  private follow(path: string): string | undefined {
    let rest = path.split('/').filter(Boolean);
    let at = '/';
    for (let links = 0; rest.length > 0; ) {
      const [name = '', ...others] = rest;
      const next = joinPath(at, name);
      const entry = this.entry(next);
      if (entry === undefined) return undefined;
      if (entry.link === undefined) {
        at = next;
        rest = others;
        continue;
      }
      links += 1;
      if (links > linkLimit) return undefined;
      rest = [...normalizePath(entry.link, at).split('/').filter(Boolean), ...others];
      at = '/';
    }
    return at;
  }

  /** Whether a path lies in a file system that nobody can write to. */
  isReadOnly(path: string): boolean {
    const real = this.resolve(path) ?? this.throughFolder(path);
    const stated = [...foldersOf(real), real].map((each) => this.entry(each)?.readOnly);
    return stated.filter((each) => each !== undefined).at(-1) === true;
  }

  private throughFolder(path: string): string {
    const normal = normalizePath(path);
    const folder = this.resolve(parentOf(normal));
    return folder === undefined ? normal : joinPath(folder, baseName(normal));
  }

  private entry(path: string): FileEntry | undefined {
    if (path === '/') return directoryEntry(0);
    const change = this.changes.get(path);
    return change === undefined ? this.base.get(path) : (change ?? undefined);
  }
}

/** An absolute path without `.`, `..` and doubled slashes; a relative one starts at `from`. */
export function normalizePath(path: string, from = '/'): string {
  // Most paths are so already.
  if (path.startsWith('/') && !/\/(?:\/|\.|$)/.test(path)) return path;
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${from}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function directoryEntry(mtime: number): FileEntry {
  return { content: '', mode: 0o755, mtime, directory: true };
}

function addFolders(entries: Map<string, FileEntry>, path: string, mtime: number): void {
  for (const folder of foldersOf(path)) if (!entries.has(folder)) entries.set(folder, directoryEntry(mtime));
}

/** The folders above a path, outermost first, without the root. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').filter(Boolean).slice(0, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function joinPath(folder: string, name: string): string {
  return folder === '/' ? `/${name}` : `${folder}/${name}`;
}
