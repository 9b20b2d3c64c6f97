import type { Source } from '#text';
import type { RenderOptions } from './render-options.ts';
import type { RenderedMarkdown } from './rendered-markdown.ts';

/**
 * Renders a Markdown file. `source` is the whole file: its front matter is skipped, so that every place in the result
 * is a place in the file.
 */
export async function renderMarkdown(source: Source, options: RenderOptions = {}): Promise<RenderedMarkdown> {
  throw new Error(`not yet ${source.path} ${options.language}`);
}
