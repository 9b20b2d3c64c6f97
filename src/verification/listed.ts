import { printVersion, type Version } from '#cluster';

/** Some things in a sentence: `a`, `a and b`, `a, b and c`. */
export function listed(things: readonly string[], word: 'and' | 'or'): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} ${word} ${things.at(-1)}`;
}

/** Versions in a sentence, the oldest first; those that follow each other as a range, no others between two. */
export function listedVersions(versions: readonly Version[]): string {
  const ranges: Version[][] = [];
  for (const version of versions) {
    const range = ranges.at(-1);
    if (range?.at(-1)?.minor === version.minor - 1) range.push(version);
    else ranges.push([version]);
  }
  const told = ranges.map((range) => {
    const [first, last] = [range[0], range.at(-1)].map((version) => version && printVersion(version));
    return first === last ? `${first}` : `${first} to ${last}`;
  });
  return listed(told, 'and');
}
