import { writtenDate } from './sighting.ts';
import type { Stage } from './stage.ts';

const minute = 60_000;
/** Nothing of Kubernetes was before. */
const firstYear = 2014;

/**
 * About when a note was written: the first date that it shows anywhere, to a minute, in ms. A world that
 * begins there is near the author's before its first date is met; the note decides when it began.
 */
export function aboutWhen(stages: readonly Stage[]): number | undefined {
  for (const { expected = [] } of stages) {
    for (const line of expected) {
      const [date] = line.type === 'text' ? (writtenDate.exec(line.text) ?? []) : [];
      const instant = Date.parse(date ?? '');
      if (new Date(instant).getUTCFullYear() >= firstYear) return Math.floor(instant / minute) * minute;
    }
  }
  return undefined;
}
