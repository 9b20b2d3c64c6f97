import type { ProgramReading } from './read-upgrade.ts';
import type { RemoteStreams } from './remote-streams.ts';
import { serveShell } from './serve-shell.ts';
import type { ExecutionResult } from './served-world.ts';
import { notSimulated, refusal } from './statuses.ts';
import type { Turns } from './turns.ts';

const longestStdin = 1 << 20;
/** So long is waited for what is piped in. */
const patienceMs = 60_000;
/** How often a program that runs already is looked at. */
const lookMs = 100;

/** Serves a program to a client until it ends. */
export async function serveProgram(
  reading: ProgramReading,
  streams: RemoteStreams,
  turns: Turns,
): Promise<void> {
  try {
    streams.finish(JSON.stringify(outcomeOf(await served(reading, streams, turns))));
  } catch (error) {
    streams.finish(JSON.stringify(refusal(500, 'InternalError', String(error))));
  }
}

async function served(
  reading: ProgramReading,
  streams: RemoteStreams,
  turns: Turns,
): Promise<ExecutionResult> {
  const { stdin, tty } = reading.streams;
  const shell = stdin && tty ? await turns.take(async () => reading.shell()) : undefined;
  if (shell) return serveShell(shell, streams, turns);
  const { run } = reading;
  if (run === undefined) return followed(reading, streams, turns);
  // What is typed at a terminal has no end that could be waited for.
  const typed = stdin && !tty ? await wholeStdin(streams) : '';
  const result = await turns.take(() => run(typed));
  for (const { stream, text } of result.output) {
    if (tty) streams.write('stdout', text.replace(/\r?\n/g, '\r\n'));
    else streams.write(stream, text);
  }
  return result;
}

/** Shows what a program writes that runs already. */
async function followed(
  { watch }: ProgramReading,
  streams: RemoteStreams,
  turns: Turns,
): Promise<ExecutionResult> {
  let isLeft = false;
  streams.listen(
    () => {},
    () => {},
  );
  streams.onClose(() => {
    isLeft = true;
  });
  let told = (await turns.take(async () => watch())).earlier;
  for (;;) {
    const { lines, exitCode } = await turns.take(async () => watch());
    for (const { stream, text, ended } of lines.slice(told)) {
      streams.write(stream, ended === false ? text : `${text}\n`);
    }
    told = lines.length;
    // How a program ended that was only joined, nobody tells. cri-api: `Attach` has no exit code
    if (exitCode !== undefined || isLeft) return { output: [], exitCode: 0, unsupported: [] };
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

/** What is piped in, up to its end; a client that never ends it is not waited for without end. */
function wholeStdin(streams: RemoteStreams): Promise<string> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let length = 0;
    const done = () => {
      clearTimeout(timer);
      resolve(Buffer.concat(pieces).toString());
    };
    const timer = setTimeout(done, patienceMs);
    streams.listen((piece) => {
      pieces.push(piece);
      length += piece.length;
      if (length > longestStdin) done();
    }, done);
  });
}

/** How a program ended, in the words that clients read an exit code from. */
function outcomeOf({ exitCode, unsupported }: ExecutionResult): unknown {
  const [missing] = unsupported;
  if (missing !== undefined) return notSimulated(missing);
  if (exitCode === 0) return { metadata: {}, status: 'Success' };
  return {
    metadata: {},
    status: 'Failure',
    reason: 'NonZeroExitCode',
    message: `command terminated with non-zero exit code: exit status ${exitCode}`,
    details: { causes: [{ reason: 'ExitCode', message: String(exitCode) }] },
  };
}
