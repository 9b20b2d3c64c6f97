import type { Root } from 'hast';
import { htmlNodes } from '../html-nodes.ts';

const blocks = /^(?:p|h[1-6]|li|tr|pre|div|figure|blockquote|section|details|summary|dt|dd|figcaption)$/;

type Content = Root['children'][number];

/**
 * The text of a page without markup, a line for each block; prompts and marks that kanzen added are left
 * out.
 */
export function plainText(tree: Root): string {
  return tree.children
    .map(textOf)
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function textOf(node: Content): string {
  if (node.type === 'text') return node.value;
  // What the site's own short codes made.
  if (node.type === 'raw') return htmlNodes(node.value).map(textOf).join('');
  if (node.type !== 'element' || isAddition(node.properties)) return '';
  if (node.tagName === 'label' || node.properties.id === 'footnote-label') return '';
  if (node.tagName === 'br') return '\n';
  // A formula is its TeX, which stands last.
  if (node.tagName === 'semantics') return node.children.slice(-1).map(textOf).join('');
  const text = node.children.map(textOf).join('');
  if (node.tagName === 'td' || node.tagName === 'th') return `${text} `;
  return blocks.test(node.tagName) ? `${text}\n` : text;
}

function isAddition(properties: Readonly<Record<string, unknown>>): boolean {
  const classes = String(properties.className ?? '');
  const isMark = /\b(?:session-mark|session-verdict|line-number)\b/.test(classes);
  return isMark || properties.ariaHidden === 'true' || properties.dataFootnoteBackref !== undefined;
}
