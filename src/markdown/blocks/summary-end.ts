import type { Paragraph, Root } from 'mdast';
import { moreNode } from '../slots.ts';

const divider = '<!--more-->';

/** Replaces the first `<!--more-->` of a page by a mark between blocks; a paragraph around it is split. */
export function markSummaryEnd(tree: Root): void {
  for (const [index, node] of tree.children.entries()) {
    if (node.type === 'html' && node.value.includes(divider)) {
      const [before = '', after = ''] = split(node.value);
      const html = (value: string) => (value.trim() === '' ? [] : [{ ...node, value }]);
      tree.children.splice(index, 1, ...html(before), moreNode() as Paragraph, ...html(after));
      return;
    }
    if (node.type !== 'paragraph') continue;
    const at = node.children.findIndex((child) => child.type === 'html' && child.value === divider);
    if (at < 0) continue;
    const part = (children: Paragraph['children']) => (children.length === 0 ? [] : [{ ...node, children }]);
    tree.children.splice(
      index,
      1,
      ...part(node.children.slice(0, at)),
      moreNode() as Paragraph,
      ...part(node.children.slice(at + 1)),
    );
    return;
  }
}

function split(text: string): readonly [string, string] {
  const at = text.indexOf(divider);
  return [text.slice(0, at), text.slice(at + divider.length)];
}
