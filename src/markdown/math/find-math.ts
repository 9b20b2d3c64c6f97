/** A formula as it stands in the text. */
export interface Formula {
  readonly tex: string;
  /** Whether it stands in a line of its own. */
  readonly isDisplay: boolean;
  readonly from: number;
  readonly to: number;
}

// A lone dollar is money or a shell's variable: as in Pandoc, the opening one touches what follows, the
// closing one what precedes, and no digit follows it.
const patterns = [
  String.raw`(?<!\\)\$\$(?<d1>(?:[^$\\]|\\[^])+?)\$\$`,
  String.raw`(?<!\\)\\\[(?<d2>[^]+?)\\\]`,
  String.raw`(?<!\\)\\\((?<i1>[^\n]+?)\\\)`,
  String.raw`(?<![\\$\w])\$(?!\s)(?<i2>(?:[^$\\\n]|\\.)+?)(?<!\s)\$(?![\d$])`,
];
const pattern = new RegExp(patterns.join('|'), 'g');

/** Finds the formulas of a text; a formula has no blank line in it. */
export function findMath(text: string): readonly Formula[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { d1, d2, i1, i2 } = match.groups ?? {};
    const tex = d1 ?? d2 ?? i1 ?? i2 ?? '';
    if (/\n[ \t]*\n/.test(tex)) return [];
    const isDisplay = d1 !== undefined || d2 !== undefined;
    return [{ tex: tex.trim(), isDisplay, from: match.index, to: match.index + match[0].length }];
  });
}
