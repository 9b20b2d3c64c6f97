import { type BlockLine, type CodeBlock, noGap, type Paragraph } from './code-block.ts';
import { readFenceInfo } from './fence-info.ts';
import { placeOn, type SourceLines } from './source-lines.ts';

const opening = /^(\s*)(`{3,}|~{3,})([^`]*)$/;

/** Whether an indented block contains fences, as the body of an admonition (`!!! note`) does. */
export function hasNestedFence(lines: readonly BlockLine[]): boolean {
  return lines.some((line) => opening.test(line.text));
}

/** The fences inside an indented block, read line by line. */
export function nestedFences(lines: SourceLines, content: readonly BlockLine[]): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let paragraphs: Paragraph[] = [];
  for (let at = 0; at < content.length; at += 1) {
    const first = content[at];
    const match = opening.exec(first?.text ?? '');
    if (!first || !match) {
      if (first && first.text.trim() !== '') paragraphs = joined(paragraphs, content[at - 1], first);
      continue;
    }
    const [, indent = '', fence = '', info = ''] = match;
    const end = content.findIndex((line, index) => index > at && closes(line.text, fence));
    const body = content
      .slice(at + 1, end < 0 ? undefined : end)
      .map((line) => outdent(lines, line, indent.length));
    blocks.push({
      kind: 'fence',
      info: readFenceInfo(info),
      comment: {},
      lines: body,
      line: first.place.line,
      place: first.place,
      closed: end >= 0,
      gap: { ...noGap, paragraphs },
    });
    paragraphs = [];
    if (end < 0) break;
    at = end;
  }
  return blocks;
}

function closes(text: string, fence: string): boolean {
  const trimmed = text.trim();
  return trimmed.length >= fence.length && trimmed === (fence[0] ?? '').repeat(trimmed.length);
}

function outdent(lines: SourceLines, line: BlockLine, indent: number): BlockLine {
  const cut = Math.min(indent, /^[ \t]*/.exec(line.text)?.[0].length ?? 0);
  const offset = line.offset + cut;
  const text = line.text.slice(cut);
  return { text, offset, place: placeOn(lines, line.place.line, offset, offset + text.length) };
}

/** A line of prose goes on with the paragraph of the line before it, unless that is blank. */
function joined(
  paragraphs: readonly Paragraph[],
  before: BlockLine | undefined,
  line: BlockLine,
): Paragraph[] {
  const last = paragraphs.at(-1);
  if (last === undefined || before === undefined || before.text.trim() === '')
    return [...paragraphs, { text: line.text, offset: line.offset, place: line.place }];
  return [...paragraphs.slice(0, -1), { ...last, text: `${last.text}\n${line.text}` }];
}
