import type { Root } from 'hast';
import type { Root as Markdown } from 'mdast';
import { readFenceInfo } from '#transcript';
import { markAlerts } from './blocks/alerts.ts';
import { cutBareLinks } from './blocks/bare-links.ts';
import { markCodeGroups } from './blocks/code-groups.ts';
import { markDefinitionLists } from './blocks/definition-lists.ts';
import { eachNode, replaceNodes } from './blocks/each-node.ts';
import { putEmoji } from './blocks/emoji.ts';
import { nameHeadings } from './blocks/headings.ts';
import { putShortCodes } from './blocks/put-short-codes.ts';
import { joinWideLines } from './blocks/soft-breaks.ts';
import { markSummaryEnd } from './blocks/summary-end.ts';
import { codeContent } from './code/code-content.ts';
import type { RenderContext } from './context.ts';
import { parseMarkdown } from './parse.ts';
import { padding, takeShortCodes } from './short-codes/take-short-codes.ts';
import { fillSlots, slotNode } from './slots.ts';
import { toHast } from './to-hast.ts';

/**
 * Renders the Markdown of a stretch of the file as a tree that is safe, with code and short codes in their
 * places.
 */
export async function renderTree(context: RenderContext, from: number, to: number): Promise<Root> {
  const { text, codes } = takeShortCodes(only(context.text, from, to));
  const markdown = parseMarkdown(text);
  putShortCodes(markdown, context, codes, (start, end) => renderTree(context, start, end));
  dropPadding(markdown);
  markSummaryEnd(markdown);
  nameHeadings(markdown, context);
  markAlerts(markdown, context.language);
  markDefinitionLists(markdown);
  markCodeGroups(markdown);
  cutBareLinks(markdown, text);
  if (context.options.emoji === true) putEmoji(markdown);
  if (/^ja\b/i.test(context.language)) joinWideLines(markdown);
  takeCode(markdown, context);
  const tree = await toHast(markdown, context);
  await fillSlots(tree, context);
  return tree;
}

/**
 * A text with all but a stretch blanked out. Where the stretch begins in mid-line, padding stands before it
 * instead of blanks, which would make indented code of it.
 */
function only(text: string, from: number, to: number): string {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const isMidLine = /\S/.test(text.slice(lineStart, from)) && /^[^\n]*\S/.test(text.slice(from, to));
  const before =
    blank(text.slice(0, lineStart)) +
    (isMidLine ? padding.repeat(from - lineStart) : blank(text.slice(lineStart, from)));
  return before + text.slice(from, to) + blank(text.slice(to));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
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
