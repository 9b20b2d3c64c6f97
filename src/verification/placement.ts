import type { Answer } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import { answersUnder, type Placed } from './instants.ts';
import { linesShown, type Shown } from './line-views.ts';
import { proposedAnswers, type Reading, readingOf } from './reading.ts';
import type { History } from './stage.ts';
import type { Surroundings, View } from './surroundings.ts';

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
  const target = history.judged.length - 2;
  const shown = linesShown(expected, history, views).map((line) => ({ line, near: nearest(line, current) }));
  const placed = shown.flatMap(({ line, near }) => sidesOf(line, near, views, current));
  if (placed.length === 0) return [];
  const reading = readingOf(
    shown.flatMap(({ line, near }) => {
      const found = near === undefined ? undefined : line.views[near];
      return found === undefined ? [] : [{ ...found, note: line.note }];
    }),
  );
  const read = withReading(history, target, reading);
  const values = proposedAnswers(reading, history.answers, confirmed);
  return answersUnder(read, target, placed).map((times) => [...values, ...times]);
}

/** The view nearest to the stage's own that shows a line. */
function nearest({ views }: Shown, current: number): number | undefined {
  for (let distance = 0; distance < views.length; distance += 1) {
    if (views[current + distance]) return current + distance;
    if (views[current - distance]) return current - distance;
  }
  return undefined;
}

function sidesOf(
  line: Shown,
  near: number | undefined,
  views: readonly View[],
  current: number,
): readonly Placed[] {
  if (near === undefined || near === current) return [];
  const gone = near > current ? line.views.indexOf(undefined, near) : near + 1;
  const placed: Placed[] = [];
  const [came, went] = [views[near], views[gone]];
  if (near > current && came) placed.push({ side: 'before', at: came.at });
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
