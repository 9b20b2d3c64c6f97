const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6ー]/u;

/** What may not begin a line in Japanese. */
const follows = /^[、。，．・：；？！）」』】〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/;

/**
 * Breaks a text into lines for a drawing, which cannot break lines by itself: `width` is in narrow letters,
 * of which a wide one takes two. Latin words stay whole.
 */
export function textLines(text: string, width: number): readonly string[] {
  const lines: string[] = [''];
  for (const piece of text.match(/[^\s\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+|./gsu) ?? []) {
    const line = lines.at(-1) ?? '';
    const fits = widthOf(line) + widthOf(piece) <= width || follows.test(piece);
    if (fits || line.trim() === '') lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}
