import type { Root } from 'hast';
import type { Root as Markdown } from 'mdast';
import { readFenceInfo } from '#transcript';
import { replaceNodes } from './blocks/each-node.ts';
import { nameHeadings } from './blocks/headings.ts';
import { putShortCodes } from './blocks/put-short-codes.ts';
import { markSummaryEnd } from './blocks/summary-end.ts';
import { codeContent } from './code/code-content.ts';
import type { RenderContext } from './context.ts';
import { parseMarkdown } from './parse.ts';
import { takeShortCodes } from './short-codes/take-short-codes.ts';
import { fillSlots, slotNode } from './slots.ts';
import { toHast } from './to-hast.ts';

/** Renders the Markdown of a stretch of the file as a tree that is safe, with code and short codes in their places. */
export async function renderTree(context: RenderContext, from: number, to: number): Promise<Root> {
  const { text, codes } = takeShortCodes(only(context.text, from, to));
  const markdown = parseMarkdown(text);
  putShortCodes(markdown, context, codes, (start, end) => renderTree(context, start, end));
  markSummaryEnd(markdown);
  nameHeadings(markdown, context);
  takeCode(markdown, context);
  const tree = await toHast(markdown, context);
  await fillSlots(tree, context);
  return tree;
}

/** A text with all but a stretch blanked out. */
function only(text: string, from: number, to: number): string {
  const blank = (part: string) => part.replace(/[^\r\n]/g, ' ');
  return blank(text.slice(0, from)) + text.slice(from, to) + blank(text.slice(to));
}

function takeCode(tree: Markdown, context: RenderContext): void {
  replaceNodes(tree, (node) => {
    if (node.type !== 'code') return undefined;
    const info = readFenceInfo([node.lang, node.meta].filter((part) => typeof part === 'string').join(' '));
    const line = node.position?.start.line ?? 0;
    return [slotNode(context, () => codeContent(context, { code: node.value, info, node }, line))];
  });
}
