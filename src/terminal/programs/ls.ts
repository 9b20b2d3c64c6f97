import { normalizePath } from '#cluster';
import { isPartlyKnown, mayExist } from '../partial-folders.ts';
import type { Program, ProgramContext } from '../program.ts';
import { collated } from './collation.ts';
import { longLines, shownName } from './ls-long.ts';

/** `ls` of names: one a line into a pipe, in columns on a terminal. */
export const ls: Program = { name: 'ls', run };

const width = 80;

function run(context: ProgramContext): number {
  const args = context.argv.slice(1);
  const options = args.filter((word) => word.startsWith('-') && word.length > 1);
  const letters = options.map((option) => option.slice(1)).join('');
  const unknown = /[^aA1dCrlht]/.exec(letters);
  if (unknown !== null || options.some((option) => option.startsWith('--'))) {
    context.unsupported(`ls ${options.join(' ')}`);
    return 1;
  }
  const paths = args.filter((word) => !options.includes(word));
  const listing = listed(context, paths.length === 0 ? ['.'] : paths, letters);
  for (const missing of listing.missing) context.write('stderr', missingText(context, missing));
  const blocks = [
    ...(listing.files.length > 0 ? [arranged(context, listing.files, letters)] : []),
    ...listing.folders.map(({ path, names }) => {
      const title = paths.length > 1 ? `${path}:\n` : '';
      return title + arranged(context, names, letters, normalizePath(path, context.cwd));
    }),
  ];
  context.write('stdout', blocks.join('\n'));
  if (listing.missing.length === 0) return 0;
  return context.dialect.startsWith('busybox') ? 1 : 2;
}

interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly { readonly path: string; readonly names: readonly string[] }[];
  readonly missing: readonly string[];
}

function listed(context: ProgramContext, paths: readonly string[], letters: string): Listing {
  const files: string[] = [];
  const folders: { path: string; names: readonly string[] }[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const full = normalizePath(path, context.cwd);
    const { tree } = context.files;
    // With -l a link that is named is shown itself.
    const isShown = letters.includes('l') && !path.endsWith('/') && tree.getLink(full)?.link !== undefined;
    const entry = full === '/' ? { directory: true } : tree.get(full);
    if (mayExist(tree, path, context.cwd)) context.unsupported(`ls ${path}`);
    if (entry === undefined && !isShown) missing.push(path);
    else if (isShown) files.push(path);
    else if (!entry?.directory || letters.includes('d')) files.push(path);
    else folders.push({ path, names: namesIn(context, full, letters) });
  }
  // Both makes sort what is named as they do what is found. coreutils: src/ls.c `main`; busybox: coreutils/ls.c
  const order = inOrder(
    folders.map(({ path }) => path),
    { context, letters, at: context.cwd },
  );
  folders.sort((left, right) => order.indexOf(left.path) - order.indexOf(right.path));
  return { files, folders, missing };
}

function namesIn(context: ProgramContext, path: string, letters: string): readonly string[] {
  const { tree } = context.files;
  // What is hidden, and what is a link, differs from one container runtime and release to the next.
  if (isPartlyKnown(path, tree) || (path === '/' && /[alA]/.test(letters)))
    context.unsupported(`all files of ${path}`);
  const all = context.files.tree.list(path) ?? [];
  const shown = /[aA]/.test(letters) ? all : all.filter((name) => !name.startsWith('.'));
  return letters.includes('a') ? ['.', '..', ...shown] : shown;
}

function missingText(context: ProgramContext, path: string): string {
  const reason = 'No such file or directory';
  return context.dialect.startsWith('busybox')
    ? `ls: ${path}: ${reason}\n`
    : `ls: cannot access '${path}': ${reason}\n`;
}

/** Names in order; `folder` is where they lie, if it is a whole folder that is listed. */
function arranged(
  context: ProgramContext,
  names: readonly string[],
  letters: string,
  folder?: string,
): string {
  const at = folder ?? context.cwd;
  const sorted = inOrder(names, { context, letters, at });
  if (letters.includes('l'))
    return longLines(context, sorted, {
      folder: at,
      isWhole: folder !== undefined,
      human: letters.includes('h'),
    });
  const shown = sorted.map((name) => shownName(context, name, at));
  const inColumns = (context.stdoutIsTerminal || letters.includes('C')) && !letters.includes('1');
  if (!inColumns) return shown.map((name) => `${name}\n`).join('');
  return context.dialect.startsWith('busybox') ? evenColumns(shown) : tightColumns(shown);
}

/** Names as the letters sort them; `at` is the folder that they lie in. */
function inOrder(
  names: readonly string[],
  {
    context,
    letters,
    at,
  }: { readonly context: ProgramContext; readonly letters: string; readonly at: string },
): readonly string[] {
  const sorted = [...collated(context, (collation) => [...names].sort(collation))];
  if (letters.includes('t')) {
    const time = (name: string) => context.files.tree.getLink(normalizePath(name, at))?.mtime ?? 0;
    sorted.sort((left, right) => time(right) - time(left));
  }
  return letters.includes('r') ? sorted.reverse() : sorted;
}

/** busybox: coreutils/ls.c `display_files`, all columns as wide as the longest name. */
function evenColumns(names: readonly string[]): string {
  const column = Math.max(0, ...names.map((name) => name.length)) + 2;
  const columns = Math.max(1, Math.floor(width / column));
  return rowsOf(names, Math.ceil(names.length / columns), () => column);
}

/** coreutils: src/ls.c `calculate_columns`, the most columns that fit, each as wide as it needs. */
function tightColumns(names: readonly string[]): string {
  for (let rows = 1; rows < names.length; rows += 1) {
    const widths: number[] = [];
    for (let first = 0; first < names.length; first += rows) {
      const longest = Math.max(...names.slice(first, first + rows).map((name) => name.length));
      widths.push(longest + (first + rows < names.length ? 2 : 0));
    }
    if (widths.reduce((sum, each) => sum + each, 0) < width) {
      return rowsOf(names, rows, (column) => widths[column] ?? 0);
    }
  }
  return names.map((name) => `${name}\n`).join('');
}

function rowsOf(names: readonly string[], rows: number, widthOf: (column: number) => number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const cells = names.filter((_name, index) => index % rows === row);
    return cells
      .map((name, column) => (column === cells.length - 1 ? name : name.padEnd(widthOf(column))))
      .join('');
  });
  return lines.map((line) => `${line}\n`).join('');
}
