import type { Answer } from '#cluster';
import { humanDurationRange } from '#text';
import type { ExpectedLine } from './comparison.ts';
import { matchLine, type Read } from './line-match.ts';
import { serialOf } from './reading.ts';
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
  confirmed: ReadonlySet<string>,
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
    if (line && serial !== undefined) rows.push({ ...line, serial });
    if (note?.type === 'text') notes.push({ text: note.text, age: oldestAge(note.text) });
  }
  if (rows.length < 2) return [];
  const told = toldApart(rows, notes, confirmed);
  const known = new Set(draws.map(({ key }) => key));
  const shown = [...told].flatMap(([{ serial }, { reads }]) => answersOf(reads, serial));
  const toldNotes = new Set([...told.values()].map(({ note }) => note));
  const open = assign(
    rows.filter((row) => !told.has(row)),
    notes.filter((note) => !toldNotes.has(note)),
  );
  return [...shown, ...open].filter(({ key, value }) => known.has(key) && !isDrawn(draws, key, value));
}

function isDrawn(draws: readonly Draw[], key: string, value: string): boolean {
  return draws.some((draw) => draw.key === key && draw.value === value);
}

/** A row's line in the note, and what is read off it. */
interface Told {
  readonly note: NoteRow;
  readonly reads: readonly Read[];
}

/**
 * The rows that the note has told apart before, with its lines that show them: each shows a value of its own
 * again.
 */
function toldApart(
  rows: readonly Row[],
  notes: readonly NoteRow[],
  confirmed: ReadonlySet<string>,
): ReadonlyMap<Row, Told> {
  const told = new Map<Row, Told>();
  const free = new Set(notes);
  for (const row of rows) {
    const isShown = ({ source }: Sighting) =>
      source.type === 'draw' &&
      source.draws.some(({ key }) => serialOf(key) === row.serial && confirmed.has(key));
    if (!row.sightings.some(isShown)) continue;
    for (const note of free) {
      const reads = matchLine(row.text, 0, row.text.length, row.sightings, note.text);
      const isAsShown = ({ sighting, text }: Read) => !isShown(sighting) || text === textOf(row, sighting);
      if (!reads?.every(isAsShown)) continue;
      free.delete(note);
      told.set(row, { note, reads });
      break;
    }
  }
  return told;
}

function textOf({ text }: Row, { from, to }: Sighting): string {
  return text.slice(from, to);
}

/** The serial that a line's values share: that of the object it shows. */
function serialOfLine(sightings: readonly Sighting[]): string | undefined {
  for (const { source } of sightings) {
    if (source.type === 'draw' && source.draws.length === 1) return serialOf(source.draws[0]?.key ?? '');
  }
  return undefined;
}

/** The greatest age in a row, in ms; less than none where it shows none. */
export function oldestAge(text: string): number {
  const ages = text
    .split(/\s+/)
    .map((word) => (humanDurationRange(word) ?? humanDurationRange(word, { units: 1 }))?.from ?? -1);
  return Math.max(...ages);
}

function assign(rows: readonly Row[], notes: readonly NoteRow[]): readonly Answer[] {
  const byBirth = [...rows].sort((left, right) => serialNumber(left.serial) - serialNumber(right.serial));
  const byAge = notes
    .map((note, at) => ({ ...note, at }))
    .sort((left, right) => right.age - left.age || left.at - right.at);
  const free = new Set(byBirth);
  const answers: Answer[] = [];
  for (const note of byAge) {
    for (const row of free) {
      const reads = matchLine(row.text, 0, row.text.length, row.sightings, note.text);
      if (reads === undefined || !reads.every((read) => canBe(read, row.serial))) continue;
      free.delete(row);
      answers.push(...answersOf(reads, row.serial));
      break;
    }
  }
  return answers;
}

/** Whether an object could have what is read for it, such as the one node that a daemon's pod can be on. */
function canBe({ sighting: { source }, text }: Read, serial: string): boolean {
  if (source.type !== 'draw') return true;
  const own = source.draws.find(({ key }) => serialOf(key) === serial);
  return own?.type !== 'pick' || own.members.includes(source.form.read(text));
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
