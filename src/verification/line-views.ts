import type { ExpectedLine } from './comparison.ts';
import { inOrder, matchLine, type Read } from './reading.ts';
import { SightingIndex, uidsOfLines } from './sighting.ts';
import { drawsOf, type History, spanOf } from './stage.ts';
import type { View } from './surroundings.ts';

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
}

/** The lines of a note that a run has to print. */
export function notesOf(expected: readonly ExpectedLine[]): readonly Note[] {
  return expected.flatMap((line) => (line.type === 'text' && !line.remark ? [line] : []));
}

/**
 * Which views show each line of a note: with the values that it shows, or, where none does, with others that
 * the note does not show.
 */
export function linesShown(notes: readonly Note[], lines: readonly (readonly ViewLine[])[]): readonly Shown[] {
  const exact = notes.map((_, index) => lines.map((own) => exactMatch(notes, index, own)));
  const isExact = (index: number) => exact[index]?.some((match) => match !== undefined) ?? false;
  const open = notes.flatMap(({ text }, index) => (isExact(index) ? [] : [{ text, index }]));
  const loose = lines.map((own) => assign(open, own));
  return notes.map((note, index) => ({
    note,
    views: isExact(index) ? (exact[index] ?? []) : loose.map((given) => given.get(index)),
  }));
}

/** Of equal texts each has a line of its own. */
function exactMatch(notes: readonly Note[], index: number, lines: readonly ViewLine[]): LineMatch | undefined {
  const text = notes[index]?.text ?? '';
  const place = notes.slice(0, index).filter((note) => note.text === text).length;
  const own = lines.filter(({ matches }) => matches.get(text)?.every(isSame));
  const line = own[place];
  return line && { printed: line.printed, reads: line.matches.get(text) ?? [] };
}

function isSame({ sighting: { source }, text }: Read): boolean {
  return source.type === 'time' || source.draws.some(({ value }) => source.form.write(value) === text);
}

/** Gives each open text a free line of its own that it matches. */
function assign(
  open: readonly { readonly text: string; readonly index: number }[],
  lines: readonly ViewLine[],
): ReadonlyMap<number, LineMatch> {
  const free = new Set(lines.filter(({ isFree }) => isFree));
  const given = new Map<number, LineMatch>();
  for (const { text, index } of open) {
    const line = [...free].find(({ matches }) => matches.has(text));
    if (line === undefined) continue;
    free.delete(line);
    given.set(index, { printed: line.printed, reads: line.matches.get(text) ?? [] });
  }
  return given;
}

/**
 * A view that shows all lines of a note if its things may have each other's names: each line with its own, if
 * it is there, else with that of another.
 */
export function matchOpenly(notes: readonly Note[], lines: readonly ViewLine[]): readonly LineMatch[] | undefined {
  const free = new Set(lines);
  const found: (LineMatch | undefined)[] = notes.map(() => undefined);
  for (const isMeant of [isSame, () => true]) {
    for (const [index, { text }] of notes.entries()) {
      if (found[index]) continue;
      const line = [...free].find(({ matches }) => matches.get(text)?.every(isMeant));
      if (line === undefined) continue;
      free.delete(line);
      found[index] = { printed: line.printed, reads: line.matches.get(text) ?? [] };
    }
  }
  return free.size === 0 && found.every((match) => match !== undefined) ? found : undefined;
}

/** The lines of some views beside those of a note. */
export function linesOfViews(
  notes: readonly Note[],
  history: History,
  views: readonly View[],
): readonly (readonly ViewLine[])[] {
  const texts = new Set(notes.map(({ text }) => text));
  const known = drawsOf(history);
  const span = spanOf(history.judged.map(({ run }) => run));
  const all = [...texts].join('\n');
  return views.map(({ lines, draws, times }) => {
    const index = new SightingIndex([...known, ...draws], times, span);
    const used = new Map<string, number>();
    const uids = uidsOfLines(lines);
    return lines.map((printed, at) => {
      const sightings = inOrder(index.find(printed, used, uids[at]));
      const matches = new Map<string, readonly Read[]>();
      for (const text of texts) {
        const reads = matchLine(printed, 0, printed.length, sightings, text);
        if (reads) matches.set(text, reads);
      }
      const names = sightings.flatMap(({ source }) =>
        source.type === 'draw' && source.draws.every(({ type }) => type === 'text') ? source.draws : [],
      );
      return { printed, matches, isFree: !names.some(({ value }) => all.includes(value)) };
    });
  });
}
