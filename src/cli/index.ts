/** The commands, and everything of kanzen that touches a disk or a terminal. */
import { commandHelp, parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { isOn } from './command.ts';
import { commands } from './commands/index.ts';
import type { Effects } from './effects.ts';
import { CannotError, type ExitCode, exitCode } from './exit-code.ts';
import { toolVersion } from './own-files.ts';

export { type Effects, type Output, processEffects } from './effects.ts';
export type { ExitCode } from './exit-code.ts';

/** Runs a command line and says how it ended; everything it prints goes through `effects`. */
export async function main(argv: readonly string[], effects: Effects): Promise<ExitCode> {
  try {
    return await dispatch(argv, effects);
  } catch (error) {
    effects.stderr.write(`kanzen: ${explain(error)}\n`);
    return exitCode.cannot;
  }
}

async function dispatch(argv: readonly string[], effects: Effects): Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    effects.stderr.write(overview());
    return exitCode.cannot;
  }
  if (first === '--help' || first === '-h') return say(overview(), effects);
  if (first === '--version' || first === '-v') return say(`${await toolVersion()}\n`, effects);
  if (first === 'help') return say(rest[0] === undefined ? overview() : commandHelp(find(rest[0])), effects);
  const command = find(first);
  const invocation = parseArguments(command, rest);
  if (isOn(invocation, 'help')) return say(commandHelp(command), effects);
  return command.run(invocation, effects);
}

function say(text: string, effects: Effects): ExitCode {
  effects.stdout.write(text);
  return exitCode.allRight;
}

function find(name: string): Command {
  const found = commands.find((command) => command.name === name || command.aliases?.includes(name));
  if (found) return found;
  const names = commands.map((command) => command.name).join(', ');
  throw new CannotError(`Unknown command "${name}": the commands are ${names}`);
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Study notes whose terminal sessions are true.',
    '',
    'Usage: kanzen <command> [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Run "kanzen <command> --help" for its options, "kanzen --version" for the version.',
    '',
  ].join('\n');
}

function explain(error: unknown): string {
  if (error instanceof CannotError) return [error.message, ...(error.hint ? [error.hint] : [])].join('\n  ');
  const systemError = error as Partial<NodeJS.ErrnoException>;
  if (typeof systemError.code === 'string' && typeof systemError.path === 'string')
    return `${systemError.message}`;
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in kanzen, not in your notes\n${details}`;
}
