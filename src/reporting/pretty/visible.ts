const firstPicture = 0x2400;
const pictureOfDelete = '\u2421';

/**
 * A text that cannot steer the reader's terminal: control characters become their pictures (`␛`), and marks
 * that reverse the writing direction become escapes. Notes are untrusted, and a report shows pieces of them.
 */
export function visible(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000a-\u001f]/g, (character) =>
      String.fromCodePoint(firstPicture + (character.codePointAt(0) ?? 0)),
    )
    .replace(/\u007f/g, pictureOfDelete)
    .replace(/[\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, escapeOf);
}

/**
 * The number of terminal columns that a text takes: East Asian wide characters take two, combining marks
 * none.
 */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += /\p{M}/u.test(character) ? 0 : isWide(character) ? 2 : 1;
  return columns;
}

function escapeOf(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

// Unicode: EastAsianWidth.txt, the blocks that are W or F throughout.
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return wideRanges.some(([from, to]) => code >= from && code <= to);
}
