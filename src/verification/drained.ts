import type { Answer } from '#cluster';
import type { Draw } from './transcript-oracle.ts';

const draining = /(?:^|\s)drain\s+(?:-\S+\s+)*([^\s-]\S*)/;

const nodeOf = 'node of ';

/**
 * Where the pods that came up with the cluster may be instead, when a node is drained: on that node, by the
 * names that the note shows, or on another.
 */
export function drained(
  commands: readonly string[],
  shown: string,
  draws: readonly Draw[],
): readonly (readonly Answer[])[] {
  const node = commands.map((command) => draining.exec(command)?.[1]).find((name) => name !== undefined);
  if (node === undefined) return [];
  return draws.flatMap(({ key, value, members }) => {
    if (!key.startsWith(nodeOf) || !members.includes(node)) return [];
    if (value !== node) return placesThere({ key, value: node }, shown, draws);
    return members.filter((other) => other !== node).map((other) => [{ key, value: other }]);
  });
}

/** A pod on a node, under each name of its kind that is shown. */
function placesThere(place: Answer, shown: string, draws: readonly Draw[]): readonly (readonly Answer[])[] {
  const name = draws.find(({ key }) => key === place.key.replace(nodeOf, 'suffix of '));
  const prefix = /[a-z0-9.-]+-(?=…)/.exec(name?.about ?? '')?.[0];
  if (name === undefined || prefix === undefined) return [[place]];
  const suffixes = shown
    .split(`/${prefix}`)
    .slice(1)
    .map((rest) => /^\w*/.exec(rest)?.[0] ?? '');
  return [...new Set(suffixes)].map((value) => [place, { key: name.key, value }]);
}
