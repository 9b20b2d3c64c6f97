import type { Root } from 'hast';
import type { Root as Markdown } from 'mdast';
import { isHtml, isOrg } from '#text';
import { readFenceInfo } from '#transcript';
import { markAlerts } from './blocks/alerts.ts';
import { keepHugosLinks } from './blocks/bare-links.ts';
import { applyBlockAttributes } from './blocks/block-attributes.ts';
import { markCodeGroups } from './blocks/code-groups.ts';
import { markDefinitionLists } from './blocks/definition-lists.ts';
import { eachNode, replaceNodes } from './blocks/each-node.ts';
import { putEmoji } from './blocks/emoji.ts';
import { breakLines } from './blocks/hard-breaks.ts';
import { nameHeadings } from './blocks/headings.ts';
import { liftBlocks } from './blocks/lift-blocks.ts';
import { putShortCodes } from './blocks/put-short-codes.ts';
import { joinWideLines } from './blocks/soft-breaks.ts';
import { markSummaryEnd } from './blocks/summary-end.ts';
import { markTasks } from './blocks/tasks.ts';
import { improveTypography } from './blocks/typography.ts';
import { showUnknownTags } from './blocks/unknown-tags.ts';
import { codeContent } from './code/code-content.ts';
import { type RenderContext, report } from './context.ts';
import { parseMarkdown } from './parse.ts';
import type { ShortCodeCall } from './render-options.ts';
import { reportStrays } from './short-codes/resolve-code.ts';
import { padding, type TakenCode, takeShortCodes } from './short-codes/take-short-codes.ts';
import { fillSlots, slotNode } from './slots.ts';
import { toHast } from './to-hast.ts';

/**
 * Renders the Markdown (or, if it is that, the HTML) of a stretch of the file as a tree that is safe, with
 * code and short codes in their places. `parent` is the short code between whose tags it stands.
 */
export async function renderTree(
  context: RenderContext,
  from: number,
  to: number,
  isMarkup = isHtml(context.source.path),
  parent?: ShortCodeCall,
): Promise<Root> {
  const { text, before } = stretch(context.text, from, to);
  const taken = takeShortCodes(text, { math: context.options.math === true });
  const markdown = isMarkup
    ? wholeHtml(taken.text, from - before.length)
    : await readText(taken.text, context);
  shiftPositions(markdown, before);
  reportStrays(
    context,
    taken.strays.map((stray) => ({ ...stray, from: stray.from + before.length })),
  );
  const codes = taken.codes.map((code) => shiftCode(code, before.length));
  const around = { codes, parent };
  putShortCodes(markdown, context, around, (call, { from: start, to: end }, isHtml) =>
    renderTree(context, start, end, isHtml, call),
  );
  dropPadding(markdown);
  markSummaryEnd(markdown);
  showUnknownTags(markdown, context);
  if (context.options.blockAttributes === true) applyBlockAttributes(markdown);
  // Hugo: an emoji is one before a heading has its id.
  if (context.options.emoji === true && text.includes(':')) await putEmoji(markdown);
  nameHeadings(markdown, context);
  markTasks(markdown, context.text);
  markAlerts(markdown, context.language);
  markCodeGroups(markdown);
  markDefinitionLists(markdown);
  keepHugosLinks(markdown, context.text, linkProtocol(context));
  improveText(markdown, context);
  takeCode(markdown, context);
  const tree = toHast(markdown, context);
  await fillSlots(tree, context);
  liftBlocks(tree);
  return tree;
}

/** The protocol of a bare address that states none; false where such addresses are no links. */
function linkProtocol({ source, options }: RenderContext): string | false {
  const { linkify = 'https' } = options;
  return isOrg(source.path) ? linkify || 'https' : linkify;
}

function readText(text: string, context: RenderContext): Markdown | Promise<Markdown> {
  return isOrg(context.source.path) ? readOrg(text, context) : parseMarkdown(text, context.options);
}

/** A text that is raw HTML as a whole, behind what stands before it in its first line; as safe as all other. */
function wholeHtml(text: string, head: number): Markdown {
  const start = { line: 1, column: head + 1, offset: head };
  const position = { start, end: { ...start, line: text.split('\n').length, offset: text.length } };
  return { type: 'root', children: [{ type: 'html', value: text.slice(head), position }] };
}

/** The reader of Org is loaded with the first page that needs it. */
async function readOrg(text: string, context: RenderContext): Promise<Markdown> {
  const { parseOrg } = await import('./org/parse-org.ts');
  const result = await parseOrg(text);
  if (result.type === 'tree') return result.tree;
  const { message, line, hint } = result;
  report(context, 'unsupported-markup', { position: { start: { line, column: 1 } } }, message, {
    hints: [hint],
  });
  return { type: 'root', children: [] };
}

/** What is done to the text between marks, as far as the site wants it. */
function improveText(tree: Markdown, { options, language, text }: RenderContext): void {
  if (options.typographer === true) improveTypography(tree, text, options.quotes);
  if (options.hardBreaks === true) breakLines(tree);
  else if (/^ja\b/i.test(language)) joinWideLines(tree);
}

/**
 * A stretch of a text from the beginning of its first line, and what stands before that. Where it begins in
 * mid-line, padding fills the line up to it: blanks would make indented code of it.
 */
function stretch(text: string, from: number, to: number): { readonly text: string; readonly before: string } {
  const lineStart = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
  const head = text.slice(lineStart, from);
  const isMidLine = /\S/.test(head) && /^[^\n]*\S/.test(text.slice(from, to));
  return {
    text: (isMidLine ? padding : ' ').repeat(head.length) + text.slice(from, to),
    before: text.slice(0, lineStart),
  };
}

function shiftPositions(tree: Markdown, before: string): void {
  const lines = before.split('\n').length - 1;
  if (lines === 0) return;
  eachNode(tree, ({ position }) => {
    for (const point of position ? [position.start, position.end] : []) {
      point.line += lines;
      point.offset = (point.offset ?? 0) + before.length;
    }
  });
}

function shiftCode(code: TakenCode, by: number): TakenCode {
  const inner = code.inner && { from: code.inner.from + by, to: code.inner.to + by };
  return { ...code, from: code.from + by, to: code.to + by, inner };
}

function dropPadding(tree: Markdown): void {
  eachNode(tree, (node) => {
    if ('value' in node) node.value = node.value.replaceAll(padding, '');
  });
}

function takeCode(tree: Markdown, context: RenderContext): void {
  replaceNodes(tree, (node) => {
    if (node.type !== 'code') return undefined;
    const info = readFenceInfo([node.lang, node.meta].filter((part) => typeof part === 'string').join(' '));
    const line = node.position?.start.line ?? 0;
    return [slotNode(context, () => codeContent(context, { code: node.value, info, node }, line))];
  });
}
