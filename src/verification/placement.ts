import type { Answer } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import { answersUnder, type Placed } from './instants.ts';
import {
  linesOfViews,
  linesShown,
  matchOpenly,
  type Note,
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
  const placed = shown.flatMap(({ line, near }) => sidesOf(line.views, near, surroundings));
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

/**
 * Where one view shows all lines and no others, or at least more than any other, the stage was typed while it
 * did; its things may have each other's names, and swap what is theirs.
 */
function wholeAnswers(
  surroundings: Surroundings,
  { notes, lines, isCut }: Beside,
  confirmed: ReadonlySet<string>,
): readonly (readonly Answer[])[] {
  const { history, views, current } = surroundings;
  const matches = lines.map((own) => matchOpenly(notes, own));
  const isWhole = ({ found, others }: OpenMatch) =>
    found.length === notes.length && (isCut || others.length === 0);
  const most = Math.max(...matches.map(({ found }) => found.length));
  const whole = nearest(matches.map(isWhole), current);
  const near =
    whole ??
    nearest(
      matches.map(({ found }) => found.length === most),
      current,
    );
  if (near === undefined || (near === current && whole === undefined)) return [];
  const { found } = matches[near] as OpenMatch;
  const reading = readingOf(found);
  const byName = swapsIn(reading, history);
  const swaps = byName.length > 0 ? byName : swapsByAddress(reading, history);
  if (near === current && swaps.length === 0) return [];
  const shapes = views.map((view) => view.lines.map(shapeOf));
  const shown = (isShown: (shape: readonly string[]) => boolean) =>
    sidesOf(
      shapes.map((shape) => isShown(shape) || undefined),
      near,
      surroundings,
    );
  const placed =
    whole === undefined
      ? found.flatMap(({ printed }) => shown((shape) => shape.includes(shapeOf(printed))))
      : shown((shape) => shape.join('\n') === shapes[near]?.join('\n'));
  return answersFor(surroundings, placed, found, confirmed).map((answers) => [...answers, ...swaps]);
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
