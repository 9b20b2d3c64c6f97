import type { Stage } from './stage.ts';
import { typosBetween } from './typos.ts';

/** A word of a command, or of a file that it reads, that may be a slip: the note says what is meant by it. */
export interface Mistyped {
  /** The stage of the command, by its index. */
  readonly stage: number;
  readonly typed: string;
  readonly meant: string;
  /** The commands of the stage as they are written, and as they were meant, */
  readonly written: readonly string[];
  readonly commands: readonly string[];
  /** and the file, with the line of the word in it, if it is in one. */
  readonly file?: { readonly name: string; readonly text: string; readonly line: number };
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

/** The texts in which slips are looked for. */
interface Texts {
  readonly stages: readonly Stage[];
  /** The stages whose commands may have them, by their indices. */
  readonly typed: readonly number[];
  readonly files: ReadonlyMap<string, string>;
}

type Word = Pick<Mistyped, 'typed' | 'meant' | 'seen'>;

/**
 * Words of commands, in the stages from one to another, and of the files that these read, which may be slips:
 * those that are printed where the note shows others, and those that stand nowhere else and are nearly a word
 * that does.
 */
export function mistypedWords(
  stages: readonly Stage[],
  files: ReadonlyMap<string, string>,
  { from, to }: { readonly from: number; readonly to: number },
  besides: readonly Beside[],
): readonly Mistyped[] {
  const typed = [...stages.keys()].filter(
    (index) => stages[index]?.type === 'step' && index >= from && index <= to,
  );
  const texts = { stages, typed, files };
  const known = new Set<string>();
  const isNew = ({ stage, commands, file }: Mistyped) => {
    const key = JSON.stringify([stage, commands, file]);
    return !known.has(key) && known.add(key);
  };
  return [...likenesses(texts), ...swaps(texts, besides)].filter(isNew).slice(0, mostSlips);
}

/** What a command says is printed, and the note shows something else at that place. */
function swaps(texts: Texts, besides: readonly Beside[]): readonly Mistyped[] {
  return besides.flatMap(({ stage: at, line, note, world }) =>
    differingTokens(note, world).flatMap(([shown, printed]) => {
      const before = texts.typed.filter((stage) => stage <= at).reverse();
      return corrected({ ...texts, typed: before }, { typed: printed, meant: shown, seen: line });
    }),
  );
}

/** A word that a note has once, and one letter off a word that it has elsewhere. */
function likenesses(texts: Texts): readonly Mistyped[] {
  const seen = new Map<string, { times: number; line: number }>();
  for (const { text, line } of linesOf(texts))
    for (const token of tokensOf(text)) {
      const known = seen.get(token);
      if (known) known.times += 1;
      else seen.set(token, { times: 1, line });
    }
  const odd = [...seen].filter(
    ([word, { times }]) => times === 1 && word.length > 2 && inUnits(word)[1] === undefined,
  );
  return odd.flatMap(([word]) =>
    [...seen]
      .filter(([other, { times, line }]) => times > 1 && line > 0 && typosBetween(word, other) === 1)
      .flatMap(([meant, { line }]) => corrected(texts, { typed: word, meant, seen: line })),
  );
}

/** All that a note has; line 0 is in a file. */
function linesOf({ stages, files }: Texts): readonly { readonly text: string; readonly line: number }[] {
  const shown = stages.flatMap(({ commands, expected = [], line }) => [
    ...commands.map((text) => ({ text, line })),
    ...expected.flatMap((each) => (each.type === 'text' ? [each] : [])),
  ]);
  return [...shown, ...[...files.values()].map((text) => ({ text, line: 0 }))];
}

/** The commands with a word as it is meant, and those that read a file with it. */
function corrected({ stages, typed, files }: Texts, word: Word): readonly Mistyped[] {
  if (word.typed.toLowerCase() === word.meant.toLowerCase()) return [];
  const inCommands = typed.flatMap((stage) => inCommand(stages[stage], stage, word));
  const inFiles = [...files].flatMap(([name, text]) => {
    const base = name.slice(name.lastIndexOf('/') + 1);
    const reads = (stage: number) => stages[stage]?.commands.some((command) => command.includes(base));
    const stage = [...typed].sort((left, right) => left - right).find(reads);
    const { commands = [] } = stages[stage ?? -1] ?? {};
    return stage === undefined
      ? []
      : inText(text, word).map((each) => ({
          ...word,
          stage,
          written: commands,
          commands,
          file: { name, ...each },
        }));
  });
  return [...inCommands, ...inFiles];
}

/** What is typed after the program and its verb. */
function inCommand(stage: Stage | undefined, index: number, word: Word): readonly Mistyped[] {
  const before = stage?.commands ?? [];
  const commands = before.map((command) => {
    const [, verb = '', rest = ''] = /^(\s*\S+\s+\S+)(.*)$/s.exec(command) ?? [];
    return verb + rest.replace(tokens, (token) => (token === word.typed ? word.meant : token));
  });
  const isSame = commands.every((command, at) => command === before[at]);
  return isSame ? [] : [{ ...word, stage: index, written: before, commands }];
}

/** A text with a word as it is meant, in each of its places. */
function inText(
  text: string,
  { typed, meant }: Word,
): readonly { readonly text: string; readonly line: number }[] {
  return [...text.matchAll(tokens)]
    .filter(([token]) => token === typed)
    .map(({ index }) => ({
      text: text.slice(0, index) + meant + text.slice(index + typed.length),
      line: text.slice(0, index).split('\n').length,
    }));
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
    if (other === undefined || other === token) return [];
    const [number, unit] = inUnits(token);
    const [own, ownUnit] = inUnits(other);
    if (unit === undefined || unit !== ownUnit) return [[token, other] as const];
    // An age is no setting; `delay=3s` is.
    return note.includes(`=${token}`) ? [[number, own] as const] : [];
  });
}

/** A measured time or size, such as `3s`: its number and its unit. */
function inUnits(token: string): readonly [string, string | undefined] {
  const [, number = '', unit] = /^(\d+)([A-Za-z]+)$/.exec(token) ?? [];
  return [number, unit];
}
