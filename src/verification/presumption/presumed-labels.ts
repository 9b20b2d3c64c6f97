import type { Around } from './around.ts';
import { cellOf, type PresumedObject } from './presumed-object.ts';

type Labels = Readonly<Record<string, string>>;

/** Labels that controllers add. */
const added =
  /^(?:pod-template-hash|controller-revision-hash|pod-template-generation|statefulset\.kubernetes\.io\/|apps\.kubernetes\.io\/)/;

/** The labels of a workload's pods: as a listing shows them, as one asks for them, or the usual one. */
export function podLabels(object: PresumedObject): Labels {
  const shown = object.pods.find(({ cells }) => pairs(cells.LABELS) !== undefined);
  const own = object.kind === 'Pod' ? cellOf(object, 'LABELS') : undefined;
  const asked = [...object.pods, ...(object.kind === 'Pod' ? object.seen : [])].find(
    ({ selector }) => pairs(selector) !== undefined,
  );
  return (
    pairs(shown?.cells.LABELS) ??
    pairs(own) ??
    pairs(object.kind === 'Pod' ? undefined : cellOf(object, 'SELECTOR')) ??
    pairs(asked?.selector) ?? { app: object.name }
  );
}

/** `app=web,tier=front` as labels; undefined where it is something else. */
export function pairs(text: string | undefined): Labels | undefined {
  const parts = (text ?? '').split(',').map((part) => /^([\w./-]+)==?([\w.-]*)$/.exec(part.trim()));
  if (parts.length === 0 || parts.some((part) => part === null)) return undefined;
  const found = parts.flatMap((part) => (part && !added.test(part[1] ?? '') ? [[part[1], part[2]]] : []));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** What a service selects, where it is shown. */
export function shownSelector(service: PresumedObject, { described }: Pick<Around, 'described'>) {
  return pairs(cellOf(service, 'SELECTOR')) ?? pairs(described(service, 'Selector'));
}

/** What a service selects: as it is shown, else the pods of the workload whose name is most like its own. */
export function selectorOf(service: PresumedObject, around: Around): Labels {
  const shown = shownSelector(service, around);
  if (shown) return shown;
  const own = around.workloads.map((each) => ({ name: each.name, labels: podLabels(each) }));
  const likeness = (name: string) =>
    name === service.name ? 100 : name.startsWith(service.name) || service.name.startsWith(name) ? 50 : 0;
  const [best] = [...own, ...around.labelled].sort(
    (left, right) => likeness(right.name) - likeness(left.name),
  );
  return best !== undefined && likeness(best.name) > 0 ? best.labels : { app: service.name };
}
