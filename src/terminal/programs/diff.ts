import { diffArrays } from 'diff';
import { readText } from '../file-store.ts';
import type { Program, ProgramContext } from '../program.ts';

/** `diff` of two files in its normal format. Outputs of other commands are not handed to it as files. */
export const diff: Program = { name: 'diff', run };

function run(context: ProgramContext): number {
  const words = context.argv.slice(1);
  const [left, right, more] = words;
  if (
    left === undefined ||
    right === undefined ||
    more !== undefined ||
    words.some((word) => /^-.|^\/dev\/fd\//.test(word))
  ) {
    context.unsupported(context.argv.join(' '));
    return 2;
  }
  const texts = [left, right].map((path) => textOf(context, path));
  const missing = [left, right].filter((_, index) => texts[index] === undefined);
  for (const path of missing) context.write('stderr', `diff: ${path}: No such file or directory\n`);
  if (missing.length > 0) return 2;
  const text = normalFormat(linesOf(texts[0] ?? ''), linesOf(texts[1] ?? ''));
  context.write('stdout', text);
  return text === '' ? 0 : 1;
}

function textOf(context: ProgramContext, path: string): string | undefined {
  return path === '-' ? context.stdin : readText(context.files, path, context.cwd);
}

function linesOf(text: string): string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .slice(0, text === '' ? 0 : undefined);
}

/** POSIX: `4,5c4`, the removed lines, a rule, and the added ones. */
function normalFormat(left: string[], right: string[]): string {
  const parts = diffArrays(left, right);
  let [from, to] = [0, 0];
  let text = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) break;
    if (!part.added && !part.removed) {
      from += part.value.length;
      to += part.value.length;
      continue;
    }
    const next = parts[index + 1];
    const pair = next !== undefined && (next.added || next.removed) ? [part, next] : [part];
    const removed = pair.find((each) => each.removed)?.value ?? [];
    const added = pair.find((each) => each.added)?.value ?? [];
    text += hunk({ from, to, removed, added });
    from += removed.length;
    to += added.length;
    index += pair.length - 1;
  }
  return text;
}

interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

function hunk({ from, to, removed, added }: Hunk): string {
  const letter = removed.length === 0 ? 'a' : added.length === 0 ? 'd' : 'c';
  const lines = [
    `${range(from, removed.length)}${letter}${range(to, added.length)}`,
    ...removed.map((line) => `< ${line}`),
    ...(letter === 'c' ? ['---'] : []),
    ...added.map((line) => `> ${line}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function range(start: number, length: number): string {
  if (length === 0) return String(start);
  return length === 1 ? String(start + 1) : `${start + 1},${start + length}`;
}
