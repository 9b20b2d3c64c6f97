import { lowerCase } from '#text';
import type { Page } from './page.ts';

/**
 * The order of pages in lists. Hugo: weight (unset last), then the newest date, then the link title as the
 * language sorts it, then the path. A page without a date is the oldest.
 */
export function pageOrder(languageTag: string): (a: Page, b: Page) => number {
  const collator = collatorOf(languageTag);
  return (a, b) =>
    weightRank(a.fields.weight) - weightRank(b.fields.weight) ||
    newestFirst(a, b) ||
    collator.compare(a.fields.linkTitle ?? a.title, b.fields.linkTitle ?? b.title) ||
    byPath(a.id, b.id);
}

/** Hugo: compare/compare_strings.go, capitals count only where nothing else differs. */
function byPath(a: string, b: string): number {
  return byCharacters(lowerCase(a), lowerCase(b)) || byCharacters(a, b);
}

/** By code points; JavaScript compares halves of the rare ones. */
function byCharacters(a: string, b: string): number {
  const [first, second] = [[...a], [...b]];
  const at = first.findIndex((character, index) => character !== second[index]);
  if (at < 0) return first.length - second.length;
  return (first[at]?.codePointAt(0) ?? 0) - (second[at]?.codePointAt(0) ?? -1);
}

/** How a language sorts titles; digits are letters among others, as in Hugo. */
export function collatorOf(languageTag: string): Intl.Collator {
  try {
    return new Intl.Collator(languageTag);
  } catch {
    return new Intl.Collator('en');
  }
}

function weightRank(weight: number): number {
  return weight === 0 ? Number.MAX_VALUE : weight;
}

function newestFirst(a: Page, b: Page): number {
  // Hugo: resources/page/pages_sort.go, `Unix()`.
  const [first, second] = [a, b].map(({ fields }) => fields.date && Math.floor(fields.date.ms / 1000));
  if (first === second) return 0;
  if (first === undefined) return 1;
  return second === undefined ? -1 : second - first;
}
