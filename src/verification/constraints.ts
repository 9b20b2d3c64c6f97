import { humanDurationRange } from '#text';
import type { Reading, TimeReading } from './reading.ts';
import type { StageRun } from './stage.ts';
import { epoch, type TimeConstraint } from './timeline.ts';

/**
 * What the ages and dates that a note shows say of the instants of its stages. Within a stage everything
 * keeps its distance from the stage's start, so an age read in stage `i` of something born in stage `k`
 * bounds the time between their starts.
 */
export function constraintsOf(reading: Reading, runs: readonly StageRun[]): readonly TimeConstraint[] {
  return reading.times.flatMap((time) => constraintOf(time, runs) ?? []);
}

function constraintOf(
  { line, time, text }: TimeReading,
  runs: readonly StageRun[],
): TimeConstraint | undefined {
  const later = runs.length - 1;
  const now = runs[later];
  if (now === undefined) return undefined;
  const earlier = stageAt(time.instant, runs);
  const birth = time.instant - (runs[earlier]?.startedAt ?? 0);
  if (time.type === 'age') {
    const range = humanDurationRange(text);
    if (range === undefined) return undefined;
    const offset = time.now - now.startedAt - birth;
    return { earlier, later, least: range.from - offset, most: range.to - 1 - offset, line, text };
  }
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return undefined;
  const at = instant - birth;
  return { earlier: epoch, later: earlier, least: at, most: at + 999, line, text };
}

/** The stage in which an instant lies: the last that had begun. */
function stageAt(instant: number, runs: readonly StageRun[]): number {
  for (let index = runs.length - 1; index > 0; index -= 1) {
    if ((runs[index]?.startedAt ?? 0) <= instant) return index;
  }
  return 0;
}
