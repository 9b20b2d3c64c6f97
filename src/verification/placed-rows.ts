import { oldestAge } from './assignment.ts';
import type { Note } from './line-views.ts';
import { nameIn } from './listing.ts';
import type { Life } from './lives.ts';
import type { ReadLine } from './reading.ts';

/** A row of a note, the state of its thing that it shows, and when that came about, or was written again. */
export interface PlacedRow {
  readonly note: Note;
  readonly life: Life;
  /** The index of the state. */
  readonly state: number;
  readonly at: number;
  readonly isListed: boolean;
}

/** What a note shows of one thing: the row in which it is listed first, if it is, and those of its changes. */
interface Told {
  readonly name: string;
  readonly listed: Note | undefined;
  readonly changes: readonly Note[];
}

/**
 * Which state of which thing each row of a watch shows, in the note's order. A thing that has not been named
 * yet may be any that no row names: that which shows most of its rows, of several the one that came first,
 * the oldest rows first.
 */
export function placeRows(
  listed: readonly Note[],
  changes: readonly Note[],
  lives: readonly Life[],
  title: string,
): readonly PlacedRow[] {
  const told = byName(listed, changes, title);
  const names = new Set(told.map(({ name }) => name));
  const free = new Set(lives.filter(({ name }) => !names.has(name)));
  const byAge = told.toSorted((left, right) => ageOf(right) - ageOf(left));
  const placed = byAge.flatMap((one) => {
    const known = lives.find(({ name }) => name === one.name);
    if (known) return embed(one, known);
    const ways = [...free].map((life) => ({ life, rows: embed(one, life) }));
    const [best] = ways.sort((a, b) => b.rows.length - a.rows.length || a.life.place - b.life.place);
    if (best === undefined || best.rows.length === 0) return [];
    free.delete(best.life);
    return best.rows;
  });
  const rows = new Map(placed.map((row) => [row.note, row]));
  return [...listed, ...changes].flatMap((note) => rows.get(note) ?? []);
}

function byName(listed: readonly Note[], changes: readonly Note[], title: string): readonly Told[] {
  const nameOf = ({ text }: Note) => nameIn(text, title);
  const names = new Set([...listed, ...changes].map(nameOf));
  return [...names].map((name) => ({
    name,
    listed: listed.find((note) => nameOf(note) === name),
    changes: changes.filter((note) => nameOf(note) === name),
  }));
}

function ageOf({ listed }: Told): number {
  return listed === undefined ? -1 : oldestAge(listed.text);
}

/** The rows of one thing among its states: from the one in which it is listed that leads to most of them. */
function embed(told: Told, life: Life): readonly PlacedRow[] {
  const { listed } = told;
  const starts =
    listed === undefined ? [-1] : [...life.states.keys()].filter((at) => shows(life, at, listed));
  const ways = starts.map((start) => embedFrom(start, told, life));
  return ways.sort((left, right) => right.length - left.length)[0] ?? [];
}

function embedFrom(start: number, { listed, changes }: Told, life: Life): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  let state = start;
  let at = life.states[start]?.at ?? 0;
  if (listed) rows.push({ note: listed, life, state, at, isListed: true });
  for (const note of changes) {
    if (shows(life, state, note)) {
      const again = writtenAgain(life, state, at);
      if (again === undefined) continue;
      at = again;
    } else {
      const next = life.states.findIndex((_, index) => index > state && shows(life, index, note));
      if (next < 0) continue;
      state = next;
      at = life.states[next]?.at ?? at;
    }
    rows.push({ note, life, state, at, isListed: false });
  }
  return rows;
}

function shows({ states }: Life, state: number, { text }: Note): boolean {
  return states[state]?.line?.matches.has(text) === true;
}

/** When a thing was next written in a state, which shows nothing new, or was gone, which is told alike. */
function writtenAgain({ writes, states }: Life, state: number, at: number): number | undefined {
  const following = states[state + 1];
  const until = following?.at ?? Number.POSITIVE_INFINITY;
  const gone = following !== undefined && following.line === undefined ? following.at : undefined;
  return writes.find((write) => write > at && write < until) ?? gone;
}

/** What a row reads off its state. */
export function readRow({ note, life, state }: PlacedRow): ReadLine {
  const line = life.states[state]?.line;
  return { note, printed: line?.printed ?? '', reads: line?.matches.get(note.text) ?? [] };
}
