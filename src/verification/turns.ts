import type { WorldSettings } from '#cluster';
import { type FirstPass, type Judgement, judgementOf, passFrom } from './blame.ts';
import type { Disclosure } from './disclosure.ts';
import type { SearchResult } from './search.ts';
import type { History, Judged, Stage } from './stage.ts';
import { type Means, type Slip, type Way, waysAt } from './ways.ts';

/** A line that is wrong, and what makes later ones right. */
export interface Turn {
  /** The stage of the line, by its index in the note's world. */
  readonly at: number;
  readonly slip: Slip;
  /** So many steps more are right then. */
  readonly gained: number;
}

/** How a stage was judged, in the reading of its place in the note. */
export interface Outcome {
  readonly stage: Stage;
  readonly judged: Judged;
  readonly result: SearchResult | undefined;
  /** The stages that it was judged among. */
  readonly among: readonly Stage[];
}

/** A world's stages in the reading that explains most of them. */
export interface Readings {
  readonly outcomes: readonly Outcome[];
  readonly turns: readonly Turn[];
}

/** So many turns are taken in one world of a note, */
const mostTurns = 3;
/** and no more are tried after so many runs of stages. */
const mostRuns = 1500;

/** What turns are looked for in. */
interface Unturned extends Means {
  /** How many stages fail as it is judged without any turn. */
  readonly failed: number;
}

/** The stages of a judgement as they are. */
export function readingOf({ stages, results, history }: Disclosure): Readings {
  return { outcomes: outcomesOf(stages, history, results), turns: [] };
}

/** The stages of a judgement as they are, or in the reading that explains more of them. */
export async function readingsOf(judgement: Disclosure, means: Omit<Means, 'first'>): Promise<Readings> {
  const failed = failuresIn(judgement.results);
  const turned = failed < 2 ? undefined : await findTurns({ ...means, first: judgement.first, failed });
  return turned ?? readingOf(judgement);
}

/** A pass in one reading, and which stage of the note each of its stages is: none, if it was put in. */
interface Reading {
  readonly pass: FirstPass;
  readonly own: readonly (number | undefined)[];
}

/**
 * Looks for turns: where later stages fail too, each failed stage is taken for the place of one. A turn is
 * taken where the stage is right after it and fewer stages fail, its own line among them, which stays wrong:
 * no history of what the note shows prints it. Undefined where nothing explains more than no turn does.
 */
async function findTurns(unturned: Unturned): Promise<Readings | undefined> {
  let { first: pass } = unturned;
  let hashes: WorldSettings['otherHashes'] = {};
  const start: Means['start'] = (stages, others) => unturned.start(stages, { ...hashes, ...others });
  let own: Reading['own'] = pass.stages.map((_, index) => index);
  const outcomes: Outcome[] = [];
  const turns: Turn[] = [];
  const budget: Budget = { left: mostRuns, broken: new Set() };
  for (let at = nextFailed(pass, 0); at !== undefined && turns.length < mostTurns; ) {
    const since = own.indexOf(outcomes.length);
    const next = await turnAt({ pass, own }, { since, at }, { ...unturned, start }, budget);
    if (next === undefined) {
      at = nextFailed(pass, at + 1);
      continue;
    }
    // A mistyped command is wrong whatever it prints; what comes after something unseen is wrong as it was.
    const { slip, after } = next;
    const here = own[slip.type === 'mistyped' ? slip.stage : at] ?? 0;
    const told = slip.type === 'mistyped' ? here : here + 1;
    outcomes.push(...toldBy({ pass, own }, outcomes.length).slice(0, told - outcomes.length));
    turns.push({ at: here, slip, gained: next.gained });
    if (slip.type === 'other template') hashes = { ...hashes, [slip.computed]: slip.shown };
    ({ pass, own } = next);
    at = nextFailed(pass, after);
  }
  outcomes.push(...toldBy({ pass, own }, outcomes.length));
  const wrong = outcomes.filter(({ result }) => result?.found === false).length;
  const failed = wrong + turns.filter(({ slip }) => slip.type === 'mistyped').length;
  return turns.length > 0 && failed < unturned.failed ? { outcomes, turns } : undefined;
}

function nextFailed({ results }: FirstPass, from: number): number | undefined {
  const index = results.findIndex((result, at) => at >= from && result?.found === false);
  return index < 0 ? undefined : index;
}

function outcomesOf(
  stages: readonly Stage[],
  { judged }: History,
  results: Judgement['results'],
): readonly Outcome[] {
  return judged.flatMap((one, at) => {
    const stage = stages[at];
    return stage === undefined ? [] : [{ stage, judged: one, result: results[at], among: stages }];
  });
}

/** The stages of the note, of those not yet told, as they were judged in a reading. */
function toldBy({ pass, own }: Reading, from: number): readonly Outcome[] {
  const { history, results } = judgementOf(pass);
  return outcomesOf(pass.stages, history, results).filter((_, at) => (own[at] ?? -1) >= from);
}

/** What is left to be spent, and the slips that make wrong what was right, wherever they are looked for. */
interface Budget {
  left: number;
  readonly broken: Set<string>;
}

interface Turned extends Reading {
  readonly slip: Slip;
  readonly gained: number;
  /** The first stage in its own reading that is looked at next. */
  readonly after: number;
}

/** The turn for a failed stage after which the fewest stages fail. */
async function turnAt(
  { pass, own }: Reading,
  { since, at }: { readonly since: number; readonly at: number },
  unturned: Unturned,
  budget: Budget,
): Promise<Turned | undefined> {
  const failing = failuresIn(pass.results);
  if (failedFrom(pass, at + 1) === 0) return undefined;
  let best: Turned | undefined;
  let least = failing;
  for (const way of waysAt(pass, { since, at }, unturned)) {
    if (budget.left <= 0 || least === 1) break;
    const name = JSON.stringify(way.slip);
    if (budget.broken.has(name)) continue;
    const { stages, from, kept, replayer } = way;
    const goesOn = kept > 0 || way.slip.type === 'other template';
    const before = goesOn ? 0 : failing - failedFrom(pass, at);
    const cost = (results: FirstPass['results']) => before + failuresIn(results) + 1;
    const isVain = (results: FirstPass['results']) =>
      results[from]?.found === false || breaks(results, pass, from) || cost(results) >= least;
    replayer.expectAll(stages);
    const known = kept > 0 ? pass : {};
    const answers = goesOn ? pass.histories[at - 1]?.answers : undefined;
    const options = { isVain, hurriedUntil: from, ...(answers && { answers }) };
    const other = await passFrom({ ...known, stages, replayer }, kept, options);
    budget.left -= replayer.stagesRun - (kept > 0 ? (pass.spent[kept - 1]?.stagesRun ?? 0) : 0);
    if (breaks(other.results, pass, from)) budget.broken.add(name);
    if (other.results.length < stages.length || isVain(other.results)) continue;
    least = cost(other.results);
    const gained = failing - least;
    best = { pass: other, own: ownAfter(own, at, way), slip: way.slip, gained, after: from + 1 };
  }
  return best;
}

/** Whether a stage before one was right and is not any more. */
function breaks(results: FirstPass['results'], { results: before }: FirstPass, from: number): boolean {
  return results.some((result, at) => at < from && result?.found === false && before[at]?.found === true);
}

/** Which stage of the note each stage of a way is. */
function ownAfter(own: Reading['own'], at: number, { slip, stages, from }: Way): Reading['own'] {
  if (slip.type === 'mistyped') return own;
  return stages.map((_, index) => (index < from ? undefined : own[index - from + at]));
}

function failuresIn(results: FirstPass['results']): number {
  return results.filter((result) => result?.found === false).length;
}

function failedFrom({ results }: FirstPass, from: number): number {
  return failuresIn(results.slice(from));
}
