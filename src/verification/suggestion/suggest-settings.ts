import type { BootWorld, NoteInput } from '../verify.ts';
import { chooseVersions } from './choose-versions.ts';
import { type Fact, statedBy } from './facts.ts';
import { readServiceRange } from './read-addresses.ts';
import { readGiven } from './read-given.ts';
import { readImages } from './read-images.ts';
import { readNodes } from './read-nodes.ts';
import { readPlatform } from './read-platform.ts';
import { isPresumed, readPresumed } from './read-presumed.ts';
import { readVersions } from './read-versions.ts';
import { linesOf, stepsOf, tablesOf } from './shown-tables.ts';
import { isNearer, Trials } from './trial.ts';

/** The order in which settings are written. */
const order = [
  'kubernetes',
  'kubectl',
  'provider',
  'dns',
  'runtime',
  'nodes',
  'serviceCIDR',
  'clusterDomain',
  'timezone',
  'images',
  'given',
  'unknownTemplates',
  'urls',
  'files',
];

/**
 * Proposes the settings of an unmarked note: what it says outright is read off it, and what remains open is
 * tried on the simulator until its commands print what comes nearest to what the note shows.
 */
export async function suggestSettings(input: NoteInput, boot: BootWorld): Promise<readonly Fact[]> {
  const steps = stepsOf(input.transcript);
  const lines = linesOf(steps);
  const tables = tablesOf(steps);
  const manifests = [...input.files.values(), ...input.transcript.files.map(({ text }) => text)];
  const stated = [
    ...readPlatform(steps, lines),
    ...readNodes(tables, lines),
    ...readServiceRange(tables, lines),
    ...readGiven(input.files, steps, lines),
    ...readImages(manifests, steps, lines),
  ];
  const facts = withPresumed(stated, readPresumed(input, steps, tables));
  const trials = new Trials(input, boot);
  const shown = readVersions(tables, lines);
  const versions = await chooseVersions(trials, statedBy(facts), shown, lines, steps);
  const world = await withoutMisleading(trials, facts, versions);
  return [...world, ...versions].sort((left, right) => order.indexOf(left.key) - order.indexOf(right.key));
}

/** What is presumed stands behind the manifests that the bundle has. */
function withPresumed(facts: readonly Fact[], presumed: readonly Fact[]): readonly Fact[] {
  const given = facts.find(({ key }) => key === 'given');
  if (given === undefined) return [...facts, ...presumed];
  return [
    ...facts.map((fact) => {
      const more = presumed.find(({ key }) => key === 'given');
      if (fact !== given || more === undefined) return fact;
      return { ...given, value: [...(given.value as string[]), ...(more.value as string[])] };
    }),
    ...presumed.filter(({ key }) => key !== 'given'),
  ];
}

/**
 * What only resembles an installer's cluster is none, and the nodes that pods were seen on may not be all:
 * such a fact is dropped, or another taken for it, where the note fits better so.
 */
async function withoutMisleading(
  trials: Trials,
  facts: readonly Fact[],
  versions: readonly Fact[],
): Promise<readonly Fact[]> {
  let kept = facts;
  let nearest = await trials.run(statedBy([...kept, ...versions]));
  for (const change of alternatives(facts)) {
    if (nearest.distance === 0) break;
    const instead = change(kept);
    const trial = await trials.run(statedBy([...instead, ...versions]), nearest);
    if (isNearer(trial, nearest)) [kept, nearest] = [instead, trial];
  }
  return kept;
}

type Change = (facts: readonly Fact[]) => readonly Fact[];

/** What may be left out of what was read, or stand for it. */
function alternatives(facts: readonly Fact[]): readonly Change[] {
  const read = (key: string) => facts.some((fact) => fact.key === key);
  const without = (key: string) => (all: readonly Fact[]) => all.filter((fact) => fact.key !== key);
  const because = 'what load balancers and volumes do';
  return [
    ...['nodes', 'provider', 'dns', 'runtime'].filter(read).map(without),
    ...(read('files') ? [withoutPresumed] : []),
    ...(read('given') ? [without('given')] : []),
    ...(read('provider')
      ? []
      : ['gke', 'minikube'].map((value) => (all: readonly Fact[]) => [
          ...without('provider')(all),
          { key: 'provider', value, line: 0, because },
        ])),
  ];
}

function withoutPresumed(facts: readonly Fact[]): readonly Fact[] {
  return facts.flatMap((fact) => {
    if (/^(?:files|urls|unknownTemplates)$/.test(fact.key)) return [];
    if (fact.key !== 'given') return [fact];
    const value = (fact.value as readonly string[]).filter((file) => !isPresumed(file));
    return value.length === 0 ? [] : [{ ...fact, value }];
  });
}
