import {
  type DateText,
  type FileTree,
  handedOver,
  type OutputChunk,
  type ProgramOutcome,
  type ProgramStart,
  type StartRefusal,
} from '#cluster';
import { Budget, Interrupted } from './budget.ts';
import { runOnceIfClosed } from './closed-programs.ts';
import type { Computer } from './computer.ts';
import { type ContainerComputer, containerComputer } from './container-computer.ts';
import type { Execution } from './execution.ts';
import { missingProgram } from './kubectl/exec-failure.ts';
import { chooseEnd } from './program-end.ts';
import { isInstalled, isSimulated, runCommand } from './run-command.ts';
import { isInteractiveShell } from './shell/interactive.ts';
import type { World } from './world.ts';

/** Where a main program runs. */
export interface MainProgramPlace {
  readonly world: World;
  /** What is piped into the kubectl command that made the container. */
  readonly stdin: string;
}

/** How long a main program is followed; one that is not done by then runs on silently. */
const limits = { steps: 1_000, ms: 7 * 24 * 3_600_000 };

/** What a client of the network counts for among other programs. */
const stepsOfClient = 10;
const clients = new Set(['curl', 'dig', 'host', 'nc', 'nslookup', 'telnet', 'wget']);

/**
 * Runs a container's main program from its start to its end in one go: the network it sees is that of
 * the start. A shell that waits for typed input does nothing yet.
 */
export async function runMainProgram(start: ProgramStart, place: MainProgramPlace): Promise<ProgramOutcome> {
  const { world } = place;
  const computer = containerComputer(world, start.container);
  if (computer === undefined) return { output: [], exit: { atMs: 0, code: 128 } };
  const argv = start.purpose === 'main' ? startedProgram(start, computer) : start.argv;
  if (start.purpose === 'main' && start.stdin && start.tty && isInteractiveShell(argv)) {
    world.setWaiting(start.container, { id: start.id, startedAt: start.startedAt, argv });
    return { output: [] };
  }
  const refusal = computer.image.refuse(start.argv, Object.fromEntries(computer.env));
  if (start.purpose === 'main' && refusal !== undefined) return refused(refusal);
  const [program = ''] = argv;
  if (!isInstalled(program, computer.computer, computer.cwd)) {
    const { settings, oracle } = world.cluster;
    const failure = missingProgram(program, settings, { oracle, runId: start.serial });
    return { output: [], exit: { atMs: 0, code: 128 }, startError: failure };
  }
  // A program that nobody knows ends in any way.
  if (!isSimulated(program, computer.computer, computer.cwd)) {
    return { output: [], ...chooseEnd(start, world.cluster.oracle), unknown: [program] };
  }
  return runOnceIfClosed(argv, computer.computer, () => runToItsEnd(argv, start, place, computer));
}

/** An entrypoint script ends at once; what it writes is not always known. */
function refused({ log }: StartRefusal): ProgramOutcome {
  const exit = { atMs: 500, code: 1 };
  return log === undefined
    ? { output: [], exit, unknown: ['the entrypoint script'] }
    : { output: [{ stream: 'stderr', text: log, atMs: 0 }], exit };
}

async function runToItsEnd(
  argv: readonly string[],
  start: ProgramStart,
  { world, stdin }: MainProgramPlace,
  computer: ContainerComputer,
): Promise<ProgramOutcome> {
  const run = new ProgramRun(start, world, computer);
  const code = await endOf(
    runCommand(argv, run.computer, run.execution(), {
      env: computer.env,
      cwd: computer.cwd,
      stdin: start.stdin ? stdin : '',
      stdinIsTerminal: start.tty,
      stdoutIsTerminal: start.tty,
      write: (stream, text, at) => run.write(stream, text, at),
    }),
  );
  return run.outcome(code);
}

/** A run that goes ahead of its world's clock: what it writes and changes is dated to when it does. */
class ProgramRun {
  readonly computer: Computer;
  readonly #start: ProgramStart;
  readonly #world: World;
  readonly #budget = new Budget(limits);
  readonly #output: OutputChunk[] = [];
  readonly #unknown: string[] = [];
  readonly #outside: string[] = [];
  #followed: ProgramOutcome['follows'];
  readonly #dates: DateText[] = [];
  #elapsed = 0;

  constructor(start: ProgramStart, world: World, { computer }: ContainerComputer) {
    this.#start = start;
    this.#world = world;
    let tree = computer.files.tree;
    const now = () => this.#now();
    const files = {
      get tree() {
        return tree;
      },
      replace(changed: FileTree) {
        tree = changed;
        world.cluster.setFiles(start.container, changed, now());
      },
    };
    this.computer = { ...computer, files };
  }

  execution(): Execution {
    const { oracle } = this.#world.cluster;
    return {
      oracle: {
        choose: (choice) => oracle.choose(choice),
        printed: (time) => {
          if (time.type === 'date') this.#dates.push({ text: time.text, instant: time.instant });
          oracle.printed(time);
        },
      },
      budget: this.#budget,
      clock: {
        now: () => this.#now(),
        sleep: async (ms) => {
          this.#budget.sleep(ms);
          this.#elapsed += ms;
        },
      },
      nextRun: (program) => {
        // A loop that asks servers for ever says the same for ever, and each of its packets is traced.
        for (let more = 1; clients.has(program) && more < stepsOfClient; more += 1) this.#budget.step();
        return this.#world.nextRun(program);
      },
      unsupported: (what) => this.#unknown.push(what),
      recorded: (name) => this.#outside.push(name),
      follows: (path, shown) => {
        this.#followed = { path, shown };
      },
      startJob: async () => void this.#unknown.push('a background job in a container'),
    };
  }

  write(stream: OutputChunk['stream'], text: string, at: number | undefined): void {
    const atMs = at === undefined ? this.#elapsed : Math.max(0, at - this.#start.startedAt);
    this.#output.push({ stream, text, atMs });
  }

  /** What kanzen does not run ends in any way; its part of the log is not known. */
  outcome(code: number | undefined): ProgramOutcome {
    const output = this.#output;
    const dates = this.#dates.length > 0 ? { dates: this.#dates } : {};
    const unknown = [...this.#unknown, ...this.#outside];
    if (unknown.length > 0) {
      const end = chooseEnd(this.#start, this.#world.cluster.oracle);
      return { output, ...dates, ...end, unknown, isOutside: this.#unknown.length === 0 };
    }
    const follows = this.#followed;
    if (this.#budget.stopped !== undefined || code === undefined)
      return { output, ...dates, ...(follows === undefined ? {} : { follows }) };
    return { output, ...dates, exit: { atMs: this.#elapsed, code } };
  }

  #now(): number {
    return this.#start.startedAt + this.#elapsed;
  }
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
