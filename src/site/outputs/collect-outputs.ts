import type { RenderedMarkdown } from '#markdown';
import type { SiteTree } from '../content/site-tree.ts';
import type { ModelMaker } from '../model/site-model.ts';
import type { RenderedPages } from '../render/render-pages.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { FileContent, SiteFiles } from '../site-files.ts';
import type { SiteTemplates } from '../templates/site-templates.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { machineFiles } from './machine-files.ts';
import { OutputFiles } from './output-files.ts';
import { plainFiles } from './plain-files.ts';
import { firstPartRedirects, languageRedirect, redirects } from './redirects.ts';

/** A site of which every part is made. */
export interface FinishedSite {
  readonly settings: SiteSettings;
  readonly urls: SiteUrls;
  readonly tree: SiteTree;
  readonly notes: ReadonlyMap<string, RenderedMarkdown>;
  readonly models: ModelMaker;
  readonly templates: SiteTemplates;
  readonly rendered: RenderedPages;
  /** Smaller copies of pictures, cards, and files that templates ask for. */
  readonly drawn: ReadonlyMap<string, FileContent>;
  /** Files of `content/` that belong to no bundle. */
  readonly loose: readonly string[];
  readonly files: SiteFiles;
}

const nowhere = { path: '', line: 1, column: 1 };

/**
 * Gathers the files of a site: pages, files for machines, assets, files that are published as they are,
 * redirects.
 */
export function collectOutputs(site: FinishedSite): OutputFiles {
  const { settings, urls, tree, notes, models, templates, rendered, drawn, loose, files } = site;
  const outputs = new OutputFiles();
  for (const { file, html, page } of rendered.pages) outputs.add(file, html, page.matter.placeOf([]));
  const machine = machineFiles({ tree, settings, urls, notes, links: models.links });
  for (const [path, text] of machine) outputs.add(path, text, nowhere);
  for (const [path, content] of drawn) outputs.add(path, content, nowhere);
  for (const asset of templates.assets()) outputs.add(asset.file, asset.content, nowhere);
  for (const { path, content, place } of plainFiles(tree.pages, loose, files))
    outputs.add(path, content, place);
  const moved = templates.assets().find(({ name }) => name === 'moved.js');
  const sent = [
    ...redirects(tree.pages, settings, urls, moved && urls.url(`/${moved.file}`)),
    ...firstPartRedirects(rendered.pages, settings, urls),
    ...languageRedirect(tree.home(settings.languages[0]?.key ?? ''), settings, urls),
  ];
  for (const { path, html, place } of sent) outputs.add(path, html, place);
  return outputs;
}
