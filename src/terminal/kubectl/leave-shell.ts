import { kubectl } from '#kubectl';
import { containerComputer } from '../container-computer.ts';
import { letTimePass } from '../let-time-pass.ts';
import type { ContainerFrame, ShellFrame } from '../shell-frame.ts';
import type { TypedCommand } from '../typed-command.ts';
import type { World } from '../world.ts';
import { plainHost } from './plain-host.ts';
import { waitUntil } from './wait-until.ts';

const endMs = 100;

/**
 * Ends a shell; what the kubectl command that opened it prints then is written. Returns that command's
 * exit code.
 */
export async function leaveShell(
  frame: ShellFrame,
  exitCode: number,
  world: World,
  command: TypedCommand,
): Promise<number> {
  if (frame.type !== 'container') return exitCode;
  if (saysThatItEnds(frame, world)) command.write('stderr', 'exit\n');
  if (frame.opened.by === 'exec') {
    // kubectl: exec returns the remote code as an error
    if (exitCode !== 0) command.write('stderr', `command terminated with exit code ${exitCode}\n`);
    return exitCode;
  }
  if (frame.opened.by === 'remote exec') return exitCode;
  await endMainProgram(frame, exitCode, world, command);
  if (frame.opened.by === 'remote attach') return exitCode;
  return runTrailer(frame, exitCode, world, command);
}

/** An interactive bash that is no login shell says `exit`, by that name or another. bash: builtins/exit.def */
function saysThatItEnds({ shell, container }: ContainerFrame, world: World): boolean {
  const name = shell.slice(shell.lastIndexOf('/') + 1);
  return name === 'bash' || (name === 'sh' && containerComputer(world, container)?.computer.shell === 'bash');
}

/** The shell was the container's main program: the container ends with it. */
async function endMainProgram(
  frame: ContainerFrame,
  exitCode: number,
  world: World,
  command: TypedCommand,
): Promise<void> {
  const waiting = world.waiting(frame.container);
  if (waiting === undefined) return;
  world.setWaiting(frame.container, undefined);
  const exit = { atMs: Math.max(0, world.cluster.now - waiting.startedAt), code: exitCode };
  world.cluster.finishProgram(waiting.id, { output: [], exit });
  await letTimePass(world, world.cluster.now + endMs, command);
}

/** What `kubectl attach` or `run` still does after its shell. kubectl: pkg/cmd/run/run.go */
async function runTrailer(
  { opened, container }: ContainerFrame,
  exitCode: number,
  world: World,
  command: TypedCommand,
): Promise<number> {
  const { farewell = '', removes, isQuiet = false, mayFail = false } = opened.end ?? {};
  const { pod, namespace } = container;
  command.write('stdout', farewell);
  const write = isQuiet ? () => {} : command.write.bind(command);
  if (removes !== undefined) {
    await runAlong(['delete', ...removes, '-n', namespace], world, command, write);
  }
  if (exitCode === 0 || !mayFail) return 0;
  command.write('stderr', `pod ${namespace}/${pod} terminated (Error)\n`);
  return exitCode;
}

async function runAlong(
  argv: readonly string[],
  world: World,
  command: TypedCommand,
  write: TypedCommand['write'],
): Promise<void> {
  const steps = kubectl(
    argv,
    plainHost(world, (stream, text) => write(stream, text)),
  );
  let step = steps.next({});
  while (!step.done) {
    const request = step.value;
    if (request.type === 'unsupported') command.unsupported(request.what);
    step = steps.next(request.type === 'wait' ? await waitUntil(world, request, command, '') : {});
  }
}
