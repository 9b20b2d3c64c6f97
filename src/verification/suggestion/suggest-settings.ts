import type { BootWorld, NoteInput } from '../verify.ts';
import { chooseVersions } from './choose-versions.ts';
import { type Fact, statedBy } from './facts.ts';
import { readServiceRange } from './read-addresses.ts';
import { readGiven } from './read-given.ts';
import { readImages } from './read-images.ts';
import { readNodes } from './read-nodes.ts';
import { readPlatform } from './read-platform.ts';
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
  const facts = [
    ...readPlatform(steps, lines),
    ...readNodes(tables, lines),
    ...readServiceRange(tables, lines),
    ...readGiven(input.files, steps, lines),
    ...readImages(manifests, steps, lines),
  ];
  const trials = new Trials(input, boot);
  const shown = readVersions(tables, lines);
  const versions = await chooseVersions(trials, statedBy(facts), shown, lines, steps);
  const world = await withoutMisleading(trials, facts, versions);
  return [...world, ...versions].sort((left, right) => order.indexOf(left.key) - order.indexOf(right.key));
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
  for (const other of alternatives(facts)) {
    if (nearest.distance === 0) break;
    const without = kept.filter(({ key }) => key !== other.key);
    const instead = other.value === undefined ? without : [...without, other];
    const trial = await trials.run(statedBy([...instead, ...versions]), nearest);
    if (isNearer(trial, nearest)) [kept, nearest] = [instead, trial];
  }
  return kept;
}

/** Facts that may stand for what was read; without a value, the fact is left out. */
function alternatives(facts: readonly Fact[]): readonly Fact[] {
  const read = (key: string) => facts.some((fact) => fact.key === key);
  const leftOut = ['nodes', 'provider', 'dns', 'runtime', 'given'].filter(read);
  const because = 'what load balancers and volumes do';
  return [
    ...leftOut.map((key) => ({ key, value: undefined, line: 0, because: '' })),
    ...(read('provider')
      ? []
      : ['gke', 'minikube'].map((value) => ({ key: 'provider', value, line: 0, because }))),
  ];
}
