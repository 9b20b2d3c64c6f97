import type { Answer } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import { answersUnder, type Placed } from './instants.ts';
import {
  type LineMatch,
  linesOfViews,
  linesShown,
  matchOpenly,
  type Note,
  nameKey,
  notesOf,
  type OpenMatch,
  type ViewLine,
} from './line-views.ts';
import { proposedAnswers, type Reading, type ReadLine, readingOf } from './reading.ts';
import type { History } from './stage.ts';
import type { Surroundings } from './surroundings.ts';
import { swapsByAddress, swapsIn } from './swaps.ts';

/**
 * Lines that the note shows were printed before, or will be: what happened in between happened on the other
 * side of the stage. Which steps of the machinery were shorter or longer for that, the timeline works out,
 * with what else those lines tell.
 */
export function placedAnswers(
  surroundings: Surroundings,
  expected: readonly ExpectedLine[],
  confirmed: ReadonlySet<string>,
): readonly (readonly Answer[])[] {
  const { history, views, current } = surroundings;
  const notes = notesOf(expected);
  const lines = linesOfViews(notes, history, views);
  const shown = linesShown(notes, lines).map((line) => ({ line, near: nearest(line.views, current) }));
  const placed = shown.flatMap(({ line, near }) => {
    const serial = namedIn(line.views[near ?? -1]);
    return sidesOf(line.views, near, surroundings).map((each) => ({ ...each, ...serial }));
  });
  const found = shown.flatMap(({ line, near }) => {
    const match = near === undefined ? undefined : line.views[near];
    return match === undefined ? [] : [{ ...match, note: line.note }];
  });
  return [
    ...answersFor(surroundings, placed, found, confirmed),
    ...wholeAnswers(surroundings, { notes, lines, isCut: expected.length > notes.length }, confirmed),
  ];
}

/** The lines of a note, those of the views, and whether the note leaves some out. */
interface Beside {
  readonly notes: readonly Note[];
  readonly lines: readonly (readonly ViewLine[])[];
  readonly isCut: boolean;
}

/** So many stretches of time in which the lines of a note are printed are tried. */
const mostStretches = 3;

/**
 * Where some views show all lines and no others, or at least more than the rest, the stage was typed while
 * one of them did; its things may have each other's names, and swap what is theirs.
 */
function wholeAnswers(
  surroundings: Surroundings,
  { notes, lines, isCut }: Beside,
  confirmed: ReadonlySet<string>,
): readonly (readonly Answer[])[] {
  const { views, current } = surroundings;
  const matches = lines.map((own) => matchOpenly(notes, own));
  const isWhole = ({ found, others }: OpenMatch) =>
    found.length === notes.length && (isCut || others.length === 0);
  const most = Math.max(...matches.map(({ found }) => found.length));
  const hasWhole = matches.some(isWhole);
  const isMost = (match: OpenMatch) => (hasWhole ? isWhole(match) : match.found.length === most);
  const shapes = views.map((view) => view.lines.map(shapeOf));
  const stretches = stretchesOf(
    matches.map((match, at) => (isMost(match) ? (shapes[at]?.join('\n') ?? '') : undefined)),
    current,
  );
  return stretches
    .filter((near) => hasWhole || near !== current)
    .map((near) => ({ near, off: revisionsOff(matches[near] as OpenMatch) }))
    .sort((left, right) => left.off - right.off)
    .slice(0, mostStretches)
    .flatMap(({ near }) => {
      const { found } = matches[near] as OpenMatch;
      return stretchAnswers(surroundings, { near, found, shapes, hasWhole }, confirmed);
    });
}

/** A view of a stretch, what it shows of the note's lines, and the shapes of all views. */
interface Stretch {
  readonly near: number;
  readonly found: OpenMatch['found'];
  readonly shapes: readonly (readonly string[])[];
  readonly hasWhole: boolean;
}

function stretchAnswers(
  surroundings: Surroundings,
  { near, found, shapes, hasWhole }: Stretch,
  confirmed: ReadonlySet<string>,
): readonly (readonly Answer[])[] {
  const { history, current } = surroundings;
  const reading = readingOf(found);
  const byName = swapsIn(reading, history);
  const swaps = byName.length > 0 ? byName : swapsByAddress(reading, history);
  if (near === current && swaps.length === 0) return [];
  const shown = (isShown: (shape: readonly string[]) => boolean) =>
    sidesOf(
      shapes.map((shape) => isShown(shape) || undefined),
      near,
      surroundings,
    );
  const placed = hasWhole
    ? shown((shape) => shape.join('\n') === shapes[near]?.join('\n'))
    : found.flatMap(({ printed }) => shown((shape) => shape.includes(shapeOf(printed))));
  return answersFor(surroundings, placed, found, confirmed).map((answers) => [...answers, ...swaps]);
}

/** The views of each stretch of equal shapes that are nearest to the stage's own, the nearest first. */
function stretchesOf(shapes: readonly (string | undefined)[], current: number): readonly number[] {
  const nearest: number[] = [];
  for (const [at, shape] of shapes.entries()) {
    if (shape === undefined) continue;
    const isFirst = at === 0 || shapes[at - 1] !== shape;
    if (isFirst) nearest.push(at);
    else if (at <= current) nearest[nearest.length - 1] = at;
  }
  return nearest.sort((left, right) => Math.abs(left - current) - Math.abs(right - current));
}

/** How far the resourceVersions that are printed are from those that the note shows. */
function revisionsOff({ found }: OpenMatch): number {
  const { values } = readingOf(found);
  return values.reduce((off, { draws: [draw], value }) => {
    const isRevision = draw?.key.startsWith('revision of ');
    return isRevision ? off + Math.abs(Number(draw?.value) - Number(value)) : off;
  }, 0);
}

/** What a line shows, whatever the ages in it and the widths of its columns. */
function shapeOf(line: string): string {
  return line.replace(/\b(\d+[smhd])+\b/g, '').replace(/\s+/g, ' ');
}

function answersFor(
  { history, waits }: Surroundings,
  placed: readonly Placed[],
  found: readonly ReadLine[],
  confirmed: ReadonlySet<string>,
): readonly (readonly Answer[])[] {
  const target = history.judged.length - 2;
  const reading = readingOf(found);
  const values = proposedAnswers(reading, history.answers, confirmed);
  const timelines = answersUnder(withReading(history, target, reading), { stage: target, waits }, placed);
  return timelines.map((times) => [...values, ...times]);
}

/** The view nearest to the stage's own that shows a line. */
function nearest(shown: readonly unknown[], current: number): number | undefined {
  for (let distance = 0; distance < shown.length; distance += 1) {
    if (shown[current + distance]) return current + distance;
    if (shown[current - distance]) return current - distance;
  }
  return undefined;
}

/** The one thing whose name a line shows: of equal things that go at once, it alone may have stayed. */
function namedIn(match: LineMatch | undefined): Pick<Placed, 'serial'> {
  const draws = (match?.reads ?? []).flatMap(({ sighting: { source } }) =>
    source.type === 'time' ? [] : source.draws,
  );
  const [serial, ...others] = new Set(draws.flatMap(({ key }) => nameKey.exec(key)?.[1] ?? []));
  return serial === undefined || others.length > 0 ? {} : { serial };
}

function sidesOf(
  shown: readonly unknown[],
  near: number | undefined,
  { views, current }: Surroundings,
): readonly Placed[] {
  if (near === undefined || near === current) return [];
  const first = shown.lastIndexOf(undefined, near) + 1;
  const gone = shown.indexOf(undefined, near);
  const placed: Placed[] = [];
  const [came, went] = [views[first], views[gone]];
  if (first > current && came) placed.push({ side: 'before', at: came.at });
  if (gone > near && went) placed.push({ side: 'after', at: went.at });
  return placed;
}

/** What the stage printed is read off the lines that it should have printed. */
function withReading(history: History, target: number, { values, times }: Reading): History {
  const now = history.judged[target]?.run.startedAt ?? 0;
  const printed = times.map(({ time, ...rest }) => ({
    ...rest,
    time: { ...time, ...(time.type === 'age' ? { now } : {}), drawn: 0 },
  }));
  const judged = history.judged.map((one, stage) =>
    stage === target ? { ...one, reading: { values, times: printed } } : one,
  );
  return { ...history, judged };
}
