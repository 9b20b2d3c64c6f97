import { type Diagnostic, diagnostic } from '#text';
import { emptyFrontMatter, pageFields } from '../front-matter/page-fields.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { pageAddress } from '../urls/page-address.ts';
import { addressName } from '../urls/path-rules.ts';
import { type Page, type PageKind, type PlacedPage, topSection } from './page.ts';
import { pageOrder } from './page-order.ts';
import { readableName } from './read-pages.ts';

/** All pages of the site that are published, in the tree they form. */
export interface SiteTree {
  /** Every page, those implied by folders and terms included. */
  readonly pages: readonly PlacedPage[];
  readonly diagnostics: readonly Diagnostic[];
  /** The pages that a list page lists, in order. For a section: its pages and subsections. */
  childrenOf(page: PlacedPage): readonly PlacedPage[];
  /** The ordinary pages of a language, in order. */
  regularPages(language: string): readonly PlacedPage[];
  /** The list pages above a page, the home page first. */
  ancestorsOf(page: PlacedPage): readonly PlacedPage[];
  /** The term pages of a page, by taxonomy. */
  termsOf(page: PlacedPage, taxonomy: string): readonly PlacedPage[];
  home(language: string): PlacedPage | undefined;
}

/** Adds the pages that are implied, gives every page its address, and ties them together. */
export function siteTree(written: readonly Page[], settings: SiteSettings): SiteTree {
  const diagnostics: Diagnostic[] = [];
  const all = settings.languages.flatMap(({ key }) => {
    const own = written.filter(({ language }) => language === key);
    return own.length === 0 && key !== settings.languages[0]?.key
      ? []
      : withImplied(own, key, settings, diagnostics);
  });
  const pages = all.map((page) => ({ ...page, address: pageAddress(page, settings) }));
  diagnostics.push(...addressProblems(pages));
  return { pages, diagnostics, ...relations(pages, settings) };
}

function withImplied(
  own: readonly Page[],
  language: string,
  settings: SiteSettings,
  diagnostics: Diagnostic[],
): readonly Page[] {
  const sections = new Set(
    own
      .filter(({ kind }) => kind === 'page')
      .map(topSection)
      .filter(Boolean),
  );
  const has = (kind: PageKind, key: string) =>
    own.some((page) => page.kind === kind && keyOf(page, settings) === key);
  const make = (page: Pick<Page, 'kind' | 'folders' | 'title' | 'term'>) => implied(page, language, settings);
  const pages = [...own];
  const title = settings.languages.find(({ key }) => key === language)?.title ?? settings.title;
  if (!has('home', '')) pages.push(make({ kind: 'home', folders: [], title, term: undefined }));
  for (const folder of sections) {
    const isTaxonomy = settings.taxonomies.includes(folder.toLowerCase());
    if (isTaxonomy || has('section', folder)) continue;
    pages.push(make({ kind: 'section', folders: [folder], title: readableName(folder), term: undefined }));
  }
  for (const taxonomy of settings.taxonomies) {
    if (!has('taxonomy', taxonomy)) {
      const title = readableName(taxonomy);
      pages.push(make({ kind: 'taxonomy', folders: [taxonomy], title, term: { taxonomy, name: '' } }));
    }
    for (const name of termNames(own, taxonomy, settings, diagnostics)) {
      if (has('term', `${taxonomy}/${addressName(name, settings.pathRules)}`)) continue;
      pages.push(make({ kind: 'term', folders: [taxonomy, name], title: name, term: { taxonomy, name } }));
    }
  }
  return pages;
}

function keyOf(page: Page, settings: SiteSettings): string {
  if (page.kind !== 'term') return page.folders.join('/');
  return `${page.term?.taxonomy}/${addressName(page.term?.name ?? '', settings.pathRules)}`;
}

function implied(
  page: Pick<Page, 'kind' | 'folders' | 'title' | 'term'>,
  language: string,
  settings: SiteSettings,
): Page {
  const id = `${page.kind}:${language}:${page.folders.join('/')}`;
  const { fields } = pageFields(emptyFrontMatter, settings);
  return {
    ...page,
    id,
    language,
    path: undefined,
    name: '',
    fields,
    matter: emptyFrontMatter,
    resources: [],
  };
}

/** One name for each term: spellings with one address are one term, under the spelling used most, else the first. */
function termNames(
  pages: readonly Page[],
  taxonomy: string,
  settings: SiteSettings,
  diagnostics: Diagnostic[],
): readonly string[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const page of pages) {
    for (const name of page.fields.terms.get(taxonomy) ?? []) {
      const key = addressName(name, settings.pathRules);
      if (key === '') {
        const hints = ['Use letters or digits in it'];
        const message = `Term "${name}" has no address: none of its characters can stand in one`;
        diagnostics.push(diagnostic('empty-address', page.matter.placeOf([taxonomy]), message, { hints }));
        continue;
      }
      const counts = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, counts.set(name, (counts.get(name) ?? 0) + 1));
    }
  }
  return [...spellings.values()].map((counts) => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '');
}

function addressProblems(pages: readonly PlacedPage[]): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const seen = new Map<string, PlacedPage>();
  for (const page of pages.filter(({ fields }) => fields.rendered)) {
    const { file, path } = page.address;
    const place = page.matter.placeOf([page.fields.url === undefined ? 'slug' : 'url']);
    const emptyName =
      page.kind === 'page' && page.name !== '' && addressName(page.fields.slug ?? page.name) === '';
    if (emptyName && page.fields.url === undefined) {
      const hints = ['Give the page a "slug"'];
      problems.push(
        diagnostic('empty-address', place, `The name "${page.name}" leaves nothing for an address`, {
          hints,
        }),
      );
      continue;
    }
    const other = seen.get(file.toLowerCase());
    if (other === undefined) {
      seen.set(file.toLowerCase(), page);
      continue;
    }
    const how =
      other.address.file === file ? 'at the same address' : 'at an address that differs in case only';
    const related = [
      { place: other.matter.placeOf([]), message: `${other.path ?? other.id} is published there` },
    ];
    const hints = ['Give one of them another "slug" or "url"'];
    problems.push(
      diagnostic('address-taken', place, `Two pages are published ${how}: ${path}`, { hints, related }),
    );
  }
  return problems;
}

function relations(pages: readonly PlacedPage[], settings: SiteSettings) {
  const listed = pages.filter(({ fields }) => fields.listed);
  const sorted = new Map(
    settings.languages.map(({ key, tag }) => {
      return [key, listed.filter(({ language }) => language === key).sort(pageOrder(tag))] as const;
    }),
  );
  const of = (language: string) => sorted.get(language) ?? [];
  const regularPages = (language: string) => of(language).filter(({ kind }) => kind === 'page');
  const children = new Map<string, readonly PlacedPage[]>();
  const find = (page: PlacedPage): readonly PlacedPage[] => {
    if (page.kind === 'page') return [];
    if (page.kind === 'home') return homePages(regularPages(page.language));
    if (page.kind === 'taxonomy')
      return of(page.language).filter((one) => one.kind === 'term' && sameTaxonomy(one, page));
    if (page.kind === 'term')
      return regularPages(page.language).filter((one) => hasTerm(one, page, settings));
    return of(page.language).filter((one) => sectionAbove(one, of(page.language)) === page);
  };
  return {
    regularPages,
    childrenOf(page: PlacedPage) {
      const found = children.get(page.id) ?? find(page);
      children.set(page.id, found);
      return found;
    },
    ancestorsOf: (page: PlacedPage) => ancestors(page, pages),
    termsOf: (page: PlacedPage, taxonomy: string) =>
      (page.fields.terms.get(taxonomy) ?? []).flatMap((name) => {
        const key = addressName(name, settings.pathRules);
        const found = pages.find(
          (one) =>
            one.kind === 'term' &&
            one.language === page.language &&
            one.term?.taxonomy === taxonomy &&
            addressName(one.term.name, settings.pathRules) === key,
        );
        return found ? [found] : [];
      }),
    home: (language: string) => pages.find((page) => page.kind === 'home' && page.language === language),
  };
}

/** The home page lists what is in a section; pages beside it (`about.md`) only where there is nothing else. */
function homePages(pages: readonly PlacedPage[]): readonly PlacedPage[] {
  const inSections = pages.filter(({ folders }) => folders.length > 0);
  return inSections.length > 0 ? inSections : pages;
}

function sameTaxonomy(a: Page, b: Page): boolean {
  return a.term?.taxonomy === b.term?.taxonomy;
}

function hasTerm(page: Page, term: Page, settings: SiteSettings): boolean {
  const names = page.fields.terms.get(term.term?.taxonomy ?? '') ?? [];
  const key = addressName(term.term?.name ?? '', settings.pathRules);
  return names.some((name) => addressName(name, settings.pathRules) === key);
}

/** The nearest section around a page or a section. Folders without `_index.md` below the top are no sections. */
function sectionAbove(page: PlacedPage, pages: readonly PlacedPage[]): PlacedPage | undefined {
  if (page.kind !== 'page' && page.kind !== 'section') return undefined;
  const own = page.kind === 'section' ? page.folders.slice(0, -1) : page.folders;
  for (let length = own.length; length > 0; length -= 1) {
    const key = own.slice(0, length).join('/');
    const found = pages.find(({ kind, folders }) => kind === 'section' && folders.join('/') === key);
    if (found) return found;
  }
  return undefined;
}

function ancestors(page: PlacedPage, pages: readonly PlacedPage[]): readonly PlacedPage[] {
  if (page.kind === 'home') return [];
  const sameLanguage = pages.filter(({ language }) => language === page.language);
  const home = sameLanguage.filter(({ kind }) => kind === 'home');
  if (page.kind === 'taxonomy') return home;
  if (page.kind === 'term') {
    return [...home, ...sameLanguage.filter((one) => one.kind === 'taxonomy' && sameTaxonomy(one, page))];
  }
  const above = sectionAbove(page, sameLanguage);
  return above ? [...ancestors(above, pages), above] : home;
}
