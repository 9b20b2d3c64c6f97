import { displayLines } from '#text';
import type { Machine, MachineResult } from './machine.ts';
import type { Stage } from './stage.ts';

/** What a terminal shows; blank lines at the end are no different from the layout of a note. */
export function shownLines(text: string): readonly string[] {
  const lines = displayLines(text);
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

/** Types the commands of a stage, one after another: what they print together. */
export async function runAll(
  machine: Machine,
  { commands, where, interruptAfterLines, saved = [], corrected }: Stage,
): Promise<MachineResult> {
  for (const [name, text] of saved) machine.save?.(name, text);
  if (corrected !== undefined) machine.correct?.(...corrected);
  let all: MachineResult = { text: '', exitCode: 0, unsupported: [], recorded: undefined };
  for (const [index, command] of commands.entries()) {
    const isLast = index === commands.length - 1;
    const result = await machine.run(command, where, isLast ? interruptAfterLines : undefined);
    all = {
      text: all.text + result.text,
      exitCode: result.exitCode,
      unsupported: [...all.unsupported, ...result.unsupported],
      recorded: all.recorded ?? result.recorded,
      unknownImages: result.unknownImages ?? [],
    };
  }
  return all;
}
