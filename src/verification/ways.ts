import type { WorldSettings } from '#cluster';
import type { FirstPass } from './blame.ts';
import { Story } from './causes/story.ts';
import { type OtherHash, otherHash } from './causes/wrong-hash.ts';
import { type Exchanged, exchangedAt, withExchanged } from './exchanged.ts';
import { type Beside, type Mistyped, mistypedWords } from './mistyped.ts';
import type { Replayer } from './replay.ts';
import type { Stage } from './stage.ts';
import { unseenCommands } from './unseen-commands.ts';
import type { Manifests } from './working-files.ts';

/**
 * What an author may have done otherwise than the note says: typed something that it does not show, gone on
 * in a new cluster, had another manifest, typed another word than the one that is shown, or put two outputs
 * below each other's commands.
 */
export type Slip =
  | { readonly type: 'unseen'; readonly commands: readonly string[] }
  | { readonly type: 'new cluster' }
  | ({ readonly type: 'other template' } & OtherHash)
  | ({ readonly type: 'mistyped' } & Mistyped)
  | ({ readonly type: 'exchanged' } & Exchanged);

/** What later stages are judged in after a slip. */
export interface Way {
  readonly slip: Slip;
  readonly stages: readonly Stage[];
  /** The stage that failed, which is to be right then, */
  readonly from: number;
  /** and how many stages are as they were. */
  readonly kept: number;
  readonly replayer: Replayer;
}

/** What ways are made from. */
export interface Means {
  /** The first pass over the note's stages. */
  readonly first: FirstPass;
  /** The note's manifests, by their names. */
  readonly manifests: Manifests;
  readonly start: (stages: readonly Stage[], otherHashes?: WorldSettings['otherHashes']) => Replayer;
}

/** So many failed stages are looked at for what they show otherwise, */
const mostLookedAt = 24;
/** and so many lines that nothing stands beside. */
const mostAside = 4;

/** The ways to read a failed stage; only what was typed from the stage `since` on may have been a slip. */
export function* waysAt(
  pass: FirstPass,
  { since, at }: { readonly since: number; readonly at: number },
  means: Means,
): Generator<Way> {
  const exchanged = exchangedAt(pass, at);
  if (exchanged !== undefined) yield swappedOutputs(pass, exchanged);
  const hash = hashAt(pass, at, means);
  if (hash !== undefined) yield otherTemplate(pass, at, hash, means);
  for (const slip of mistypedAt(pass, { since, at }, means)) yield typedOtherwise(pass, at, slip);
  for (const commands of unseenAt(pass, at, means)) yield typedBefore(pass, at, commands);
  yield newCluster(pass, at, means);
}

/** A hash in the text of a failed stage that is that of no template. */
function hashAt({ stages, results }: FirstPass, at: number, { start }: Means): OtherHash | undefined {
  const [stage, result] = [stages[at], results[at]];
  if (stage === undefined || result === undefined) return undefined;
  const { history, target } = result;
  const world = new Story(start(stages), history).after(target);
  return world && otherHash(stage, history.judged[target], world);
}

function mistypedAt(
  pass: FirstPass,
  { since, at }: { readonly since: number; readonly at: number },
  { manifests }: Means,
): readonly Mistyped[] {
  const files = new Map([...manifests].map(([name, { text }]) => [name, text]));
  const besides = failedAt(pass, at).flatMap((index) => differencesAt(pass, index).besides);
  return mistypedWords(pass.stages, files, { from: since, to: at }, besides);
}

/** The first stages that failed, from one on. */
function failedAt({ results }: FirstPass, from: number): readonly number[] {
  const isFailed = (index: number) => index >= from && results[index]?.found === false;
  return [...results.keys()].filter(isFailed).slice(0, mostLookedAt);
}

/** The lines of a failed stage that have no equal on the other side, and those that may stand for each other. */
function differencesAt({ stages, results }: FirstPass, at: number) {
  const expected = stages[at]?.expected ?? [];
  const { history, target } = results[at] ?? {};
  const { run, comparison } = history?.judged[target ?? -1] ?? {};
  const pairs = (comparison?.pairs ?? []).map(({ expected: note, actual: world }) => {
    const shown = expected[note ?? -1];
    return { note: shown?.type === 'text' ? shown : undefined, world: run?.lines[world ?? -1] };
  });
  const differing = pairs.filter(({ note, world }) => note?.text !== world);
  const aside = differing.flatMap(({ note, world }) => (note ? [] : [world])).slice(0, mostAside);
  const besides = differing.flatMap(({ note, world }): Beside[] =>
    (world === undefined ? aside : [world]).flatMap((other) =>
      note && other !== undefined ? [{ stage: at, line: note.line, note: note.text, world: other }] : [],
    ),
  );
  return {
    shown: differing.flatMap(({ note }) => note?.text ?? []),
    printed: differing.flatMap(({ world }) => world ?? []),
    besides,
  };
}

/** What may have been typed unseen before a stage, on the author's own machine. */
function unseenAt(pass: FirstPass, at: number, { manifests, start }: Means): readonly (readonly string[])[] {
  const { stages, histories } = pass;
  const stage = stages[at];
  if (stage?.where.kind !== 'workstation') return [];
  const story = new Story(start(stages), histories[at - 1] ?? { answers: new Map(), judged: [] });
  const booted = stages.findIndex(({ type }) => type === 'step') - 1;
  const [world, atFirst] = [story.after(at - 1), story.after(booted)];
  if (world === undefined || atFirst === undefined) return [];
  const { shown, printed } = differencesAt(pass, at);
  const later = failedAt(pass, at).flatMap((index) => differencesAt(pass, index).shown);
  return unseenCommands({ commands: stage.commands, shown, printed, later, world, atFirst, manifests });
}

function typedOtherwise({ stages, replayer }: FirstPass, at: number, slip: Mistyped): Way {
  const { commands, file } = slip;
  const meant = file === undefined ? { commands } : { commands, corrected: [file.name, file.text] as const };
  const others = stages.map((stage, index) => (index === slip.stage ? { ...stage, ...meant } : stage));
  return { slip: { type: 'mistyped', ...slip }, stages: others, from: at, kept: slip.stage, replayer };
}

function swappedOutputs({ stages, replayer }: FirstPass, slip: Exchanged): Way {
  const others = withExchanged(stages, slip);
  return {
    slip: { type: 'exchanged', ...slip },
    stages: others,
    from: slip.stage,
    kept: slip.stage,
    replayer,
  };
}

function typedBefore({ stages, replayer }: FirstPass, at: number, commands: readonly string[]): Way {
  const line = stages[at]?.line ?? 0;
  const where = { kind: 'workstation' } as const;
  const unseen: Stage = { type: 'unseen', commands, where, line, expected: undefined };
  const others = [...stages.slice(0, at), unseen, ...stages.slice(at)];
  return { slip: { type: 'unseen', commands }, stages: others, from: at + 1, kept: at, replayer };
}

/** All that comes before is as it was, but for the names with that hash. */
function otherTemplate({ stages }: FirstPass, at: number, hash: OtherHash, { start }: Means): Way {
  const replayer = start(stages, { [hash.computed]: hash.shown });
  return { slip: { type: 'other template', ...hash }, stages, from: at, kept: 0, replayer };
}

/** The files that were saved by then are still there. */
function newCluster({ stages }: FirstPass, at: number, { first, start }: Means): Way {
  const before = first.stages.filter(({ type }) => type !== 'step');
  const saved = stages.slice(0, at).flatMap((stage) => stage.saved ?? []);
  const [next, ...rest] = stages.slice(at);
  const others = [
    ...before,
    ...(next === undefined ? [] : [{ ...next, saved: [...saved, ...(next.saved ?? [])] }]),
    ...rest,
  ];
  const slip = { type: 'new cluster' } as const;
  return { slip, stages: others, from: before.length, kept: 0, replayer: start(others) };
}
