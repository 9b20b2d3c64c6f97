import { cutBareLinks } from './blocks/bare-links.ts';
import { renderContext } from './context.ts';
import { parseMarkdown } from './parse.ts';
import { toHast } from './to-hast.ts';
import { toHtml } from './to-html.ts';

/** Renders a short text that stands outside a page, such as a summary in front matter: no code, no short codes. */
export function renderShort(text: string, language: string): string {
  const context = renderContext({ path: '', text }, { language });
  const tree = parseMarkdown(text);
  cutBareLinks(tree, text);
  return toHtml(toHast(tree, context).children).trim();
}
