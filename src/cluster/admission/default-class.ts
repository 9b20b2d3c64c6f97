import type { KubeObject } from '../api/object.ts';

/** The classes that are marked as the default, the newest first; of the same second the first by name. */
export function markedDefault(
  classes: readonly KubeObject[],
  marks: readonly string[],
): readonly KubeObject[] {
  return classes
    .filter(({ metadata }) => marks.some((mark) => metadata.annotations?.[mark] === 'true'))
    .sort(newestFirst);
}

function newestFirst({ metadata: left }: KubeObject, { metadata: right }: KubeObject): number {
  const [one, other] = [left.creationTimestamp ?? '', right.creationTimestamp ?? ''];
  if (one !== other) return one < other ? 1 : -1;
  return left.name < right.name ? -1 : 1;
}
