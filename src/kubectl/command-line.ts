import type { Command } from './command.ts';
import { NotSimulated, Refusal } from './errors.ts';
import { globalFlags } from './flag-sets.ts';
import { FlagError, type FlagTable, known, type Parsed, parseFlags } from './flags.ts';
import type { Profile } from './profile.ts';

/** What a command line says: which command, with which flags and arguments. */
export interface CommandLine {
  readonly command: Command;
  /** `kubectl create deployment` */
  readonly path: string;
  readonly parsed: Parsed;
}

/** A refusal by cobra before any command runs; `hint` is printed after it. */
export class FlagFailure extends Refusal {
  readonly hint: string;

  constructor(text: string, hint: string) {
    super(text);
    this.hint = hint;
  }
}

/** Finds the command of a line and reads its flags. spf13/cobra: command.go `Find`, `ParseFlags` */
export function commandLine(
  argv: readonly string[],
  commands: readonly Command[],
  profile: Profile,
): CommandLine {
  const root: Command = { name: 'kubectl', flags: {}, commands };
  const found = find(root, argv, profile);
  const { command, path, rest } = found;
  if (command === root && found.word !== undefined) throw unknownCommand(found.word, root, profile);
  try {
    return { command, path, parsed: parseFlags(rest, { ...globalFlags, ...command.flags }, profile) };
  } catch (error) {
    if (!(error instanceof FlagError)) throw error;
    if (profile.has('usageAfterFlagError')) throw new NotSimulated(`the usage text that ${path} ends with`);
    throw new FlagFailure(error.text, `See '${path} --help' for usage.\n`);
  }
}

interface Found {
  readonly command: Command;
  readonly path: string;
  readonly rest: readonly string[];
  /** The first argument that is no command. */
  readonly word: string | undefined;
}

function find(root: Command, argv: readonly string[], profile: Profile): Found {
  let command = root;
  let path = root.name;
  let rest = argv;
  for (;;) {
    const at = firstArgument(rest, known({ ...globalFlags, ...command.flags }, profile));
    const word = at === undefined ? undefined : rest[at];
    const next = command.commands?.find((one) => served(one, profile) && answers(one, word ?? ''));
    if (!next || at === undefined) return { command, path, rest, word };
    rest = rest.filter((_, index) => index !== at);
    command = next;
    path = `${path} ${next.name}`;
  }
}

/** Whether a client of this version has a command. */
export function served(command: Command, profile: Profile): boolean {
  return profile.within({
    ...(command.from === undefined ? {} : { from: command.from }),
    ...(command.to === undefined ? {} : { to: command.to }),
  });
}

function answers(command: Command, word: string): boolean {
  return command.name === word || (command.aliases ?? []).includes(word);
}

/** The index of the first word that is neither a flag nor a flag's value. cobra: `stripFlags` */
function firstArgument(argv: readonly string[], table: FlagTable): number | undefined {
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--') return undefined;
    if (!word.startsWith('-') || word === '-') return index;
    if (takesNext(word, table)) index += 1;
  }
  return undefined;
}

function takesNext(word: string, table: FlagTable): boolean {
  if (word.includes('=')) return false;
  const flag = word.startsWith('--')
    ? table[word.slice(2)]
    : word.length === 2
      ? Object.values(table).find((one) => one.short === word.slice(1))
      : undefined;
  return flag !== undefined && flag.type !== 'bool' && flag.bare === undefined;
}

/** cobra: args.go `legacyArgs`, command.go `findSuggestions` */
function unknownCommand(word: string, root: Command, profile: Profile): FlagFailure {
  const near = (root.commands ?? [])
    .filter((one) => served(one, profile))
    .filter((one) => similar(one.name, word));
  const suggestion =
    near.length === 0 ? '' : `\n\nDid you mean this?\n${near.map((one) => `\t${one.name}\n`).join('')}`;
  const hint = profile.has('capitalError') ? "Run 'kubectl --help' for usage.\n" : '';
  const body = `unknown command "${word}" for "kubectl"${suggestion}`;
  return new FlagFailure(suggestion && !hint ? body.trimEnd() : body, hint);
}

function similar(name: string, word: string): boolean {
  return (
    distance(word.toLowerCase(), name.toLowerCase()) <= 2 || name.toLowerCase().startsWith(word.toLowerCase())
  );
}

/** Levenshtein's. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  [...left].forEach((letter, line) => {
    const next = [line + 1];
    [...right].forEach((other, column) => {
      const change = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}
