/** A field by which pages are related (Hugo's `related.indices`). */
export interface RelatedIndex {
  /** The front matter field, in lower case. */
  readonly name: string;
  readonly weight: number;
  readonly toLower: boolean;
  /** How a date becomes a word, in Go's layout such as `2006-01`; the year unless given. */
  readonly pattern: string | undefined;
  /** A word that more than this percentage of the pages bear says nothing; 0 for none (`cardinalityThreshold`). */
  readonly commonest: number;
  /** Whether the words are the ids of the page's headings (`type: fragments`). */
  readonly isHeadings: boolean;
}

/** Which pages are related, as Hugo's `related` says it. */
export interface RelatedSettings {
  readonly indices: readonly RelatedIndex[];
  /** From 0 to 100: how much of the greatest weight a match must have. */
  readonly threshold: number;
  /** Whether pages that are newer than the page itself are related to it. */
  readonly includeNewer: boolean;
  /** Whether a word counts for more the fewer pages bear it. */
  readonly rareFirst: boolean;
  /** The most related pages of a page. */
  readonly limit: number;
}

const index = { toLower: false, pattern: undefined, commonest: 0, isHeadings: false } as const;

/** Hugo: what `.Related` does on a site that configures nothing. */
export const relatedOfHugo: RelatedSettings = {
  indices: [
    { ...index, name: 'keywords', weight: 100 },
    { ...index, name: 'date', weight: 10 },
    { ...index, name: 'tags', weight: 80 },
  ],
  threshold: 80,
  includeNewer: false,
  rareFirst: false,
  limit: 5,
};

/** What kanzen does: whatever is shared relates pages, and a rare term says more than one that all pages bear. */
export const relatedOfKanzen: RelatedSettings = {
  indices: [
    { ...index, name: 'series', weight: 120, toLower: true },
    { ...index, name: 'keywords', weight: 100, toLower: true },
    { ...index, name: 'tags', weight: 80, toLower: true },
    { ...index, name: 'categories', weight: 60, toLower: true },
  ],
  threshold: 0,
  includeNewer: true,
  rareFirst: true,
  limit: 5,
};
