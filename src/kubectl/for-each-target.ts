import { Refusal, refusalOf, withFaults } from './errors.ts';
import type { Invocation, Target } from './invocation.ts';
import { fetchTargets, type Selection } from './selection.ts';

/**
 * Does something to each selected object; refusals of some do not keep the others from it. `allFirst`: nothing
 * is done unless all are found; `asWritten`: what a file says is not looked for. cli-runtime:
 * pkg/resource/result.go `Visit` and `Infos`, builder.go `Latest`
 */
export function forEachTarget(
  invocation: Invocation,
  selection: Selection,
  work: (target: Target) => void,
  { allFirst = false, asWritten = false }: { readonly allFirst?: boolean; readonly asWritten?: boolean } = {},
): number {
  const written = asWritten ? selection.wants.flatMap(({ file }) => file ?? []) : [];
  const { faults = [], ...sound } = selection;
  const { targets, refusals } =
    written.length > 0 ? { targets: written, refusals: [] } : fetchTargets(invocation, sound);
  if (allFirst && refusals.length + faults.length > 0) throw refusalOf(withFaults(refusals, faults));
  const found = [...refusals];
  for (const target of targets) {
    try {
      work(target);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      found.push(error);
    }
  }
  const shown = withFaults(found, faults);
  if (shown.length > 0) throw refusalOf(shown);
  return 0;
}
