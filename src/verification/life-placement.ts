import type { Answer } from '#cluster';
import { type Chart, chartOf } from './constraints.ts';
import { answersWith } from './instants.ts';
import { linesOfViews, notesOf } from './line-views.ts';
import { isTitle, type Listing } from './listing.ts';
import { type Life, livesIn } from './lives.ts';
import { lookMs } from './moments.ts';
import { type PlacedRow, placeRows, readRow } from './placed-rows.ts';
import { proposedAnswers, readingOf } from './reading.ts';
import { drawsOf, type History } from './stage.ts';
import type { Surroundings } from './surroundings.ts';
import type { Bound } from './timeline.ts';

/**
 * A table shows the state that each thing was in, and a watch what becomes of it after that, in the order in
 * which it happens: when the command was typed, and in which order the steps of the machinery were over, the
 * timeline works out of all rows at once.
 */
export function livesAnswers(
  { history, views, waits }: Surroundings,
  { listing, changes: changed, title }: Listing,
  confirmed: ReadonlySet<string>,
): readonly (readonly Answer[])[] {
  const listed = notesOf(listing.expected).filter(({ text }) => text !== '' && !isTitle(text));
  const changes = notesOf(changed);
  const lines = linesOfViews([...listed, ...changes], history, views);
  const lives = livesIn(views, lines, { title, draws: drawsOf(history) });
  const rows = placeRows(listed, changes, lives, title);
  if (rows.length === 0) return [];
  const target = history.judged.length - 2;
  const values = proposedAnswers(readingOf(rows.map(readRow)), history.answers, confirmed);
  const timed = withTimes(history, target, rows);
  const kept = { ...timed, judged: timed.judged.slice(0, target + 1) };
  const timelines = answersWith(chartOf(timed), kept, (chart) =>
    boundsOf({ rows, lives, target, waits }, chart),
  );
  return timelines.map((times) => [...values, ...times]);
}

/** The rows tell of times when they are printed: those that are listed at once, the others as it happens. */
function withTimes(history: History, target: number, rows: readonly PlacedRow[]): History {
  const start = history.judged[target]?.run.startedAt ?? 0;
  const times = rows.flatMap((row) => {
    const { isListed, at, life } = row;
    const now = isListed ? start : at;
    return readingOf([readRow(row)]).times.map(({ time, ...rest }) => ({
      ...rest,
      time: { ...time, ...(time.type === 'age' ? { now } : {}), drawn: 0 },
      ...(!isListed && life.serial !== '' && { changed: life.serial }),
    }));
  });
  const judged = history.judged.map((one, stage) =>
    stage === target ? { ...one, reading: { values: one.reading.values, times } } : one,
  );
  return { ...history, judged };
}

/** What rows show of some lives, at a stage that may wait for more. */
interface Placed {
  readonly rows: readonly PlacedRow[];
  readonly lives: readonly Life[];
  readonly target: number;
  readonly waits: boolean;
}

/** What is listed was so when the command was typed; what is told after that happened in its order. */
function boundsOf({ rows, lives, target, waits }: Placed, chart: Chart): readonly Bound[] {
  const { chronology } = chart;
  const start = chart.vertexOf(chronology.start(target));
  const end = waits ? start : chart.vertexOf(chronology.end(target));
  const vertexOf = ({ serial }: Life, at: number | undefined) =>
    at === undefined ? undefined : chart.vertexOf(chronology.moment(serial, at));
  const bounds: Bound[] = [];
  const soft = { sort: 'told', stage: target } as const;
  const order = (from: number | undefined, to: number | undefined, weight = 1) => {
    if (from !== undefined && to !== undefined && from !== to) bounds.push({ from, to, weight, soft });
  };
  let before = end;
  for (const { life, state, at, isListed } of rows) {
    const vertex = vertexOf(life, at);
    if (!isListed) order(before, vertex);
    else if (state > 0 || life.isBorn) order(vertex, start);
    if (isListed) order(end, vertexOf(life, life.states[state + 1]?.at));
    else before = vertex ?? before;
  }
  const shown = new Map(rows.map(({ life, at }) => [life, at]));
  // What comes later than the last row of a watch was not waited for.
  if (waits) for (const [life, at] of shown) order(before, vertexOf(life, nextAfter(at, life)), 2 * lookMs);
  for (const life of lives) {
    const last = life.states.at(-1);
    if (!shown.has(life) && last?.line === undefined) order(vertexOf(life, last?.at), start);
  }
  return bounds;
}

/** When something next happens to a thing. */
function nextAfter(at: number, { writes, states }: Life): number | undefined {
  const instants = [...writes, ...states.map((state) => state.at)].filter((each) => each > at);
  return instants.length === 0 ? undefined : Math.min(...instants);
}
