import type { Answer } from '#cluster';
import { humanDurationRange } from '#text';
import type { ExpectedLine } from './comparison.ts';
import { matchLine, type Read, serialOf } from './reading.ts';
import { type Sighting, SightingIndex, type TimeSpan } from './sighting.ts';
import type { Judged } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** A printed line that shows one object: its row in a table. */
interface Row {
  readonly text: string;
  readonly serial: string;
  readonly sightings: readonly Sighting[];
}

/** A line of the note, and the age that it shows, in ms. */
interface NoteRow {
  readonly text: string;
  readonly age: number;
}

/**
 * Which object is which row is free as long as the note has not told them apart: rows are sorted by names
 * that are chosen. Proposes the assignment in which each row of the note could have been printed for its
 * object, the older rows for the objects that were born first.
 */
export function proposedAssignment(
  expected: readonly ExpectedLine[],
  judged: Judged,
  draws: readonly Draw[],
  span: TimeSpan,
): readonly Answer[] {
  const { run, comparison } = judged;
  const index = new SightingIndex(draws, run.times, span);
  const used = new Map<string, number>();
  const lines = run.lines.map((text) => ({ text, sightings: index.find(text, used) }));
  const rows: Row[] = [];
  const notes: NoteRow[] = [];
  for (const pair of comparison.pairs) {
    const line = pair.actual === undefined ? undefined : lines[pair.actual];
    const note = pair.expected === undefined ? undefined : expected[pair.expected];
    const serial = line && serialOfLine(line.sightings);
    if (line && serial !== undefined && note?.type === 'text') {
      rows.push({ ...line, serial });
      notes.push({ text: note.text, age: oldestAge(note.text) });
    }
  }
  return rows.length < 2 ? [] : assign(rows, notes, new Set(draws.map(({ key }) => key)));
}

/** The serial that a line's values share: that of the object it shows. */
function serialOfLine(sightings: readonly Sighting[]): string | undefined {
  for (const { source } of sightings) {
    if (source.type === 'draw' && source.draws.length === 1) return serialOf(source.draws[0]?.key ?? '');
  }
  return undefined;
}

function oldestAge(text: string): number {
  const ages = text.split(/\s+/).map((word) => humanDurationRange(word)?.from ?? -1);
  return Math.max(...ages);
}

function assign(
  rows: readonly Row[],
  notes: readonly NoteRow[],
  known: ReadonlySet<string>,
): readonly Answer[] {
  const byBirth = [...rows].sort((left, right) => serialNumber(left.serial) - serialNumber(right.serial));
  const byAge = notes
    .map((note, at) => ({ ...note, at }))
    .sort((left, right) => right.age - left.age || left.at - right.at);
  const free = new Set(byBirth);
  const answers: Answer[] = [];
  for (const note of byAge) {
    for (const row of free) {
      const reads = matchLine(row.text, 0, row.text.length, row.sightings, note.text);
      if (reads === undefined) continue;
      free.delete(row);
      answers.push(...answersOf(reads, row.serial).filter(({ key }) => known.has(key)));
      break;
    }
  }
  return answers;
}

function answersOf(reads: readonly Read[], serial: string): Answer[] {
  return reads.flatMap(({ sighting: { source }, text }) => {
    const draw =
      source.type === 'draw' ? source.draws.find(({ key }) => serialOf(key) === serial) : undefined;
    const value = draw && source.type === 'draw' ? draw.read(source.form.read(text)) : undefined;
    return draw === undefined || value === undefined ? [] : [{ key: draw.key, value }];
  });
}

function serialNumber(serial: string): number {
  return Number(/\d+$/.exec(serial)?.[0] ?? 0);
}
