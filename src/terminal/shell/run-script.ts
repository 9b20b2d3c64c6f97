import type { Bash, CustomCommand, ResolvedCommandContext } from 'just-bash';
import type { FileStore } from '../file-store.ts';
import type { Stream } from '../program.ts';
import { bashFiles } from './bash-files.ts';
import { commandNames } from './command-names.ts';
import { interleave, type ShownText } from './interleave.ts';
import { allShown, parseRoute, type Route, routeOutput, routeVariable } from './route-output.ts';
import type { ShellState } from './shell-state.ts';
import type { ScriptNode } from './syntax.ts';
import { isSpawner, isTextTool, textTools } from './text-tools.ts';

/** One command of a script, as the shell calls it. */
export interface ScriptCommand {
  readonly argv: readonly string[];
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly stdin: string;
  readonly route: Route;
  write(stream: Stream, text: string): void;
}

/** What a script needs from its computer. */
export interface ScriptHost {
  readonly files: FileStore;
  /** The names of programs that are not text tools. */
  readonly programs: readonly string[];
  now(): number;
  sleep(ms: number): Promise<void>;
  run(command: ScriptCommand): Promise<number>;
  /** Whether a text tool is installed here. */
  has(name: string): boolean;
  /** Starts a text in the background. */
  startJob(source: string): Promise<void>;
  /** Throws when the script has used up its steps. */
  step(): void;
  /** Stops the script at the next statement when it is aborted. */
  readonly signal: AbortSignal;
}

/** What a script leaves behind. */
export interface ScriptResult {
  readonly shown: readonly ShownText[];
  readonly exitCode: number;
  readonly state: ShellState;
  /** Whether a loop reached its limit. */
  readonly bounded: boolean;
}

const maxLoopIterations = 2_000;
const stateCommand = 'kanzen-state';
const jobCommand = 'kanzen-job';

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
  const bash: Bash = new library.Bash({
    fs: bashFiles(host.files, host.now, new Set([...names, ...textTools, stateCommand, jobCommand])),
    cwd: shell.state.cwd,
    env: { ...shell.state.env, ...shell.state.variables },
    commands: [...textTools],
    customCommands: [
      ...[...names]
        .filter((name) => !isTextTool(name) || !host.has(name))
        .map((name) => ownCommand(name, call)),
      ...textTools
        .filter((name) => host.has(name) && !isSpawner(name))
        .map((name) => loggedTool(name, host, log)),
      stateKeeper(shell.state, after),
      {
        name: jobCommand,
        execute: async ([text = '']) => ({ ...nothing, exitCode: await startJob(host, text) }),
      },
    ],
    defenseInDepth: false,
    sleep: host.sleep,
    executionLimits: {
      maxLoopIterations,
      maxCommandCount: 20_000,
      maxCallDepth: 50,
      maxExecutionTimeMs: 20_000,
    },
  });
  bash.registerTransformPlugin(prepareOnce(after));
  const result = await bash.exec(prelude(shell) + source, {
    signal: host.signal,
    rawScript: true,
    ...(shell.stdin === undefined ? {} : { stdin: shell.stdin }),
  });
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

type Call = (argv: readonly string[], context: ResolvedCommandContext) => ReturnType<typeof callProgram>;

function ownCommand(name: string, call: Call): CustomCommand {
  return { name, execute: (args, context) => call([name, ...args], context) };
}

interface Calling {
  readonly context: ResolvedCommandContext;
  readonly host: ScriptHost;
  readonly log: ShownText[];
  readonly stdin: string;
}

async function callProgram(argv: readonly string[], calling: Calling) {
  const { context, host, log } = calling;
  host.step();
  const route = parseRoute(context.env.get(routeVariable));
  const taken = { stdout: '', stderr: '' };
  const write = (stream: Stream, text: string) => {
    if (text === '') return;
    if (stream === 'stderr' && route.stderr === 'stdout') {
      taken.stdout += text;
      return;
    }
    taken[stream] += text;
    if (route[stream] === 'shown') log.push({ stream, text, at: host.now() });
    else if (route[stream] === 'stderr') log.push({ stream: 'stderr', text, at: host.now() });
  };
  const env = new Map(Object.entries(context.exportedEnv ?? {}).filter(([name]) => name !== routeVariable));
  const exitCode = await host.run({ argv, env, cwd: context.cwd, stdin: calling.stdin, route, write });
  return { ...taken, exitCode };
}

/** A text tool of the library whose output is noted at its place. */
function loggedTool(name: string, host: ScriptHost, log: ShownText[]): CustomCommand {
  return {
    name,
    async execute(args, context) {
      host.step();
      const route = parseRoute(context.env.get(routeVariable));
      const result = (await context.origCommand?.([...args])) ?? { ...nothing, exitCode: 127 };
      const stdout = await decoded(result);
      if (stdout !== '' && route.stdout === 'shown')
        log.push({ stream: 'stdout', text: stdout, at: host.now() });
      if (result.stderr !== '' && route.stderr === 'shown') {
        log.push({ stream: 'stderr', text: result.stderr, at: host.now() });
      }
      return result;
    },
  };
}

async function decoded(result: { stdout: string; stdoutKind?: 'text' | 'bytes' }): Promise<string> {
  const { decodeBytesToUtf8, stdoutAsBytes } = await import('just-bash');
  return decodeBytesToUtf8(stdoutAsBytes(result));
}

/** The last command of every script: it reads off what the next one starts from. */
function stateKeeper(before: ShellState, after: { state?: ShellState }): CustomCommand {
  return {
    name: stateCommand,
    async execute([status = '0'], context) {
      const env = inOrder(before.env, context.exportedEnv ?? {});
      const variables = Object.fromEntries(
        [...context.env].filter(([name]) => !(name in env) && !libraryVariables.has(name)),
      );
      after.state = { ...before, env, variables, cwd: context.cwd };
      return { ...nothing, exitCode: Number(status) };
    },
  };
}

/** Variables that the library makes by itself. */
const libraryVariables = new Set(
  `IFS OSTYPE MACHTYPE HOSTTYPE HOSTNAME OPTIND SHELLOPTS BASHOPTS PWD OLDPWD ? ${routeVariable}`.split(' '),
);

function inOrder(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>) {
  const entries: [string, string][] = [];
  for (const name of Object.keys(before)) if (now[name] !== undefined) entries.push([name, now[name]]);
  for (const [name, value] of Object.entries(now)) {
    if (!(name in before) && !libraryVariables.has(name)) entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

/** Routes the script's output, takes out what runs in the background, and keeps the state at the end. */
function prepareOnce(after: { functions: string[] }) {
  let prepared = false;
  return {
    name: 'kanzen',
    transform({ ast }: { ast: ScriptNode }) {
      // The plugin also sees the texts that `xargs` and others run; those inherit their route.
      if (prepared) return { ast };
      prepared = true;
      after.functions = definedFunctions(ast);
      return { ast: withStateCommand(routeOutput(withJobs(ast))) };
    },
  };
}

function definedFunctions(script: ScriptNode): string[] {
  const byName = new Map<string, string>();
  for (const statement of script.statements) {
    const command = statement.pipelines[0]?.commands[0];
    if (command?.type === 'FunctionDef' && statement.sourceText)
      byName.set(command.name, statement.sourceText);
  }
  return [...byName.values()];
}

function withJobs(script: ScriptNode): ScriptNode {
  const statements = script.statements.map((statement) => {
    if (!statement.background) return statement;
    const source = (statement.sourceText ?? '').trim().replace(/&$/, '').trim();
    return {
      ...statement,
      background: false,
      operators: [],
      pipelines: [simplePipeline([jobCommand, source])],
    };
  });
  return { ...script, statements };
}

function withStateCommand(script: ScriptNode): ScriptNode {
  const pipeline = simplePipeline([stateCommand]);
  const command = pipeline.commands[0];
  if (command?.type === 'SimpleCommand') {
    command.args.push({
      type: 'Word',
      parts: [{ type: 'ParameterExpansion', parameter: '?', operation: null }],
    });
  }
  const last = { type: 'Statement' as const, pipelines: [pipeline], operators: [], background: false };
  return { ...script, statements: [...script.statements, last] };
}

function simplePipeline(words: readonly string[]): ScriptNode['statements'][number]['pipelines'][number] {
  const [name = '', ...args] = words.map((value) => ({
    type: 'Word' as const,
    parts: [{ type: 'SingleQuoted' as const, value }],
  }));
  const command = {
    type: 'SimpleCommand' as const,
    name: name === '' ? null : name,
    args,
    assignments: [],
    redirections: [],
  };
  return { type: 'Pipeline', commands: [command], negated: false };
}

/** The route of a command that no script told. */
export const directRoute = allShown;
