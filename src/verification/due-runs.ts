import type { Proposals } from './proposal.ts';
import { type History, instantKey, type Stage } from './stage.ts';
import { onlyReads } from './surroundings.ts';

/** By then what the clock has started shows in listings, and most of it has come to its end. */
const runMs = 10_000;

/** A watch that may have been begun after such a run, or before: it waits for the next itself. */
export const watching = /^\s*(?:kubectl|k)\s+(?:-\S+\s+)*get\s.*(?:\s-w\b|--watch)/;

/**
 * The clock on the wall starts what a listing shows, such as a CronJob's Job: its author waited for that,
 * which no age of what is there already tells. Where less is printed than the note shows, the command is
 * typed after the next run that is due.
 */
export function* dueRuns({ judged }: History, stage: Stage, target: number): Proposals {
  const { run, comparison } = judged[target] ?? {};
  const isWatch = stage.commands.some((command) => watching.test(command));
  const showsMore = isWatch || comparison?.pairs.some(({ actual }) => actual === undefined) === true;
  if (run === undefined || !showsMore || !(isWatch || onlyReads(stage))) return;
  const timers = judged.slice(0, target + 1).flatMap(({ run }) => run.timers ?? []);
  const since = isWatch ? run.startedAt : run.endedAt;
  const due = timers.flatMap((timer) => (timer.since === undefined && timer.at > since ? [timer.at] : []));
  if (due.length === 0) return;
  const instant = Math.min(...due) + runMs;
  yield { from: 'moment', answers: [{ key: instantKey(target), value: String(instant) }] };
}
