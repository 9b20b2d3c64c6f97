import type { BlockLine, CodeBlock } from './code-block.ts';
import { readPrompt } from './prompt.ts';
import { hasPrompt } from './read-prompted.ts';

/** What a line begins with that no program indents. */
const flushLeft =
  /^(?:NAME(?:SPACE)?\s|LAST SEEN\s|Name:\s|[a-z]+(?:\.[a-z0-9.-]+)?\/\S+ [a-z]+$|[a-z. ]+ "\S+" [a-z]+$)/;

/**
 * A session that its author has moved to the right, all of it or its outputs alone: the blanks before its
 * lines are no part of it.
 */
export function withoutIndentation(block: CodeBlock): CodeBlock {
  const { lines } = block;
  const shown = lines.filter(({ text }) => text.trim() !== '');
  const all = commonIndent(shown);
  if (all.length >= 4 && !hasPrompt(lines, false)) {
    const moved = lines.map((line) => withoutIndent(line, all));
    return hasPrompt(moved, false) ? { ...block, lines: moved } : block;
  }
  const outputs = shown.filter(({ text }) => !text.startsWith('#') && readPrompt(text) === undefined);
  const indent = outputs.length < shown.length ? commonIndent(outputs) : '';
  if (indent.length < 2 || !outputs.some(({ text }) => flushLeft.test(text.slice(indent.length))))
    return block;
  return {
    ...block,
    lines: lines.map((line) => (readPrompt(line.text) ? line : withoutIndent(line, indent))),
  };
}

function commonIndent(lines: readonly BlockLine[]): string {
  const indents = lines.map(({ text }) => /^[ \t]*/.exec(text)?.[0] ?? '');
  const [first = '', ...others] = indents;
  return others.reduce((common, indent) => {
    let length = 0;
    while (length < common.length && common[length] === indent[length]) length += 1;
    return common.slice(0, length);
  }, first);
}

function withoutIndent(line: BlockLine, indent: string): BlockLine {
  const length = line.text.startsWith(indent) ? indent.length : line.text.length;
  const place = { ...line.place, column: line.place.column + length };
  return { text: line.text.slice(length), offset: line.offset + length, place };
}
