import { newestVersion, oldestVersion, printVersion } from '#cluster';
import type { Step } from '#transcript';
import { wordingLimits } from '../older-wording.ts';
import type { Fact } from './facts.ts';
import type { ShownLine } from './shown-tables.ts';
import { isNearer, type Trial, type Trials } from './trial.ts';

type Side = 'kubernetes' | 'kubectl';
type Stated = Readonly<Record<string, unknown>>;

/** Every version that can be simulated, the newest first. */
const versions: readonly string[] = Array.from(
  { length: newestVersion.minor - oldestVersion.minor + 1 },
  (_, index) => printVersion({ ...newestVersion, minor: newestVersion.minor - index }),
);

/**
 * The versions of control plane and client under which a note's commands print what comes nearest to what it
 * shows. What the note says outright is not tried: only what is open.
 */
export async function chooseVersions(
  trials: Trials,
  world: Stated,
  shown: readonly Fact[],
  lines: readonly ShownLine[],
  steps: readonly Step[],
): Promise<readonly Fact[]> {
  const limits = wordingLimits(lines, steps);
  const said = Object.fromEntries(shown.map(({ key, value }) => [key, String(value)]));
  const rough =
    said.kubernetes ?? (await nearest(trials, world, ['kubernetes', 'kubectl'], said, limits)).best;
  const start = { ...world, kubernetes: rough, kubectl: said.kubectl ?? rough };
  await trials.search(start);
  const server = said.kubernetes
    ? undefined
    : await nearest(trials, start, ['kubernetes'], said, limits, rough);
  const likely = said.kubernetes ?? server?.best ?? rough;
  const client = said.kubectl
    ? undefined
    : await nearest(trials, { ...start, kubernetes: likely }, ['kubectl'], said, limits, likely);
  const fitting = server?.tied.filter((version) => versionsWithin(limits).includes(version)) ?? [];
  const both = client && (await nearestTogether(trials, start, fitting, client));
  const kubernetes = both ?? likely;
  const kubectl = both ?? said.kubectl ?? client?.best ?? kubernetes;
  return [
    ...(shown.find(({ key }) => key === 'kubernetes') ? [] : [factOf('kubernetes', kubernetes, server)]),
    ...shown,
    ...(said.kubectl || kubectl === kubernetes ? [] : [factOf('kubectl', kubectl, client)]),
  ];
}

interface Nearest {
  readonly best: string;
  /** All that come as near as the best, the newest first. */
  readonly tied: readonly string[];
  /** A line that fits the best and not the next older, or the next newer, one. */
  readonly line: number;
  readonly trial: Trial;
}

/** A client of another version than the control plane is worth so many lines: few notes have one. */
const worthOfSkew = 0.5;

/**
 * The version among those that fit the control plane which comes as near, as that of the client too, as any
 * client of another version.
 */
async function nearestTogether(
  trials: Trials,
  world: Stated,
  fitting: readonly string[],
  client: Nearest,
): Promise<string | undefined> {
  let best: string | undefined;
  let least = { ...client.trial, distance: client.trial.distance + worthOfSkew };
  for (const version of fitting) {
    const trial = await trials.run({ ...world, kubernetes: version, kubectl: version }, least);
    if (isNearer(least, trial) || (best !== undefined && !isNearer(trial, least))) continue;
    [best, least] = [version, trial];
  }
  return best;
}

/** The version of some sides that comes nearest; `preferred` where it is among the best. */
async function nearest(
  trials: Trials,
  world: Stated,
  sides: readonly Side[],
  said: Readonly<Record<string, string>>,
  limits: Partial<Record<Side, string>>,
  preferred?: string,
): Promise<Nearest> {
  const candidates = versionsWithin(Object.fromEntries(sides.map((side) => [side, limits[side]])));
  const tried = new Map<string, Trial>();
  let least: Trial | undefined;
  for (const version of candidates) {
    const own = Object.fromEntries(sides.map((side) => [side, said[side] ?? version]));
    const trial = await trials.run({ ...world, ...own }, least);
    tried.set(version, trial);
    if (least === undefined || isNearer(trial, least)) least = trial;
  }
  const trial = least ?? { hashes: 0, distance: 0, fitting: new Set<number>() };
  const tied = candidates.filter((version) => !isNearer(trial, tried.get(version) ?? trial));
  const best = preferred !== undefined && tied.includes(preferred) ? preferred : (tied[0] ?? preferred ?? '');
  return { best, tied, line: tellingLine(tried, tied), trial };
}

/** The versions that are no newer than any of some limits. */
function versionsWithin(limits: Partial<Record<Side, string | undefined>>): readonly string[] {
  const known = Object.values(limits).flatMap((limit) =>
    limit === undefined ? [] : versions.indexOf(limit),
  );
  return versions.slice(Math.max(0, ...known));
}

/** The first line that the best version prints as it stands, and the version just outside does not. */
function tellingLine(tried: ReadonlyMap<string, Trial>, tied: readonly string[]): number {
  const best = tried.get(tied[0] ?? '')?.fitting ?? new Set<number>();
  const outside = [
    versions[versions.indexOf(tied.at(-1) ?? '') + 1],
    versions[versions.indexOf(tied[0] ?? '') - 1],
  ];
  for (const version of outside) {
    const other = version === undefined ? undefined : tried.get(version)?.fitting;
    const lines = other === undefined ? [] : [...best].filter((line) => !other.has(line));
    if (lines.length > 0) return Math.min(...lines);
  }
  return 0;
}

function factOf(key: Side, value: string, found: Nearest | undefined): Fact {
  const tied = found?.tied ?? [];
  const isOne = tied.length <= 1;
  const range = isOne ? 'only this version fits' : `${tied.at(-1)} to ${tied[0]} fit`;
  return {
    key,
    value,
    line: found?.line ?? 0,
    because: tied.length === versions.length ? 'every version fits' : range,
  };
}
