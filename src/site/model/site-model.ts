import type { PlacedPage } from '../content/page.ts';
import { pageOrder } from '../content/page-order.ts';
import type { SiteTree } from '../content/site-tree.ts';
import type { DataMap } from '../data/document.ts';
import type { Ask } from '../memory.ts';
import { siteTexts } from '../settings/site-texts.ts';
import { languagePrefix } from '../urls/page-address.ts';
import { type Facts, freeForm, lazily, orNull } from './facts.ts';
import { activeMenus, menus } from './menus.ts';
import type { LanguageModel, PageLink, PageModel, SiteModel, TermLink } from './model.ts';
import { feedLinks, type ModelSources, type OwnModel, ownModel, pageLink } from './page-models.ts';
import { type Marks, marksOfAll, relatedPages } from './related-pages.ts';

/** Makes the models that templates see. What a template reads of them is remembered through `ask`. */
export interface ModelMaker {
  site(page: PlacedPage, ask: Ask): SiteModel;
  page(page: PlacedPage, ask: Ask): PageModel;
  /** The pages of which the parts of a list consist. */
  notes(page: PlacedPage, ask: Ask): readonly PageLink[];
  links(pages: readonly PlacedPage[]): readonly PageLink[];
}

/** What the site's own model needs besides the pages. */
export interface SiteSources extends ModelSources {
  readonly facts: Facts;
  readonly data: DataMap;
}

/**
 * Defines the facts about a site and makes models that read them; `extra` are pages outside the tree, such as
 * 404.
 */
export function modelMaker(sources: SiteSources, extra: readonly PlacedPage[] = []): ModelMaker {
  const { facts } = sources;
  const known = new Map<string, PageLink>();
  const links = (pages: readonly PlacedPage[]) =>
    pages.map((page) => {
      const link = known.get(page.id) ?? pageLink(page, sources);
      known.set(page.id, link);
      return link;
    });
  defineSiteFacts(sources, links);
  definePageFacts([...sources.tree.pages, ...extra], sources, links);
  return {
    links,
    notes: (page, ask) => facts.read<readonly PageLink[]>(`notes ${page.id}`, ask),
    page(page, ask) {
      const own = facts.read<OwnModel>(`own ${page.id}`, ask);
      const read = <T>(name: string) => facts.read<T>(`${name} ${page.id}`, ask);
      return lazily<PageModel, keyof OwnModel>(own, {
        content: () => read<string>('content'),
        ancestors: () => read<readonly PageLink[]>('ancestors'),
        pages: () => read<readonly PageLink[]>('pages'),
        terms: () => read<readonly TermLink[]>('terms'),
        previous: () => read<PageLink | null>('previous'),
        next: () => read<PageLink | null>('next'),
        related: () => read<readonly PageLink[]>('related'),
        series: () => read<readonly PageLink[]>('series'),
        translations: () => read<readonly PageLink[]>('translations'),
      });
    },
    site(page, ask) {
      const { language } = page;
      const read = <T>(name: string) => facts.read<T>(`${name} ${language}`, ask);
      const base = facts.read<SiteBase>(`site ${language}`, ask);
      const position = { url: sources.urls.page(page), homeUrl: base.homeUrl };
      const above = () => facts.read<readonly string[]>(`above ${page.id}`, ask);
      return lazily<SiteModel, keyof SiteBase>(base, {
        pages: () => read<readonly PageLink[]>('site pages'),
        sections: () => read<readonly PageLink[]>('site sections'),
        taxonomies: () => orNull(read<SiteModel['taxonomies']>('site taxonomies')),
        menus: () =>
          orNull(activeMenus(read<SiteModel['menus']>('site menus'), { ...position, above: above() })),
        data: () => facts.read<DataMap>('data', ask),
      });
    },
  };
}

type Links = (pages: readonly PlacedPage[]) => readonly PageLink[];

function definePageFacts(pages: readonly PlacedPage[], sources: SiteSources, links: Links): void {
  const { facts, tree, settings } = sources;
  const headings = (page: PlacedPage) => sources.notes.get(page.id)?.headings.map(({ id }) => id) ?? [];
  const marking = { related: settings.related, headings };
  for (const { key } of settings.languages)
    facts.define(`marks ${key}`, () => marksOfAll(tree.regularPages(key), marking));
  const first = (page: PlacedPage | undefined) => (page === undefined ? null : (links([page])[0] ?? null));
  const related = (page: PlacedPage) =>
    page.kind === 'page' ? relatedPages(page, facts.peek<Marks>(`marks ${page.language}`), marking) : [];
  for (const page of pages) {
    const define = (name: string, compute: () => unknown) => facts.define(`${name} ${page.id}`, compute);
    define('own', () => ownModel(page, sources));
    define('content', () => sources.notes.get(page.id)?.html ?? '');
    define('above', () => tree.ancestorsOf(page).map(sources.urls.page));
    define('ancestors', () => links(tree.ancestorsOf(page)));
    define('pages', () => links(tree.childrenOf(page)));
    define('notes', () => links(tree.notesOf(page)));
    define('terms', () => termsOfTaxonomy(page, sources));
    define('previous', () => first(neighbour(page, 1, sources)));
    define('next', () => first(neighbour(page, -1, sources)));
    define('related', () => links(related(page)));
    define('series', () => links(seriesOf(page, tree.regularPages(page.language))));
    define('translations', () => links(tree.translationsOf(page)));
  }
}

type SiteBase = Omit<SiteModel, 'pages' | 'sections' | 'taxonomies' | 'menus' | 'data'>;

function defineSiteFacts(sources: SiteSources, links: Links): void {
  const { facts, tree, settings, urls } = sources;
  facts.define('data', () => sources.data);
  const languages = settings.languages.filter(({ key }) => tree.home(key) !== undefined);
  for (const { key, tag, params } of settings.languages) {
    const inLanguage = tree.pages.filter(({ language, fields }) => language === key && fields.listed);
    facts.define(`site ${key}`, (): SiteBase => {
      const models = languages.map((language) => languageModel(language, sources));
      const own = models.find((model) => model.key === key);
      const home = tree.home(key);
      return {
        ...siteTexts(settings, key),
        baseUrl: settings.baseUrl,
        homeUrl: urls.url(languagePrefix(key, settings)),
        language: own ?? { key, tag, name: key, direction: 'ltr', homeUrl: urls.url('/') },
        languages: models,
        params: freeForm({ ...settings.params, ...params }),
        feeds: home === undefined ? [] : feedLinks(home, sources),
        lastmod: newest(tree.regularPages(key)),
        searchUrl: settings.search ? urls.url(`${languagePrefix(key, settings)}search.json`) : null,
      };
    });
    facts.define(`site pages ${key}`, () => links(tree.regularPages(key)));
    facts.define(`site sections ${key}`, () => {
      const sections = inLanguage.filter(({ kind, folders }) => kind === 'section' && folders.length === 1);
      return links(sections.sort(pageOrder(tag)));
    });
    facts.define(`site taxonomies ${key}`, () => {
      const roots = inLanguage.filter(({ kind }) => kind === 'taxonomy');
      return Object.fromEntries(
        roots.map((page) => [page.term?.taxonomy ?? '', termsOfTaxonomy(page, sources)]),
      );
    });
    facts.define(`site menus ${key}`, () => menus(key, inLanguage, sources));
  }
}

/** The newest change of any page. */
function newest(pages: readonly PlacedPage[]): string | null {
  const dates = pages.map(({ fields }) => fields.lastmod).filter((date) => date !== undefined);
  return dates.sort((a, b) => b.ms - a.ms)[0]?.iso ?? null;
}

function languageModel(
  language: SiteSources['settings']['languages'][number],
  sources: SiteSources,
): LanguageModel {
  const { key, tag, name, direction } = language;
  return { key, tag, name, direction, homeUrl: sources.urls.url(languagePrefix(key, sources.settings)) };
}

/** The terms of a taxonomy, the most used first, then as the language sorts them. */
function termsOfTaxonomy(page: PlacedPage, { tree, urls }: SiteSources): readonly TermLink[] {
  if (page.kind !== 'taxonomy') return [];
  const terms = tree.childrenOf(page).map((term) => ({
    title: term.title,
    url: urls.page(term),
    count: tree.childrenOf(term).length,
  }));
  return terms.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/**
 * The next page of the same section in its list, or (with -1) the one before: lists start with the newest.
 */
function neighbour(page: PlacedPage, step: 1 | -1, { tree }: SiteSources): PlacedPage | undefined {
  if (page.kind !== 'page') return undefined;
  const above = tree.ancestorsOf(page).at(-1);
  if (above === undefined) return undefined;
  const { list, places } = siblingsIn(above, tree);
  const at = places.get(page);
  return at === undefined ? undefined : list[at + step];
}

interface Siblings {
  readonly list: readonly PlacedPage[];
  readonly places: ReadonlyMap<PlacedPage, number>;
}

const known = new WeakMap<SiteTree, Map<PlacedPage, Siblings>>();

/** The pages of a section in its list; each of them asks for it. */
function siblingsIn(section: PlacedPage, tree: SiteTree): Siblings {
  const ofTree = known.get(tree) ?? new Map<PlacedPage, Siblings>();
  known.set(tree, ofTree);
  const found = ofTree.get(section);
  if (found !== undefined) return found;
  const list = tree.childrenOf(section).filter(({ kind, fields }) => kind === 'page' && fields.addressed);
  const made = { list, places: new Map(list.map((page, index) => [page, index] as const)) };
  ofTree.set(section, made);
  return made;
}

function seriesOf(page: PlacedPage, pages: readonly PlacedPage[]): readonly PlacedPage[] {
  const names = (one: PlacedPage): readonly unknown[] => {
    const stated = one.fields.terms.get('series') ?? one.fields.params.series;
    return Array.isArray(stated) ? stated : stated === undefined ? [] : [stated];
  };
  const [name] = names(page);
  if (name === undefined || page.kind !== 'page') return [];
  const members = pages.filter((one) => names(one).includes(name));
  return members.sort((a, b) => (a.fields.date?.ms ?? 0) - (b.fields.date?.ms ?? 0));
}
