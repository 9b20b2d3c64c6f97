import { type FileEntry, normalizePath } from '#cluster';
import { clockTime, dateFields } from '../dates.ts';
import { freeNumber, freeText } from '../free-bytes.ts';
import type { ProgramContext } from '../program.ts';

/** What is listed, and how. */
export interface LongListing {
  readonly folder: string;
  /** Whether it is a whole folder, of which the blocks are counted. */
  readonly isWhole: boolean;
  readonly human: boolean;
}

/**
 * `ls -l`: one line a name. coreutils: src/ls.c `print_long_format`; busybox: coreutils/ls.c. What a folder's
 * file system says of the folder itself is free: its size, how many links it has, how many blocks it takes.
 */
export function longLines(context: ProgramContext, names: readonly string[], listing: LongListing): string {
  const rows = names.map((name) => rowOf(context, name, listing));
  const lines = context.dialect.startsWith('busybox') ? rows.map(busyboxLine) : gnuLines(rows);
  const total = listing.isWhole ? `total ${totalOf(context, rows, listing)}\n` : '';
  return total + lines.map((line) => `${line}\n`).join('');
}

interface Row {
  readonly mode: string;
  readonly links: string;
  readonly size: string;
  readonly date: string;
  readonly name: string;
  /** In units of 1024 bytes; undefined for a folder. */
  readonly blocks: number | undefined;
}

function rowOf(context: ProgramContext, name: string, { folder, human }: LongListing): Row {
  const path = normalizePath(name, folder);
  const found = context.files.tree.getLink(path);
  const entry: FileEntry = found ?? { content: '', mode: 0o755, mtime: 0, directory: true };
  const free = (what: string, usual: number, to: number) =>
    freeNumber(context, `${what} of ${path}`, { from: 1, to }, usual);
  const target = entry.link === undefined ? undefined : targetOf(context, path, entry.link);
  const bytes = new TextEncoder().encode(target ?? entry.content).length;
  const size = entry.directory ? free('size', 4096, 65_536) : bytes;
  const shown = shownName(context, name, folder);
  return {
    mode: modeText(entry),
    links: String(entry.directory ? free('links', 2 + foldersIn(context, path), 99) : 1),
    size: human && size >= 1024 ? humanSize(context, size) : String(size),
    date: entry.mtime > 0 ? dateOf(context, entry.mtime) : anyDate(context, path),
    name: target === undefined ? shown : `${shown} -> ${target}`,
    blocks: entry.directory ? undefined : entry.link === undefined ? Math.ceil(bytes / 4096) * 4 : 0,
  };
}

function foldersIn({ files: { tree } }: ProgramContext, path: string): number {
  return (tree.list(path) ?? []).filter((name) => tree.getLink(`${path}/${name}`)?.directory).length;
}

/** The folder that the kubelet writes a volume's files into: its time, and what chance added. */
const dataFolder = /^\.\.(\d{4}(?:_\d\d){5})\.0+$/;

/** A name as it is listed: what chance added to that of a data folder is free. */
export function shownName(context: ProgramContext, name: string, folder: string): string {
  return dataFolder.test(name) ? targetOf(context, normalizePath(name, folder), name) : name;
}

function targetOf(context: ProgramContext, path: string, target: string): string {
  const time = dataFolder.exec(target)?.[1];
  if (time === undefined) return target;
  const instant = (text: string) =>
    Date.parse(text.replace(/^(\d+)_(\d+)_(\d+)_(\d+)_(\d+)_(\d+)$/, '$1-$2-$3T$4:$5:$6Z'));
  const parse = (text: string) => {
    const [, own = ''] = /^\.\.(\d{4}(?:_\d\d){5})\.\d{1,10}$/.exec(text) ?? [];
    // It was made before the container was started, at most a few minutes.
    const early = instant(time) - instant(own);
    return early >= -1000 && early < 300_000 ? text : undefined;
  };
  const folder = path.slice(0, path.lastIndexOf('/'));
  return freeText({ ...context, runId: folder }, 'data folder', {
    type: 'text',
    description: "the name of a volume's data folder",
    refuse: (text) => (parse(text) === undefined ? `${text} is no data folder of ${time}` : undefined),
    sample: (random) => `..${time}.${1_000_000_000 + random.below(3_000_000_000)}`,
    parse,
    print: (text) => text,
  });
}

function modeText({ mode, directory, link }: FileEntry): string {
  const letters = [...'rwxrwxrwx'].map((letter, bit) => (mode & (0o400 >> bit) ? letter : '-')).join('');
  return `${directory ? 'd' : link === undefined ? '-' : 'l'}${letters}`;
}

const halfYear = (365.2425 / 2) * 24 * 3_600_000;

/** The time of day, or the year of what is older than half a year. */
function dateOf(context: ProgramContext, mtime: number): string {
  const fields = dateFields(mtime, context.timezone);
  const isRecent = mtime <= context.clock.now() && context.clock.now() - mtime < halfYear;
  const end = isRecent ? clockTime(fields).slice(0, 5) : ` ${fields.year}`;
  const text = `${fields.month} ${String(fields.day).padStart(2)} ${end}`;
  const now = context.clock.now();
  if (isRecent) context.oracle.printed({ type: 'date', text, instant: mtime, now, toMinute: true });
  return text;
}

/** When an image's own file was last changed is not known; it was before now. */
function anyDate(context: ProgramContext, path: string): string {
  const shape = /^[A-Z][a-z]{2} [ \d]\d (?: \d{4}|\d\d:\d\d)$/;
  return freeText(context, `date of ${path}`, {
    type: 'text',
    description: 'a date of ls',
    refuse: (text) => (shape.test(text) ? undefined : `${text} is no date of ls`),
    sample: () => dateOf(context, context.clock.now() - 7 * 24 * 3_600_000),
    parse: (text) => (shape.test(text) ? text : undefined),
    print: (text) => text,
  });
}

/** coreutils rounds up, to a digit behind the point below ten. gnulib: human.c */
function humanSize(context: ProgramContext, size: number): string {
  if (context.dialect.startsWith('busybox')) context.unsupported('ls -h of large files');
  const unit = size < 1024 ** 2 ? 'K' : size < 1024 ** 3 ? 'M' : 'G';
  const value = size / 1024 ** (unit === 'K' ? 1 : unit === 'M' ? 2 : 3);
  const tenths = Math.ceil(value * 10) / 10;
  return `${tenths < 10 ? tenths.toFixed(1) : Math.ceil(value)}${unit}`;
}

function totalOf(context: ProgramContext, rows: readonly Row[], { folder, human }: LongListing): string {
  const files = rows.reduce((sum, { blocks }) => sum + (blocks ?? 0), 0);
  const folders = rows.filter(({ blocks }) => blocks === undefined).length;
  const most = { from: files, to: files + 64 * folders };
  const total = folders === 0 ? files : freeNumber(context, `blocks of ${folder}`, most, files + 4 * folders);
  return human && total > 0 ? humanSize(context, total * 1024) : String(total);
}

function busyboxLine({ mode, links, size, date, name }: Row): string {
  return `${mode} ${links.padStart(4)} root     root     ${size.padStart(9)} ${date} ${name}`;
}

function gnuLines(rows: readonly Row[]): readonly string[] {
  const widest = (column: 'links' | 'size') => Math.max(...rows.map((row) => row[column].length));
  const [links, sizes] = [widest('links'), widest('size')];
  return rows.map(
    (row) =>
      `${row.mode} ${row.links.padStart(links)} root root ${row.size.padStart(sizes)} ${row.date} ${row.name}`,
  );
}
