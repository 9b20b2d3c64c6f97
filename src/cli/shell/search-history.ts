/** A search back through what was typed, as `^R` begins it. GNU readline: isearch.c */
export interface HistorySearch {
  readonly query: string;
  /** Where in the history the line that is shown stands; undefined where none was found yet. */
  readonly at: number | undefined;
  /** Whether nothing older holds what was typed last. */
  readonly failed: boolean;
}

/** A key as the terminal tells it. */
export interface PressedKey {
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

/** What a key does to a search: it goes on, is given up, or ends with its line, which the key then edits or runs. */
export type SearchStep =
  | { readonly type: 'searching'; readonly search: HistorySearch }
  | { readonly type: 'given up' }
  | { readonly type: 'taken' };

/** A search that nothing was typed into. */
export const beginSearch: HistorySearch = { query: '', at: undefined, failed: false };

/** One key of a search through `history`, the newest line first. */
export function searchStep(
  search: HistorySearch,
  text: string | undefined,
  key: PressedKey,
  history: readonly string[],
): SearchStep {
  const isControl = key.ctrl === true;
  if (isControl && (key.name === 'g' || key.name === 'c')) return { type: 'given up' };
  if (isControl && key.name === 'r') return searching(find(search, (search.at ?? -1) + 1, history));
  if (key.name === 'backspace' || (isControl && key.name === 'h')) {
    return searching(find({ ...beginSearch, query: search.query.slice(0, -1) }, 0, history));
  }
  const isText = text !== undefined && !isControl && key.meta !== true && /^[^\p{Cc}]+$/u.test(text);
  if (!isText) return { type: 'taken' };
  return searching(find({ ...search, query: search.query + text }, search.at ?? 0, history));
}

function searching(search: HistorySearch): SearchStep {
  return { type: 'searching', search };
}

function find(search: HistorySearch, from: number, history: readonly string[]): HistorySearch {
  if (search.query === '') return beginSearch;
  const at = history.findIndex((line, index) => index >= from && line.includes(search.query));
  return at < 0 ? { ...search, failed: true } : { ...search, at, failed: false };
}

/** The line that a search shows in place of the prompt. */
export function searchPrompt({ query, failed }: HistorySearch): string {
  return `(${failed ? 'failed ' : ''}reverse-i-search)\`${query}': `;
}
