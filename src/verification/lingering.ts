import type { Answer } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import type { Proposals } from './proposal.ts';
import { drawsOf, type History } from './stage.ts';

const suffixKey = /^suffix of (pods\/\d+)$/;
const removal = 'removing a stopped pod of ';

/** What goes on after a listing ends so long after it, in ms. */
const wellAfterMs = 500;

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
  const answers = draws.flatMap(({ key, drawnAt, value, members: [, most = value] }): readonly Answer[] => {
    if (!key.startsWith(removal) || !shown.has(key.slice(removal.length))) return [];
    const length = Math.round(run.endedAt - drawnAt) + wellAfterMs;
    return length > Number(value) && length <= Number(most) ? [{ key, value: String(length) }] : [];
  });
  if (answers.length > 0) yield { from: 'duration', answers };
}
