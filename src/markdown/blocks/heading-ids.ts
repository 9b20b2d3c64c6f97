import { lowerCase } from '#text';
import { headingAnchors, type PlainHeading } from '#transcript';
import type { HeadingIds } from '../render-options.ts';

/** Gives a heading an id that no earlier heading of the page has. */
export type NameHeading = (heading: PlainHeading) => string;

/** Names the headings of one page, by Hugo's rules or GitHub's. */
export function headingNamer(rule: HeadingIds): NameHeading {
  if (rule === 'github') return githubNamer();
  if (rule === 'hugo-0.111') return headingAnchors('source');
  return headingAnchors('text', named[rule]);
}

/** Hugo: `markup.goldmark.parser.autoIDType`. */
const named: Readonly<Record<string, ((text: string) => string) | undefined>> = {
  'hugo-ascii': asciiName,
  'hugo-blackfriday': blackfridayName,
};

/** Hugo: markup/goldmark/autoid.go, without accents, and of what is then left only ASCII. */
function asciiName(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{Mn}/gu, '');
  return plain
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9_ -]/g, '')
    .replaceAll(' ', '-');
}

/** Blackfriday's `SanitizedAnchorName`: letters and numbers, and a hyphen for what stands between them. */
function blackfridayName(text: string): string {
  const parts = lowerCase(text).split(/[^\p{L}\p{N}]+/u);
  return parts.filter((part) => part !== '').join('-');
}

/**
 * GitHub: lower case, all but letters, marks, numbers, `-`, `_` and blanks dropped, blanks to `-`;
 * duplicates get `-1`.
 */
function githubNamer(): NameHeading {
  const taken = new Map<string, number>();
  return ({ text, id }) => {
    if (id !== undefined) return id;
    const base = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    let name = base;
    for (let copy = taken.get(base) ?? 0; taken.has(name); ) {
      copy += 1;
      taken.set(base, copy);
      name = `${base}-${copy}`;
    }
    taken.set(name, 0);
    return name;
  };
}
