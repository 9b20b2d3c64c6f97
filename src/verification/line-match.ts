import { type Sighting, sightingPattern } from './sighting.ts';

/** A sighting, and the text that the note shows in its place. */
export interface Read {
  readonly sighting: Sighting;
  readonly text: string;
}

/** Matches a stretch of a printed line against the note's text, leaving the sightings open. */
export function matchLine(
  line: string,
  from: number,
  to: number,
  sightings: readonly Sighting[],
  note: string,
): readonly Read[] | undefined {
  return lineMatcher(line.slice(from, to), from, sightings)(note);
}

/** The same for a stretch that begins `from` so many letters into its line, and is held against many texts. */
export function lineMatcher(
  stretch: string,
  from: number,
  sightings: readonly Sighting[],
): (note: string) => readonly Read[] | undefined {
  const printed = ({ from: start, to: end }: Sighting) => stretch.slice(start - from, end - from);
  let pattern: RegExp | undefined;
  return (note) => {
    if (note === stretch) return sightings.map((sighting) => ({ sighting, text: printed(sighting) }));
    pattern ??= openPattern(stretch, from, sightings);
    const found = pattern.exec(note);
    return found
      ? sightings.map((sighting, index) => ({ sighting, text: found[index + 1] ?? '' }))
      : undefined;
  };
}

function openPattern(stretch: string, from: number, sightings: readonly Sighting[]): RegExp {
  let pattern = '';
  let at = 0;
  for (const sighting of sightings) {
    pattern += `${literal(stretch.slice(at, sighting.from - from))}(${sightingPattern(sighting)})`;
    at = sighting.to - from;
  }
  return new RegExp(`^${pattern}${literal(stretch.slice(at))}$`);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+');
}
