/** A stretch of a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The fences and code spans of a text: what stands in them is not read as anything else. */
export function codeRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  let fence: { readonly run: string; readonly from: number } | undefined;
  for (const line of text.matchAll(/[^\n]*\n?/g)) {
    const marker = /^[\s>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})(.*)$/.exec(line[0].trimEnd());
    const run = marker?.[1] ?? '';
    if (fence !== undefined) {
      if (run[0] !== fence.run[0] || run.length < fence.run.length || marker?.[2]?.trim() !== '') continue;
      ranges.push({ from: fence.from, to: line.index + line[0].length });
      fence = undefined;
    } else if (marker && !(run.startsWith('`') && marker[2]?.includes('`')))
      fence = { run, from: line.index };
    else ranges.push(...spans(line[0], line.index));
  }
  if (fence !== undefined) ranges.push({ from: fence.from, to: text.length });
  return ranges;
}

function spans(line: string, offset: number): readonly Range[] {
  const found = line.matchAll(/(?<!`)(`+)(?!`)[^`]*(?:(?!\1(?!`))`+[^`]*)*?\1(?!`)/g);
  return [...found].map((match) => ({
    from: offset + match.index,
    to: offset + match.index + match[0].length,
  }));
}
