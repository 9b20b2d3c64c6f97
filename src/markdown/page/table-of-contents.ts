import type { RenderedHeading, TocEntry } from '../rendered-markdown.ts';

/** Nests headings by their levels; a heading that skips a level stands below the nearest one above it. */
export function tableOfContents(
  headings: readonly RenderedHeading[],
  levels: { readonly from: number; readonly to: number },
): readonly TocEntry[] {
  const shown = headings.filter(({ level }) => level >= levels.from && level <= levels.to);
  return nest(shown);
}

function nest(headings: readonly RenderedHeading[]): readonly TocEntry[] {
  const entries: TocEntry[] = [];
  for (let at = 0; at < headings.length; ) {
    const heading = headings[at];
    if (!heading) break;
    const { id, html, level } = heading;
    const rest = headings.slice(at + 1);
    const end = rest.findIndex((next) => next.level <= level);
    const below = end < 0 ? rest : rest.slice(0, end);
    entries.push({ id, html, level, children: nest(below) });
    at += 1 + below.length;
  }
  return entries;
}
