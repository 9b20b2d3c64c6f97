/** A page as the search finds it. */
export interface SearchDocument {
  readonly title: string;
  readonly url: string;
  readonly tags: readonly string[];
  readonly text: string;
}

/**
 * The search index: the pages, and for each token the pages that have it. Words of Latin letters and digits
 * are tokens, and so is every pair of neighbouring wide characters, which finds Japanese without knowing
 * where its words end.
 * The browser takes a query apart by the same rule (`templates/assets/search.js`).
 */
export function searchIndex(documents: readonly SearchDocument[]): string {
  const postings = new Map<string, number[]>();
  for (const [index, document] of documents.entries()) {
    for (const token of new Set(searchTokens([document.title, ...document.tags, document.text].join('\n')))) {
      const list = postings.get(token) ?? [];
      list.push(index);
      postings.set(token, list);
    }
  }
  const pages = documents.map(({ title, url, tags, text }) => ({ title, url, tags, text }));
  const tokens = Object.fromEntries([...postings].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ version: 1, pages, tokens })}\n`;
}

const wideText = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆`;
const wide = new RegExp(`[${wideText}]`, 'u');
const runs = new RegExp(`[${wideText}]+|[^${wideText}]+`, 'gu');

/**
 * The tokens of a text: lower-case words, also taken apart at `-`, `.` and `_`, and pairs of wide characters.
 */
export function searchTokens(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const run of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}_.\-ー々〆]+/gu) ?? []) {
    for (const part of splitAtWide(run)) tokens.push(...(wide.test(part) ? pairs(part) : words(part)));
  }
  return tokens;
}

function splitAtWide(run: string): readonly string[] {
  return run.match(runs) ?? [];
}

function pairs(run: string): readonly string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function words(run: string): readonly string[] {
  const whole = run.replace(/^[-._]+|[-._]+$/g, '');
  const parts = whole.split(/[-._]+/).filter(Boolean);
  return whole === '' ? [] : parts.length > 1 ? [whole, ...parts] : [whole];
}
