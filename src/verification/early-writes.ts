import type { Answer } from '#cluster';
import { serialOf } from './reading.ts';
import { drawsOf, type History } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

const revisionOf = /^revision of (.+), write \d+$/;

/**
 * A resourceVersion was refused, since too much was written between it and the one that the note shows before
 * it. What its object had to do first, such as start and tell of it, may have been done before that one: the
 * last wait before its write was longer by as much as those before it were shorter.
 */
export function earlierSteps(history: History): readonly Answer[] {
  const draws = drawsOf(history);
  const refusals = history.judged.flatMap(({ run }) => run.refusals);
  const changed = new Map<string, string>();
  for (const { key, value } of refusals) {
    const serial = revisionOf.exec(key)?.[1];
    const write = draws.find((draw) => draw.key === key);
    if (serial === undefined || write === undefined) continue;
    const shown = shownBefore(Number(value), write.drawnAt, draws, history);
    const waits = draws.filter((draw) => draw.type === 'duration' && serialOf(draw.key) === serial);
    if (shown !== undefined)
      for (const answer of moved(waits, write, shown)) changed.set(answer.key, answer.value);
  }
  return [...changed].map(([key, value]) => ({ key, value }));
}

/** When the nearest write below a resourceVersion was made that the note shows. */
function shownBefore(
  revision: number,
  at: number,
  draws: readonly Draw[],
  { answers }: History,
): number | undefined {
  const before = draws.filter(
    ({ key, value, drawnAt }) =>
      revisionOf.test(key) && answers.get(key) === value && Number(value) < revision && drawnAt <= at,
  );
  return before.length === 0 ? undefined : Math.max(...before.map(({ drawnAt }) => drawnAt));
}

/** The waits of an object up to a write, moved so that only the last of them is still on at an instant. */
function moved(waits: readonly Draw[], write: Draw, instant: number): readonly Answer[] {
  const [last, ...before] = chainTo(write.drawnAt, waits);
  const most = Number(last?.members[1] ?? 0);
  if (last === undefined || last.drawnAt < instant) return [];
  const wanted = Math.min(last.drawnAt - instant + 1, most - Number(last.value));
  const answers: Answer[] = [];
  let gained = 0;
  for (const { key, value, members } of before) {
    const shorter = Math.min(wanted - gained, Math.max(0, Number(value) - Number(members[0] ?? value)));
    if (shorter > 0) answers.push({ key, value: String(Number(value) - shorter) });
    gained += shorter;
  }
  if (wanted <= 0 || gained < wanted) return [];
  return [...answers, { key: last.key, value: String(Number(last.value) + wanted) }];
}

/** The waits that followed each other up to an instant, the last first. */
function chainTo(instant: number, waits: readonly Draw[]): readonly Draw[] {
  const chain: Draw[] = [];
  let at = instant;
  for (const wait of waits.toReversed()) {
    if (wait.drawnAt <= 0 || wait.drawnAt + Number(wait.value) !== at) continue;
    chain.push(wait);
    at = wait.drawnAt;
  }
  return chain;
}
