import { nested, Refusal, refusalOf, withFaults } from './errors.ts';
import type { Invocation, Target } from './invocation.ts';
import { fetchTargets, type Selection } from './selection.ts';

/** How objects are gone through. */
interface EachOptions {
  /** Nothing is done unless all are found. */
  readonly allFirst?: boolean;
  /** What a file says is not looked for. */
  readonly asWritten?: boolean;
  /** What files name and is not there is told first. */
  readonly missingFirst?: boolean;
}

/**
 * Does something to each selected object; refusals of some do not keep others from it. `allFirst`: nothing
 * is done unless all are found. cli-runtime:
 * pkg/resource/result.go `Visit` and `Infos`, builder.go `Latest`
 */
export function forEachTarget(
  invocation: Invocation,
  selection: Selection,
  work: (target: Target) => void,
  { allFirst = false, asWritten = false, missingFirst = false }: EachOptions = {},
): number {
  const { faults = [], ...sound } = selection;
  // One after the other, so that what is not found is told between what is refused; files are one thing.
  const isByFile = sound.wants.some(({ file }) => file !== undefined);
  const parts = allFirst || isByFile ? [sound] : sound.wants.map((want) => ({ ...sound, wants: [want] }));
  const found: Refusal[] = [];
  for (const part of parts) {
    const { targets, refusals } =
      asWritten && part.wants.every(({ file }) => file !== undefined)
        ? { targets: part.wants.flatMap(({ file }) => file ?? []), refusals: [] }
        : fetchTargets(invocation, part);
    if (allFirst && refusals.length + faults.length > 0) throw refusalOf(withFaults(refusals, faults));
    const refused = refusalsOf(targets, work);
    found.push(...together(refused, refusals, isByFile, missingFirst));
  }
  const shown = withFaults(found, faults);
  if (shown.length > 0) throw refusalOf(shown);
  return 0;
}

/** What files name and is not there is told as one thing beside what was refused. */
function together(
  refused: readonly Refusal[],
  missing: readonly Refusal[],
  isByFile: boolean,
  missingFirst: boolean,
): readonly Refusal[] {
  if (!isByFile || refused.length === 0 || missing.length === 0) return [...missing, ...refused];
  if (!missingFirst) return [...refused, nested(missing)];
  return [nested(missing), ...refused.map(({ text }) => new Refusal(`error: ${text}`))];
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
