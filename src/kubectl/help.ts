import type { CommandLine } from './command-line.ts';
import { NotSimulated, Refusal, usageFailure } from './errors.ts';
import { helpText, isKnownCommand } from './help-text.ts';
import type { KubectlHost } from './host.ts';
import type { Invocation } from './invocation.ts';

/** Where the clients whose texts are known found their home. */
const knownHome = '/home/user';

/** What a command prints about itself, or the refusal of a sub-command that it does not have. */
export function printHelp(line: CommandLine, host: KubectlHost): number {
  const { flags, args } = line.parsed;
  const isGroup = line.command.commands !== undefined;
  if (!flags.bool('help') && !isGroup) throw new NotSimulated(line.path);
  if (flags.bool('help') || line.path === 'kubectl' || line.command.helps === 'always') {
    host.write('stdout', helpOf(line.path, host));
    return 0;
  }
  refuseSubCommand(line.path, args);
  host.write(line.command.helps === 'stdout' ? 'stdout' : 'stderr', helpOf(line.path, host));
  return 1;
}

/** `kubectl help …`. spf13/cobra: command.go `InitDefaultHelpCmd` */
export function help(invocation: Invocation): number {
  const { args, host } = invocation;
  const path = ['kubectl', ...args].join(' ');
  if (isKnownCommand(path)) {
    host.write('stdout', helpOf(path, host));
    return 0;
  }
  const whole = helpOf('kubectl', host);
  const usage = whole.slice(whole.indexOf('Basic Commands'));
  host.write('stderr', `Unknown help topic [${args.map((word) => `\`${word}\``).join(' ')}]\n\n\n${usage}`);
  return 0;
}

/** What a command that was given nothing to do prints: its help, as an error. */
export function helpAsError(invocation: Invocation): Refusal {
  refuseSubCommand(invocation.command, invocation.args);
  return new Refusal(helpOf(invocation.command, invocation.host));
}

/** The help of a command's path, in the words of the host's client. */
export function helpOf(path: string, host: KubectlHost): string {
  const text = helpText(path, host.version);
  if (text === undefined) throw new NotSimulated(`the help of ${path}`);
  return text.replaceAll(knownHome, host.env.HOME ?? knownHome);
}

/** kubectl: pkg/cmd/util/helpers.go `DefaultSubCommandRun` */
function refuseSubCommand(path: string, args: readonly string[]): void {
  if (args.length > 0) throw usageFailure(path, `unknown command ${JSON.stringify(args.join(' '))}`);
}
