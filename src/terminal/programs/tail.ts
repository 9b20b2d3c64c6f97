import { normalizePath } from '#cluster';
import { readText } from '../file-store.ts';
import type { Program, ProgramContext } from '../program.ts';

/** `tail` of coreutils and busybox: the last lines of files, and what is added to them. */
export const tail: Program = { name: 'tail', run };

interface Asked {
  readonly unit: 'lines' | 'bytes';
  readonly count: number;
  /** Whether the count is from the start: `+2`. */
  readonly fromStart: boolean;
  readonly follows: boolean;
  readonly titles: 'several' | 'never' | 'always';
  readonly paths: readonly string[];
}

async function run(context: ProgramContext): Promise<number> {
  const asked = parse(context.argv.slice(1));
  if (asked === undefined || (asked.follows && asked.paths.length !== 1)) {
    context.unsupported(context.argv.join(' '));
    return 1;
  }
  const { paths, titles } = asked;
  if (paths.length === 0) context.write('stdout', lastOf(context.stdin, asked));
  const hasTitles = titles === 'always' || (titles === 'several' && paths.length > 1);
  let [code, isFirst] = [0, true];
  for (const path of paths) {
    const text = path === '-' ? context.stdin : textOf(path, context);
    if (text === undefined) {
      if (!asked.follows) complain(path, context);
      code = 1;
      continue;
    }
    if (hasTitles) context.write('stdout', `${isFirst ? '' : '\n'}==> ${path} <==\n`);
    isFirst = false;
    context.write('stdout', lastOf(text, asked));
  }
  const isBusybox = context.dialect.startsWith('busybox');
  if (code !== 0 && isFirst && !asked.follows && isBusybox) context.write('stderr', 'tail: no files\n');
  return asked.follows ? follow(paths[0] ?? '', context) : code;
}

/** A device holds nothing that could be shown. */
function textOf(path: string, { files, cwd }: ProgramContext): string | undefined {
  return normalizePath(path, cwd) === '/dev/null' ? '' : readText(files, path, cwd);
}

function complain(path: string, { dialect, files, cwd, write, unsupported }: ProgramContext): void {
  if (files.tree.get(normalizePath(path, cwd)) !== undefined) unsupported(`tail of the folder ${path}`);
  const reason = 'No such file or directory';
  const problem = dialect.startsWith('busybox')
    ? `can't open '${path}'`
    : `cannot open '${path}' for reading`;
  write('stderr', `tail: ${problem}: ${reason}\n`);
}

function lastOf(text: string, { unit, count, fromStart }: Asked): string {
  const pieces = unit === 'bytes' ? [...text] : text.split(/(?<=\n)/);
  return (fromStart ? pieces.slice(Math.max(0, count - 1)) : pieces.slice(-count || pieces.length)).join('');
}

const longestMs = 24 * 3_600_000;

/** Shows what is added, sooner at first, until it is stopped. */
async function follow(path: string, context: ProgramContext): Promise<number> {
  let shown = textOf(path, context)?.length ?? 0;
  context.follows?.(normalizePath(path, context.cwd), shown);
  for (let waitMs = 1000; ; waitMs = Math.min(2 * waitMs, longestMs)) {
    await context.clock.sleep(waitMs);
    const text = textOf(path, context) ?? '';
    if (text.length > shown) context.write('stdout', text.slice(shown));
    shown = text.length;
  }
}

function parse(argv: readonly string[]): Asked | undefined {
  const words = argv.flatMap((word) => (/^-(?:\d+)[fF]?$/.test(word) ? shortCount(word) : [word]));
  let asked: Asked = {
    unit: 'lines',
    count: 10,
    fromStart: false,
    follows: false,
    titles: 'several',
    paths: [],
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, letters = '', own] = /^-([fFqv]*)(?:([nc].*))?$/.exec(word) ?? [];
    if (word === '-' || !word.startsWith('-')) asked = { ...asked, paths: [...asked.paths, word] };
    else if (/^--(?:follow|retry)/.test(word)) asked = { ...asked, follows: true };
    else if (/^--(?:lines|bytes)=/.test(word)) asked = counted(asked, word.slice(2).replace('=', ''));
    else if (letters === '' && own === undefined) return undefined;
    else {
      if (/[fF]/.test(letters)) asked = { ...asked, follows: true };
      if (/[qv]/.test(letters)) asked = { ...asked, titles: letters.includes('q') ? 'never' : 'always' };
      const value = own === undefined ? undefined : own.slice(1) || words[++at];
      if (own !== undefined) asked = counted(asked, `${own[0] === 'n' ? 'lines' : 'bytes'}${value ?? ''}`);
    }
  }
  return Number.isNaN(asked.count) ? undefined : asked;
}

/** `-5f` is `-n 5 -f`. */
function shortCount(word: string): readonly string[] {
  const [, count = '', letter] = /^-(\d+)(\D?)/.exec(word) ?? [];
  return [`-n${count}`, ...(letter ? [`-${letter}`] : [])];
}

function counted(asked: Asked, text: string): Asked {
  const [, unit = '', sign, count] = /^(lines|bytes)([+-]?)(\d+)$/.exec(text) ?? [];
  return {
    ...asked,
    unit: unit === 'bytes' ? 'bytes' : 'lines',
    count: Number(count),
    fromStart: sign === '+',
  };
}
