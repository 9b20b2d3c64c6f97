import type { ExpectedLine } from './comparison.ts';
import { lineMatcher, type Read } from './line-match.ts';
import { uidsOfLines } from './owner-uids.ts';
import { inOrder } from './reading.ts';
import { type Sighting, SightingIndex } from './sighting.ts';
import { drawsOf, type History, hashTimes, spanOf } from './stage.ts';
import type { View } from './surroundings.ts';
import type { Draw } from './transcript-oracle.ts';

/** A printed line that is as the note's, but for values and times. */
export interface LineMatch {
  readonly printed: string;
  readonly reads: readonly Read[];
}

/** A line of a note, and what each of some views shows in its place. */
export interface Shown {
  readonly note: Note;
  readonly views: readonly (LineMatch | undefined)[];
}

/** A line of a note that has to be printed. */
export type Note = Extract<ExpectedLine, { readonly type: 'text' }>;

/** A line of a view: what each text of the note reads off it. */
export interface ViewLine {
  readonly printed: string;
  readonly matches: ReadonlyMap<string, readonly Read[]>;
  /** Whether it is about something that the note does not name elsewhere. */
  readonly isFree: boolean;
  /** The line with its values and times left open. */
  readonly shape: string;
}

/** The lines of a note that a run has to print. */
export function notesOf(expected: readonly ExpectedLine[]): readonly Note[] {
  return expected.flatMap((line) => (line.type === 'text' && !line.remark ? [line] : []));
}

/**
 * Which views show each line of a note: with the values that it shows, or, where none does, with others that
 * the note does not show.
 */
export function linesShown(
  notes: readonly Note[],
  lines: readonly (readonly ViewLine[])[],
): readonly Shown[] {
  const exact = lines.map((own) => assign(notes.entries(), new Set(own), [isAsIs, isSame]));
  const open = [...notes.entries()].filter(([index]) => !exact.some((given) => given.has(index)));
  const loose = lines.map((own) => assign(open, new Set(own.filter(({ isFree }) => isFree)), [() => true]));
  return notes.map((note, index) => ({
    note,
    views: exact.map((given, view) => given.get(index) ?? loose[view]?.get(index)),
  }));
}

/** Whether a value or a time stands as the note has it, */
function isAsIs({ sighting: { source }, text }: Read): boolean {
  return source.type === 'time' ? source.time.text === text : hasValue(source.draws, source.form.write, text);
}

/** or at least a value. */
function isSame({ sighting: { source }, text }: Read): boolean {
  return source.type === 'time' || hasValue(source.draws, source.form.write, text);
}

function hasValue(draws: readonly Draw[], write: (value: string) => string, text: string): boolean {
  return draws.some(({ value }) => write(value) === text);
}

/** Gives each line of a note a line of its own that it matches, as well as can be, in order. */
function assign(
  notes: Iterable<readonly [number, Note]>,
  free: Set<ViewLine>,
  ways: readonly ((read: Read) => boolean)[],
): ReadonlyMap<number, LineMatch> {
  const given = new Map<number, LineMatch>();
  const open = [...notes];
  for (const isMeant of ways) {
    for (const [index, { text }] of open) {
      if (given.has(index)) continue;
      const line = [...free].find(({ matches }) => matches.get(text)?.every(isMeant));
      if (line === undefined) continue;
      free.delete(line);
      given.set(index, { printed: line.printed, reads: line.matches.get(text) ?? [] });
    }
  }
  return given;
}

/** The lines of a note that a view shows, if its things may have each other's names. */
export interface OpenMatch {
  readonly found: readonly (LineMatch & { readonly note: Note })[];
  /** The lines of the view that are none of the note's. */
  readonly others: readonly ViewLine[];
}

/** Gives each line of a note a line of a view: its own, if it is there, else that of another thing. */
export function matchOpenly(notes: readonly Note[], lines: readonly ViewLine[]): OpenMatch {
  const free = new Set(lines);
  const given = assign(notes.entries(), free, [isAsIs, isSame, () => true]);
  const found = notes.flatMap((note, index) => {
    const match = given.get(index);
    return match === undefined ? [] : [{ ...match, note }];
  });
  return { found, others: [...free] };
}

/** A choice of a name, which tells one of equal things from the other. */
export const nameKey = /^suffix of (.+)/;

/** The lines of some views beside those of a note. */
export function linesOfViews(
  notes: readonly Note[],
  history: History,
  views: readonly View[],
): readonly (readonly ViewLine[])[] {
  const texts = new Set(notes.map(({ text }) => text));
  const known = drawsOf(history);
  const hashes = hashTimes(history);
  const span = spanOf(history.judged.map(({ run }) => run));
  const all = [...texts].join('\n');
  return views.map(({ lines, draws, times }) => {
    const index = new SightingIndex([...known, ...draws], [...hashes, ...times], span);
    const used = new Map<string, number>();
    const uids = uidsOfLines(lines);
    return lines.map((printed, at) => {
      const sightings = inOrder(index.find(printed, used, uids[at]));
      const matches = new Map<string, readonly Read[]>();
      const read = lineMatcher(printed, 0, sightings);
      for (const text of texts) {
        const reads = read(text);
        if (reads) matches.set(text, reads);
      }
      const names = sightings.flatMap(({ source }) =>
        source.type === 'draw' && source.draws.every(({ key }) => nameKey.test(key)) ? source.draws : [],
      );
      const isFree = !names.some(({ value }) => all.includes(value));
      return { printed, matches, isFree, shape: shapeOf(printed, sightings) };
    });
  });
}

function shapeOf(printed: string, sightings: readonly Sighting[]): string {
  let shape = '';
  let at = 0;
  for (const { from, to } of sightings) {
    shape += `${printed.slice(at, from)}\u0000`;
    at = to;
  }
  return `${shape}${printed.slice(at)}`.replace(/\s+/g, ' ').trim();
}
