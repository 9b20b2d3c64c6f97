import { type Diagnostic, diagnostic } from '#text';
import type { SiteSettings } from '../settings/site-settings.ts';
import { addressName } from '../urls/path-rules.ts';
import type { Page } from './page.ts';

/** The terms of a taxonomy, each by its address under the name that its page has. */
export interface TermNames {
  readonly names: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * One name for each term: spellings with one address are one term. Hugo (hugolib/content_map_page.go,
 * assembleTaxonomies): the first page that bears it spells it, and of several spellings there the last one.
 */
export function termNames(pages: readonly Page[], taxonomy: string, settings: SiteSettings): TermNames {
  const names = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const page of pages) {
    const own = new Map<string, string>();
    for (const name of page.fields.terms.get(taxonomy) ?? []) {
      const key = addressName(name, settings.pathRules);
      if (key === '') diagnostics.push(noAddress(name, page, taxonomy));
      else own.set(key, name);
    }
    for (const [key, name] of own) if (!names.has(key)) names.set(key, name);
  }
  return { names, diagnostics };
}

function noAddress(name: string, page: Page, taxonomy: string): Diagnostic {
  const message = `Term "${name}" has no address: none of its characters can stand in one`;
  const hints = ['Use letters or digits in it'];
  return diagnostic('empty-address', page.matter.placeOf([taxonomy]), message, { hints });
}

/**
 * Pages in the order in which Hugo walks them: section by section in the order of their paths, a section
 * before its pages, and these before the sections in it.
 */
export function inWalkingOrder(pages: readonly Page[]): readonly Page[] {
  const sections = new Set(['']);
  for (const { kind, folders } of pages) {
    sections.add(pathOf(folders.slice(0, 1)));
    if (kind === 'section') sections.add(pathOf(folders));
  }
  const keyed = pages.map((page) => ({ page, key: walkingKey(page, sections) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ page }) => page);
}

type WalkingKey = readonly [section: string, page: string];

/** Hugo (hugolib/content_map.go): a page is kept under its path and `__hl_`, so that `b-1` stands before `b`. */
function walkingKey({ folders, name }: Page, sections: ReadonlySet<string>): WalkingKey {
  let depth = folders.length;
  while (!sections.has(pathOf(folders.slice(0, depth)))) depth -= 1;
  const below = pathOf([...folders.slice(depth), name]);
  return [`${pathOf(folders.slice(0, depth))}/`, name === '' ? '' : `${below}__hl_`];
}

function pathOf(parts: readonly string[]): string {
  return parts.map((part) => `/${part.toLowerCase()}`).join('');
}

function compare(a: WalkingKey, b: WalkingKey): number {
  const at = a[0] === b[0] ? 1 : 0;
  return a[at] < b[at] ? -1 : a[at] > b[at] ? 1 : 0;
}
