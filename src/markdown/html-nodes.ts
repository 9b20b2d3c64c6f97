import type { ElementContent, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseMarkdown } from './parse.ts';

const reader = unified().use(rehypeRaw).freeze();

/** HTML that the site answers for, as elements. */
export function htmlNodes(html: string): readonly ElementContent[] {
  const root: Root = { type: 'root', children: [{ type: 'raw', value: html }] };
  return reader.runSync(root).children.filter((node): node is ElementContent => node.type !== 'doctype');
}

const writer = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).freeze();

/** Markdown that the site answers for, as elements; HTML in it stays. */
export function trustedNodes(markdown: string): readonly ElementContent[] {
  const root = writer.runSync(parseMarkdown(markdown));
  return root.children.filter((node): node is ElementContent => node.type !== 'doctype');
}
