import type { Range } from '../code-ranges.ts';

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

/** Finds the tags of short codes outside the ranges that are skipped. */
export function findTags(text: string, skipped: readonly Range[]): readonly Tag[] {
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
