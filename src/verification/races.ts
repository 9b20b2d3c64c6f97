import { pairsAll } from './comparison.ts';
import type { Proposals } from './proposal.ts';
import { type Spent, spend } from './spent.ts';
import type { History } from './stage.ts';

/** So much later than usual a change is noticed, in ms: what others do about it is then done before. */
const laterMs = 30;

/** So many looks of controllers are tried that came while a command was running. */
const looksTried = 60;

/** The steps that race: each controller hears of each change by itself. */
const noticing = /^a controller to notice of /;

/**
 * A command that tells of changes while it runs prints a line for each write. Whether two changes go into
 * one write of a status is a race between the controllers that hear of them: one hears of a change a little
 * later, or at once.
 */
export function* races(history: History, target: number, spent: Spent): Proposals {
  const judged = history.judged[target];
  if (judged === undefined) return;
  const { run, comparison } = judged;
  if (pairsAll(comparison)) return;
  const looks = run.draws.slice(run.drawsBefore).filter(({ key }) => noticing.test(key));
  for (const {
    key,
    value,
    members: [least = value],
  } of looks.slice(0, looksTried)) {
    for (const other of [String(Number(value) + laterMs), least]) {
      if (other !== value && spend(spent, `${key}=${other}`, 1))
        yield { from: 'duration', answers: [{ key, value: other }] };
    }
  }
}
