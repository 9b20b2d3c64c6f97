import type { PlacedPage } from '../content/page.ts';
import { collatorOf } from '../content/page-order.ts';
import { type DataMap, isDataMap } from '../data/document.ts';
import { linkResolver } from '../links/resolve-link.ts';
import { menuEntry } from '../settings/menus-from.ts';
import type { MenuEntry, SiteSettings } from '../settings/site-settings.ts';
import { addressName, decodePath } from '../urls/path-rules.ts';
import type { SiteUrls } from '../urls/site-urls.ts';
import { freeForm } from './facts.ts';
import type { MenuItem, SiteModel } from './model.ts';
import type { ModelSources } from './page-models.ts';

/**
 * Entries of the configuration and of pages' front matter (`menus: main` or `menus: {main: {weight: 10}}`).
 */
export function menus(
  language: string,
  pages: readonly PlacedPage[],
  sources: ModelSources,
): SiteModel['menus'] {
  const { settings, urls } = sources;
  const configured = settings.languages.find(({ key }) => key === language)?.menus ?? settings.menus;
  const entries = new Map([...configured].map(([name, list]) => [name, [...list]] as const));
  for (const page of pages) {
    const stated = page.matter.data.menus ?? page.matter.data.menu;
    for (const [name, data] of menuNames(stated)) {
      const entry = menuEntry(data, ofPage(page));
      entries.set(name, [...(entries.get(name) ?? []), entry]);
    }
  }
  if (settings.sectionsMenu !== undefined) {
    const sections = pages.filter(({ kind, folders }) => kind === 'section' && folders.length === 1);
    const own = entries.get(settings.sectionsMenu) ?? [];
    const added = sections
      .filter((page) => !own.some(({ identifier }) => identifier === page.folders[0]))
      .map((page) => sectionEntry(page));
    entries.set(settings.sectionsMenu, [...own, ...added]);
  }
  const all = sources.tree.pages.filter((page) => page.language === language);
  const resolver = linkResolver(all, new Map(), urls);
  const pageOf = ({ pageRef }: MenuEntry) =>
    pageRef === undefined ? undefined : resolver.reference('', pageRef)?.page;
  const known = knownAddress(all, settings);
  const address = (entry: MenuEntry): string => {
    const page = pageOf(entry);
    if (page) return page.fields.addressed ? urls.page(page) : '';
    return menuAddress(entry.url ?? '', urls, known);
  };
  const tag = settings.languages.find(({ key }) => key === language)?.tag ?? language;
  const context = { address, collator: collatorOf(tag) };
  // An entry for a page that this language does not have would lead nowhere.
  const leads = (entry: MenuEntry) =>
    entry.pageRef === undefined || !!entry.url || pageOf(entry) !== undefined;
  const filled = (list: readonly MenuEntry[]) =>
    list.filter(leads).map((entry) => withPage(entry, pageOf(entry)));
  return Object.fromEntries(
    [...entries].map(([name, list]) => [name, menuTree(filled(list), undefined, context)]),
  );
}

/**
 * Where an entry with an address leads; it may have a query and the name of a heading, and be encoded
 * already. `known` may name the page that is meant.
 */
export function menuAddress(
  written: string,
  urls: SiteUrls,
  known: (path: string) => string = (path) => path,
): string {
  if (!written.startsWith('/') || written.startsWith('//')) return written;
  const [path = ''] = written.split(/[?#]/, 1);
  return `${urls.url(known(decodePath(path)))}${written.slice(path.length)}`;
}

/** Hugo (hugolib/site.go, createNodeMenuEntryURL): `/Posts/` in a menu means the page at `/posts/`. */
function knownAddress(pages: readonly PlacedPage[], settings: SiteSettings): (path: string) => string {
  const addresses = new Set(pages.map(({ address }) => address.path));
  return (path) => {
    const usual = addressName(path, settings.pathRules);
    return !addresses.has(path) && addresses.has(usual) ? usual : path;
  };
}

/** What an entry is that says nothing but its page. Hugo: navigation/menu.go, `SetPageValues` and `Title`. */
function ofPage({ fields, title, address }: PlacedPage): Partial<MenuEntry> {
  const url = fields.addressed ? address.path : '';
  const name = fields.linkTitle ?? title;
  return { name, title: name, weight: fields.weight, url };
}

function withPage(entry: MenuEntry, page: PlacedPage | undefined): MenuEntry {
  if (page === undefined) return entry;
  const { name = '', title = '', weight = 0 } = ofPage(page);
  const own = entry.name || name;
  return {
    ...entry,
    name: own,
    identifier: entry.identifier || own,
    title: entry.title || title,
    weight: entry.weight || weight,
  };
}

function sectionEntry(page: PlacedPage): MenuEntry {
  return menuEntry({ identifier: page.folders[0] ?? '' }, ofPage(page));
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
  context: { readonly address: (entry: MenuEntry) => string; readonly collator: Intl.Collator },
): readonly MenuItem[] {
  // Hugo: navigation/menu.go, by weight (unset last), then by name, then by identifier.
  const rank = ({ weight }: MenuEntry) => weight || Number.MAX_VALUE;
  const { compare } = context.collator;
  return entries
    .filter((entry) => entry.parent === parent)
    .sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name) || compare(a.identifier, b.identifier))
    .map((entry) => ({
      identifier: entry.identifier,
      name: entry.name,
      url: context.address(entry),
      title: entry.title,
      pre: entry.pre,
      post: entry.post,
      params: freeForm(entry.params),
      active: false,
      within: false,
      children: entry.identifier === '' ? [] : menuTree(entries, entry.identifier, context),
    }));
}

/** Where a page stands, as far as menus mark it. */
export interface MenuPosition {
  readonly url: string;
  /** The addresses of the lists above it, whether or not its own begins with theirs. */
  readonly above: readonly string[];
  readonly homeUrl: string;
}

/** Menus in which the entry for a page is marked, and those that it is below. */
export function activeMenus(
  all: SiteModel['menus'],
  { url, above, homeUrl }: MenuPosition,
): SiteModel['menus'] {
  const mark = (item: MenuItem): MenuItem => {
    const children = item.children.map(mark);
    const holds = above.includes(item.url) || (item.url.endsWith('/') && url.startsWith(item.url));
    const isAbove = item.url !== homeUrl && holds;
    const active = item.url === url;
    const within = (isAbove && !active) || children.some((child) => child.active || child.within);
    return { ...item, active, within, children };
  };
  return Object.fromEntries(Object.entries(all).map(([name, items]) => [name, items.map(mark)]));
}
