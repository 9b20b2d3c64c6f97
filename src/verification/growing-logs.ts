import type { Proposals } from './proposal.ts';
import { type History, instantKey, type Stage } from './stage.ts';

/** Commands that show what a program has written so far. */
const logReading = /\b(?:logs|cat|tail|head|wc)\b/;

/** So often, in s, programs of notes write a line. */
const usualPauses = [1, 2, 5, 10, 60];

/** The most lines that a program is given the time for to write. */
const mostLines = 120;

/**
 * The note shows more lines of a log than were written when the command was typed: it may have been typed
 * later, by as many of the pauses that programs make.
 */
export function* growingLogs(
  history: History,
  { commands, expected = [] }: Stage,
  target: number,
): Proposals {
  const { run, comparison } = history.judged[target] ?? {};
  if (run === undefined || !commands.some((command) => logReading.test(command))) return;
  const isBeginning = comparison?.pairs.every(({ expected: note }) => note !== undefined) === true;
  const missing = expected.filter(({ type }) => type === 'text').length - run.lines.length;
  if (!isBeginning || missing <= 0 || missing > mostLines) return;
  for (const pause of usualPauses) {
    const instant = run.startedAt + missing * pause * 1000;
    yield { from: 'moment', answers: [{ key: instantKey(target), value: String(instant) }] };
  }
}
