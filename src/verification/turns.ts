import { type FirstPass, type Judgement, judgementOf, passFrom } from './blame.ts';
import { Story } from './causes/story.ts';
import type { Disclosure } from './disclosure.ts';
import type { Replayer } from './replay.ts';
import type { SearchResult } from './search.ts';
import type { History, Judged, Stage } from './stage.ts';
import { unseenCommands } from './unseen-commands.ts';

/**
 * How what comes after a line that no history prints may be read: its author typed something before it that
 * the note does not show, or went on in a new cluster.
 */
export interface Turn {
  /** The stage of the line, by its index in the note's world. */
  readonly at: number;
  /** What was typed; none for a new cluster. */
  readonly commands: readonly string[];
  /** So many lines more are right then. */
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
/** and so many are tried. */
const mostTried = 24;

/** What turns are looked for in. */
interface Unturned {
  readonly first: FirstPass;
  /** How many stages fail as it is judged without any turn. */
  readonly failed: number;
  /** The names of the objects that each file of the note makes. */
  readonly manifests: ReadonlyMap<string, readonly string[]>;
  readonly start: (stages: readonly Stage[]) => Replayer;
}

/** The stages of a judgement as they are, or in the reading that explains more of them. */
export async function readingsOf(
  { stages, results, history, first }: Disclosure,
  manifests: Unturned['manifests'],
  start: Unturned['start'],
): Promise<Readings> {
  const failed = results.filter((result) => result?.found === false).length;
  const turned = failed < 2 ? undefined : await findTurns({ first, failed, manifests, start });
  return turned ?? { outcomes: outcomesOf(stages, history, results), turns: [] };
}

/** A pass in one reading, and which stage of the note each of its stages is: none, if it was put in. */
interface Reading {
  readonly pass: FirstPass;
  readonly own: readonly (number | undefined)[];
}

/**
 * Looks for turns: where later stages fail too, each failed stage is taken for the place of one. A turn is
 * taken where the stage is right after it and fewer of the later ones fail. The line itself stays wrong: no
 * history of what the note shows prints it. Undefined where nothing explains more than no turn does.
 */
async function findTurns(unturned: Unturned): Promise<Readings | undefined> {
  let { first: pass } = unturned;
  let own: Reading['own'] = pass.stages.map((_, index) => index);
  const outcomes: Outcome[] = [];
  const turns: Turn[] = [];
  const budget = { left: mostTried };
  for (let at = nextFailed(pass, 0); at !== undefined && turns.length < mostTurns; ) {
    const next = await turnAt({ pass, own }, at, unturned, budget);
    if (next === undefined) {
      at = nextFailed(pass, at + 1);
      continue;
    }
    const told = toldBy({ pass, own }, outcomes.length);
    const here = own[at] ?? 0;
    outcomes.push(...told.slice(0, here + 1 - outcomes.length));
    turns.push({ at: here, commands: next.commands, gained: next.gained });
    ({ pass, own } = next);
    at = nextFailed(pass, next.after);
  }
  outcomes.push(...toldBy({ pass, own }, outcomes.length));
  const failed = outcomes.filter(({ result }) => result?.found === false).length;
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

interface Turned extends Reading {
  readonly commands: readonly string[];
  readonly gained: number;
  /** The first stage after the line in its own reading. */
  readonly after: number;
}

/** The turn at a failed stage after which the fewest of the later stages fail. */
async function turnAt(
  reading: Reading,
  at: number,
  { manifests, start, first }: Unturned,
  budget: { left: number },
): Promise<Turned | undefined> {
  const { pass, own } = reading;
  const failing = failedFrom(pass, at + 1);
  let best: Turned | undefined;
  const least = () => (best === undefined ? failing : failedFrom(best.pass, best.after));
  if (failing === 0) return undefined;
  for (const commands of waysAt(pass, at, manifests, start)) {
    if (budget.left === 0 || least() === 0) break;
    budget.left -= 1;
    const { stages, from, kept, replayer } =
      commands.length === 0 ? newCluster(pass, at, first, start) : typedBefore(pass, at, commands);
    const isVain = (results: FirstPass['results']) =>
      results[from]?.found === false ||
      results.filter((result, index) => index > from && result?.found === false).length >= least();
    replayer.expectAll(stages);
    const known = kept > 0 ? pass : {};
    const other = await passFrom({ ...known, stages, replayer }, kept, { isVain, hurriedAt: from });
    if (other.results.length < stages.length || isVain(other.results)) continue;
    const shift = from - at;
    const others = stages.map((_, index) => (index < from ? undefined : own[index - shift]));
    const gained = failing - failedFrom(other, from + 1);
    best = { pass: other, own: others, commands, gained, after: from + 1 };
  }
  return best;
}

function failedFrom({ results }: FirstPass, from: number): number {
  return results.filter((result, index) => index >= from && result?.found === false).length;
}

/** The ways to read a failed stage: what may have been typed before it; nothing, for a new cluster. */
function waysAt(
  { stages, results, histories }: FirstPass,
  at: number,
  manifests: Unturned['manifests'],
  start: Unturned['start'],
): readonly (readonly string[])[] {
  const [stage, result] = [stages[at], results[at]];
  const story = new Story(start(stages), histories[at - 1] ?? { answers: new Map(), judged: [] });
  const booted = stages.findIndex(({ type }) => type === 'step') - 1;
  const [world, atFirst] = [story.after(at - 1), story.after(booted)];
  const isTypedHere = stage?.where.kind === 'workstation';
  if (stage === undefined || result === undefined || world === undefined || atFirst === undefined) return [];
  const { run, comparison } = result.history.judged[result.target] ?? {};
  const alike = (comparison?.pairs ?? []).filter(({ expected, actual }) => {
    const note = stage.expected?.[expected ?? -1];
    return note?.type === 'text' && note.text === run?.lines[actual ?? -1];
  });
  const lines = (stage.expected ?? []).map((line) => (line.type === 'text' ? line.text : ''));
  const shown = lines.filter((_, index) => !alike.some(({ expected }) => expected === index));
  const printed = (run?.lines ?? []).filter((_, index) => !alike.some(({ actual }) => actual === index));
  const puzzle = { commands: stage.commands, shown, printed, world, atFirst, manifests };
  return [...(isTypedHere ? unseenCommands(puzzle) : []), []];
}

interface Way {
  readonly stages: readonly Stage[];
  /** The stage of the line, */
  readonly from: number;
  /** and how many stages are as they were. */
  readonly kept: number;
  readonly replayer: Replayer;
}

function typedBefore({ stages, replayer }: FirstPass, at: number, commands: readonly string[]): Way {
  const line = stages[at]?.line ?? 0;
  const unseen: Stage = {
    type: 'unseen',
    commands,
    where: { kind: 'workstation' },
    line,
    expected: undefined,
  };
  return { stages: [...stages.slice(0, at), unseen, ...stages.slice(at)], from: at + 1, kept: at, replayer };
}

/** The files that were saved by then are still there. */
function newCluster(
  { stages }: FirstPass,
  at: number,
  { stages: all }: FirstPass,
  start: Unturned['start'],
): Way {
  const before = all.filter(({ type }) => type !== 'step');
  const saved = stages.slice(0, at).flatMap((stage) => stage.saved ?? []);
  const [next, ...rest] = stages.slice(at);
  const others = [
    ...before,
    ...(next === undefined ? [] : [{ ...next, saved: [...saved, ...(next.saved ?? [])] }]),
    ...rest,
  ];
  return { stages: others, from: before.length, kept: 0, replayer: start(others) };
}
