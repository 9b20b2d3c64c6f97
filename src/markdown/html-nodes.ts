import type { ElementContent, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';

const reader = unified().use(rehypeRaw).freeze();

/** HTML that the site answers for, as elements. */
export function htmlNodes(html: string): readonly ElementContent[] {
  const root: Root = { type: 'root', children: [{ type: 'raw', value: html }] };
  return reader.runSync(root).children.filter((node): node is ElementContent => node.type !== 'doctype');
}
