import type { ElementContent, Root } from 'hast';
import type { Root as Markdown } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { RenderContext } from './context.ts';
import { dropForeign } from './raw-html/foreign-elements.ts';
import { linkFrames } from './raw-html/frame-links.ts';
import { modernise } from './raw-html/modernise.ts';
import { reportDropped } from './raw-html/report-dropped.ts';
import { sanitizeSchema } from './raw-html/sanitize-schema.ts';
import { wordsOf } from './words.ts';

/**
 * Turns Markdown into elements, raw HTML included as far as it is allowed; each dropped tag is a
 * diagnostic.
 */
export function toHast(tree: Markdown, context: RenderContext): Root {
  const words = wordsOf(context.language);
  const html = unified()
    .use(remarkRehype, {
      allowDangerousHtml: context.options.rawHtml !== 'none',
      clobberPrefix: '',
      footnoteLabel: words.footnotes,
      // What is shown of the second way back, `↩2`, is part of its name.
      footnoteBackLabel: (_, again) => `${words.backToReference}${again > 1 ? ` ${again}` : ''}`,
    })
    .runSync(tree);
  const whole = holdsRaw(html) ? unified().use(rehypeRaw).runSync(html) : html;
  dropForeign(whole, context);
  modernise(whole, context);
  reportDropped(whole, context);
  if (whole !== html) linkFrames(whole);
  return unified().use(rehypeSanitize, sanitizeSchema).runSync(whole);
}

/** Reading raw HTML costs as much as all else: most notes have none. */
function holdsRaw(node: Root | ElementContent): boolean {
  return (
    node.type === 'raw' ||
    ('children' in node && node.children.some((child) => child.type !== 'doctype' && holdsRaw(child)))
  );
}
