import type { Code, Heading, Nodes, Root } from 'mdast';
import { isOrg, type Place, type Source } from '#text';
import { type BlockLine, type CodeBlock, type Gap, noGap, type Paragraph } from './code-block.ts';
import { parseDescriptions } from './descriptions.ts';
import { readCommentOptions, readFenceInfo } from './fence-info.ts';
import { withoutFrontMatter } from './front-matter.ts';
import { type PlainHeading, plainHeading } from './heading-anchor.ts';
import { findHighlightBlocks } from './highlight-blocks.ts';
import { hasNestedFence, nestedFences } from './nested-fences.ts';
import { orgAsMarkdown } from './org-lines.ts';
import { parseBlocks } from './parse-blocks.ts';
import { lineSpan, lineText, placeOn, type SourceLines, sourceLines } from './source-lines.ts';
import type { Options } from './transcript.ts';

/** A heading as it stands in the note. */
export interface FoundHeading extends PlainHeading {
  readonly depth: number;
  readonly line: number;
  readonly place: Place;
}

/** The code blocks and headings of a note in the order of their lines. */
export interface FoundBlocks {
  readonly lines: SourceLines;
  readonly blocks: readonly CodeBlock[];
  readonly headings: readonly FoundHeading[];
}

/**
 * Finds code blocks and headings with Markdown's own parser, and the blocks that only site generators know.
 * Of a note in Org they are found in its counterpart in Markdown, line by line.
 */
export function findBlocks(written: Source): FoundBlocks {
  const source = isOrg(written.path) ? { ...written, text: orgAsMarkdown(written.text) } : written;
  const lines = sourceLines(source);
  const body = withoutFrontMatter(source.text).replace(/\r(?!\n)/g, ' ');
  const shortcodes = findHighlightBlocks(lines, body);
  const tree: Root = parseDescriptions(shortcodes.rest, parseBlocks);
  const items = [...flatten(tree), ...shortcodes.blocks.map((block) => ({ type: 'block', block }) as const)];
  items.sort((left, right) => itemLine(left) - itemLine(right));
  return collect(lines, items);
}

/** A node that counts when blocks are told apart, or a block found outside Markdown. */
type Item =
  | { readonly type: 'node'; readonly node: Nodes }
  | { readonly type: 'block'; readonly block: CodeBlock };

function itemLine(item: Item): number {
  return item.type === 'block' ? item.block.line : (item.node.position?.start.line ?? 0);
}

const containers = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition']);

function flatten(node: Nodes): Item[] {
  if (!containers.has(node.type) || !('children' in node)) return [{ type: 'node', node }];
  return node.children.flatMap((child) => flatten(child));
}

interface Collecting {
  readonly blocks: CodeBlock[];
  readonly headings: FoundHeading[];
  gap: Gap;
  comment: Options;
  /** Whether a footnote may go on: to a parser of plain Markdown its later paragraphs are indented code. */
  inFootnote: boolean;
}

function collect(lines: SourceLines, items: readonly Item[]): FoundBlocks {
  const state: Collecting = { blocks: [], headings: [], gap: noGap, comment: {}, inFootnote: false };
  for (const item of items) {
    if (item.type === 'block') add(state, [item.block]);
    else if (item.node.type === 'code') addCode(lines, state, item.node);
    else pass(lines, state, item.node);
  }
  return { lines, blocks: state.blocks, headings: state.headings };
}

function addCode(lines: SourceLines, state: Collecting, node: Code): void {
  const blocks = blocksOf(lines, node);
  const isProse = !/^(?: {4}|\t)/.test(node.value) && blocks.every(({ kind }) => kind === 'indented');
  if (state.inFootnote && isProse) return;
  state.inFootnote = false;
  add(state, blocks);
}

function add(state: Collecting, blocks: readonly CodeBlock[]): void {
  for (const [index, block] of blocks.entries()) {
    state.blocks.push(index === 0 ? { ...block, gap: state.gap, comment: state.comment } : block);
  }
  state.gap = noGap;
  state.comment = {};
}

function pass(lines: SourceLines, state: Collecting, node: Nodes): void {
  state.inFootnote = /^\[\^[^\]\s]+\]:/.test(lines.source.text.slice(node.position?.start.offset ?? 0));
  if (node.type === 'html') {
    state.comment = readCommentOptions(node.value) ?? {};
    return;
  }
  state.comment = {};
  if (node.type === 'heading') {
    const heading = headingOf(lines, node);
    state.headings.push(heading);
    state.gap = { ...noGap, heading: heading.text };
  } else if (node.type === 'paragraph' || node.type === 'thematicBreak') {
    const offset = node.position?.start.offset ?? 0;
    const text = lines.source.text.slice(offset, node.position?.end.offset);
    const place = placeOn(lines, node.position?.start.line ?? 1, offset, offset);
    state.gap = withParagraph(state.gap, { text, offset, place });
  }
}

const tags = /^(?:[ \t]*(?:\{\{[<%][^}\n]*[>%]\}\}|\{%[^}\n]*%\})[ \t]*(?:\n|$))+$/;
const lastTag = /(?:^|\n)[ \t]*(\{\{[<%](?![ \t]*\/)[^}\n]*[>%]\}\}|\{%[^}\n]*%\})[ \t]*$/;

/** A paragraph of nothing but tags of a site generator is no prose. */
function withParagraph(gap: Gap, paragraph: Paragraph): Gap {
  const label = lastTag.exec(paragraph.text)?.[1] ?? '';
  const paragraphs = tags.test(paragraph.text) ? gap.paragraphs : [...gap.paragraphs, paragraph];
  return { ...gap, paragraphs, label };
}

function headingOf(lines: SourceLines, node: Heading): FoundHeading {
  const line = node.position?.start.line ?? 1;
  const { from, to } = lineSpan(lines, line);
  const text = lines.source.text.slice(node.position?.start.offset, node.position?.end.offset);
  return { depth: node.depth, ...plainHeading(node, text), line, place: placeOn(lines, line, from, to) };
}

function blocksOf(lines: SourceLines, node: Code): readonly CodeBlock[] {
  const first = node.position?.start.line ?? 1;
  const last = node.position?.end.line ?? first;
  const opening = lineText(lines, first);
  const values = node.value.split(/\r?\n/);
  const fence = openingFence(opening, node, values[0] ?? '');
  if (fence === undefined) {
    const content = blockLines(lines, first, values);
    return hasNestedFence(content)
      ? nestedFences(lines, content)
      : [blockOf(lines, 'indented', first, content, '', true)];
  }
  const closed = last > first && closes(lineText(lines, last), fence);
  const count = last - first - (closed ? 1 : 0);
  const info = [node.lang, node.meta].filter((part) => part !== null && part !== undefined).join(' ');
  return [blockOf(lines, 'fence', first, blockLines(lines, first + 1, values.slice(0, count)), info, closed)];
}

/**
 * The run of backticks or tildes that opens a fence; undefined for indented code, whose first line may look
 * like one.
 */
function openingFence(opening: string, node: Code, firstValue: string): string | undefined {
  const fence = /^\s*(`{3,}|~{3,})/.exec(opening.slice((node.position?.start.column ?? 1) - 1))?.[1];
  return firstValue.trimStart().startsWith(fence ?? ' ') && opening.endsWith(firstValue) ? undefined : fence;
}

function closes(line: string, fence: string): boolean {
  const match = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line)?.[1];
  return match !== undefined && match[0] === fence[0] && match.length >= fence.length;
}

/** Lines of a block found in the source: what Markdown kept of a line is its end. */
function blockLines(lines: SourceLines, first: number, values: readonly string[]): readonly BlockLine[] {
  return values.map((value, index) => {
    const line = first + index;
    const { from, to } = lineSpan(lines, line);
    const text = lines.source.text.slice(from, to);
    const offset =
      to - (text.endsWith(value) ? value.length : Math.min(text.trimStart().length, value.length));
    return { text: lines.source.text.slice(offset, to), offset, place: placeOn(lines, line, offset, to) };
  });
}

function blockOf(
  lines: SourceLines,
  kind: CodeBlock['kind'],
  line: number,
  content: readonly BlockLine[],
  info: string,
  closed: boolean,
): CodeBlock {
  const { from, to } = lineSpan(lines, line);
  const opening = kind === 'fence' ? /[`~]{3}/ : /[^\s>]/;
  const place = placeOn(lines, line, from + Math.max(0, lineText(lines, line).search(opening)), to);
  return { kind, info: readFenceInfo(info), comment: {}, lines: content, line, place, closed, gap: noGap };
}
