import { startJob } from './background-jobs.ts';
import type { Computer } from './computer.ts';
import { containerComputer } from './container-computer.ts';
import { nodeComputer } from './node-computer.ts';
import type { Stream } from './program.ts';
import { type CommandIo, callOf, runCommand, runSource } from './run-command.ts';
import { builtins } from './shell/command-names.ts';
import { shellEnvironment } from './shell/environment-order.ts';
import type { ShellState } from './shell/shell-state.ts';
import type { ShellFrame } from './shell-frame.ts';
import type { TypedCommand } from './typed-command.ts';
import { typedExecution } from './typed-execution.ts';
import { findFolders } from './unknown-files.ts';
import { workstationComputer } from './workstation.ts';
import type { World } from './world.ts';

/** What was typed: its text, and its words when it needs no shell. */
export interface TypedLine {
  readonly source: string;
  readonly words: readonly string[] | undefined;
}

/** Runs a typed line in a shell and returns what the shell remembers then. */
export async function runInShell(
  line: TypedLine,
  frame: ShellFrame,
  world: World,
  command: TypedCommand,
): Promise<ShellState> {
  const computer = computerOf(frame, world, command);
  const { state } = frame;
  if (computer === undefined) {
    command.unsupported('a command in a container that is gone');
    return { ...state, status: 1 };
  }
  if (frame.type === 'workstation') findFolders(line.source, state.cwd, world);
  const execution = typedExecution(world, command, async (source) => {
    if (frame.type !== 'workstation') command.unsupported(`a background job: ${source}`);
    else await startJob(source, runBeside(source), world, command);
  });
  const runBeside = (source: string) => async () => {
    const written: { stream: Stream; text: string }[] = [];
    const write = (stream: Stream, text: string) => void written.push({ stream, text });
    await runSource(source, state, computer, execution, { ...io, stdinIsTerminal: false, write });
    return written;
  };
  const io: CommandIo = {
    env: new Map(Object.entries(state.env)),
    cwd: state.cwd,
    stdin: '',
    stdinIsTerminal: true,
    stdoutIsTerminal: true,
    write: (stream, text) => command.write(stream, text),
  };
  const words = plainCommand(line.words, state);
  if (words !== undefined) {
    const isInside = computer.type === 'container';
    const shown: CommandIo = {
      ...io,
      env: isInside ? shellEnvironment(io.env, computer.shell, state.cwd, callOf(words, computer)) : io.env,
      write(stream, text) {
        command.write(stream, text);
        command.budget.shown(text);
      },
    };
    return knownBy(command, frame, { ...state, status: await runCommand(words, computer, execution, shown) });
  }
  return knownBy(command, frame, (await runSource(line.source, state, computer, execution, io)).state);
}

/**
 * How a program ended that is not simulated nobody knows: well, as most do. A shell in a container would else
 * tell of its failure when it is left.
 */
function knownBy(command: TypedCommand, { type }: ShellFrame, state: ShellState): ShellState {
  return command.missing.size > 0 && type !== 'workstation' ? { ...state, status: 0 } : state;
}

/** The words of a command that needs no shell, its alias expanded. */
function plainCommand(
  words: readonly string[] | undefined,
  state: ShellState,
): readonly string[] | undefined {
  const [name = '', ...rest] = words ?? [];
  if (words === undefined || builtins.has(name) || name === 'alias' || name === 'unalias') return undefined;
  if (state.functions.some((text) => text.startsWith(`${name}()`) || text.startsWith(`function ${name}`))) {
    return undefined;
  }
  const alias = state.aliases[name];
  return alias === undefined ? words : [...alias.split(/\s+/), ...rest];
}

function computerOf(frame: ShellFrame, world: World, command: TypedCommand): Computer | undefined {
  switch (frame.type) {
    case 'workstation':
      return workstationComputer(world, command);
    case 'node':
      return nodeComputer(world, frame.node);
    case 'container': {
      const inside = containerComputer(world, frame.container)?.computer;
      return inside !== undefined && frame.shell.endsWith('bash') ? { ...inside, shell: 'bash' } : inside;
    }
    default:
      return frame satisfies never;
  }
}
