import type { Answer } from '#cluster';
import { chartOf } from './constraints.ts';
import { answersWith } from './instants.ts';
import { laterRequests } from './later-requests.ts';
import type { Moment } from './moments.ts';
import { serialOf } from './reading.ts';
import { revisionOf } from './shown-facts.ts';
import { drawsOf, type History } from './stage.ts';
import type { Bound } from './timeline.ts';
import type { Draw } from './transcript-oracle.ts';

/** A write that was refused its resourceVersion. */
interface RefusedWrite {
  readonly write: Draw;
  /** How many writes too many were made before it. */
  readonly excess: number;
}

/**
 * A resourceVersion was refused, since too much was written before it: less was, if what several writes of a
 * controller followed from happened at once, or if what was written last, or first, was written later.
 */
export function fewerWrites(history: History): readonly (readonly Answer[])[] {
  const later = laterRequests(history);
  const refused = firstRefused(history);
  if (refused === undefined) return later;
  return [...later, ...togetherWrites(refused.write, history), ...movedWrites(refused, history)];
}

/**
 * Controllers write once for what happens at once: writes of one object shortly after one another are one, if
 * what they followed from happened together.
 */
function togetherWrites(write: Draw, history: History): readonly (readonly Answer[])[] {
  const chart = chartOf(history);
  const pairs = pairsBefore(write, history).flatMap(({ serial, first, second }) => {
    const roots = [first, second].map((at) => chart.vertexOf(rootOf(chart.chronology.moment(serial, at))));
    return [roots as [number, number]];
  });
  let bounds: readonly Bound[] = [];
  let answers: readonly (readonly Answer[])[] = [];
  for (const [left, right] of pairs) {
    if (left === right) continue;
    const more = [...bounds, { from: left, to: right, weight: 0 }, { from: right, to: left, weight: 0 }];
    const found = answersWith(chart, history, () => more);
    if (found.length === 0) continue;
    [bounds, answers] = [more, found];
  }
  return answers;
}

/** What a moment followed from in fixed steps. */
function rootOf(moment: Moment): Moment {
  const { cause } = moment;
  return cause === undefined || cause.duration || cause.unknown || cause.atMost
    ? moment
    : rootOf(cause.moment);
}

/** Writes so far apart follow from other things. */
const mostApartMs = 5000;

function pairsBefore(write: Draw, history: History) {
  const bySerial = new Map<string, number[]>();
  for (const { key, drawnAt } of hiddenBefore(write, history)) {
    const serial = serialOf(key) ?? '';
    if (!serial.startsWith('pods/')) bySerial.set(serial, [...(bySerial.get(serial) ?? []), drawnAt]);
  }
  return [...bySerial].flatMap(([serial, instants]) =>
    instants.flatMap((second, index) => {
      const first = instants[index - 1];
      if (first === undefined || first === second || second - first > mostApartMs) return [];
      return [{ serial, first, second }];
    }),
  );
}

/** So many of the last writes before it are tried. */
const mostMoved = 40;

/** The last writes before it were made after it: what led to it took less time, or what led to them more. */
function movedWrites({ write, excess }: RefusedWrite, history: History): readonly (readonly Answer[])[] {
  const chart = chartOf(history);
  const momentOf = ({ key, drawnAt }: Draw) =>
    chart.vertexOf(chart.chronology.moment(serialOf(key) ?? '', drawnAt));
  const from = momentOf(write);
  let bounds: readonly Bound[] = [];
  let answers: readonly (readonly Answer[])[] = [];
  for (const other of hiddenBefore(write, history).toReversed().slice(0, mostMoved)) {
    if (bounds.length >= excess) break;
    const to = momentOf(other);
    const more = [...bounds, { from, to, weight: 1 }];
    const found = to === from ? [] : answersWith(chart, history, () => more);
    if (found.length > 0) [bounds, answers] = [more, found];
  }
  return bounds.length >= excess ? answers : [];
}

function firstRefused({ judged }: History): RefusedWrite | undefined {
  for (const { key, value } of judged.flatMap(({ run }) => run.refusals)) {
    if (!revisionOf.test(key)) continue;
    for (const { run } of judged) {
      const index = run.draws.findIndex((draw) => draw.key === key);
      const write = run.draws[index];
      if (write === undefined || index < run.drawsBefore) continue;
      return { write, excess: Number(write.value) - Number(value) };
    }
  }
  return undefined;
}

/** The writes between that and what the note shows last before it. */
function hiddenBefore({ drawnAt }: Draw, history: History): readonly Draw[] {
  const writes = drawsOf(history).filter((draw) => revisionOf.test(draw.key) && draw.drawnAt < drawnAt);
  const shown = writes.filter(({ key, value }) => history.answers.get(key) === value);
  const since = Math.max(history.judged[0]?.run.endedAt ?? 0, ...shown.map(({ drawnAt }) => drawnAt));
  return writes.filter((draw) => draw.drawnAt > since);
}
