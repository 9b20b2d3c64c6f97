import { readText } from '../file-store.ts';
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
  const { kernel } = context;
  if (kernel === undefined) return notSimulated(context);
  if (option === '-r') return say(context, kernel.release);
  if (option === '-v') return say(context, kernel.build);
  if (option !== '-a') return notSimulated(context);
  const { release, build, machine } = kernel;
  return say(
    context,
    `Linux ${context.network.hostname} ${release} ${build} ${machineWords(machine, context)}`,
  );
}

/** Alpine's BusyBox says Linux; Ubuntu's and Red Hat's coreutils know a processor and a platform as well. */
function machineWords(machine: string, context: ProgramContext): string {
  const os = readText(context.files, '/etc/os-release', '/') ?? '';
  if (context.dialect.startsWith('busybox'))
    return `${machine} ${os.includes('Alpine') ? 'Linux' : 'GNU/Linux'}`;
  const isPatched = /Ubuntu|CentOS|Rocky|Alma/.test(os);
  return `${isPatched ? `${machine} ${machine} ` : ''}${machine} GNU/Linux`;
}

function notSimulated(context: ProgramContext): number {
  context.unsupported(context.argv.join(' '));
  return 1;
}
