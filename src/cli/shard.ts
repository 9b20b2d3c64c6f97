import type { NoteOnDisk } from './disk/read-notes.ts';
import { CannotError } from './exit-code.ts';

/** One of several equal parts of the notes. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** Reads `2/4`. */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new CannotError(`Cannot take shard "${text}": write which of how many, such as 2/4`);
}

/**
 * The notes of one shard, in their order. Every note is in exactly one shard, whatever machine asks; the
 * costly ones are dealt out first, each to the shard that has the least so far.
 */
export function notesOfShard(notes: readonly NoteOnDisk[], { index, count }: Shard): readonly NoteOnDisk[] {
  const loads = Array.from({ length: count }, () => 0);
  const mine = new Set<NoteOnDisk>();
  for (const note of [...notes].sort(byCost)) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + cost(note);
    if (least === index - 1) mine.add(note);
  }
  return notes.filter((note) => mine.has(note));
}

/** The length of a note is a fair guess of its steps, and is known without reading them. */
function cost({ source }: NoteOnDisk): number {
  return source.text.length;
}

function byCost(left: NoteOnDisk, right: NoteOnDisk): number {
  return cost(right) - cost(left) || (left.source.path < right.source.path ? -1 : 1);
}
