import type { PlacedPage } from '../content/page.ts';

const weights: Readonly<Record<string, number>> = { series: 120, keywords: 100, tags: 80, categories: 60 };
const most = 5;

/**
 * The pages that have the most terms and keywords in common with a page, the best first. A rare term says
 * more than one that every page bears. Pages that share nothing are not related.
 */
export function relatedPages(page: PlacedPage, marks: Marks): readonly PlacedPage[] {
  const points = new Map<PlacedPage, number>();
  for (const [mark, weight] of marksOf(page)) {
    const bearers = marks.get(mark) ?? [];
    for (const other of bearers) points.set(other, (points.get(other) ?? 0) + weight / bearers.length);
  }
  points.delete(page);
  const ranked = [...points].sort(([a, first], [b, second]) => second - first || (a.id < b.id ? -1 : 1));
  return ranked.slice(0, most).map(([other]) => other);
}

/** The pages that bear each term and keyword. */
export type Marks = ReadonlyMap<string, readonly PlacedPage[]>;

/** Finds who bears what, once for all pages of a language. */
export function marksOfAll(pages: readonly PlacedPage[]): Marks {
  const marks = new Map<string, PlacedPage[]>();
  for (const page of pages) {
    for (const mark of marksOf(page).keys()) {
      const bearers = marks.get(mark);
      if (bearers === undefined) marks.set(mark, [page]);
      else bearers.push(page);
    }
  }
  return marks;
}

function marksOf({ fields }: PlacedPage): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const keyword of fields.keywords)
    marks.set(`keywords ${keyword.toLowerCase()}`, weights.keywords ?? 0);
  for (const [taxonomy, names] of fields.terms) {
    for (const name of names) marks.set(`${taxonomy} ${name.toLowerCase()}`, weights[taxonomy] ?? 40);
  }
  return marks;
}
