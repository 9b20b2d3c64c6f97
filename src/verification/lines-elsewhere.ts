import { matchLine, type Read } from './line-match.ts';
import type { Sighting } from './sighting.ts';

/** A line of the note that no printed line was found for where it stands. */
export interface NoteLine {
  readonly line: number;
  readonly text: string;
}

/** A printed line that the note does not show where it stands. */
interface PrintedLine {
  readonly printed: string;
  readonly sightings: readonly Sighting[];
}

/** So many lines are looked for among as many. */
const mostLines = 40;

/**
 * Lines that are printed elsewhere with other times, such as those of events, which are sorted by their
 * times: what differs are the times alone, and no other line could be meant.
 */
export function linesElsewhere(
  notes: readonly NoteLine[],
  printed: readonly PrintedLine[],
): readonly { readonly note: NoteLine; readonly printed: string; readonly reads: readonly Read[] }[] {
  if (notes.length > mostLines || printed.length > mostLines) return [];
  return notes.flatMap((note) => {
    const found = printed.flatMap((line) => {
      const reads = timesApart(line, note.text);
      return reads === undefined ? [] : [{ note, printed: line.printed, reads }];
    });
    return found.length === 1 ? found : [];
  });
}

function timesApart({ printed, sightings }: PrintedLine, note: string): readonly Read[] | undefined {
  if (!sightings.some(({ source }) => source.type === 'time')) return undefined;
  const reads = matchLine(printed, 0, printed.length, sightings, note);
  const isSame = ({ sighting, text }: Read) =>
    sighting.source.type === 'time' || text === printed.slice(sighting.from, sighting.to);
  return reads?.every(isSame) ? reads : undefined;
}
