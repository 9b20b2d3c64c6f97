import { humanDurationRange } from '#text';
import type { Proposals } from './proposal.ts';
import { type History, instantKey, type Stage } from './stage.ts';
import { onlyReads } from './surroundings.ts';

/** By then what the clock has started shows in listings, and most of it has come to its end. */
const runMs = 10_000;

/** A Job is made within the second in which it is due. */
const momentMs = 500;

/** A row of a run, or of its pod, whose name has the minute in it. */
const dated = /^\S+-(\d{8})(?:-[a-z0-9]{5})?\s.*\s(\w+)\s*$/;

/** A watch that may have been begun after such a run, or before: it waits for the next itself. */
export const watching = /^\s*(?:kubectl|k)\s+(?:-\S+\s+)*get\s.*(?:\s-w\b|--watch)/;

/**
 * The clock on the wall starts what a listing shows, such as a CronJob's Job: its author waited for that,
 * which no age of what is there already tells. Where less is printed than the note shows, the command is
 * typed after the next run that is due.
 */
export function* dueRuns({ judged }: History, stage: Stage, target: number): Proposals {
  const { run, comparison } = judged[target] ?? {};
  // The first run that a note shows tells which day it is.
  const isDated = judged
    .slice(0, target)
    .some(({ run: { lines } }) => lines.some((line) => dated.test(line)));
  const named = isDated && onlyReads(stage) ? lastNamed(stage) : undefined;
  if (run !== undefined && named !== undefined && named > run.startedAt)
    yield { from: 'moment', answers: [{ key: instantKey(target), value: String(named) }] };
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

/**
 * When a listing was typed by the youngest run in it: since 1.21 the name of a CronJob's Job ends with the
 * minute that it was due in, and its age tells the rest. pkg/controller/cronjob/utils.go `getJobName`
 */
function lastNamed({ expected = [] }: Stage): number | undefined {
  const instants = expected.flatMap((line) => {
    const found = line.type === 'text' && dated.exec(line.text);
    const age = found ? humanDurationRange(found[2] ?? '')?.from : undefined;
    return found && age !== undefined ? [Number(found[1]) * 60_000 + age + momentMs] : [];
  });
  return instants.length === 0 ? undefined : Math.max(...instants);
}
