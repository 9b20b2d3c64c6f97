/** A text without its beginning, where that is the given one. */
export function withoutStart(text: unknown, start: unknown): string {
  const [whole, part] = [String(text ?? ''), String(start ?? '')];
  return whole.startsWith(part) ? whole.slice(part.length) : whole;
}

/** A text without its end, where that is the given one. */
export function withoutEnd(text: unknown, end: unknown): string {
  const [whole, part] = [String(text ?? ''), String(end ?? '')];
  return whole.endsWith(part) ? whole.slice(0, whole.length - part.length) : whole;
}

const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * At most `size` characters of a text, up to the end of a word, with a mark for the rest. Hugo:
 * tpl/strings/truncate.go, where each wide character is a word.
 */
export function shortened(text: string, size: number, mark: string): string {
  const characters = [...text];
  if (characters.length <= size) return text;
  let word = 0;
  let end = 0;
  for (const [index, character] of characters.slice(0, size + 1).entries()) {
    if (/\s/.test(character)) word = end;
    else if (wide.test(character)) word = index;
    else end = index + 1;
  }
  return characters.slice(0, word === 0 ? size : word).join('') + mark;
}
