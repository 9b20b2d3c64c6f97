const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** How long a text is. */
export interface Statistics {
  readonly wordCount: number;
  readonly readingMinutes: number;
}

// Hugo: hugolib/page__content.go: a word with a rune beyond ASCII counts its runes; 500 a minute in CJK,
// else 212. What a page states of itself decides; else, a name in Japanese makes no Japanese page of another:
// there, most of the words are.
export function statistics(text: string, language: string, stated?: boolean): Statistics {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const signs = text.match(wide)?.length ?? 0;
  const isWide = stated ?? signs > (/^(?:ja|zh|ko)\b/i.test(language) ? 0 : words.length);
  const wordCount = isWide ? words.reduce((sum, word) => sum + length(word), 0) : words.length;
  return { wordCount, readingMinutes: Math.ceil(wordCount / (isWide ? 500 : 212)) };
}

function length(word: string): number {
  return /[^\x00-\x7f]/.test(word) ? [...word].length : 1;
}
