import type { PlacedPage } from '../content/page.ts';
import type { PageDate } from '../front-matter/page-date.ts';
import type { RelatedIndex, RelatedSettings } from '../settings/related-settings.ts';

/** The pages that bear each word, by the name of its index. */
export type Marks = ReadonlyMap<string, ReadonlyMap<string, readonly PlacedPage[]>>;

/** What says which words a page bears besides its front matter. */
export interface MarkSources {
  readonly related: RelatedSettings;
  /** The ids of a page's headings. */
  readonly headings: (page: PlacedPage) => readonly string[];
}

/** Finds who bears what, once for all pages of a language. */
export function marksOfAll(pages: readonly PlacedPage[], sources: MarkSources): Marks {
  return new Map(
    sources.related.indices.map((index) => {
      const bearers = new Map<string, PlacedPage[]>();
      for (const page of pages) {
        for (const word of wordsOf(page, index, sources)) {
          const known = bearers.get(word);
          if (known === undefined) bearers.set(word, [page]);
          else known.push(page);
        }
      }
      const most = index.commonest === 0 ? pages.length : (index.commonest * pages.length) / 100;
      const telling = [...bearers].filter(([, list]) => list.length <= most);
      return [index.name, new Map(telling)] as const;
    }),
  );
}

interface Match {
  readonly page: PlacedPage;
  weight: number;
  count: number;
  rank: number;
}

/**
 * The pages that share words with a page, the best first. Hugo (related/inverted_index.go): the weights of
 * what is shared are added up; their mean, as a percentage of the greatest weight, must reach the threshold
 * divided by the number of matches; equal pages are ordered by date, the newest first, and by path.
 */
export function relatedPages(page: PlacedPage, marks: Marks, sources: MarkSources): readonly PlacedPage[] {
  const { indices, threshold, includeNewer, rareFirst, limit } = sources.related;
  const latest = includeNewer ? undefined : page.fields.publishDate?.ms;
  const matches = new Map<PlacedPage, Match>();
  for (const index of indices) {
    for (const word of wordsOf(page, index, sources)) {
      const bearers = marks.get(index.name)?.get(word) ?? [];
      for (const other of bearers) {
        if (other === page || isAfter(other.fields.publishDate, latest)) continue;
        const match = matches.get(other) ?? { page: other, weight: 0, count: 0, rank: 0 };
        match.weight += index.weight;
        match.count += 1;
        match.rank += rareFirst ? index.weight / bearers.length : index.weight;
        matches.set(other, match);
      }
    }
  }
  const weights = [0, ...indices.map(({ weight }) => weight)];
  const [least, greatest] = [Math.min(...weights), Math.max(...weights)];
  const reaches = ({ weight, count }: Match) => {
    const share = Math.trunc(weight / count) - least;
    const percentage = greatest === least ? 0 : Math.floor((share / (greatest - least)) * 100 + 0.5);
    return percentage >= Math.trunc(threshold / count);
  };
  const most = Math.max(0, Math.trunc(limit));
  const best: Match[] = [];
  for (const match of matches.values()) {
    if (!reaches(match)) continue;
    const last = best[most - 1];
    if (last !== undefined && before(last, match) < 0) continue;
    const at = best.findIndex((other) => before(match, other) < 0);
    best.splice(at < 0 ? best.length : at, 0, match);
    best.length = Math.min(best.length, most);
  }
  return best.map((match) => match.page);
}

function before(a: Match, b: Match): number {
  return b.rank - a.rank || newerFirst(a, b);
}

function isAfter(date: PageDate | undefined, latest: number | undefined): boolean {
  return latest !== undefined && date !== undefined && date.ms > latest;
}

function newerFirst({ page: a }: Match, { page: b }: Match): number {
  const first = a.fields.publishDate?.ms ?? Number.MIN_SAFE_INTEGER;
  const second = b.fields.publishDate?.ms ?? Number.MIN_SAFE_INTEGER;
  if (first !== second) return second - first;
  // Hugo: related/inverted_index.go, `ranks.Less`: then by name, which is the title.
  const [name, other] = a.title === b.title ? [a.id, b.id] : [a.title, b.title];
  return name < other ? -1 : 1;
}

/** The words of a page in an index, each once. */
function wordsOf(page: PlacedPage, index: RelatedIndex, { headings }: MarkSources): ReadonlySet<string> {
  const words = index.isHeadings ? headings(page) : valuesOf(page, index);
  return new Set(index.toLower ? words.map((word) => word.toLowerCase()) : words);
}

function valuesOf({ fields }: PlacedPage, { name, pattern }: RelatedIndex): readonly string[] {
  const dates: Readonly<Record<string, PageDate | undefined>> = {
    date: fields.date,
    lastmod: fields.lastmod,
    publishdate: fields.publishDate,
    expirydate: fields.expiryDate,
  };
  const date = Object.hasOwn(dates, name) ? dates[name] : undefined;
  if (date !== undefined) return [inGoLayout(date, pattern ?? '2006')];
  if (name === 'keywords') return fields.keywords;
  const terms = fields.terms.get(name);
  if (terms !== undefined) return terms;
  const key = Object.keys(fields.params).find((other) => other.toLowerCase() === name);
  const value = key === undefined ? undefined : fields.params[key];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one) => ['string', 'number', 'boolean'].includes(typeof one)).map(String);
}

/** The parts of a date that Go's layouts can name: package time, `2006-01-02`. */
function inGoLayout({ iso }: PageDate, layout: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const parts: Readonly<Record<string, string>> = {
    '2006': year,
    '06': year.slice(2),
    '01': month,
    '02': day,
    '15': iso.slice(11, 13),
  };
  return layout.replace(/2006|06|01|02|15/g, (part) => parts[part] ?? part);
}
