import type { Answer } from '#cluster';
import type { Reading } from './reading.ts';
import type { Draw } from './transcript-oracle.ts';

/** So many things are tried in turn that a value may belong to, what was made last first. */
const ownersTried = 6;

/**
 * A new value stands where the note has shown another before: it belongs to something else of the same sort
 * that the note has not shown yet, such as another pod of the same set. Each of those may be it.
 */
export function otherOwners(
  { values }: Reading,
  draws: readonly Draw[],
  confirmed: ReadonlySet<string>,
): readonly Answer[] {
  const shown = new Set(draws.filter(({ key }) => confirmed.has(key)).map(({ value }) => value));
  const answers = values.flatMap(({ draws: printed, value }) => {
    const [known] = printed;
    if (known === undefined || shown.has(value) || !printed.every(({ key }) => confirmed.has(key))) return [];
    if (known.type !== 'text' && known.type !== 'address') return [];
    const isOfItsSort = ({ key }: Draw) => !confirmed.has(key) && sortOf(key) === sortOf(known.key);
    const owners = draws.filter((draw) => isOfItsSort(draw) && draw.read(value) === value);
    return owners
      .slice(-ownersTried)
      .reverse()
      .map(({ key }) => ({ key, value }));
  });
  const unlike = new Map(answers.map((answer) => [`${answer.key} is ${answer.value}`, answer]));
  return [...unlike.values()];
}

/** `suffix of pods` of `suffix of pods/17`. */
function sortOf(key: string): string {
  return key.replace(/\/\d+/, '');
}
