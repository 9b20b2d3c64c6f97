import type { HttpAnswer } from '../network-view.ts';
import type { ProgramContext } from '../program.ts';

/** Tells of the dates in a body that is printed. */
export function reportBodyDates({ dates = [] }: HttpAnswer, { oracle, clock }: ProgramContext): void {
  const now = clock.now();
  for (const { text, instant } of dates) oracle.printed({ type: 'date', text, instant, now });
}
