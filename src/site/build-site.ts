import type { Diagnostic } from '#text';
import { findContent } from './content/find-content.ts';
import type { Page, PlacedPage } from './content/page.ts';
import { whyLeftOut } from './content/publication.ts';
import { readPages } from './content/read-pages.ts';
import { siteTree } from './content/site-tree.ts';
import { shortCodeLayouts } from './hugo/short-code-layouts.ts';
import { checkLinks } from './links/check-links.ts';
import { type LinkResolver, linkResolver } from './links/resolve-link.ts';
import { type BuildMemory, Recorder } from './memory.ts';
import type { PageLink } from './model/model.ts';
import { type ModelMaker, modelMaker } from './model/site-model.ts';
import { collectOutputs } from './outputs/collect-outputs.ts';
import { notFoundPage } from './render/not-found-page.ts';
import { renderNotes } from './render/render-notes.ts';
import { renderPages } from './render/render-pages.ts';
import { readSettings } from './settings/read-settings.ts';
import type { SiteSettings } from './settings/site-settings.ts';
import { siteData } from './site-data.ts';
import type { BuildOptions, LeftOut, SiteBuild, SiteInput } from './site-input.ts';
import { siteTemplates } from './templates/site-templates.ts';
import { siteUrls } from './urls/site-urls.ts';
import { World } from './world.ts';

/**
 * Builds a site: files in, files and diagnostics out. The same input gives the same bytes, with a memory or
 * without; a memory of an earlier build only saves the work that would be repeated.
 */
export async function buildSite(input: SiteInput, memory?: BuildMemory): Promise<SiteBuild> {
  const { files, options } = input;
  const { settings, diagnostics: settingProblems } = configured(input);
  const urls = siteUrls(settings.baseUrl);
  const layouts = shortCodeLayouts(files);
  const world = new World(input, layouts.templates);
  const recorder = new Recorder((question) => world.answer(question), memory);

  const found = findContent(files, settings.languages);
  const written = readPages(found, settings, recorder);
  const { published, leftOut } = publish(written.pages, options, settings);
  const tree = siteTree(published, settings, written.handDown);
  const data = siteData(files);
  const links = linkResolver(tree.pages, files, urls);
  world.knowLinks(links);
  world.facts.define('settings', () => settings);
  world.facts.define('data', () => data.data);

  const templates = siteTemplates({ input, urls, world });
  const { engine } = templates;
  const notes = await renderNotes(tree.pages, { settings, urls, world, engine, recorder });
  templates.knowStyles([...notes.values()]);
  const notFound = settings.disabledKinds.has('404') ? [] : [notFoundPage(settings)];
  const report = (path: string) => world.report(path);
  const modelSources = { tree, settings, urls, notes, files, facts: world.facts, data: data.data, report };
  const models = modelMaker(modelSources, notFound);
  world.knowPages(pageFinder(links, models));
  const pages = [...tree.pages, ...notFound];
  const rendered = renderPages(pages, { tree, settings, urls, models, engine, recorder });

  const site = { settings, urls, tree, notes, models, templates, rendered, loose: found.loose, files };
  const outputs = collectOutputs(site);
  const checked = options.checkLinks === false ? [] : checkLinks({ ...site, outputs: outputs.files });
  const noteProblems = [...notes.values()].flatMap(({ diagnostics }) => diagnostics);
  const problems = [
    settingProblems,
    layouts.diagnostics,
    data.diagnostics,
    written.diagnostics,
    tree.diagnostics,
  ];
  const later = [templates.diagnostics, noteProblems, rendered.diagnostics, outputs.problems, checked];
  return {
    outputs: outputs.files,
    diagnostics: sorted([...problems, ...later].flat()),
    leftOut,
    pages: builtPages(tree.pages, (page) => urls.page(page)),
    memory: recorder.memory,
  };
}

/** Finds a page by its path in the content, as lists show it. */
function pageFinder(links: LinkResolver, models: ModelMaker): (path: string) => PageLink | null {
  return (path) => {
    const found = links.reference('', path)?.page;
    return found === undefined ? null : (models.links([found])[0] ?? null);
  };
}

function configured({ files, options }: SiteInput) {
  const { settings, diagnostics } = readSettings(files);
  const { baseUrl, timeZone } = options;
  const over = {
    ...(baseUrl === undefined ? {} : { baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/` }),
    ...(timeZone === undefined || settings.timeZone !== 'UTC' ? {} : { timeZone }),
  };
  return { settings: { ...settings, ...over }, diagnostics };
}

function publish(pages: readonly Page[], options: BuildOptions, settings: SiteSettings) {
  const leftOut: LeftOut[] = [];
  const published: Page[] = [];
  for (const page of pages) {
    const reason = whyLeftOut(page, options, settings);
    if (reason === undefined) published.push(page);
    else leftOut.push(reason);
  }
  return { published, leftOut };
}

function builtPages(pages: readonly PlacedPage[], url: (page: PlacedPage) => string): SiteBuild['pages'] {
  return pages
    .filter(({ fields }) => fields.rendered)
    .flatMap((page) =>
      page.path === undefined ? [] : [{ path: page.path, url: url(page), title: page.title }],
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    ({ place: a }, { place: b }) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
