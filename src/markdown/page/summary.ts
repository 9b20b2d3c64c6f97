import type { Element, ElementContent, Root } from 'hast';
import { isMoreMark } from '../slots.ts';
import { element, hastText, transform } from '../tree.ts';
import type { Statistics } from './statistics.ts';

type Content = Root['children'][number];

/** The blocks of a page that stand for it in lists. */
export interface SummaryBlocks {
  readonly blocks: readonly Content[];
  readonly truncated: boolean;
  /** Whether the author's `<!--more-->` says where it ends. */
  readonly divided: boolean;
}

/**
 * Takes the blocks before `<!--more-->`, else whole blocks until `length` words are reached; the mark is
 * removed.
 */
export function takeSummary(tree: Root, length: number, count: (text: string) => Statistics): SummaryBlocks {
  // Raw HTML that is not closed may have swallowed the mark: the summary then ends before that element.
  const mark = tree.children.findIndex(holdsMark);
  const end = mark < 0 ? automaticEnd(tree.children, length, count) : mark;
  transform<Content>(tree, (node) => (isMoreMark(node) ? [] : undefined));
  const rest = tree.children.slice(end);
  const blocks = tree.children.slice(0, end).flatMap((node) => bare(node));
  return { blocks, truncated: rest.some((child) => child.type === 'element'), divided: mark >= 0 };
}

function holdsMark(node: Content): boolean {
  return isMoreMark(node) || (node.type === 'element' && node.children.some(holdsMark));
}

function hasParagraph(node: Content): boolean {
  return node.type === 'element' && (node.tagName === 'p' || node.children.some(hasParagraph));
}

// Hugo ends an automatic summary with the paragraph in which the length is reached; here, with its block.
function automaticEnd(
  children: readonly Content[],
  length: number,
  count: (text: string) => Statistics,
): number {
  let words = 0;
  for (const [index, child] of children.entries()) {
    if (child.type !== 'element') continue;
    words += count(hastText(child)).wordCount;
    if (hasParagraph(child) && words >= length) return index + 1;
  }
  return children.length;
}

/**
 * A summary stands on pages with other summaries: it has no ids, footnotes, buttons of tabs, nor links that
 * headings have to themselves.
 */
function bare(node: Content, next?: Content): Content[] {
  if (node.type !== 'element') return [node];
  const { tagName, properties, children } = node;
  if (properties.dataFootnotes !== undefined || isLinkToItself(node) || properties.type === 'radio')
    return [];
  if (tagName === 'sup' && children.some(isFootnoteReference)) return [];
  const { id: _, htmlFor, ...others } = properties;
  const isGroup = Array.isArray(others.className) && others.className.includes('code-group');
  const inner = children.flatMap((child, at) => bare(child, children[at + 1]) as ElementContent[]);
  // What has a caption says by itself what its button says.
  if (htmlFor !== undefined) return next !== undefined && hasCaption(next) ? [] : [element('p', {}, inner)];
  return [{ ...node, properties: isGroup ? {} : others, children: inner }];
}

function hasCaption(node: Content): boolean {
  return node.type === 'element' && node.children.some(isCaption);
}

function isCaption(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'figcaption';
}

/** The theme's link, or one that a site's own hook made, of a mark such as `#`. */
function isLinkToItself(node: Element): boolean {
  const { tagName, properties } = node;
  if (tagName !== 'a') return false;
  const isMark = !/[\p{L}\p{N}]/u.test(hastText(node));
  return String(properties.className) === 'anchor' || (isMark && /^#/.test(String(properties.href)));
}

function isFootnoteReference(node: ElementContent): boolean {
  return node.type === 'element' && node.properties.dataFootnoteRef !== undefined;
}
