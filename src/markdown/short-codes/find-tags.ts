/** A tag of a short code as it stands in the text. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'single' | 'escaped';
  readonly name: string;
  readonly parameters: string;
  /** `<` for content that is passed on as written, `%` for content that is Markdown. */
  readonly delimiter: '<' | '%';
  readonly from: number;
  readonly to: number;
}

const parameters = String.raw`(?:[^"\x60{}]|\{(?!\{)|"(?:[^"\\]|\\.)*"|\x60[^\x60]*\x60|\}(?!\}))*?`;
const pattern = new RegExp(
  String.raw`\{\{([<%])(/\*)?\s*(/)?[ \t]*([\w./-]+)(${parameters})(/)?(\*/)?\s*[>%]\}\}`,
  'g',
);

/** Finds the tags of short codes outside fences and code spans. */
export function findTags(text: string): readonly Tag[] {
  const skipped = codeRanges(text);
  const tags: Tag[] = [];
  for (const match of text.matchAll(pattern)) {
    const [all, opening = '<', comment, slash, name = '', parameters = '', selfClosing] = match;
    const from = match.index;
    if (skipped.some((range) => from >= range.from && from < range.to)) continue;
    const kind =
      comment !== undefined
        ? 'escaped'
        : slash !== undefined
          ? 'close'
          : selfClosing !== undefined
            ? 'single'
            : 'open';
    const delimiter = opening === '%' ? '%' : '<';
    tags.push({ kind, name, parameters: parameters.trim(), delimiter, from, to: from + all.length });
  }
  return tags;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function codeRanges(text: string): readonly Range[] {
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
