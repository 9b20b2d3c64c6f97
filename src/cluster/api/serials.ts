import type { KubeObject } from './object.ts';
import type { Store } from './store.ts';

const partMark = ':';

/**
 * The serial of a new object, `pods/17`. The parts of the cluster itself count theirs apart, as
 * `pods:kube-proxy/1`, so that what a note makes is known to choices by the same numbers whichever parts
 * its cluster has.
 */
export function newSerial(groupResource: string, part: string | undefined, store: Store): string {
  const series = seriesOf(groupResource, part);
  return `${series}/${store.draw(`serial of ${series}`)}`;
}

/** The serial that the next object will have. */
export function nextSerial(groupResource: string, part: string | undefined, store: Store): string {
  const series = seriesOf(groupResource, part);
  return `${series}/${store.drawn(`serial of ${series}`) + 1}`;
}

function seriesOf(groupResource: string, part: string | undefined): string {
  return part === undefined ? groupResource : `${groupResource}${partMark}${part}`;
}

/** The part of the cluster itself that an object belongs to: the one of what controls it. */
export function partOf({ metadata: { ownerReferences = [] } }: KubeObject, store: Store): string | undefined {
  const owner = ownerReferences.find(({ controller }) => controller === true);
  return owner && partOfSerial(store.serialOf(owner.uid) ?? '');
}

/** The part of the cluster itself that a serial tells of. */
export function partOfSerial(serial: string): string | undefined {
  const mark = serial.indexOf(partMark);
  return mark < 0 ? undefined : serial.slice(mark + 1, serial.indexOf('/', mark));
}
