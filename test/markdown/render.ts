import { type RenderedMarkdown, type RenderOptions, renderMarkdown } from '#markdown';

/** Renders a note given as one text. */
export function render(text: string, options: RenderOptions = {}): Promise<RenderedMarkdown> {
  return renderMarkdown({ path: 'note.md', text }, options);
}

/** The HTML of a note without the links that headings have to themselves. */
export async function html(text: string, options: RenderOptions = {}): Promise<string> {
  const { html } = await render(text, options);
  return html.replace(/<a class="anchor"[^>]*><\/a>/g, '').trim();
}
