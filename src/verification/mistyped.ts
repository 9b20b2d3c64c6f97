import type { Stage } from './stage.ts';
import { typosBetween } from './typos.ts';

/** A word of a command that may be a slip: what the rest of the note says is meant by it. */
export interface Mistyped {
  /** The stage of the command, by its index. */
  readonly stage: number;
  readonly typed: string;
  readonly meant: string;
  /** The commands of the stage as they were meant. */
  readonly commands: readonly string[];
  /** The first line of the note that has the word as it is meant. */
  readonly seen: number;
}

/** A line of a note beside the one that is printed in its place. */
export interface Beside {
  readonly stage: number;
  readonly line: number;
  readonly note: string;
  readonly world: string;
}

/** So many slips are thought of at one line. */
const mostSlips = 8;

/**
 * Words of commands, in the stages from one to another, that may be slips: those that are printed where the
 * note shows others, and those that stand nowhere else and are nearly a word that does.
 */
export function mistypedWords(
  stages: readonly Stage[],
  { from, to }: { readonly from: number; readonly to: number },
  besides: readonly Beside[],
): readonly Mistyped[] {
  const typed = stages.flatMap((stage, index) =>
    stage.type === 'step' && index >= from && index <= to ? [index] : [],
  );
  const slips = [...likenesses(stages, typed), ...swaps(stages, typed, besides)];
  const known = new Set<string>();
  const isNew = ({ stage, commands }: Mistyped) => {
    const key = `${stage} ${commands.join('\n')}`;
    return !known.has(key) && known.add(key);
  };
  return slips.filter(isNew).slice(0, mostSlips);
}

/** What a command says is printed, and the note shows something else at that place. */
function swaps(
  stages: readonly Stage[],
  typed: readonly number[],
  besides: readonly Beside[],
): readonly Mistyped[] {
  return besides.flatMap(({ stage: at, line, note, world }) =>
    differingTokens(note, world).flatMap(([shown, printed]) =>
      typed
        .filter((stage) => stage <= at)
        .flatMap((stage) => corrected(stages, stage, { typed: printed, meant: shown, seen: line }))
        .reverse(),
    ),
  );
}

/** A word that a note has once, and one letter off a word that it has elsewhere. */
function likenesses(stages: readonly Stage[], typed: readonly number[]): readonly Mistyped[] {
  const seen = new Map<string, { times: number; line: number }>();
  for (const { commands, expected = [], line } of stages) {
    const texts = expected.flatMap((each) => (each.type === 'text' ? [each] : []));
    for (const { text, line: at } of [...commands.map((text) => ({ text, line })), ...texts])
      for (const token of tokensOf(text)) {
        const known = seen.get(token);
        if (known) known.times += 1;
        else seen.set(token, { times: 1, line: at });
      }
  }
  return typed.flatMap((stage) => {
    const words = (stages[stage]?.commands ?? []).flatMap(tokensOf).filter((word) => word.length > 2);
    const odd = words.filter((word) => seen.get(word)?.times === 1);
    return odd.flatMap((word) =>
      [...seen]
        .filter(([other, { times }]) => times > 1 && typosBetween(word, other) === 1)
        .flatMap(([meant, { line }]) => corrected(stages, stage, { typed: word, meant, seen: line })),
    );
  });
}

/** What is typed after the program and its verb. */
function corrected(
  stages: readonly Stage[],
  stage: number,
  slip: Pick<Mistyped, 'typed' | 'meant' | 'seen'>,
): readonly Mistyped[] {
  if (slip.typed.toLowerCase() === slip.meant.toLowerCase()) return [];
  const before = stages[stage]?.commands ?? [];
  const commands = before.map((command) => {
    const [, verb = '', rest = ''] = /^(\s*\S+\s+\S+)(.*)$/s.exec(command) ?? [];
    return verb + rest.replace(tokens, (token) => (token === slip.typed ? slip.meant : token));
  });
  return commands.every((command, index) => command === before[index]) ? [] : [{ ...slip, stage, commands }];
}

/** Names, numbers and versions, without what joins them. */
const tokens = /[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/g;

function tokensOf(text: string): readonly string[] {
  return text.match(tokens) ?? [];
}

/** The tokens of two lines that stand at one place and differ, as [shown, printed]. */
function differingTokens(note: string, world: string): readonly (readonly [string, string])[] {
  const [shown, printed] = [tokensOf(note), tokensOf(world)];
  if (shown.length !== printed.length) return [];
  return shown.flatMap((token, index) => {
    const other = printed[index];
    return other === undefined || other === token ? [] : [[token, other] as const];
  });
}
