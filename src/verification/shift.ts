import type { TimeReading } from './reading.ts';
import type { History } from './stage.ts';
import { namesYear, writtenInstant } from './written-instant.ts';

/**
 * By how much all instants have to move so that the first date of the note comes true; one with a year tells
 * more than one without.
 */
export function shiftOf(history: History): number {
  const dates = history.judged.flatMap(({ reading, trusted }) =>
    trusted ? reading.times.filter(({ time }) => time.type === 'date' || time.type === 'hash') : [],
  );
  const isDate = ({ time, text }: TimeReading) => time.type === 'date' && namesYear(text);
  const isHash = ({ time }: TimeReading) => time.type === 'hash';
  for (const isMeant of [isDate, isHash, () => true]) {
    for (const { time, text } of dates.filter(isMeant)) {
      const instant = writtenInstant(text, time);
      if (!Number.isNaN(instant)) return instant - Math.floor(time.instant / 1000) * 1000;
    }
  }
  return 0;
}
