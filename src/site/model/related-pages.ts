import type { PlacedPage } from '../content/page.ts';

const weights: Readonly<Record<string, number>> = { series: 120, keywords: 100, tags: 80, categories: 60 };
const most = 5;

/**
 * The pages that have the most terms and keywords in common with a page, the best first. A rare term says more
 * than one that every page bears. Pages that share nothing are not related.
 */
export function relatedPages(page: PlacedPage, pages: readonly PlacedPage[]): readonly PlacedPage[] {
  const own = marksOf(page);
  if (own.size === 0) return [];
  const spread = new Map<string, number>();
  for (const mark of pages.flatMap((other) => [...marksOf(other).keys()])) {
    spread.set(mark, (spread.get(mark) ?? 0) + 1);
  }
  const scored = pages
    .filter((other) => other !== page)
    .map((other) => ({ other, score: score(own, marksOf(other), spread) }))
    .filter(({ score: points }) => points > 0);
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ other }) => other);
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

function score(
  own: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  spread: ReadonlyMap<string, number>,
): number {
  let sum = 0;
  for (const [mark, weight] of own) if (other.has(mark)) sum += weight / (spread.get(mark) ?? 1);
  return sum;
}
