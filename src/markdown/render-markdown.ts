import type { Source } from '#text';
import { renderContext } from './context.ts';
import { applyHooks } from './page/apply-hooks.ts';
import { finish } from './page/finish.ts';
import { plainText } from './page/plain-text.ts';
import { statistics } from './page/statistics.ts';
import { takeSummary } from './page/summary.ts';
import { tableOfContents } from './page/table-of-contents.ts';
import type { RenderOptions } from './render-options.ts';
import { renderTree } from './render-tree.ts';
import type { RenderedMarkdown } from './rendered-markdown.ts';
import { toHtml } from './to-html.ts';

/**
 * Renders a Markdown file. `source` is the whole file: its front matter is skipped, so that every place in
 * the result is a place in the file. It never throws for what an author wrote.
 */
export async function renderMarkdown(source: Source, options: RenderOptions = {}): Promise<RenderedMarkdown> {
  const context = renderContext(source, options);
  const tree = await renderTree(context, 0, context.text.length);
  const { headings, links, pictures } = finish(tree, context);
  // What the site's hooks add, such as marks, is no text of the author's.
  const text = plainText(tree);
  applyHooks(tree, context);
  const count = (counted: string) => statistics(counted, context.language, options.countsCharacters);
  const summary = takeSummary(tree, options.summaryLength ?? 70, count);
  return {
    html: toHtml(tree.children),
    summary: toHtml(summary.blocks).trim(),
    truncated: summary.truncated,
    divided: summary.divided,
    toc: tableOfContents(headings, options.tocLevels ?? { from: 2, to: 4 }),
    headings,
    links,
    pictures,
    text,
    ...count(text),
    styles: [...context.rules].sort(),
    usesMath: context.uses.has('math'),
    diagnostics: context.diagnostics.sort((left, right) => left.place.line - right.place.line),
  };
}
