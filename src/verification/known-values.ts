import type { ExpectedLine } from './comparison.ts';
import type { History } from './stage.ts';

/**
 * Whether all that differs between a stage's text and the note are values which earlier lines show otherwise:
 * then the note contradicts itself, and neither another moment nor another duration changes that.
 */
export function differsInKnownValues(
  history: History,
  target: number,
  expected: readonly ExpectedLine[],
): boolean {
  const judged = history.judged[target];
  if (judged === undefined) return false;
  const { run, comparison, reading } = judged;
  return comparison.pairs.every((pair) => {
    const note = pair.expected === undefined ? undefined : expected[pair.expected];
    if (note?.type !== 'text' || pair.actual === undefined) return false;
    if (note.text === run.lines[pair.actual]) return true;
    const differing = reading.values.filter(
      ({ line, draws, value }) => line === note.line && draws[0] !== undefined && draws[0].value !== value,
    );
    const isKnown = (key: string) => history.answers.has(key);
    return (
      differing.length > 0 &&
      differing.every(({ draws, alone }) => alone && draws.every(({ key }) => isKnown(key)))
    );
  });
}
