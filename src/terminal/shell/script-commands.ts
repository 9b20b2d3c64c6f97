import type { CustomCommand, ResolvedCommandContext } from 'just-bash';
import type { Stream } from '../program.ts';
import { toolArguments } from './grep-patterns.ts';
import type { ShownText } from './interleave.ts';
import { stateCommand } from './prepare-script.ts';
import { parseRoute, routeVariable } from './route-output.ts';
import type { ScriptHost } from './script-host.ts';
import type { ShellState } from './shell-state.ts';

const nothing = { stdout: '', stderr: '' };

/** Runs one command of a script. */
export type Call = (
  argv: readonly string[],
  context: ResolvedCommandContext,
) => ReturnType<typeof callProgram>;

/** A command that is a program of ours. */
export function ownCommand(name: string, call: Call): CustomCommand {
  return { name, execute: (args, context) => call([name, ...args], context) };
}

interface Calling {
  readonly context: ResolvedCommandContext;
  readonly host: ScriptHost;
  readonly log: ShownText[];
  readonly stdin: string;
}

/** Runs a program of ours and notes what it shows. */
export async function callProgram(argv: readonly string[], calling: Calling) {
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
export function loggedTool(name: string, host: ScriptHost, log: ShownText[]): CustomCommand {
  return {
    name,
    async execute(args, context) {
      host.step();
      if (host.isOutside([name, ...args], context.cwd)) return { ...nothing, exitCode: 0 };
      const route = parseRoute(context.env.get(routeVariable));
      const result = (await context.origCommand?.([...toolArguments(name, args)])) ?? {
        ...nothing,
        exitCode: 127,
      };
      const stdout = await decoded(result);
      const stderr = host.toolStderr([name, ...args], result.stderr, context.cwd);
      if (stdout !== '' && route.stdout === 'shown') {
        log.push({ stream: 'stdout', text: stdout, at: host.now() });
        host.shown(stdout);
      }
      if (stderr !== '' && route.stderr === 'shown') {
        log.push({ stream: 'stderr', text: stderr, at: host.now() });
      }
      return { ...result, stderr };
    },
  };
}

async function decoded(result: { stdout: string; stdoutKind?: 'text' | 'bytes' }): Promise<string> {
  const { decodeBytesToUtf8, stdoutAsBytes } = await import('just-bash');
  return decodeBytesToUtf8(stdoutAsBytes(result));
}

/** The last command of every script: it reads off what the next one starts from. */
export function stateKeeper(before: ShellState, after: { state?: ShellState }): CustomCommand {
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
