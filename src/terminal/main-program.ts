import { handedOver, type OutputChunk, type ProgramOutcome, type ProgramStart } from '#cluster';
import { Budget, Interrupted } from './budget.ts';
import { type ContainerComputer, containerComputer } from './container-computer.ts';
import type { Execution } from './execution.ts';
import { isInstalled, isSimulated, runCommand } from './run-command.ts';
import { isInteractiveShell } from './shell/interactive.ts';
import type { TypedCommand } from './typed-command.ts';
import type { World } from './world.ts';

/** Where a main program runs, and on whose account. */
export interface MainProgramPlace {
  readonly world: World;
  readonly command: TypedCommand;
  /** What is piped into the kubectl command that made the container. */
  readonly stdin: string;
}

/** How long a main program is followed; one that is not done by then runs on silently. */
const limits = { steps: 1_000, ms: 7 * 24 * 3_600_000 };

/**
 * Runs a container's main program from its start to its end in one go: the network it sees is that of
 * the start. A shell that waits for typed input does nothing yet.
 */
export async function runMainProgram(start: ProgramStart, place: MainProgramPlace): Promise<ProgramOutcome> {
  const { world, command } = place;
  const computer = containerComputer(world, start.container);
  if (computer === undefined) return { output: [], exit: { atMs: 0, code: 128 } };
  const argv = startedProgram(start, computer);
  if (start.stdin && start.tty && isInteractiveShell(argv)) {
    world.setWaiting(start.container, { id: start.id, startedAt: start.startedAt, argv });
    return { output: [] };
  }
  if (!isInstalled(argv[0] ?? '', computer.computer, computer.cwd)) {
    return { output: [], exit: { atMs: 0, code: 128 } };
  }
  // A program that nobody knows is taken for one that runs until it is stopped.
  if (!isSimulated(argv[0] ?? '', computer.computer, computer.cwd)) return { output: [] };
  const output: OutputChunk[] = [];
  let elapsed = 0;
  const budget = new Budget(limits);
  const execution: Execution = {
    oracle: world.cluster.oracle,
    budget,
    clock: {
      now: () => start.startedAt + elapsed,
      async sleep(ms) {
        budget.sleep(ms);
        elapsed += ms;
      },
    },
    nextRun: (program) => world.nextRun(program),
    unsupported: (what) => command.unsupported(what),
    recorded: (name) => command.unsupported(name),
    startJob: async () => command.unsupported('a background job in a container'),
  };
  const code = await endOf(
    runCommand(argv, computer.computer, execution, {
      env: computer.env,
      cwd: computer.cwd,
      stdin: start.stdin ? place.stdin : '',
      stdinIsTerminal: start.tty,
      stdoutIsTerminal: start.tty,
      write: (stream, text, at) => {
        output.push({ stream, text, atMs: at === undefined ? elapsed : Math.max(0, at - start.startedAt) });
      },
    }),
  );
  return budget.stopped !== undefined || code === undefined
    ? { output }
    : { output, exit: { atMs: elapsed, code } };
}

/** What is left to run once the image's entrypoint script has handed over. */
function startedProgram(start: ProgramStart, { image, computer, cwd }: ContainerComputer): readonly string[] {
  return handedOver(
    start.argv,
    image.command,
    (word) => !image.takesAnything || isInstalled(word, computer, cwd),
  );
}

async function endOf(running: Promise<number>): Promise<number | undefined> {
  try {
    return await running;
  } catch (error) {
    if (error instanceof Interrupted) return undefined;
    throw error;
  }
}
