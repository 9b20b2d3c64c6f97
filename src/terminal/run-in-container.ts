import type { ContainerRef } from '#cluster';
import { containerComputer } from './container-computer.ts';
import { execFailure } from './kubectl/exec-failure.ts';
import type { Stream } from './program.ts';
import { isInstalled, runCommand } from './run-command.ts';
import type { TypedCommand } from './typed-command.ts';
import { typedExecution } from './typed-execution.ts';
import type { World } from './world.ts';

/** A program that is to be run in a container, and how it is attached. */
export interface ContainerRun {
  readonly container: ContainerRef;
  readonly argv: readonly string[];
  readonly stdin: string;
  readonly stdinIsTerminal: boolean;
  readonly tty: boolean;
  readonly runId: string;
  readonly write: (stream: Stream, text: string) => void;
}

/** Runs a program in a container as its runtime would, and returns the exit code. */
export async function runInContainer(
  run: ContainerRun,
  world: World,
  command: TypedCommand,
): Promise<number> {
  const inside = containerComputer(world, run.container);
  if (inside === undefined) {
    command.unsupported('exec into a container that is not running');
    return 1;
  }
  const program = run.argv[0] ?? '';
  if (!isInstalled(program, inside.computer, inside.cwd)) {
    const { oracle, settings } = world.cluster;
    const failure = execFailure(program, settings, { oracle, runId: run.runId });
    run.write('stderr', failure.text);
    return failure.exitCode;
  }
  const env = new Map(inside.env);
  if (run.tty) env.set('TERM', 'xterm');
  const execution = typedExecution(world, command, async () =>
    command.unsupported('a background job in a container'),
  );
  return runCommand(run.argv, inside.computer, execution, {
    env,
    cwd: inside.cwd,
    stdin: run.stdin,
    stdinIsTerminal: run.stdinIsTerminal,
    stdoutIsTerminal: run.tty,
    write: run.write,
  });
}
