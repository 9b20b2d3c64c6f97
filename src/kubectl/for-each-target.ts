import { Refusal, refusalOf } from './errors.ts';
import type { Invocation, Target } from './invocation.ts';
import { fetchTargets, type Selection } from './selection.ts';

/** Does something to each selected object; refusals of some do not keep the others from it. */
export function forEachTarget(
  invocation: Invocation,
  selection: Selection,
  work: (target: Target) => void,
): number {
  const { targets, refusals } = fetchTargets(invocation, selection);
  const shown = [...refusals];
  for (const target of targets) {
    try {
      work(target);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      shown.push(error);
    }
  }
  if (shown.length > 0) throw refusalOf(shown);
  return 0;
}
