import type { Program, ProgramContext } from '../program.ts';

/** `sleep`, in virtual time. */
export const sleep: Program = { name: 'sleep', run };

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };

async function run(context: ProgramContext): Promise<number> {
  const args = context.argv.slice(1);
  if (args.length === 0) return usage(context);
  let seconds = 0;
  for (const argument of args) {
    const more = secondsOf(argument);
    if (more === undefined) return invalid(context, argument);
    seconds += more;
  }
  await context.clock.sleep(seconds * 1000);
  return 0;
}

/** The seconds of `90`, `1.5m` or `infinity`; undefined for what is no duration. */
export function secondsOf(text: string): number | undefined {
  if (/^inf(inity)?$/.test(text)) return Number.POSITIVE_INFINITY;
  const match = /^(\d*\.?\d+)([smhd]?)$/.exec(text);
  return match === null ? undefined : Number(match[1]) * (units[match[2] || 's'] ?? 1);
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
