import type { ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const stringifier = unified()
  .use(rehypeStringify, { allowDangerousHtml: true, characterReferences: { useNamedReferences: false } })
  .freeze();

/** Writes a tree that was made safe as HTML; `raw` nodes come from short codes of the site alone. */
export function toHtml(children: readonly (ElementContent | Root['children'][number])[]): string {
  return stringifier.stringify({ type: 'root', children: [...children] });
}
