import { drawsOf, type History } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** A write of an object whose resourceVersion the note shows. */
export interface SeenWrite {
  readonly serial: string;
  readonly at: number;
  /** Its place among all choices of the history: several writes of one instant have an order. */
  readonly place: number;
  readonly revision: number;
  readonly line: number;
}

/** The key of the choice of a resourceVersion: whose write it is. */
export const revisionOf = /^revision of (.+), write \d+$/;

/** The writes whose resourceVersions the note shows, in their order. */
export function writesIn(history: History): readonly SeenWrite[] {
  const writes = new Map<string, SeenWrite>();
  const places = new Map(drawsOf(history).map(({ key }, place) => [key, place]));
  for (const { reading, trusted } of history.judged) {
    if (!trusted) continue;
    for (const { draws, value, line } of reading.values) {
      const [draw] = draws;
      const serial = draws.length === 1 && draw ? revisionOf.exec(draw.key)?.[1] : undefined;
      if (draw === undefined || serial === undefined || writes.has(draw.key)) continue;
      const place = places.get(draw.key) ?? 0;
      writes.set(draw.key, { serial, at: draw.drawnAt, place, revision: Number(value), line });
    }
  }
  return [...writes.values()].sort((left, right) => left.revision - right.revision);
}

/**
 * How long steps of the machinery took, in ms by their choices, as the note tells it: the pull in `pulled …
 * in 300ms`. They are what the answers imply, and what is read off lines that were not answered yet.
 */
export function lengthsIn(history: History): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  const tell = ({ type, implies }: Draw, value: string) => {
    if (type !== 'text') return;
    for (const { key, value: length } of implies(value)) lengths.set(key, Number(length));
  };
  for (const { run, reading, trusted } of history.judged) {
    for (const draw of run.draws) {
      const answer = history.answers.get(draw.key);
      if (answer !== undefined) tell(draw, answer);
    }
    if (!trusted) continue;
    for (const { draws, value } of reading.values) {
      const [draw] = draws;
      if (draw && draws.length === 1) tell(draw, value);
    }
  }
  return lengths;
}
