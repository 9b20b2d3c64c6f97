import type { PlacedPage } from '../content/page.ts';
import { pageOrder } from '../content/page-order.ts';
import { type DataMap, isDataMap } from '../data/document.ts';
import { linkResolver } from '../links/resolve-link.ts';
import type { Ask } from '../memory.ts';
import { menuEntry } from '../settings/menus-from.ts';
import type { MenuEntry } from '../settings/site-settings.ts';
import { languagePrefix } from '../urls/page-address.ts';
import { type Facts, lazily } from './facts.ts';
import type { LanguageModel, MenuItem, PageLink, PageModel, SiteModel, TermLink } from './model.ts';
import { type ModelSources, type OwnModel, ownModel, pageLink, translationsOf } from './page-models.ts';
import { relatedPages } from './related-pages.ts';

/** Makes the models that templates see. What a template reads of them is remembered through `ask`. */
export interface ModelMaker {
  site(page: PlacedPage, ask: Ask): SiteModel;
  page(page: PlacedPage, ask: Ask): PageModel;
  links(pages: readonly PlacedPage[]): readonly PageLink[];
}

/** What the site's own model needs besides the pages. */
export interface SiteSources extends ModelSources {
  readonly facts: Facts;
  readonly data: DataMap;
}

/** Defines the facts about a site and makes models that read them; `extra` are pages outside the tree, such as 404. */
export function modelMaker(sources: SiteSources, extra: readonly PlacedPage[] = []): ModelMaker {
  const { facts, tree } = sources;
  const link = (page: PlacedPage): PageLink => {
    const name = `link ${page.id}`;
    facts.define(name, () => pageLink(page, sources));
    return facts.peek<PageLink>(name);
  };
  const linkById = new Map<string, PageLink>();
  const linkOf = (page: PlacedPage): PageLink => {
    const known = linkById.get(page.id) ?? link(page);
    linkById.set(page.id, known);
    return known;
  };
  const linkOrNull = (page: PlacedPage | undefined) => (page === undefined ? null : linkOf(page));
  const links = (pages: readonly PlacedPage[]) => pages.map(linkOf);

  defineSiteFacts(sources, links);
  for (const page of [...tree.pages, ...extra]) {
    const sharing = () => tree.regularPages(page.language);
    facts.define(`own ${page.id}`, () => ownModel(page, sources));
    facts.define(`ancestors ${page.id}`, () => links(tree.ancestorsOf(page)));
    facts.define(`pages ${page.id}`, () => links(tree.childrenOf(page)));
    facts.define(`terms ${page.id}`, () => termsOfTaxonomy(page, sources));
    facts.define(`previous ${page.id}`, () => linkOrNull(neighbour(page, 1, sources)));
    facts.define(`next ${page.id}`, () => linkOrNull(neighbour(page, -1, sources)));
    facts.define(`related ${page.id}`, () =>
      links(page.kind === 'page' ? relatedPages(page, sharing()) : []),
    );
    facts.define(`series ${page.id}`, () => links(seriesOf(page, sharing())));
    facts.define(`translations ${page.id}`, () => links(translationsOf(page, tree)));
  }

  return {
    links,
    page(page, ask) {
      const own = facts.read<OwnModel>(`own ${page.id}`, ask);
      const read = <T>(name: string) => facts.read<T>(`${name} ${page.id}`, ask);
      const lazy = {
        ancestors: () => read<readonly PageLink[]>('ancestors'),
        pages: () => read<readonly PageLink[]>('pages'),
        terms: () => read<readonly TermLink[]>('terms'),
        previous: () => read<PageLink | null>('previous'),
        next: () => read<PageLink | null>('next'),
        related: () => read<readonly PageLink[]>('related'),
        series: () => read<readonly PageLink[]>('series'),
        translations: () => read<readonly PageLink[]>('translations'),
      };
      const known = Object.entries(own).map(([key, value]) => [key, () => value]);
      return lazily<PageModel>({ ...Object.fromEntries(known), ...lazy });
    },
    site(page, ask) {
      const { language } = page;
      const read = <T>(name: string) => facts.read<T>(`${name} ${language}`, ask);
      const base = facts.read<SiteBase>(`site ${language}`, ask);
      const known = Object.entries(base).map(([key, value]) => [key, () => value]);
      const url = sources.urls.page(page);
      const lazy = {
        pages: () => read<readonly PageLink[]>('site pages'),
        sections: () => read<readonly PageLink[]>('site sections'),
        taxonomies: () => read<SiteModel['taxonomies']>('site taxonomies'),
        menus: () => activeMenus(read<SiteModel['menus']>('site menus'), url),
        data: () => facts.read<DataMap>('data', ask),
      };
      return lazily<SiteModel>({ ...Object.fromEntries(known), ...lazy });
    },
  };
}

type SiteBase = Omit<SiteModel, 'pages' | 'sections' | 'taxonomies' | 'menus' | 'data'>;

function defineSiteFacts(
  sources: SiteSources,
  links: (pages: readonly PlacedPage[]) => readonly PageLink[],
): void {
  const { facts, tree, settings, urls } = sources;
  facts.define('data', () => sources.data);
  const languages = settings.languages.filter(({ key }) => tree.home(key) !== undefined);
  for (const { key, tag, title, params } of settings.languages) {
    const inLanguage = tree.pages.filter(({ language, fields }) => language === key && fields.listed);
    facts.define(`site ${key}`, (): SiteBase => {
      const models = languages.map((language) => languageModel(language, sources));
      const own = models.find((model) => model.key === key);
      return {
        title: title ?? settings.title,
        description: settings.description,
        author: settings.author,
        copyright: settings.copyright,
        baseUrl: settings.baseUrl,
        homeUrl: urls.url(languagePrefix(key, settings)),
        language: own ?? { key, tag, name: key, direction: 'ltr', homeUrl: urls.url('/') },
        languages: models,
        params: { ...settings.params, ...params },
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

/** The next page of the same section in its list, or (with -1) the one before: lists start with the newest. */
function neighbour(page: PlacedPage, step: 1 | -1, { tree }: SiteSources): PlacedPage | undefined {
  if (page.kind !== 'page') return undefined;
  const above = tree.ancestorsOf(page).at(-1);
  if (above === undefined || above.kind === 'home') return undefined;
  const siblings = tree.childrenOf(above).filter(({ kind }) => kind === 'page');
  return siblings[siblings.indexOf(page) + step] ?? undefined;
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

/** Entries of the configuration and of pages' front matter (`menus: main` or `menus: {main: {weight: 10}}`). */
function menus(language: string, pages: readonly PlacedPage[], sources: SiteSources): SiteModel['menus'] {
  const { settings, urls } = sources;
  const configured = settings.languages.find(({ key }) => key === language)?.menus ?? settings.menus;
  const entries = new Map([...configured].map(([name, list]) => [name, [...list]] as const));
  for (const page of pages) {
    const stated = page.matter.data.menus ?? page.matter.data.menu;
    for (const [name, data] of menuNames(stated)) {
      const entry = menuEntry(data, { name: page.fields.linkTitle ?? page.title, url: page.address.path });
      entries.set(name, [...(entries.get(name) ?? []), entry]);
    }
  }
  const resolver = linkResolver(pages, new Map(), urls);
  const address = (entry: MenuEntry): string => {
    const page = entry.pageRef === undefined ? undefined : resolver.reference('', entry.pageRef)?.page;
    if (page) return urls.page(page);
    const url = entry.url ?? '';
    return url.startsWith('/') ? urls.url(url) : url;
  };
  return Object.fromEntries([...entries].map(([name, list]) => [name, menuTree(list, undefined, address)]));
}

function menuNames(stated: unknown): readonly (readonly [string, DataMap])[] {
  if (typeof stated === 'string') return [[stated, {}]];
  if (Array.isArray(stated))
    return stated.flatMap((name) => (typeof name === 'string' ? [[name, {}] as const] : []));
  if (!isDataMap(stated)) return [];
  return Object.entries(stated).map(([name, data]) => [name, isDataMap(data) ? data : {}] as const);
}

function menuTree(
  entries: readonly MenuEntry[],
  parent: string | undefined,
  address: (entry: MenuEntry) => string,
): readonly MenuItem[] {
  return entries
    .filter((entry) => entry.parent === parent)
    .sort((a, b) => (a.weight || Number.MAX_VALUE) - (b.weight || Number.MAX_VALUE))
    .map((entry) => ({
      identifier: entry.identifier,
      name: entry.name,
      url: address(entry),
      active: false,
      children: entry.identifier === '' ? [] : menuTree(entries, entry.identifier, address),
    }));
}

function activeMenus(all: SiteModel['menus'], url: string): SiteModel['menus'] {
  const mark = (item: MenuItem): MenuItem => ({
    ...item,
    active: item.url === url,
    children: item.children.map(mark),
  });
  return Object.fromEntries(Object.entries(all).map(([name, items]) => [name, items.map(mark)]));
}
