import type { PageDate } from '../front-matter/page-date.ts';
import type { PageFields } from '../front-matter/page-fields.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import { addressName } from '../urls/path-rules.ts';
import type { Page } from './page.ts';

type Dates = Pick<PageFields, 'date' | 'lastmod'>;

/**
 * Gives each list page that states no date those of the newest page in it, wherever below. Hugo: hugolib, the
 * event `dates` that goes up the tree.
 */
export function withListDates(pages: readonly Page[], settings: SiteSettings): readonly Page[] {
  const newest = new Map<string, Dates>();
  const raise = (key: string, dates: Dates) => {
    const known = newest.get(key);
    newest.set(key, {
      date: later(known?.date, dates.date),
      lastmod: later(known?.lastmod, dates.lastmod),
    });
  };
  for (const page of pages.filter(isCounted)) {
    for (const key of listsOf(page, settings)) raise(`${page.language} ${key}`, page.fields);
  }
  return pages.map((page) => {
    const dates = newest.get(`${page.language} ${ownKey(page, settings)}`);
    return page.kind === 'page' || dates === undefined || hasDate(page) ? page : dated(page, dates);
  });
}

function isCounted({ kind, fields }: Page): boolean {
  return fields.listed && (kind === 'page' || kind === 'section' || kind === 'term');
}

function hasDate({ fields }: Page): boolean {
  return fields.date !== undefined || fields.lastmod !== undefined || fields.publishDate !== undefined;
}

function dated(page: Page, dates: Dates): Page {
  return { ...page, fields: { ...page.fields, ...dates } };
}

function later(a: PageDate | undefined, b: PageDate | undefined): PageDate | undefined {
  return a === undefined || (b !== undefined && b.ms > a.ms) ? b : a;
}

/** The lists that a page is in: those of the folders around it, and those of its terms. */
function listsOf({ kind, folders, fields, term }: Page, settings: SiteSettings): readonly string[] {
  // A date that a term states itself is its taxonomy's too.
  if (kind === 'term') return term === undefined ? [] : [term.taxonomy];
  const own = kind === 'section' ? folders.slice(0, -1) : folders;
  const sections = own.map((_, index) => `/${own.slice(0, index + 1).join('/')}`);
  const terms = [...fields.terms].flatMap(([taxonomy, names]) => [
    taxonomy,
    ...names.map((name) => `${taxonomy}/${addressName(name, settings.pathRules)}`),
  ]);
  return ['/', ...sections, ...terms];
}

function ownKey({ folders, term }: Page, settings: SiteSettings): string {
  if (term === undefined) return `/${folders.join('/')}`;
  return [term.taxonomy, addressName(term.name, settings.pathRules)].filter(Boolean).join('/');
}
