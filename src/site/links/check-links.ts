import type { RenderedMarkdown } from '#markdown';
import type { Diagnostic } from '#text';
import type { RenderedPage } from '../render/render-pages.ts';
import type { FileContent } from '../site-files.ts';
import type { SiteUrls } from '../urls/site-urls.ts';

/** What the links of a site are checked against. */
export interface LinkSources {
  readonly outputs: ReadonlyMap<string, FileContent>;
  readonly rendered: readonly RenderedPage[];
  readonly notes: ReadonlyMap<string, RenderedMarkdown>;
  readonly urls: SiteUrls;
}

/** Checks links. */
export function checkLinks(_: LinkSources): readonly Diagnostic[] {
  return [];
}
