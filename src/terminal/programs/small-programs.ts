import { freeText } from '../free-bytes.ts';
import type { Program, ProgramContext } from '../program.ts';

/** Programs of one line: where one is, and what a shell's jobs would need. */
export const smallPrograms: readonly Program[] = [
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

function systemName(context: ProgramContext): number {
  const [option] = context.argv.slice(1);
  if (option === undefined || option === '-s') return say(context, 'Linux');
  if (option === '-n') return say(context, context.network.hostname);
  if (option === '-m' || option === '-p') return say(context, context.kernel?.machine ?? 'x86_64');
  const { kernel } = context;
  if (kernel === undefined || context.argv.length > 2) return notSimulated(context);
  if (option === '-r') return say(context, kernel.release);
  if (option === '-v') return say(context, kernelBuild(context, kernel.release));
  if (option !== '-a') return notSimulated(context);
  const { hostname } = context.network;
  return say(
    context,
    `Linux ${hostname} ${kernel.release} ${kernelBuild(context, kernel.release)} ${machineAndSystem(context)}`,
  );
}

/** When a kernel was built is free, but it is one kernel. */
function kernelBuild(context: ProgramContext, release: string): string {
  const shape = /^#\d\S*( [A-Z_]+)* \w.* \d{4}$/;
  return freeText({ ...context, runId: `kernel ${release}` }, 'build', {
    type: 'text',
    description: 'the number and date of a kernel build',
    refuse: (text) => (shape.test(text) ? undefined : `${text} is no build of a kernel`),
    sample: () => '#1 SMP Tue Nov 14 13:30:08 UTC 2023',
    parse: (text) => (shape.test(text) ? text : undefined),
    print: (text) => text,
  });
}

/** RedHat's coreutils know processor and platform; Alpine's busybox calls the system by its kernel. */
function machineAndSystem({ kernel, installed = {} }: ProgramContext): string {
  const machine = kernel?.machine ?? 'x86_64';
  if (installed.apk !== undefined) return `${machine} Linux`;
  return installed.rpm === undefined ? `${machine} GNU/Linux` : `${machine} ${machine} ${machine} GNU/Linux`;
}

function notSimulated(context: ProgramContext): number {
  context.unsupported(context.argv.join(' '));
  return 1;
}
