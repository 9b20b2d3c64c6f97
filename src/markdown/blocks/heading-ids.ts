import { headingAnchors, type PlainHeading } from '#transcript';
import type { HeadingIds } from '../render-options.ts';

/** Gives a heading an id that no earlier heading of the page has. */
export type NameHeading = (heading: PlainHeading) => string;

/** Names the headings of one page, by Hugo's rules or GitHub's. */
export function headingNamer(rule: HeadingIds): NameHeading {
  if (rule === 'github') return githubNamer();
  return headingAnchors(rule === 'hugo' ? 'text' : 'source');
}

/**
 * GitHub: lower case, all but letters, marks, numbers, `-`, `_` and blanks dropped, blanks to `-`;
 * duplicates get `-1`.
 */
function githubNamer(): NameHeading {
  const taken = new Map<string, number>();
  return ({ text, attributes }) => {
    const explicit = /(?:^|\s)#([^\s{}]+)/.exec(attributes ?? '')?.[1];
    if (explicit !== undefined) return explicit;
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
