import { pickDomain } from '#cluster';
import { readText } from '../file-store.ts';
import { freeText } from '../free-bytes.ts';
import type { Program, ProgramContext } from '../program.ts';

/** Tools on lines that the shell library has in other words: `uniq` and `paste`. */
export const lineTools: readonly Program[] = [
  { name: 'uniq', run: uniq },
  { name: 'paste', run: paste },
];

function uniq(context: ProgramContext): number {
  const args = context.argv.slice(1);
  const letters = args.filter((word) => /^-[cdui]+$/.test(word)).join('');
  const [path, more] = args.filter((word) => !/^-[cdui]+$/.test(word));
  const text = path === undefined ? context.stdin : readText(context.files, path, context.cwd);
  if (more !== undefined || path?.startsWith('-') || text === undefined) return notSimulated(context);
  const groups: { line: string; count: number }[] = [];
  const form = (line: string) => (letters.includes('i') ? line.toLowerCase() : line);
  for (const line of linesOf(text)) {
    const last = groups.at(-1);
    if (last !== undefined && form(last.line) === form(line)) last.count += 1;
    else groups.push({ line, count: 1 });
  }
  const wanted = groups.filter(
    ({ count }) => (!letters.includes('d') || count > 1) && (!letters.includes('u') || count === 1),
  );
  const width = letters.includes('c') ? countWidth(context) : 0;
  for (const { line, count } of wanted) {
    context.write('stdout', `${width > 0 ? `${String(count).padStart(width)} ` : ''}${line}\n`);
  }
  return 0;
}

/** coreutils and busybox count in seven columns, the BSD of a Mac in four. */
function countWidth(context: ProgramContext): number {
  // Only a person's machine has a home of its own.
  if (!/^\/home\//.test(context.env.get('HOME') ?? '')) return 7;
  const domain = pickDomain(['7', '4'], (member) => member, 'widths of a count');
  return Number(freeText(context, 'width of counts', { ...domain, sample: () => '7' }));
}

function paste(context: ProgramContext): number {
  const args = [...context.argv.slice(1)];
  let [separators, serial] = ['\t', false];
  while (args[0]?.startsWith('-') && args[0] !== '-') {
    const [, letters = '', rest] = /^-(s?)(?:d(.*))?$/s.exec(args.shift() ?? '') ?? [];
    if (letters === '' && rest === undefined) return notSimulated(context);
    serial ||= letters === 's';
    if (rest !== undefined) separators = (rest === '' ? args.shift() : rest) ?? '';
  }
  const paths = args.length === 0 ? ['-'] : args;
  const texts = paths.map((path) =>
    path === '-' ? context.stdin : readText(context.files, path, context.cwd),
  );
  if (separators.length > 1 || texts.includes(undefined)) return notSimulated(context);
  const columns = texts.map((text) => linesOf(text ?? ''));
  const rows = serial ? columns : transposed(columns);
  context.write('stdout', rows.map((row) => `${row.join(separators)}\n`).join(''));
  return 0;
}

function transposed(columns: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const length = Math.max(...columns.map((column) => column.length));
  return Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? ''));
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function notSimulated(context: ProgramContext): number {
  context.unsupported(context.argv.join(' '));
  return 1;
}
