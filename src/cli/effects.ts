import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';

/** A stream that a command writes to. */
export interface Output {
  readonly write: (text: string) => void;
  /** Whether a person reads it, who may be shown colours. */
  readonly isTerminal: boolean;
}

/** Everything outside the program that a command touches, except the disk; tests hand in their own. */
export interface Effects {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The instant, in milliseconds since the epoch. */
  readonly now: () => number;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What is typed, or piped in; undefined where a command may read nothing. */
  readonly stdin?: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Asks the person at the terminal; undefined where there is none, as in a script. */
  readonly ask?: (question: string) => Promise<string>;
  /** Waits until the user ends a command that would run for ever, such as a preview. */
  readonly interruption: () => Promise<void>;
  /** Shows an address in the user's browser; where there is none, nothing happens. */
  readonly open: (url: string) => Promise<void>;
}

/** The effects of a real process. */
export function processEffects(): Effects {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    now: () => Date.now(),
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
    interruption: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
    open,
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // A reader that has gone away (`kanzen verify | head`) is no reason to crash.
  stream.on('error', () => {});
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY === true };
}

/** How each system opens an address; on all others there is `xdg-open`. */
const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

function open(url: string): Promise<void> {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  return new Promise((resolve) => {
    const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
    opener.once('error', () => resolve());
    opener.once('spawn', () => {
      opener.unref();
      resolve();
    });
  });
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
