import type { Bash, CustomCommand, ResolvedCommandContext } from 'just-bash';
import { bashFiles, RedirectionFailure } from './bash-files.ts';
import { commandNames } from './command-names.ts';
import { interleave, type ShownText } from './interleave.ts';
import { jobCommand, prepareOnce, stateCommand } from './prepare-script.ts';
import { type Call, callProgram, loggedTool, ownCommand, stateKeeper } from './script-commands.ts';
import type { ScriptHost } from './script-host.ts';
import type { ShellState } from './shell-state.ts';
import type { ScriptNode } from './syntax.ts';
import { isSpawner, isTextTool, textTools } from './text-tools.ts';

/** What a script leaves behind. */
export interface ScriptResult {
  readonly shown: readonly ShownText[];
  readonly exitCode: number;
  readonly state: ShellState;
  /** Whether a loop reached its limit. */
  readonly bounded: boolean;
  /** The redirection that ended it. */
  readonly failure?: RedirectionFailure;
}

/** What one script may use up; the last is real time, against a library that does not come back. */
const limits = {
  maxLoopIterations: 1_000,
  maxCommandCount: 20_000,
  maxCallDepth: 50,
  maxExecutionTimeMs: 20_000,
};

/** Runs a text of shell language from one state of a shell to the next. */
export async function runScript(
  source: string,
  shell: { readonly state: ShellState; readonly stdin?: string; readonly parameters?: readonly string[] },
  host: ScriptHost,
): Promise<ScriptResult> {
  const library = await import('just-bash');
  const log: ShownText[] = [];
  const after: { state?: ShellState; functions: string[] } = { functions: [...shell.state.functions] };
  const call = (argv: readonly string[], context: ResolvedCommandContext) =>
    callProgram(argv, { context, host, log, stdin: library.decodeBytesToUtf8(context.stdin) });
  const names = new Set([
    ...host.programs,
    ...namesIn(library.parse, source),
    ...Object.keys(shell.state.aliases),
  ]);
  const customCommands = commandsFor({ names, call, shell, after, host, log });
  const bash: Bash = new library.Bash({
    fs: bashFiles(host.files, host.now, new Set([...names, ...textTools, stateCommand, jobCommand])),
    cwd: shell.state.cwd,
    env: { ...shell.state.env, ...shell.state.variables },
    commands: [...textTools],
    customCommands,
    defenseInDepth: false,
    sleep: host.sleep,
    executionLimits: limits,
  });
  bash.registerTransformPlugin(prepareOnce(after));
  const run = bash.exec(prelude(shell) + source, {
    signal: host.signal,
    rawScript: true,
    ...(shell.stdin === undefined ? {} : { stdin: shell.stdin }),
  });
  const result = await run.catch((error: unknown) => {
    if (error instanceof RedirectionFailure) return error;
    throw error;
  });
  if (result instanceof RedirectionFailure)
    return { shown: log, exitCode: 1, state: { ...shell.state, status: 1 }, bounded: false, failure: result };
  const stopped = host.signal.aborted;
  const bounded = result.exitCode === 126 && /too many|limit/.test(result.stderr);
  const state = after.state ?? { ...shell.state, status: result.exitCode };
  return {
    shown: stopped || bounded ? log : interleave(log, result),
    exitCode: result.exitCode,
    state: { ...state, functions: after.functions, status: result.exitCode },
    bounded,
  };
}

interface Commands {
  readonly names: ReadonlySet<string>;
  readonly call: Call;
  readonly shell: { readonly state: ShellState };
  readonly after: { state?: ShellState };
  readonly host: ScriptHost;
  readonly log: ShownText[];
}

function commandsFor({ names, call, shell, after, host, log }: Commands): CustomCommand[] {
  const own = new Set(host.programs);
  const isOwn = (name: string) => own.has(name) || !isTextTool(name) || !host.has(name);
  const tools = textTools.filter((name) => host.has(name) && !own.has(name) && !isSpawner(name));
  return [
    ...[...names].filter(isOwn).map((name) => ownCommand(name, call)),
    ...tools.map((name) => loggedTool(name, host, log)),
    stateKeeper(shell.state, after),
    {
      name: jobCommand,
      execute: async ([text = '']) => ({ ...nothing, exitCode: await startJob(host, text) }),
    },
  ];
}

const nothing = { stdout: '', stderr: '' };

async function startJob(host: ScriptHost, source: string): Promise<number> {
  await host.startJob(source);
  return 0;
}

function namesIn(parse: (source: string) => ScriptNode, source: string): readonly string[] {
  try {
    return commandNames(parse(source));
  } catch {
    // The shell itself will say what is wrong with the text.
    return [];
  }
}

/** Functions and the plain variables of the shell, which the library would otherwise export. */
function prelude(shell: { readonly state: ShellState; readonly parameters?: readonly string[] }): string {
  const hidden = Object.keys(shell.state.variables).filter((name) => /^[A-Za-z_]\w*$/.test(name));
  const lines = [...shell.state.functions];
  if (hidden.length > 0) lines.push(`export -n ${hidden.join(' ')}`);
  const parameters = shell.parameters?.slice(1) ?? [];
  if (parameters.length > 0) lines.push(`set -- ${parameters.map(quote).join(' ')}`);
  if (shell.state.status !== 0) lines.push(`(exit ${shell.state.status})`);
  return lines.map((line) => `${line}\n`).join('');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
