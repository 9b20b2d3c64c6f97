import type { RemoteStreams } from './remote-streams.ts';
import type { ExecutionResult, RemoteShell } from './served-world.ts';
import { type TerminalEvent, TerminalLines } from './terminal-lines.ts';
import type { Turns } from './turns.ts';

/** Lets a client type into a shell until it is left; how it ended. */
export function serveShell(
  shell: RemoteShell,
  streams: RemoteStreams,
  turns: Turns,
): Promise<ExecutionResult> {
  const lines = new TerminalLines();
  const show = (text: string) => streams.write('stdout', text.replace(/\r?\n/g, '\r\n'));
  let isClosed = false;
  return new Promise((resolve, reject) => {
    const run = async (task: () => Promise<ExecutionResult>) => {
      const result = await turns.take(task);
      if (!shell.isOpen) {
        resolve(result);
        return;
      }
      for (const { text } of result.output) show(text);
      for (const what of result.unsupported) show(`kanzen: not simulated: ${what}\n`);
      show(shell.prompt);
    };
    const look = async (event: TerminalEvent) => {
      if (!shell.isOpen) return;
      if (event.type === 'echo') show(event.text);
      if (event.type === 'cleared') show(shell.prompt);
      if (event.type === 'line') await run(() => shell.run(event.text));
      if (event.type === 'end') await run(() => shell.leave());
    };
    // What is typed while a command runs waits for its end.
    let last: Promise<void> = Promise.resolve();
    const after = (task: () => Promise<void>) => {
      last = last.then(task).catch(reject);
    };
    show(shell.prompt);
    streams.listen(
      (piece) => {
        for (const event of lines.type(piece.toString())) after(() => look(event));
      },
      () => {
        if (isClosed) return;
        isClosed = true;
        after(() => look({ type: 'end' }));
      },
    );
  });
}
