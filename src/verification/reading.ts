import type { Answer } from '#cluster';
import type { Comparison, ExpectedLine } from './comparison.ts';
import { matchLine, type Read } from './line-match.ts';
import { linesElsewhere, type NoteLine } from './lines-elsewhere.ts';
import { uidsOfLines } from './owner-uids.ts';
import { type Sighting, SightingIndex, type TimeSpan } from './sighting.ts';
import type { Draw, SeenTime } from './transcript-oracle.ts';

/** What a note says of one chosen value: at which line it stands, and what it reads there. */
export interface ValueReading {
  readonly line: number;
  /** The draws that could have printed the value; one unless several printed the same. */
  readonly draws: readonly Draw[];
  readonly value: string;
  /** Whether the rest of the line is as it was printed. */
  readonly alone: boolean;
}

/** What a note says of one printed time. */
export interface TimeReading {
  readonly line: number;
  readonly time: SeenTime;
  readonly text: string;
  /** What stands before it: `Started`, `creationTimestamp`; `(` for an age in brackets. */
  readonly label: string | undefined;
  /** The serial of the thing that changed right then, of which its line tells. */
  readonly changed?: string;
}

/** All that can be read from a note's text beside a run's output. */
export interface Reading {
  readonly values: readonly ValueReading[];
  readonly times: readonly TimeReading[];
}

/**
 * Reads chosen values off the note: where an aligned line of the run shows a value, the note's line shows the
 * one that the author's cluster chose. Lines whose other text differs are read word by word, as far as their
 * words agree.
 */
export function readNote(
  expected: readonly ExpectedLine[],
  actual: readonly string[],
  comparison: Comparison,
  known: { readonly draws: readonly Draw[]; readonly times: readonly SeenTime[]; readonly span: TimeSpan },
): Reading {
  const index = new SightingIndex(known.draws, known.times, known.span);
  const used = new Map<string, number>();
  const uids = uidsOfLines(actual);
  const sightings = actual.map((line, at) => index.find(line, used, uids[at]));
  const lines: ReadLine[] = [];
  const open: NoteLine[] = [];
  const others = new Set(actual.keys());
  for (const pair of comparison.pairs) {
    const note = pair.expected === undefined ? undefined : expected[pair.expected];
    if (note?.type !== 'text') continue;
    const printed = actual[pair.actual ?? -1] ?? '';
    const own = inOrder(sightings[pair.actual ?? -1] ?? []);
    const read = { note, printed, ...readLine(printed, own, note.text) };
    if (!read.alone && printed !== note.text) open.push(note);
    else if (pair.actual !== undefined) others.delete(pair.actual);
    if (pair.actual !== undefined) lines.push({ ...read, recounted: recounted(printed, note.text) });
  }
  const left = [...others].map((at) => ({
    printed: actual[at] ?? '',
    sightings: inOrder(sightings[at] ?? []),
  }));
  const elsewhere = linesElsewhere(open, left);
  const isElsewhere = ({ note }: ReadLine) => elsewhere.some((other) => other.note === note);
  return readingOf([...lines.filter((line) => !isElsewhere(line)), ...elsewhere]);
}

/** A line of a note, the printed line beside it, and what is read off them. */
export interface ReadLine {
  readonly note: { readonly line: number };
  readonly printed: string;
  readonly reads: readonly Read[];
  /** Whether nothing else differs; so it is unless it is said. */
  readonly alone?: boolean;
  /** Where an age stands that is one of another time: something is said to have happened more or fewer times. */
  readonly recounted?: 'in brackets' | 'before them' | undefined;
}

/**
 * What some lines read, one after another. A line that else differs shows another state, and what came to an
 * end in this one need not have in that: its length says nothing.
 */
export function readingOf(lines: readonly ReadLine[]): Reading {
  const values: ValueReading[] = [];
  const times: TimeReading[] = [];
  for (const { note, printed, reads, alone = true, recounted: otherTime } of lines) {
    for (const { sighting, text } of asListed(reads)) {
      const { source } = sighting;
      const label = labelBefore(printed.slice(0, sighting.from)) ?? titleOf(source, printed);
      if (source.type === 'time') {
        if (otherTime === (label === '(' ? 'in brackets' : 'before them')) continue;
        if (alone || source.time.type !== 'span')
          times.push({ line: note.line, time: source.time, text, label });
      } else {
        const value = source.draws[0]?.read(source.form.read(text)) ?? source.form.read(text);
        values.push({ line: note.line, draws: source.draws, value, alone });
      }
    }
  }
  return { values, times };
}

/** Addresses in a list are sorted: one that stands there still is the same thing's, wherever it stands now. */
function asListed(reads: readonly Read[]): readonly Read[] {
  const isAddress = ({ sighting: { source } }: Read) =>
    source.type === 'draw' && source.draws.every(({ type }) => type === 'address');
  const own = reads.filter(isAddress);
  if (own.length < 2) return reads;
  const texts = own.map(({ text }) => text);
  const stays = (text: string) => texts.includes(text);
  const printed = new Set(own.map(printedIn));
  const others = texts.filter((text) => !printed.has(text));
  return reads.map((read) => {
    if (!isAddress(read)) return read;
    const before = printedIn(read);
    return { ...read, text: stays(before) ? before : (others.shift() ?? read.text) };
  });
}

/**
 * An event is told with its last time and, in brackets, its first; a restart with its last time in brackets.
 * Which time was the last depends on how often it was.
 */
function recounted(printed: string, note: string): ReadLine['recounted'] {
  const differ = (count: RegExp) => count.exec(printed)?.[1] !== count.exec(note)?.[1];
  if (differ(/\(x(\d+) over /)) return 'before them';
  return differ(/\b(\d+) \(\S+ ago\)/) ? 'in brackets' : undefined;
}

function printedIn({ sighting: { source } }: Read): string {
  return source.type === 'draw' ? source.form.write(source.draws[0]?.value ?? '') : source.time.text;
}

/** Dates in the rows of a description are those of conditions, which tell when something last was so. */
function titleOf(source: Sighting['source'], row: string): string | undefined {
  const isOfRow = source.type === 'time' && source.time.type === 'date' && /\s/.test(source.time.text);
  if (!isOfRow) return undefined;
  return /^\s*Ready\s/.test(row) ? 'Ready' : 'lastTime';
}

function labelBefore(text: string): string | undefined {
  return text.endsWith('(') ? '(' : /([A-Za-z][A-Za-z -]*)"?:\s*"?$/.exec(text)?.[1];
}

/** Where a line shows the same value as often as choices have it, they stand in the order of the choices. */
export function inOrder(sightings: readonly Sighting[]): readonly Sighting[] {
  const places = new Map<string, number>();
  const draws = ({ source }: Sighting) => (source.type === 'draw' ? source.draws : []);
  const name = (sighting: Sighting) =>
    draws(sighting)
      .map(({ key }) => key)
      .join('\n');
  return sightings.map((sighting) => {
    const { source } = sighting;
    const same = draws(sighting);
    if (source.type !== 'draw' || same.length < 2) return sighting;
    if (sightings.filter((other) => name(other) === name(sighting)).length !== same.length) return sighting;
    const place = places.get(name(sighting)) ?? 0;
    places.set(name(sighting), place + 1);
    return { ...sighting, source: { ...source, draws: same.slice(place, place + 1) } };
  });
}

/** What can be read off a line, and whether that is all that may differ in it. */
interface LineReading {
  readonly reads: readonly Read[];
  readonly alone: boolean;
}

function readLine(line: string, sightings: readonly Sighting[], note: string): LineReading {
  if (sightings.length === 0) return { reads: [], alone: false };
  const whole = matchLine(line, 0, line.length, sightings, note);
  if (whole) return { reads: whole, alone: true };
  const noteWords = [...note.matchAll(/\S+/g)];
  const words = [...line.matchAll(/\S+/g)];
  if (noteWords.length !== words.length) return { reads: [], alone: false };
  const reads = words.flatMap((word, index) => {
    const from = word.index;
    const to = from + word[0].length;
    const inside = sightings.filter((sighting) => sighting.from >= from && sighting.to <= to);
    return inside.length === 0 ? [] : (matchLine(line, from, to, inside, noteWords[index]?.[0] ?? '') ?? []);
  });
  return { reads, alone: false };
}

/**
 * The answers that a reading proposes: for each value that differs, the note's value for the draw that
 * printed it. Where several draws printed the same value, one that no earlier line has confirmed is meant,
 * and of these the one that belongs to what else is read on the line.
 */
export function proposedAnswers(
  reading: Reading,
  answers: ReadonlyMap<string, string>,
  confirmed: ReadonlySet<string>,
): readonly Answer[] {
  const proposed = new Map<string, string>();
  for (const { line, draws: all, value } of reading.values) {
    const open = all.filter(({ key }) => !confirmed.has(key));
    const draws = open.length > 0 ? open : all;
    const likely = likeliest(draws, line, reading);
    // The same value of the same thing again, such as the node of the pod that is described.
    if (likely !== undefined && proposed.get(likely.key) === value) continue;
    const draw = openDraw(draws, likely, proposed);
    if (draw === undefined || draw.value === value || proposed.has(draw.key)) continue;
    if (answers.get(draw.key) === value) continue;
    proposed.set(draw.key, value);
  }
  return [...proposed].map(([key, value]) => ({ key, value }));
}

/** Things of one sort that printed the same, such as the versions of three nodes, are told apart by their order. */
function openDraw(
  draws: readonly Draw[],
  likely: Draw | undefined,
  proposed: ReadonlyMap<string, string>,
): Draw | undefined {
  if (likely === undefined || !proposed.has(likely.key)) return likely;
  const sort = ({ key }: Draw) => key.split(' of ')[0];
  return draws.find((draw) => !proposed.has(draw.key) && sort(draw) === sort(likely));
}

/** Choices of one object carry its serial in their keys: `suffix of pods/17`, `node of pods/17`. */
export function serialOf(key: string): string | undefined {
  return /[a-z0-9.:-]+\/\d+/.exec(key)?.[0];
}

/**
 * The draw of the object that else stands on the line, or that most of the text is about; of references to
 * the same thing the last one, since what was made last is what one looks at.
 */
function likeliest(draws: readonly Draw[], line: number, reading: Reading): Draw | undefined {
  if (draws.length <= 1) return draws[0];
  const subject = subjectOf(reading);
  const meant = onSameLine(draws, line, reading) ?? draws.find((draw) => serialOf(draw.key) === subject);
  return meant ?? (draws[0]?.type === 'pick' ? draws.at(-1) : draws[0]);
}

/** The draw of the object that else stands on the line, if one does. */
export function onSameLine(draws: readonly Draw[], line: number, reading: Reading): Draw | undefined {
  const onLine = new Set(ownSerials(reading).flatMap((own) => (own.line === line ? [own.serial] : [])));
  return draws.find((draw) => onLine.has(serialOf(draw.key) ?? ''));
}

interface OwnSerial {
  readonly line: number;
  readonly serial: string;
}

const serialsOf = new WeakMap<Reading, readonly OwnSerial[]>();

/** The objects that values of their own tell, line by line. */
function ownSerials(reading: Reading): readonly OwnSerial[] {
  const known = serialsOf.get(reading);
  if (known) return known;
  const own = reading.values.flatMap(({ draws, line }) => {
    const serial = draws.length === 1 ? serialOf(draws[0]?.key ?? '') : undefined;
    return serial === undefined ? [] : [{ line, serial }];
  });
  serialsOf.set(reading, own);
  return own;
}

const subjects = new WeakMap<Reading, string | undefined>();

/** The object that more values of a text are about than of any other, if there is one. */
function subjectOf(reading: Reading): string | undefined {
  if (subjects.has(reading)) return subjects.get(reading);
  const own = ownSerials(reading);
  const counts = new Map<string, number>();
  for (const { serial } of own) counts.set(serial, (counts.get(serial) ?? 0) + 1);
  const [first, second] = [...counts].sort((left, right) => right[1] - left[1]);
  const subject = first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
  subjects.set(reading, subject);
  return subject;
}
