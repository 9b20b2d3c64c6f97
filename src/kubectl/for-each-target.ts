import { Refusal, refusalOf, withFaults } from './errors.ts';
import type { Invocation, Target } from './invocation.ts';
import { fetchTargets, type Selection } from './selection.ts';

/**
 * Does something to each selected object; refusals of some do not keep others from it. `allFirst`: nothing
 * is done unless all are found; `asWritten`: what a file says is not looked for. cli-runtime:
 * pkg/resource/result.go `Visit` and `Infos`, builder.go `Latest`
 */
export function forEachTarget(
  invocation: Invocation,
  selection: Selection,
  work: (target: Target) => void,
  { allFirst = false, asWritten = false }: { readonly allFirst?: boolean; readonly asWritten?: boolean } = {},
): number {
  const { faults = [], ...sound } = selection;
  // One after the other, so that what is not found is told between what is refused.
  const parts = allFirst ? [sound] : sound.wants.map((want) => ({ ...sound, wants: [want] }));
  const found: Refusal[] = [];
  for (const part of parts) {
    const { targets, refusals } =
      asWritten && part.wants.every(({ file }) => file !== undefined)
        ? { targets: part.wants.flatMap(({ file }) => file ?? []), refusals: [] }
        : fetchTargets(invocation, part);
    if (allFirst && refusals.length + faults.length > 0) throw refusalOf(withFaults(refusals, faults));
    found.push(...refusals, ...refusalsOf(targets, work));
  }
  const shown = withFaults(found, faults);
  if (shown.length > 0) throw refusalOf(shown);
  return 0;
}

function refusalsOf(targets: readonly Target[], work: (target: Target) => void): readonly Refusal[] {
  return targets.flatMap((target) => {
    try {
      work(target);
      return [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [error];
    }
  });
}
