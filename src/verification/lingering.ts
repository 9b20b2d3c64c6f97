import type { ExpectedLine } from './comparison.ts';
import { answersUnder, type Placed } from './instants.ts';
import type { Proposals } from './proposal.ts';
import { drawsOf, type History, withoutTimes } from './stage.ts';

const suffixKey = /^suffix of (pods\/\d+)$/;
const removal = 'removing a stopped pod of ';

/**
 * Pods are shown that were gone by then: a kubelet takes its time to clean up after a pod that has
 * stopped, and these pods' took so long.
 */
export function* lingering(history: History, expected: readonly ExpectedLine[], target: number): Proposals {
  const judged = history.judged[target];
  if (judged === undefined) return;
  const { comparison, run } = judged;
  const differing = comparison.pairs.flatMap(({ expected: line, actual }) => {
    const shown = line === undefined ? undefined : expected[line];
    return shown?.type === 'text' && shown.text !== run.lines[actual ?? -1] ? [shown.text] : [];
  });
  const draws = drawsOf(history);
  const shown = new Set(
    draws.flatMap(({ key, value }) => {
      const serial = suffixKey.exec(key)?.[1];
      return serial && differing.some((line) => line.includes(`-${value} `)) ? [serial] : [];
    }),
  );
  const placed = draws.flatMap(({ key, drawnAt, value }): readonly Placed[] => {
    const serial = key.startsWith(removal) ? key.slice(removal.length) : '';
    const at = drawnAt + Number(value);
    return shown.has(serial) && at <= run.endedAt ? [{ side: 'after', at, serial }] : [];
  });
  if (placed.length === 0) return;
  const typed = { stage: target, waits: false };
  // The times may be those of what stands in the place of the pods.
  for (const each of [history, withoutTimes(history, target)])
    for (const answers of answersUnder(each, typed, placed)) yield { from: 'duration', answers };
}
