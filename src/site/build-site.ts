import { type Diagnostic, diagnostic } from '#text';
import type { PlacedPage } from './content/page.ts';
import { checkLinks } from './links/check-links.ts';
import { isSmaller, type PictureCopy } from './links/picture-copies.ts';
import type { LinkResolver } from './links/resolve-link.ts';
import type { BuildMemory, Recorder } from './memory.ts';
import type { PageLink } from './model/model.ts';
import { type ModelMaker, modelMaker } from './model/site-model.ts';
import { namedByOrigin } from './mounted-site.ts';
import { collectOutputs } from './outputs/collect-outputs.ts';
import { type ResizedPictures, resizePictures } from './outputs/resize-pictures.ts';
import { socialCards } from './outputs/social-cards.ts';
import { planSite } from './plan-site.ts';
import { notFoundPages } from './render/not-found-page.ts';
import { printPages } from './render/print-pages.ts';
import { type RenderedNote, renderNotes } from './render/render-notes.ts';
import { renderPages } from './render/render-pages.ts';
import type { SiteSettings } from './settings/site-settings.ts';
import type { FileContent, SiteFiles } from './site-files.ts';
import type { SiteBuild, SiteInput } from './site-input.ts';
import { siteTemplates } from './templates/site-templates.ts';

/**
 * Builds a site: files in, files and diagnostics out. The same input gives the same bytes, with a memory or
 * without; a memory of an earlier build only saves the work that would be repeated.
 */
export async function buildSite(given: SiteInput, memory?: BuildMemory): Promise<SiteBuild> {
  const plan = planSite(given, memory);
  const { input, settings, urls, tree, links, world, recorder } = plan;
  const { files, options } = input;
  const templates = siteTemplates({ input, settings, urls, world });
  const { engine } = templates;
  const canResize = input.resizePicture !== undefined;
  const notes = await renderNotes([...tree.pages, ...plan.bundled], { ...plan, engine, files, canResize });
  templates.knowStyles([...notes.values()]);

  const published = settings.languages.map(({ key }) => key).filter((key) => tree.home(key) !== undefined);
  const notFound = notFoundPages(settings, published);
  const report = (path: string) => world.report(path);
  const prints = printPages({ ...plan, notes });
  const extra = [...notFound, ...prints.map(({ page }) => page)];
  const shown = new Map([...notes, ...prints.map(({ page, note }) => [page.id, note] as const)]);
  const models = modelMaker({ ...plan, notes: shown, files, facts: world.facts, report }, extra);
  world.knowPages(pageFinder(links, models));
  const rendered = renderPages([...tree.pages, ...extra], { ...plan, models, engine });

  const asked = [...notes.values(), rendered].flatMap((one) => one.copies);
  const copies = await pictureFiles(input, settings, asked.filter(isSmaller), recorder);
  const cards = await socialCards(tree.pages, input.drawCard, { ...plan, models, engine });
  const assets = asked
    .filter((copy) => !isSmaller(copy))
    .map(({ from, address }) => fileAt(files, from, address));
  const drawn = new Map([...copies.files, ...cards.files, ...assets]);
  const site = { ...plan, notes, models, templates, rendered, drawn, files };
  const outputs = collectOutputs(site);
  const broken = options.checkLinks === false ? [] : checkLinks({ ...site, outputs: outputs.files });
  const checked = broken.map((found) => ({ ...found, severity: settings.brokenLinks }));
  const noteProblems = [...notes.values()].flatMap(({ diagnostics }) => diagnostics);
  const others = [templates, copies, cards, rendered].flatMap(({ diagnostics }) => diagnostics);
  const build = {
    outputs: outputs.files,
    basePath: urls.basePath,
    diagnostics: told([...plan.diagnostics, ...noteProblems, ...others, ...outputs.problems, ...checked]),
    leftOut: plan.leftOut,
    pages: builtPages(tree.pages, (page) => urls.page(page)),
    externalLinks: externalLinks([...notes.values()], settings),
    memory: recorder.memory,
  };
  return namedByOrigin(build, plan.originOf);
}

/** A file of `assets/` that a template asks for, with its place in the site. */
function fileAt(files: SiteFiles, from: string, address: string): readonly [string, FileContent] {
  return [address.slice(1), files.get(from) ?? ''];
}

/** Smaller copies of pictures, where the site wants them and this machine can make them. */
async function pictureFiles(
  { resizePicture }: SiteInput,
  { pictures }: SiteSettings,
  wanted: readonly PictureCopy[],
  recorder: Recorder,
): Promise<ResizedPictures> {
  if (resizePicture) return resizePictures(wanted, resizePicture, recorder);
  if (pictures === undefined && wanted.length === 0) return { files: new Map(), diagnostics: [] };
  const place = { path: 'kanzen.config.yaml', line: 1, column: 1 };
  const message = 'Pictures are published as they are: the package "sharp" is not installed';
  const hints = ['Install it beside kanzen: npm install sharp'];
  return {
    files: new Map(),
    diagnostics: [diagnostic('picture', place, message, { severity: 'warning', hints })],
  };
}

function externalLinks(
  notes: readonly RenderedNote[],
  { baseUrl }: SiteSettings,
): SiteBuild['externalLinks'] {
  return notes
    .flatMap(({ links }) => links)
    .filter(({ address }) => /^https?:/i.test(address) && (baseUrl === '/' || !address.startsWith(baseUrl)))
    .map(({ address, place }) => ({ address, place }));
}

/** Finds a page by its path in the content, as lists show it. */
function pageFinder(
  links: LinkResolver,
  models: ModelMaker,
): (from: string, path: string) => PageLink | null {
  return (from, path) => {
    const found = links.reference(from, path)?.page;
    return found === undefined ? null : (models.links([found])[0] ?? null);
  };
}

function builtPages(pages: readonly PlacedPage[], url: (page: PlacedPage) => string): SiteBuild['pages'] {
  return pages
    .filter(({ fields }) => fields.rendered)
    .flatMap((page) =>
      page.path === undefined ? [] : [{ path: page.path, url: url(page), title: page.title }],
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Where the configuration cannot be read, all else that is wrong may be right with it. */
function told(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const causes = diagnostics.filter(({ code }) => code === 'configuration-syntax');
  return sorted(causes.length > 0 ? causes : diagnostics);
}

function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    ({ place: a }, { place: b }) =>
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
