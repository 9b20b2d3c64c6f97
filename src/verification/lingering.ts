import type { ExpectedLine } from './comparison.ts';
import { answersUnder, type Placed } from './instants.ts';
import type { Proposals } from './proposal.ts';
import { drawsOf, type History } from './stage.ts';

const suffixKey = /^suffix of (pods\/\d+)$/;
const removal = 'removing a stopped pod of ';

/**
 * A listing shows pods that were gone by then: a kubelet takes its time to clean up after a pod that has
 * stopped, and these pods' took so long.
 */
export function* lingering(history: History, expected: readonly ExpectedLine[], target: number): Proposals {
  const judged = history.judged[target];
  if (judged === undefined) return;
  const { comparison, run } = judged;
  const missing = comparison.pairs.flatMap(({ expected: line, actual }) => {
    const shown = line === undefined || actual !== undefined ? undefined : expected[line];
    return shown?.type === 'text' ? [shown.text] : [];
  });
  if (missing.length === 0) return;
  const draws = drawsOf(history);
  const shown = new Set(
    draws.flatMap(({ key, value }) => {
      const serial = suffixKey.exec(key)?.[1];
      return serial && missing.some((line) => line.includes(`-${value} `)) ? [serial] : [];
    }),
  );
  const placed = draws.flatMap(({ key, drawnAt, value }): readonly Placed[] => {
    const serial = key.startsWith(removal) ? key.slice(removal.length) : '';
    const at = drawnAt + Number(value);
    return shown.has(serial) && at <= run.endedAt ? [{ side: 'after', at, serial }] : [];
  });
  if (placed.length === 0) return;
  for (const answers of answersUnder(history, { stage: target, waits: false }, placed))
    yield { from: 'duration', answers };
}
