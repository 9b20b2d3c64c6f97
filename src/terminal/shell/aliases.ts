import type { ScriptCommand } from './script-host.ts';
import type { ShellState } from './shell-state.ts';

/** `alias k=kubectl` and `unalias k`; undefined for any other command. */
export function changeAliases(
  command: ScriptCommand,
  aliases: ShellState['aliases'],
): ShellState['aliases'] | undefined {
  const [name, ...args] = command.argv;
  if (name === 'unalias')
    return Object.fromEntries(Object.entries(aliases).filter(([each]) => !args.includes(each)));
  if (name !== 'alias') return undefined;
  const changed = { ...aliases };
  if (args.length === 0) {
    for (const [each, text] of Object.entries(aliases)) command.write('stdout', `alias ${each}='${text}'\n`);
  }
  for (const argument of args) {
    const equals = argument.indexOf('=');
    if (equals > 0) changed[argument.slice(0, equals)] = argument.slice(equals + 1);
  }
  return changed;
}

/** The command that an alias stands for. */
export function expandAlias(command: ScriptCommand, aliases: ShellState['aliases']): ScriptCommand {
  const text = aliases[command.argv[0] ?? ''];
  if (text === undefined) return command;
  return { ...command, argv: [...text.trim().split(/\s+/), ...command.argv.slice(1)] };
}
