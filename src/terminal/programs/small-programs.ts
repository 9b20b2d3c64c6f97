import type { Program, ProgramContext } from '../program.ts';

/** Programs of one line: who and where one is, and what a shell's jobs would need. */
export const smallPrograms: readonly Program[] = [
  { name: 'whoami', run: (context) => say(context, context.env.get('USER') ?? 'root') },
  { name: 'id', run: identity },
  { name: 'uname', run: systemName },
  { name: 'nohup', run: (context) => context.spawn(context.argv.slice(1)) },
  { name: 'wait', run: () => 0 },
  { name: 'jobs', run: () => 0 },
  { name: 'clear', run: () => 0 },
  { name: 'trap', run: () => 0 },
  { name: 'history', run: (context) => notSimulated(context) },
  { name: 'kill', run: (context) => notSimulated(context) },
];

function say(context: ProgramContext, text: string): number {
  context.write('stdout', `${text}\n`);
  return 0;
}

function identity(context: ProgramContext): number {
  const isRoot = (context.env.get('USER') ?? 'root') === 'root';
  if (!isRoot || context.argv.length > 1) return notSimulated(context);
  return say(context, 'uid=0(root) gid=0(root) groups=0(root)');
}

function systemName(context: ProgramContext): number {
  const [option] = context.argv.slice(1);
  if (option === undefined || option === '-s') return say(context, 'Linux');
  if (option === '-n') return say(context, context.network.hostname);
  if (option === '-m' || option === '-p') return say(context, context.kernel?.machine ?? 'x86_64');
  // `-a` and `-v` tell when the kernel was built, which nobody knows of a node.
  const release = context.kernel?.release;
  return option === '-r' && release !== undefined ? say(context, release) : notSimulated(context);
}

function notSimulated(context: ProgramContext): number {
  context.unsupported(context.argv.join(' '));
  return 1;
}
