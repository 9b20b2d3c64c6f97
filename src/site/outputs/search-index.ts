import { sha256 } from '#text';

/** A page as the search finds it. */
export interface SearchDocument {
  readonly title: string;
  readonly url: string;
  readonly tags: readonly string[];
  readonly text: string;
}

/** What a token is found in; of a page the best place counts. */
const places = { text: 0, tags: 1, title: 2 } as const;

/** About how many characters one file of the index has: what a question needs comes at once, little else. */
const fileSize = 12_000;

/**
 * The search index as files by path: a table of contents at `path`, and in a folder of the same name files
 * with tokens, in order, and files with pages. A browser reads the table, and then only the files in which
 * the tokens of a question and the pages that it shows stand.
 *
 * A token has the pages that hold it, each as 4 × its number + where it holds it (0 its text, 1 its tags, 2
 * its title). Words of Latin letters and digits are tokens, and so is every pair of neighbouring wide
 * characters, which finds Japanese without knowing where its words end.
 * The browser takes a question apart by the same rule (`templates/assets/search.js`).
 */
export function searchFiles(
  path: string,
  documents: readonly SearchDocument[],
): readonly (readonly [string, string])[] {
  const folder = path.replace(/\.json$/, '');
  const tokens = cut(
    [...postingsOf(documents)].sort(([a], [b]) => (a < b ? -1 : 1)),
    (part) => JSON.stringify(Object.fromEntries(part)),
  );
  const pages = cut(documents, (part) => JSON.stringify(part));
  const named = (text: string) =>
    [`${folder}/${sha256(new TextEncoder().encode(text)).slice(0, 10)}.json`, text] as const;
  const tokenFiles = tokens.map(({ first, text }) => ({ first: first[0], file: named(text) }));
  const pageFiles = pages.map(({ at, text }) => ({ first: at, file: named(text) }));
  const relative = (
    parts: readonly { readonly first: string | number; readonly file: readonly [string, string] }[],
  ) => parts.map(({ first, file: [name] }) => [first, name.slice(path.lastIndexOf('/') + 1)]);
  const table = { version: 2, tokens: relative(tokenFiles), pages: relative(pageFiles) };
  const files = new Map([...tokenFiles, ...pageFiles].map(({ file }) => file));
  return [[path, `${JSON.stringify(table)}\n`], ...files];
}

function postingsOf(documents: readonly SearchDocument[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  for (const [index, { title, tags, text }] of documents.entries()) {
    const found = new Map<string, number>();
    const note = (from: string, place: number) => {
      for (const token of searchTokens(from)) found.set(token, place);
    };
    note(text, places.text);
    note(tags.join('\n'), places.tags);
    note(title, places.title);
    for (const [token, place] of found) {
      const list = postings.get(token) ?? [];
      list.push(4 * index + place);
      postings.set(token, list);
    }
  }
  return postings;
}

interface Part<T> {
  readonly first: T;
  /** The index of its first item. */
  readonly at: number;
  readonly text: string;
}

/** Cuts a list into parts that are about one file long when they are written. */
function cut<T>(items: readonly T[], write: (part: readonly T[]) => string): readonly Part<T>[] {
  const parts: Part<T>[] = [];
  let from = 0;
  let size = 0;
  for (const [index, item] of items.entries()) {
    size += JSON.stringify(item).length;
    if (size < fileSize && index < items.length - 1) continue;
    const part = items.slice(from, index + 1);
    parts.push({ first: part[0] ?? item, at: from, text: write(part) });
    from = index + 1;
    size = 0;
  }
  return parts;
}

const wideText = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆`;
const wide = new RegExp(`[${wideText}]`, 'u');
const runs = new RegExp(`[${wideText}]+|[^${wideText}]+`, 'gu');

/**
 * The tokens of a text: lower-case words, also taken apart at `-`, `.` and `_`, and pairs of wide characters,
 * with the last of a run by itself, so that each single character begins a token.
 */
export function searchTokens(text: string): readonly string[] {
  const tokens: string[] = [];
  const found = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}_.\-ー々〆]+/gu);
  // Most words of a text come again.
  for (const run of new Set(found ?? [])) {
    for (const part of splitAtWide(run)) tokens.push(...(wide.test(part) ? pairs(part) : words(part)));
  }
  return tokens;
}

function splitAtWide(run: string): readonly string[] {
  return run.match(runs) ?? [];
}

function pairs(run: string): readonly string[] {
  const characters = [...run];
  return characters.map((character, index) => `${character}${characters[index + 1] ?? ''}`);
}

function words(run: string): readonly string[] {
  const whole = run.replace(/^[-._]+|[-._]+$/g, '');
  const parts = whole.split(/[-._]+/).filter(Boolean);
  return whole === '' ? [] : parts.length > 1 ? [whole, ...parts] : [whole];
}
