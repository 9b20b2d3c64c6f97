import { keepHugosLinks } from './blocks/bare-links.ts';
import { renderContext } from './context.ts';
import { parseMarkdown } from './parse.ts';
import { toHast } from './to-hast.ts';
import { toHtml } from './to-html.ts';

/**
 * Renders a short text that stands outside a page, such as a summary in front matter: no code, no short
 * codes. A single paragraph is its content alone, as Hugo's `markdownify` has it: it can stand in a line.
 */
export function renderShort(text: string, language: string): string {
  const context = renderContext({ path: '', text }, { language });
  const tree = parseMarkdown(text);
  keepHugosLinks(tree, text, 'https');
  const { children } = toHast(tree, context);
  const [only, ...others] = children.filter(({ type }) => type === 'element');
  const isLine = only?.type === 'element' && only.tagName === 'p' && others.length === 0;
  return toHtml(isLine ? only.children : children).trim();
}
