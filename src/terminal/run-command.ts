import { Budget, Interrupted, usualLimits } from './budget.ts';
import type { Computer } from './computer.ts';
import type { Execution } from './execution.ts';
import { hasTool, installed, isListed, plainName, scriptText } from './find-program.ts';
import { isMistyped } from './mistyped-name.ts';
import { isOutside } from './outside-programs.ts';
import { OutsideWorld } from './outside-world.ts';
import { isNamedByChance } from './partial-folders.ts';
import type { Program, ProgramContext, SpawnOptions, Stream } from './program.ts';
import { programs } from './programs/index.ts';
import { withoutChance } from './script-chance.ts';
import { changeAliases, expandAlias } from './shell/aliases.ts';
import { shellEnvironment } from './shell/environment-order.ts';
import { runScript, type ScriptResult } from './shell/run-script.ts';
import type { ScriptCommand, ScriptHost } from './shell/script-host.ts';
import { newShell, type ShellState } from './shell/shell-state.ts';
import { fromTheRoot } from './shell/tar-members.ts';
import { isTextTool, textTools } from './shell/text-tools.ts';
import { cannotOpen, notFound, worded } from './shell/wording.ts';
import { toolStderr } from './tool-stderr.ts';
import { isOwn, usesUnknownFiles, withoutUnknownSources } from './unknown-files.ts';

/** How a command is attached to what started it. */
export interface CommandIo {
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly stdin: string;
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  /** Whether it is one of several commands of a text. */
  readonly isAmongOthers?: boolean;
  /** `at` is the instant of the text, when it is not now. */
  write(stream: Stream, text: string, at?: number): void;
}

/** What became of a text of shell language. */
export interface SourceResult {
  readonly exitCode: number;
  readonly state: ShellState;
}

/** Runs the words of one command on a computer and returns its exit code. */
export async function runCommand(
  argv: readonly string[],
  computer: Computer,
  execution: Execution,
  io: CommandIo,
): Promise<number> {
  const path = argv[0] ?? '';
  const name = isOwn(path, computer) ? path.slice(path.lastIndexOf('/') + 1) : plainName(path, io.cwd);
  if (usesUnknownFiles(argv, computer, io.cwd)) {
    execution.recorded(name.replace(/^kanzen-/, ''), argv);
    return 0;
  }
  const program = installed(name, computer);
  if (program !== undefined) return runProgram(program, [...argv], { computer, execution, io });
  if (isTextTool(name) && hasTool(name, computer)) {
    const words = [name, ...argv.slice(1)];
    const isBusybox = computer.programs[name]?.startsWith('busybox') === true;
    const tar = name === 'tar' ? fromTheRoot(words, isBusybox) : undefined;
    if (tar && tar.notice !== '') io.write('stderr', tar.notice);
    const source = (tar?.argv ?? words).map(quoted).join(' ');
    return (await runSource(source, newShell(Object.fromEntries(io.env), io.cwd), computer, execution, io))
      .exitCode;
  }
  const script = scriptText(argv[0] ?? '', computer, io.cwd);
  if (script !== undefined) {
    const state = newShell(Object.fromEntries(io.env), io.cwd);
    return (await runSource(script, state, computer, execution, io, argv)).exitCode;
  }
  if (isOutside(name, computer)) {
    execution.recorded(name, argv);
    return 0;
  }
  if (isListed(name, computer)) {
    execution.unsupported(argv.join(' '));
    return 1;
  }
  if (!computer.isCatalogued && (computer.type === 'container' || !isMistyped(name, knownNames()))) {
    // What a program does that nobody knows, of an image or of the author's own machine, nobody can say.
    execution.recorded(name, argv);
    return 0;
  }
  if (!computer.isCatalogued) execution.unsupported(name);
  io.write('stderr', notFound(argv[0] ?? '', computer.shell));
  return 127;
}

/** The programs that notes are about, and the tools of text. */
function knownNames(): readonly string[] {
  return ['kubectl', ...programs.keys(), ...textTools];
}

/** Whether a computer has a program by that name, simulated or not. */
export function isInstalled(argument: string, computer: Computer, cwd: string): boolean {
  const isThere = isListed(plainName(argument, cwd), computer) || !computer.isCatalogued;
  return isThere || isSimulated(argument, computer, cwd);
}

/** Whether a program that a computer has can be run. */
export function isSimulated(argument: string, computer: Computer, cwd: string): boolean {
  const name = plainName(argument, cwd);
  if (installed(name, computer) !== undefined) return true;
  if (isTextTool(name) && hasTool(name, computer)) return true;
  return scriptText(argument, computer, cwd) !== undefined;
}

/** Runs a text of shell language on a computer. */
export async function runSource(
  source: string,
  state: ShellState,
  computer: Computer,
  execution: Execution,
  io: CommandIo,
  parameters?: readonly string[],
): Promise<SourceResult> {
  let aliases = state.aliases;
  const host: ScriptHost = {
    files: computer.files,
    programs: [...Object.keys(computer.own), ...programs.keys()],
    now: () => execution.clock.now(),
    sleep: (ms) => execution.clock.sleep(ms),
    has: (name) => hasTool(name, computer),
    isOutside(argv, cwd) {
      const isOutside = usesUnknownFiles(argv, computer, cwd);
      if (isOutside) execution.recorded(argv[0] ?? '', argv);
      return isOutside;
    },
    toolStderr: (argv, text, from) => toolStderr(argv, text, from, { computer, execution }),
    startJob: (text) => execution.startJob(text),
    shown: (text) => execution.budget.shown(text),
    step: () => execution.budget.step(),
    signal: execution.budget.signal,
    async run(command) {
      const changed = changeAliases(command, aliases);
      if (changed !== undefined) {
        aliases = changed;
        return 0;
      }
      const isAmongOthers = io.isAmongOthers === true || /[|;&\n`(]/.test(source.trim());
      return runScriptCommand(expandAlias(command, aliases), {
        computer,
        execution,
        io: { ...io, isAmongOthers },
      });
    },
  };
  const shell = {
    state,
    ...(io.stdin === '' ? {} : { stdin: io.stdin }),
    ...(parameters ? { parameters } : {}),
  };
  const known = withoutUnknownSources(source, computer, state.cwd);
  const result = await runScript(withoutChance(known, execution), shell, host);
  const exitCode = showResult(result, source, { computer, execution, io });
  return { exitCode, state: { ...result.state, aliases } };
}

/** Writes what a script showed, in the words of the computer's shell, and gives its exit code. */
function showResult(result: ScriptResult, source: string, { computer, execution, io }: Place): number {
  const { shell } = computer;
  for (const each of result.shown) {
    const text = each.stream === 'stderr' ? worded(each.text, shell) : each.text;
    if (text === undefined) execution.unsupported(`the error of ${shell} in: ${source}`);
    if (isNamedByChance(each.text)) execution.unsupported("the name of a volume's data folder");
    io.write(each.stream, text ?? each.text, each.at);
  }
  if (result.bounded) execution.unsupported('a loop that does not end');
  if (result.failure === undefined) return result.exitCode;
  // What the rest of the script would have done is not run.
  if (!/^[^;&|\n]*$/.test(source.trim())) execution.unsupported('a script whose redirection fails');
  io.write('stderr', cannotOpen(result.failure.path, result.failure.problem, shell));
  return shell === 'dash' ? 2 : 1;
}

interface Place {
  readonly computer: Computer;
  readonly execution: Execution;
  readonly io: CommandIo;
}

async function runScriptCommand(command: ScriptCommand, place: Place): Promise<number> {
  const { computer, execution, io } = place;
  const { route } = command;
  try {
    return await runCommand(command.argv, computer, execution, {
      env:
        computer.type === 'container'
          ? shellEnvironment(command.env, computer.shell, command.cwd, callOf(command.argv, computer))
          : command.env,
      cwd: command.cwd,
      stdin: command.stdin,
      stdinIsTerminal: io.stdinIsTerminal && route.stdin === 'terminal' && command.stdin === '',
      stdoutIsTerminal: io.stdoutIsTerminal && route.stdout === 'shown',
      ...(io.isAmongOthers === undefined ? {} : { isAmongOthers: io.isAmongOthers }),
      write(stream, text) {
        command.write(stream, text);
        if (route.stdout === 'shown' || stream === 'stderr') execution.budget.shown(text);
      },
    });
  } catch (error) {
    // The script is stopped by its signal; what this command wrote stays.
    if (error instanceof Interrupted) return 130;
    throw error;
  }
}

/** What a shell's variables depend on: the program that is called, and bash's own version. */
export function callOf(argv: readonly string[], computer: Computer): { program: string; bash: string } {
  return { program: plainName(argv[0] ?? '', '/'), bash: computer.programs.bash ?? '' };
}

async function runProgram(
  found: { readonly program: Program; readonly dialect: string },
  argv: readonly string[],
  place: Place,
): Promise<number> {
  const { computer, execution, io } = place;
  const context: ProgramContext = {
    argv,
    dialect: found.dialect,
    env: io.env,
    cwd: io.cwd,
    files: computer.files,
    stdin: io.stdin,
    stdinIsTerminal: io.stdinIsTerminal,
    stdoutIsTerminal: io.stdoutIsTerminal,
    network: computer.network,
    ...(computer.kernel === undefined ? {} : { kernel: computer.kernel }),
    ...(computer.libc === undefined ? {} : { libc: computer.libc }),
    ...(computer.identity === undefined ? {} : { identity: computer.identity }),
    ...(computer.processes === undefined ? {} : { processes: computer.processes }),
    ...(io.isAmongOthers === undefined ? {} : { isAmongOthers: io.isAmongOthers }),
    ...(computer.isCatalogued ? { installed: computer.programs } : {}),
    clock: execution.clock,
    oracle: execution.oracle,
    timezone: computer.timezone,
    runId: execution.nextRun(found.program.name),
    write: (stream, text) => io.write(stream, text),
    spawn: (words, options) => runUntil(options?.until, words, { ...place, io: spawned(io, options) }),
    async script(source, options) {
      const inner = spawned(io, options);
      const state = newShell(Object.fromEntries(inner.env), inner.cwd);
      const shell = { ...computer, shell: options?.shell ?? computer.shell };
      return (await runSource(source, state, shell, execution, inner, options?.parameters)).exitCode;
    },
    ...(execution.follows === undefined ? {} : { follows: execution.follows }),
    unsupported: (what) => execution.unsupported(what),
  };
  try {
    return await found.program.run(context);
  } catch (error) {
    if (!(error instanceof OutsideWorld)) throw error;
    execution.recorded(`${found.program.name}: ${error.what}`, argv);
    return 0;
  }
}

/** The exit code of `timeout` for a program that it stopped. */
const stopped = 124;

/** Runs a command that is stopped at an instant, if it is still running then. */
async function runUntil(until: number | undefined, argv: readonly string[], place: Place): Promise<number> {
  const { computer, execution, io } = place;
  const { clock } = execution;
  if (until === undefined) return runCommand(argv, computer, execution, io);
  // The alarm was set a moment before the program began to wait.
  const budget = new Budget({ ...usualLimits, ms: until - clock.now() - 1 }, execution.budget);
  const limited = {
    now: () => clock.now(),
    async sleep(ms: number) {
      await clock.sleep(Math.max(0, Math.min(ms, until - clock.now())));
      budget.sleep(ms);
    },
  };
  try {
    const code = await runCommand(argv, computer, { ...execution, budget, clock: limited }, io);
    return budget.stopped === 'time' ? stopped : code;
  } catch (error) {
    if (error instanceof Interrupted && budget.stopped === 'time') return stopped;
    throw error;
  }
}

function spawned(io: CommandIo, options: SpawnOptions = {}): CommandIo {
  return {
    ...io,
    ...(options.env === undefined ? {} : { env: options.env }),
    ...(options.stdin === undefined ? {} : { stdin: options.stdin, stdinIsTerminal: false }),
    ...(options.write === undefined ? {} : { write: options.write }),
  };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
