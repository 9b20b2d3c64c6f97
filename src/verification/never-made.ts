import { joiningKey, renewalKey, requestKey } from '#cluster';
import { startOf } from './instants.ts';
import type { Proposals } from './proposal.ts';
import { type Spent, spend } from './spent.ts';
import { drawsOf, type History } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** What controllers make so long, in ms, after something has ended may follow from the end. */
const followsMs = 1000;

/** Had it ended so long after a command instead, the command would have been seen first. */
const afterMs = 500;

/** So many instants at which something was made are looked at, the last first. */
const mostMade = 6;

/** So many commands are tried before which it did not end. */
const mostCommands = 2;

const made = /^uid of (?!events\b)/;
const noTurn = ['a controller to notice of ', joiningKey, requestKey, renewalKey];

/**
 * A listing has an object that the note does not show. What it followed from, such as the end of the last pod
 * of an older template, may have come after a later command, which changed what would be made: then that
 * object never was.
 */
export function* neverMade(history: History, target: number, spent: Spent): Proposals {
  const pairs = history.judged[target]?.comparison.pairs ?? [];
  if (pairs.every(({ expected, actual }) => expected !== undefined || actual === undefined)) return;
  const draws = drawsOf(history);
  const isMade = ({ key, drawnAt }: Draw) =>
    made.test(key) && drawnAt > startOf(history, 1) && drawnAt < startOf(history, target);
  const instants = [...new Set(draws.filter(isMade).map(({ drawnAt }) => drawnAt))];
  for (const at of instants.sort((left, right) => right - left).slice(0, mostMade)) {
    const typed = history.judged.slice(0, target).map(({ run }) => run.startedAt);
    const ended = draws.filter((draw) => endedBefore(draw, at));
    for (const until of typed.filter((start) => start > at).slice(0, mostCommands)) {
      for (const { key, drawnAt, members } of ended) {
        const tookMs = Math.round(until + afterMs - drawnAt);
        if (tookMs > Number(members[1]) || !spend(spent, `${key}=${tookMs}`, 1)) continue;
        yield { from: 'duration', answers: [{ key, value: String(tookMs) }] };
      }
    }
  }
}

/** Whether a step of the machinery ended shortly before an instant. */
function endedBefore({ key, type, drawnAt, value }: Draw, at: number): boolean {
  const end = drawnAt + Number(value);
  const isStep = type === 'duration' && !noTurn.some((start) => key.startsWith(start));
  return isStep && end <= at && end >= at - followsMs;
}
