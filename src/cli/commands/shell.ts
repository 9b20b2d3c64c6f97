import { type Command, type Invocation, optionValue } from '../command.ts';
import type { Effects } from '../effects.ts';
import { CannotError, type ExitCode, exitCode } from '../exit-code.ts';
import type { Session } from '../shell/session.ts';
import type { TypedLines } from '../shell/typed-lines.ts';
import { paceChoice, settingsStated, worldOptions } from '../world/world-options.ts';

/** `kanzen shell` */
export const shell: Command = {
  name: 'shell',
  summary: 'Type commands at a simulated terminal, in a new world or in that of a note',
  options: [
    ...worldOptions,
    { name: 'record', value: 'NOTE.md', summary: 'Write the session as a note that verifies' },
  ],
  run,
};

async function run(invocation: Invocation, effects: Effects): Promise<ExitCode> {
  const { stdin } = effects;
  if (stdin === undefined) throw new CannotError('A shell needs something that is typed or piped in');
  const isPerson = stdin.isTTY === true && effects.stdout.isTerminal;
  const pace = paceChoice(invocation, isPerson ? 'real' : 'stepped');
  const { openWorld } = await import('../world/open-world.ts');
  const { Session } = await import('../shell/session.ts');
  const { TypedLines } = await import('../shell/typed-lines.ts');
  const { completions } = await import('../shell/complete.ts');
  const { surroundingsOf } = await import('../shell/surroundings.ts');
  const { checkRecording, verified, writeRecording } = await import('../shell/write-recording.ts');
  const world = await openWorld(invocation, effects);
  const note = optionValue(invocation, 'record');
  if (note !== undefined) await checkRecording(note, world, effects);
  for (const remark of world.remarks) effects.stderr.write(`${remark}\n`);
  const session = new Session(world.terminal, pace, {
    show: (stream, text) => effects[stream].write(text),
    wallNow: effects.now,
  });
  const around = surroundingsOf(world.terminal);
  const lines = new TypedLines(effects, (line) => completions(line, around));
  await converse(session, lines);
  lines.close();
  if (note === undefined || session.steps.length === 0) return exitCode.allRight;
  await writeRecording({ note, stated: settingsStated(invocation) }, session.steps, world, effects);
  effects.stderr.write(await verified(note, effects));
  return exitCode.allRight;
}

/** Reads commands, each to its end, and runs them, until the outermost shell is left. */
async function converse(session: Session, lines: TypedLines): Promise<void> {
  const { missingPart } = await import('#transcript');
  let typed = '';
  for (;;) {
    const next = await lines.next(typed === '' ? session.prompt : '> ');
    if (next.type === 'cleared') {
      typed = '';
      continue;
    }
    if (next.type === 'end') {
      if (typed === '' && (await session.leave())) continue;
      return;
    }
    typed = typed === '' ? next.text : `${typed}\n${next.text}`;
    if (typed.trim() === '') typed = '';
    if (typed === '' || missingPart(typed) !== undefined) continue;
    const command = typed;
    typed = '';
    if (/^\s*(exit|logout)\s*$/.test(command) && session.depth === 1) return;
    const interruption = new AbortController();
    lines.whileRunning(() => interruption.abort());
    await session.run(command, interruption.signal);
    lines.whileRunning(undefined);
  }
}
