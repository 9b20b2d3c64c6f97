import type { SiteSettings } from '../settings/site-settings.ts';
import { addressName } from '../urls/path-rules.ts';
import { type PlacedPage, topSection, translationKey } from './page.ts';
import { pageOrder } from './page-order.ts';

/** How the pages of a tree belong together. */
export interface Relations {
  /** The pages right below a list page, in order. For a section and the home page: pages and sections. */
  childrenOf(page: PlacedPage): readonly PlacedPage[];
  /** The pages of which a list page makes parts and feeds: of a section no sections, of the home page notes. */
  notesOf(page: PlacedPage): readonly PlacedPage[];
  /** The ordinary pages of a language, in order. */
  regularPages(language: string): readonly PlacedPage[];
  /** The list pages above a page, the home page first. */
  ancestorsOf(page: PlacedPage): readonly PlacedPage[];
  /** The term pages of a page, in the order in which it names them. */
  termsOf(page: PlacedPage, taxonomy: string): readonly PlacedPage[];
  home(language: string): PlacedPage | undefined;
  /** The same page in other languages. */
  translationsOf(page: PlacedPage): readonly PlacedPage[];
}

/**
 * Ties the pages of a tree together; each page is looked at once for each way in which it can belong to
 * another.
 */
export function relations(pages: readonly PlacedPage[], settings: SiteSettings): Relations {
  const lists = listPages(pages, settings);
  const children = new Map<string, PlacedPage[]>();
  const addChild = (list: PlacedPage | undefined, page: PlacedPage) => {
    if (list === undefined) return;
    const known = children.get(list.id);
    if (known === undefined) children.set(list.id, [page]);
    else known.push(page);
  };
  const regular = new Map<string, PlacedPage[]>();
  for (const { key, tag } of settings.languages) {
    const listed = pages
      .filter(({ language, fields }) => language === key && fields.listed)
      .sort(pageOrder(tag));
    regular.set(
      key,
      listed.filter(({ kind, fields }) => kind === 'page' && !fields.listedLocally),
    );
    for (const page of listed) {
      if (page.kind === 'term') addChild(lists.taxonomy(page), page);
      else if (page.kind === 'page' || page.kind === 'section')
        addChild(lists.sectionAbove(page) ?? (isBelowHome(page) ? lists.home(key) : undefined), page);
      // Hugo: a section can bear terms as a page does.
      for (const term of bearsTerms(page) ? allTerms(page, lists) : []) addChild(term, page);
    }
  }
  for (const term of pages.filter(({ kind }) => kind === 'term')) orderByTermWeight(term, children);
  const families = grouped(pages);
  const childrenOf = (page: PlacedPage) => children.get(page.id) ?? [];
  return {
    childrenOf,
    notesOf(page) {
      if (page.kind === 'home') return homePages(regular.get(page.language) ?? [], settings.mainSections);
      // Hugo: the parts of a section have its pages, not the sections in it.
      return childrenOf(page).filter(({ kind }) => page.kind !== 'section' || kind === 'page');
    },
    regularPages: (language) => regular.get(language) ?? [],
    ancestorsOf: (page) => ancestors(page, lists),
    termsOf: (page, taxonomy) => termPages(page, taxonomy, lists),
    home: lists.home,
    translationsOf: (page) => {
      const family = families.get(translationKey(page)) ?? [];
      return family.filter(({ language }) => language !== page.language);
    },
  };
}

/** A page in a folder belongs to its section, whether that has a page or not. */
function isBelowHome({ kind, folders }: PlacedPage): boolean {
  return folders.length === (kind === 'section' ? 1 : 0);
}

/** Whether the terms of a page put it into their lists. */
function bearsTerms({ kind }: Pick<PlacedPage, 'kind'>): boolean {
  return kind === 'page' || kind === 'section' || kind === 'home';
}

/**
 * Hugo: `tags_weight: 10` says where a page stands in the lists of its tags, before anything else does; a
 * page without one has 0.
 */
function orderByTermWeight(term: PlacedPage, children: Map<string, PlacedPage[]>): void {
  const key = `${term.term?.taxonomy}_weight`;
  const weight = ({ fields }: PlacedPage) => Number(fields.params[key]) || 0;
  children.get(term.id)?.sort((a, b) => weight(a) - weight(b));
}

function grouped(pages: readonly PlacedPage[]): ReadonlyMap<string, readonly PlacedPage[]> {
  const families = new Map<string, PlacedPage[]>();
  for (const page of pages) {
    const key = translationKey(page);
    families.set(key, [...(families.get(key) ?? []), page]);
  }
  return families;
}

/** The list pages, found by what they are about. */
interface ListPages {
  home(language: string): PlacedPage | undefined;
  taxonomy(term: PlacedPage): PlacedPage | undefined;
  term(language: string, taxonomy: string, name: string): PlacedPage | undefined;
  /**
   * The nearest section around a page or a section. Folders without `_index.md` below the top are no
   * sections.
   */
  sectionAbove(page: PlacedPage): PlacedPage | undefined;
}

function listPages(pages: readonly PlacedPage[], settings: SiteSettings): ListPages {
  const found = new Map(
    pages.filter(({ kind }) => kind !== 'page').map((page) => [keyOf(page, settings), page] as const),
  );
  return {
    home: (language) => found.get(`home ${language} `),
    taxonomy: ({ language, term }) => found.get(`taxonomy ${language} ${term?.taxonomy}`),
    term: (language, taxonomy, name) => {
      return found.get(`term ${language} ${taxonomy}/${addressName(name, settings.pathRules)}`);
    },
    sectionAbove(page) {
      if (page.kind !== 'page' && page.kind !== 'section') return undefined;
      const folders = page.kind === 'section' ? page.folders.slice(0, -1) : page.folders;
      const keys = folders.map(
        (_, index) => `section ${page.language} ${folders.slice(0, folders.length - index).join('/')}`,
      );
      return keys.map((key) => found.get(key)).find((section) => section !== undefined);
    },
  };
}

function keyOf({ kind, language, folders, term }: PlacedPage, settings: SiteSettings): string {
  if (kind === 'term')
    return `term ${language} ${term?.taxonomy}/${addressName(term?.name ?? '', settings.pathRules)}`;
  return `${kind} ${language} ${kind === 'taxonomy' ? term?.taxonomy : folders.join('/')}`;
}

function allTerms(page: PlacedPage, lists: ListPages): ReadonlySet<PlacedPage> {
  return new Set([...page.fields.terms.keys()].flatMap((taxonomy) => termPages(page, taxonomy, lists)));
}

function termPages(page: PlacedPage, taxonomy: string, lists: ListPages): readonly PlacedPage[] {
  const names = page.fields.terms.get(taxonomy) ?? [];
  const found = names.map((name) => lists.term(page.language, taxonomy, name));
  return [...new Set(found.filter((term) => term !== undefined))];
}

/**
 * The notes of the home page are those in the main sections, else in any section; pages beside it
 * (`about.md`) only where there is nothing else, or all are asked for.
 */
function homePages(pages: readonly PlacedPage[], main: SiteSettings['mainSections']): readonly PlacedPage[] {
  if (main === 'all') return pages;
  if (main !== undefined) return pages.filter((page) => main.includes(topSection(page)));
  const inSections = pages.filter(({ folders }) => folders.length > 0);
  return inSections.length > 0 ? inSections : pages;
}

function ancestors(page: PlacedPage, lists: ListPages): readonly PlacedPage[] {
  const home = lists.home(page.language);
  if (page.kind === 'home' || home === undefined) return [];
  if (page.kind === 'taxonomy') return [home];
  const above = page.kind === 'term' ? lists.taxonomy(page) : lists.sectionAbove(page);
  return above ? [...ancestors(above, lists), above] : [home];
}
