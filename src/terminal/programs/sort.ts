import { readText } from '../file-store.ts';
import type { Program, ProgramContext } from '../program.ts';
import { type Collation, collated } from './collation.ts';

/** `sort`, by the bytes of the C locale or, where the environment names a language, by its alphabet. */
export const sort: Program = { name: 'sort', run };

interface Key {
  readonly from: number;
  readonly fromCharacter: number;
  readonly to: number | undefined;
  /** Letters of `bdfhMnrV` behind the key; none means those of the whole command. */
  readonly options: string;
}

interface SortArguments {
  readonly options: string;
  readonly keys: readonly Key[];
  readonly separator: string | undefined;
  readonly paths: readonly string[];
}

function run(context: ProgramContext): number {
  const parsed = sortArguments(context.argv.slice(1));
  if (typeof parsed === 'string') {
    context.unsupported(parsed);
    return 2;
  }
  let text = '';
  for (const path of parsed.paths.length === 0 ? ['-'] : parsed.paths) {
    const part = path === '-' ? context.stdin : readText(context.files, path, context.cwd);
    if (part === undefined) {
      context.write('stderr', `sort: cannot read: ${path}: No such file or directory\n`);
      return 2;
    }
    text += part === '' || part.endsWith('\n') ? part : `${part}\n`;
  }
  const given = text.split('\n').slice(0, -1);
  const lines = collated(context, (collation) => sorted(given, parsed, collation));
  context.write('stdout', lines.map((line) => `${line}\n`).join(''));
  return 0;
}

function sorted(lines: readonly string[], args: SortArguments, collate: Collation): readonly string[] {
  const keys = args.keys.length === 0 ? [wholeLine] : args.keys;
  const byKeys = (left: string, right: string) => {
    for (const key of keys) {
      const options = key.options === '' ? args.options : key.options;
      const difference = compare(field(left, key, args), field(right, key, args), options, collate);
      if (difference !== 0) return options.includes('r') ? -difference : difference;
    }
    return 0;
  };
  const isReversed = args.options.includes('r');
  const keepsOrder = args.options.includes('s') || args.options.includes('u');
  const result = [...lines].sort((left, right) => {
    const difference = byKeys(left, right);
    if (difference !== 0 || keepsOrder) return difference;
    return isReversed ? collate(right, left) : collate(left, right);
  });
  if (!args.options.includes('u')) return result;
  return result.filter((line, index) => index === 0 || byKeys(result[index - 1] ?? '', line) !== 0);
}

const wholeLine: Key = { from: 1, fromCharacter: 1, to: undefined, options: '' };

/** The text of a key. Without a separator a field begins with the blanks before it. */
function field(line: string, key: Key, args: SortArguments): string {
  if (key === wholeLine) return line;
  const { separator } = args;
  const fields =
    separator === undefined ? (line.match(/[ \t]*[^ \t]+|[ \t]+$/g) ?? []) : line.split(separator);
  const text = fields.slice(key.from - 1, key.to).join(separator ?? '');
  const options = key.options + args.options;
  return (options.includes('b') ? text.trimStart() : text).slice(key.fromCharacter - 1);
}

function compare(left: string, right: string, options: string, collate: Collation): number {
  if (options.includes('n')) return numeric(left) - numeric(right);
  if (options.includes('h')) return humanSize(left) - humanSize(right);
  if (options.includes('V')) return new Intl.Collator('en', { numeric: true }).compare(left, right);
  if (options.includes('f')) return collate(left.toUpperCase(), right.toUpperCase());
  return collate(left, right);
}

function numeric(text: string): number {
  return Number(/^[ \t]*(-?\d*\.?\d*)/.exec(text)?.[1] || 0) || 0;
}

function humanSize(text: string): number {
  const unit = /^[ \t]*-?[\d.]+([KkMGTPE])/.exec(text)?.[1];
  return numeric(text) * 1024 ** (unit === undefined ? 0 : 'KMGTPE'.indexOf(unit.toUpperCase()) + 1);
}

function sortArguments(args: readonly string[]): SortArguments | string {
  let options = '';
  let separator: string | undefined;
  const keys: Key[] = [];
  const paths: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = shortForm(args[index] ?? '');
    const [, letters = '', valued, rest = ''] = /^-([bdfhnrsuV]*)([kt])?(.*)$/s.exec(argument) ?? [];
    if (argument === '-' || !argument.startsWith('-')) {
      paths.push(argument);
      continue;
    }
    if (valued === undefined && rest !== '') return `sort ${argument}`;
    options += letters;
    if (valued === undefined) continue;
    if (rest === '') index += 1;
    const value = rest === '' ? (args[index] ?? '') : rest;
    const key = keyOf(value);
    if (valued === 't') separator = value;
    else if (key === undefined) return `sort -k ${value}`;
    else keys.push(key);
  }
  return { options, keys, separator, paths };
}

function shortForm(argument: string): string {
  const valued = /^--(key|field-separator)=(.*)$/s.exec(argument);
  if (valued !== null) return `-${valued[1] === 'key' ? 'k' : 't'}${valued[2]}`;
  return longOptions[argument] ?? argument;
}

const longOptions: Readonly<Record<string, string>> = {
  '--human-numeric-sort': '-h',
  '--ignore-case': '-f',
  '--numeric-sort': '-n',
  '--reverse': '-r',
  '--stable': '-s',
  '--unique': '-u',
  '--version-sort': '-V',
};

function keyOf(text: string): Key | undefined {
  const match = /^(\d+)(?:\.(\d+))?([bdfhnrV]*)(?:,(\d+)(?:\.\d+)?([bdfhnrV]*))?$/.exec(text);
  if (match === null) return undefined;
  const [, from = '1', character = '1', before = '', to, after = ''] = match;
  return {
    from: Number(from),
    fromCharacter: Number(character),
    to: to === undefined ? undefined : Number(to),
    options: before + after,
  };
}
