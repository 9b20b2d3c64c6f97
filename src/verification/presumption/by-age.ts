import { humanDurationRange } from '#text';
import { cellOf, type PresumedObject } from './presumed-object.ts';

/** An object with its manifest. */
export interface Written {
  readonly object: PresumedObject;
  readonly text: string;
}

/**
 * What was there before the first line, in files of what was made at one time, the oldest first: what is
 * applied together is born together, and the ages of rows tell that it was not. What has no age came first.
 */
export function filesByAge(all: readonly Written[]): readonly string[] {
  const groups = new Map<string, Written[]>();
  for (const written of all) {
    const age = ageOf(written.object) ?? '';
    groups.set(age, [...(groups.get(age) ?? []), written]);
  }
  const ageless = groups.get('') ?? [];
  groups.delete('');
  const seconds = (age: string) => humanDurationRange(age)?.from ?? 0;
  const [oldest = [], ...others] = [...groups]
    .toSorted(([left], [right]) => seconds(right) - seconds(left))
    .map(([, group]) => group);
  return [all.filter((each) => ageless.includes(each) || oldest.includes(each)), ...others]
    .filter(({ length }) => length > 0)
    .map((group) => group.map(({ text }) => text).join('---\n'));
}

/** The age that its first row shows, or else that of its oldest pod. */
function ageOf(object: PresumedObject): string | undefined {
  const own = cellOf(object, 'AGE');
  const ages = own === undefined ? object.pods.flatMap(({ cells }) => cells.AGE ?? []) : [own];
  const known = ages.filter((age) => humanDurationRange(age) !== undefined);
  const seconds = (age: string) => humanDurationRange(age)?.from ?? 0;
  return known.toSorted((left, right) => seconds(right) - seconds(left))[0];
}
