import type { Program, ProgramContext } from '../program.ts';
import { secondsOf } from './sleep.ts';

/** `timeout` of coreutils and of busybox, which until 1.29 had the time behind `-t`. */
export const timeout: Program = { name: 'timeout', run };

async function run(context: ProgramContext): Promise<number> {
  const args = [...context.argv.slice(1)];
  let typed: string | undefined;
  while (args[0]?.startsWith('-')) {
    const option = args.shift() as string;
    if (option === '-t') typed = args.shift();
    else if (option === '-s' || option === '-k') args.shift();
    else if (!/^-(s|k|-signal=|-kill-after=|-foreground$)/.test(option)) return notSimulated(context);
  }
  typed ??= args.shift();
  const seconds = secondsOf(typed ?? '');
  if (seconds === undefined || args.length === 0) return notSimulated(context);
  if (seconds === 0) return context.spawn(args);
  const code = await context.spawn(args, { until: context.clock.now() + seconds * 1000 });
  // busybox lets the program end by its signal.
  return code === 124 && context.dialect.startsWith('busybox') ? 143 : code;
}

function notSimulated(context: ProgramContext): number {
  context.unsupported(context.argv.join(' '));
  return 125;
}
