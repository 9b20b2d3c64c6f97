import { type Diagnostic, diagnostic } from '#text';
import { checkBundles, placedInBundles } from './content/bundled-pages.ts';
import { checkMainSections } from './content/check-main-sections.ts';
import { checkMenus } from './content/check-menus.ts';
import { checkSchemas } from './content/check-schemas.ts';
import { findContent } from './content/find-content.ts';
import type { Page, PlacedPage } from './content/page.ts';
import { whyLeftOut } from './content/publication.ts';
import { readPages } from './content/read-pages.ts';
import { type SiteTree, siteTree } from './content/site-tree.ts';
import type { DataMap } from './data/document.ts';
import { shortCodeLayouts } from './hugo/short-code-layouts.ts';
import { fileFinder } from './links/find-picture.ts';
import { type LinkResolver, linkResolver } from './links/resolve-link.ts';
import { type BuildMemory, Recorder } from './memory.ts';
import { type MountedSite, mountedSite } from './mounted-site.ts';
import { isIgnored } from './settings/ignored-files.ts';
import { readSettings } from './settings/read-settings.ts';
import type { SiteSettings } from './settings/site-settings.ts';
import { siteData } from './site-data.ts';
import type { SiteFiles } from './site-files.ts';
import { siteHistory } from './site-history.ts';
import type { BuildOptions, LeftOut, SiteInput } from './site-input.ts';
import { type SiteUrls, siteUrls } from './urls/site-urls.ts';
import { World } from './world.ts';

/** A site of which every page has its place and its address, before anything is rendered. */
export interface SitePlan {
  /** The site's input with every file in its place. */
  readonly input: SiteInput;
  readonly originOf: MountedSite['originOf'];
  readonly settings: SiteSettings;
  readonly urls: SiteUrls;
  readonly tree: SiteTree;
  /** Pages that are files of bundles. */
  readonly bundled: readonly PlacedPage[];
  readonly data: DataMap;
  readonly links: LinkResolver;
  readonly leftOut: readonly LeftOut[];
  /** Files of `content/` that belong to no bundle. */
  readonly loose: readonly string[];
  /** The files of the configuration. */
  readonly configuration: readonly string[];
  readonly world: World;
  readonly recorder: Recorder;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the configuration, the content and the data of a site, and says which page stands where. */
export function planSite(given: SiteInput, memory?: BuildMemory): SitePlan {
  const { settings, paths, placeOf, diagnostics: settingProblems } = configured(given);
  const [configuration = 'kanzen.config.yaml'] = paths;
  const { input: mounted, originOf } = mountedSite(given, settings.mounts);
  const input = { ...mounted, files: withoutIgnored(mounted.files, settings) };
  const { files, options } = input;
  const urls = siteUrls(settings.baseUrl);
  const layouts = shortCodeLayouts(files);
  const world = new World(input, layouts.templates);
  const recorder = recorderOf(world, options, memory);
  const found = findContent(files, settings.languages, settings.disabledLanguages);
  const { history, diagnostics: historyProblems } = siteHistory(input, settings, configuration);
  const written = readPages(found, settings, recorder, history);
  const all = [...written.pages, ...written.bundled];
  const { published, leftOut } = publish(written.pages, options, settings);
  const inBundles = publish(written.bundled, options, settings);
  const tree = siteTree(published, settings, written.handDown);
  const { data, diagnostics: dataProblems } = siteData(files);
  const bundled = placedInBundles(tree.pages, inBundles.published);
  const links = linkResolver([...tree.pages, ...tree.displaced], files, urls, bundled);
  world.knowLinks(links);
  world.knowFiles(fileFinder(tree.pages, found.loose, files));
  world.facts.define('settings', () => settings);
  world.facts.define('data', () => data);
  world.facts.define('untranslated', () => layouts.untranslated);
  world.facts.define('holders', () => layouts.holders);
  const problems = [
    settingProblems,
    layouts.diagnostics,
    dataProblems,
    historyProblems,
    checkSchemas(all, settings, links, files),
    checkMenus(settings, links, leftOut, placeOf('menus', 'menu')),
    checkMainSections(settings, written.pages, placeOf),
    written.diagnostics,
    checkBundles(written.pages, written.bundled, originOf),
    tree.diagnostics,
  ];
  const { loose } = found;
  const facts = { input, originOf, settings, urls, tree, bundled, data, links, loose, configuration: paths };
  const without = [...leftOut, ...inBundles.leftOut];
  return { ...facts, leftOut: without, world, recorder, diagnostics: problems.flat() };
}

/** A build that nobody goes on from need not know what its pages depend on. */
function recorderOf(world: World, { remembers = true }: BuildOptions, memory?: BuildMemory): Recorder {
  const answer = (question: string) => (remembers ? world.answer(question) : world.content(question));
  return new Recorder(answer, memory, remembers);
}

const notInstalled = diagnostic(
  'social-card',
  { path: 'kanzen.config.yaml', line: 1, column: 1 },
  'Pages have no cards: the package "@resvg/resvg-js" is not installed',
  { severity: 'warning', hints: ['Install it beside kanzen: npm install @resvg/resvg-js'] },
);

function configured({ files, options, drawCard }: SiteInput) {
  const { settings: stated, diagnostics, ...where } = readSettings(files);
  const cannotDraw = stated.socialCards !== undefined && drawCard === undefined;
  const settings = cannotDraw ? { ...stated, socialCards: undefined } : stated;
  const { baseUrl = settings.baseUrl, timeZone, isLocal } = options;
  const full = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  const over = {
    baseUrl: isLocal === true ? siteUrls(full).basePath : full,
    ...(timeZone === undefined || settings.timeZone !== 'UTC' ? {} : { timeZone }),
  };
  const problems = cannotDraw ? [...diagnostics, notInstalled] : diagnostics;
  return { settings: { ...settings, ...over }, diagnostics: problems, ...where };
}

function withoutIgnored(files: SiteFiles, { ignoredFiles }: SiteSettings): SiteFiles {
  if (ignoredFiles.length === 0) return files;
  return new Map([...files].filter(([path]) => !isIgnored(path, ignoredFiles)));
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
