import type { CommandLine } from './command-line.ts';
import { NotSimulated, usageFailure } from './errors.ts';

/** What a command prints about itself, or the refusal of a sub-command that it does not have. */
export function printHelp(line: CommandLine): number {
  const { flags, args } = line.parsed;
  if (flags.bool('help')) throw new NotSimulated(`${line.path} --help`);
  const group = line.command.commands !== undefined && line.path !== 'kubectl';
  // kubectl: pkg/cmd/util/helpers.go `DefaultSubCommandRun`
  if (group && args.length > 0)
    throw usageFailure(line.path, `unknown command ${JSON.stringify(args.join(' '))}`);
  throw new NotSimulated(line.command.commands === undefined ? line.path : `the help of ${line.path}`);
}
