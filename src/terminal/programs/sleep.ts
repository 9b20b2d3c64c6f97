import type { Program, ProgramContext } from '../program.ts';

/** `sleep`, in virtual time. */
export const sleep: Program = { name: 'sleep', run };

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

async function run(context: ProgramContext): Promise<number> {
  const args = context.argv.slice(1);
  if (args.length === 0) return usage(context);
  let seconds = 0;
  for (const argument of args) {
    const match = /^(\d*\.?\d+)([smhd]?)$/.exec(argument);
    if (/^inf(inity)?$/.test(argument)) seconds = Number.POSITIVE_INFINITY;
    else if (match === null) return invalid(context, argument);
    else seconds += Number(match[1]) * (units[match[2] || 's'] ?? 1);
  }
  await context.clock.sleep(seconds * 1000);
  return 0;
}

function usage(context: ProgramContext): number {
  const again = "Try 'sleep --help' for more information.";
  context.write('stderr', `sleep: missing operand\n${again}\n`);
  return 1;
}

function invalid(context: ProgramContext, argument: string): number {
  const words = context.dialect.startsWith('busybox')
    ? `sleep: invalid number '${argument}'`
    : `sleep: invalid time interval '${argument}'\nTry 'sleep --help' for more information.`;
  context.write('stderr', `${words}\n`);
  return 1;
}
