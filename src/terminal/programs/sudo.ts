import type { Program, ProgramContext } from '../program.ts';

/** `sudo`: the same command as another user, which makes no difference to what is simulated. */
export const sudo: Program = { name: 'sudo', run };

function run(context: ProgramContext): number | Promise<number> {
  const args = [...context.argv.slice(1)];
  while (args[0]?.startsWith('-')) {
    const option = args.shift() as string;
    if (option === '-u' || option === '-g') args.shift();
    else if (!/^-[EHSkn]+$/.test(option)) {
      context.unsupported(`sudo ${option}`);
      return 1;
    }
  }
  const env = new Map([...context.env, ['USER', 'root'] as const]);
  return args.length === 0 ? 1 : context.spawn(args, { env });
}
