import type { BootWorld, NoteInput } from '../verify.ts';
import { chooseVersions } from './choose-versions.ts';
import { type Fact, statedBy } from './facts.ts';
import { readServiceRange } from './read-addresses.ts';
import { readGiven } from './read-given.ts';
import { readNodes } from './read-nodes.ts';
import { readPlatform } from './read-platform.ts';
import { readVersions } from './read-versions.ts';
import { linesOf, stepsOf, tablesOf } from './shown-tables.ts';
import { Trials } from './trial.ts';

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
  const facts = [
    ...readPlatform(steps, lines),
    ...readNodes(tables, lines),
    ...readServiceRange(tables, lines),
    ...readGiven(input.files, steps, lines),
  ];
  const trials = new Trials(input, boot);
  const shown = readVersions(tables, lines);
  const versions = await chooseVersions(trials, statedBy(facts), shown);
  const world = await withoutMisleading(trials, facts, versions);
  return [...world, ...versions].sort((left, right) => order.indexOf(left.key) - order.indexOf(right.key));
}

/** What only resembles an installer's cluster is none: such a sign is dropped where the note fits better without. */
async function withoutMisleading(
  trials: Trials,
  facts: readonly Fact[],
  versions: readonly Fact[],
): Promise<readonly Fact[]> {
  let kept = facts;
  for (const key of ['provider', 'dns', 'runtime']) {
    if (!kept.some((fact) => fact.key === key)) continue;
    const without = kept.filter((fact) => fact.key !== key);
    const { distance } = await trials.run(statedBy([...kept, ...versions]));
    const other = await trials.run(statedBy([...without, ...versions]), distance);
    if (other.distance < distance) kept = without;
  }
  return kept;
}
