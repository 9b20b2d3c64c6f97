import { parseArgs } from 'node:util';
import type { Command, Invocation, Option } from './command.ts';
import { CannotError } from './exit-code.ts';

const helpOption: Option = { name: 'help', short: 'h', summary: 'Show this help' };

/** Reads a command's arguments. Throws a `CannotError` for an option that it does not have. */
export function parseArguments(command: Command, argv: readonly string[]): Invocation {
  const { positionals, tokens } = parse(command, argv);
  const values = new Map<string, readonly string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = command.options.find(({ name }) => name === token.name);
    const before = values.get(token.name) ?? [];
    if (before.length > 0 && option?.value !== undefined && option.repeatable !== true) {
      throw new CannotError(`Option "--${token.name}" is given twice: it takes one value`);
    }
    values.set(token.name, [...before, token.value ?? '']);
  }
  return { operands: positionals, values };
}

/** The help of one command, made of the table that parses it. */
export function commandHelp(command: Command): string {
  const options = [...command.options, helpOption];
  const names = options.map(optionName);
  const width = Math.max(...names.map((name) => name.length));
  const aliases = command.aliases?.length ? `\nAlso called: ${command.aliases.join(', ')}\n` : '';
  return [
    `Usage: kanzen ${[command.name, command.operands, '[options]'].filter(Boolean).join(' ')}`,
    '',
    command.summary,
    aliases,
    'Options:',
    ...options.map((option, index) => `  ${(names[index] ?? '').padEnd(width)}  ${option.summary}`),
    '',
  ].join('\n');
}

function parse(command: Command, argv: readonly string[]) {
  const options = Object.fromEntries([...command.options, helpOption].map(parseArgsOption));
  try {
    return parseArgs({
      args: [...argv],
      options,
      allowPositionals: command.operands !== undefined,
      tokens: true,
    });
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('. ') : [];
    throw new CannotError(reason, `Run "kanzen ${command.name} --help" to see what it understands`);
  }
}

function parseArgsOption({ name, value, short }: Option) {
  const type = value === undefined ? ('boolean' as const) : ('string' as const);
  return [name, { type, multiple: true, ...(short === undefined ? {} : { short }) }] as const;
}

function optionName({ name, value, short, repeatable }: Option): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return `${short === undefined ? '    ' : `-${short}, `}${long}${repeatable === true ? ' …' : ''}`;
}
