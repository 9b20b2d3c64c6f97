import type { Program, ProgramContext } from '../program.ts';

/** `tr`: characters become others, go, or stand once. POSIX.1, tr */
export const tr: Program = { name: 'tr', run };

function code(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function between(from: string, to: string): readonly string[] {
  const length = code(to) - code(from) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, index) => String.fromCodePoint(code(from) + index));
}

const upper = between('A', 'Z');
const lower = between('a', 'z');
const digits = between('0', '9');
const blanks = [' ', '\t'];

const classes: Readonly<Record<string, readonly string[]>> = {
  alnum: [...digits, ...upper, ...lower],
  alpha: [...upper, ...lower],
  blank: blanks,
  cntrl: [...between('\0', '\x1f'), '\x7f'],
  digit: digits,
  lower,
  print: between(' ', '~'),
  graph: between('!', '~'),
  punct: between('!', '~').filter((each) => !/[0-9A-Za-z]/.test(each)),
  space: [...between('\t', '\r'), ' '],
  upper,
  xdigit: [...digits, ...between('A', 'F'), ...between('a', 'f')],
};

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function run(context: ProgramContext): number {
  const args = [...context.argv.slice(1)];
  const options = new Set<string>();
  while (/^-[cCdst]+$/.test(args[0] ?? ''))
    for (const letter of (args.shift() ?? '').slice(1)) options.add(letter);
  const sets = args.map(members);
  const [first, second] = sets;
  const needed = options.has('d') === options.has('s') ? 2 : options.has('d') ? 1 : sets.length;
  if (first === undefined || sets.length !== needed || sets.length > 2 || options.has('t')) {
    context.unsupported(context.argv.join(' '));
    return 1;
  }
  const isIn = options.has('c') || options.has('C') ? (each: string) => !first.includes(each) : inSet(first);
  const kept = options.has('d') ? [...context.stdin].filter((each) => !isIn(each)) : [...context.stdin];
  const changed = options.has('d') || second === undefined ? kept : kept.map(changer(first, second, isIn));
  const squeezed = !options.has('s')
    ? changed
    : squeeze(changed, second === undefined ? isIn : inSet(second));
  context.write('stdout', squeezed.join(''));
  return 0;
}

function inSet(set: readonly string[]): (each: string) => boolean {
  const known = new Set(set);
  return (each) => known.has(each);
}

/** The last of the second set stands for all that is over in the first, and for what is not in it. */
function changer(first: readonly string[], second: readonly string[], isIn: (each: string) => boolean) {
  const last = second.at(-1) ?? '';
  const table = new Map(first.map((each, index) => [each, second[index] ?? last]));
  return (each: string) => (isIn(each) ? (table.get(each) ?? last) : each);
}

function squeeze(characters: readonly string[], isIn: (each: string) => boolean): readonly string[] {
  return characters.filter((each, index) => !isIn(each) || characters[index - 1] !== each);
}

/** The characters of a set: classes, ranges, and escapes in letters and in octal numbers. */
function members(text: string): readonly string[] {
  const token = /\[:(\w+):\]|\\([0-7]{1,3})|\\(.)|([\s\S])/gu;
  const found: { readonly all: readonly string[]; readonly isDash: boolean }[] = [];
  for (const [, name, octal, escaped, plain = ''] of text.matchAll(token)) {
    const own =
      octal !== undefined
        ? String.fromCodePoint(Number.parseInt(octal, 8))
        : escaped !== undefined
          ? (escapes[escaped] ?? escaped)
          : plain;
    found.push({ all: name === undefined ? [own] : (classes[name] ?? []), isDash: plain === '-' });
  }
  const result: string[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const [from = ''] = found[at]?.all ?? [];
    const to = found[at + 1]?.isDash ? found[at + 2]?.all[0] : undefined;
    if (to === undefined) result.push(...(found[at]?.all ?? []));
    else {
      result.push(...between(from, to));
      at += 2;
    }
  }
  return result;
}
