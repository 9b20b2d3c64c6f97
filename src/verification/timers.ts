import type { Timer } from '#cluster';
import type { StageRun } from './stage.ts';

/** What is due by itself at each instant of some stages, as far as it was told why. */
export function timersByInstant(runs: readonly StageRun[]): ReadonlyMap<number, readonly Timer[]> {
  const found = new Map<number, Timer[]>();
  for (const timer of runs.flatMap(({ timers = [] }) => timers)) {
    const same = found.get(timer.at);
    if (same) same.push(timer);
    else found.set(timer.at, [timer]);
  }
  return found;
}

/** Why something was due at an instant: what the timer of this object says, else that of another. */
export function timerAt(
  timers: ReadonlyMap<number, readonly Timer[]>,
  serial: string,
  at: number,
): Timer | undefined {
  const due = timers.get(at) ?? [];
  return due.find((each) => each.serial === serial) ?? due[0];
}
