import type { Program, ProgramContext } from '../program.ts';

/** `env`: prints the environment, or runs a program in a changed one. */
export const env: Program = { name: 'env', run };

async function run(context: ProgramContext): Promise<number> {
  let variables = new Map(context.env);
  const args = context.argv.slice(1);
  let index = 0;
  for (; index < args.length; index += 1) {
    const next = () => {
      index += 1;
      return args[index] ?? '';
    };
    const argument = args[index] as string;
    if (argument === '-i' || argument === '-') variables = new Map();
    else if (argument === '-u') variables.delete(next());
    else if (argument.startsWith('-')) return refuse(context, argument);
    else if (!/^[A-Za-z_]\w*=/.test(argument)) break;
    else variables.set(argument.slice(0, argument.indexOf('=')), argument.slice(argument.indexOf('=') + 1));
  }
  const command = args.slice(index);
  if (command.length > 0) return context.spawn(command, { env: variables });
  for (const [name, value] of variables) context.write('stdout', `${name}=${value}\n`);
  return 0;
}

function refuse(context: ProgramContext, option: string): number {
  context.write('stderr', `env: unrecognized option '${option}'\n`);
  if (context.dialect.startsWith('busybox')) {
    context.unsupported('the usage text of busybox env');
    return 1;
  }
  context.write('stderr', "Try 'env --help' for more information.\n");
  return 125;
}
