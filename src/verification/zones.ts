import { zoneAhead } from '#cluster';
import type { Finding } from './finding.ts';
import type { Reading, TimeReading } from './reading.ts';
import type { History } from './stage.ts';

/** The time zone of the first date that is printed in another one than the note's. */
export function zoneTold(reading: Reading): string | undefined {
  const told = reading.times.find(isElsewhere);
  return told && zoneAhead(offsetOf(told.text) ?? 0);
}

/** A date in another time zone than that of an earlier line: a machine has one. */
export function otherZone(history: History, target: number): Finding | undefined {
  const told = history.judged[target]?.reading.times.find(isElsewhere);
  const before = history.judged
    .slice(0, target)
    .flatMap(({ reading, trusted }) =>
      trusted ? reading.times.filter(({ time, text }) => time.type === 'date' && zoneOf(text) !== 'Z') : [],
    );
  const known = before.find(({ text }) => offsetOf(text) !== undefined);
  if (told === undefined || known === undefined) return undefined;
  return {
    line: told.line,
    code: 'contradiction',
    class: 'contradiction',
    message: `Shows a date at ${zoneOf(told.text)}, but the time zone of the machine is ${zoneOf(known.text)} in line ${known.line}`,
    related: [{ line: known.line, message: `shows ${known.text}` }],
    hints: [`Write it at ${zoneOf(known.text)}`],
  };
}

function isElsewhere({ time, text }: TimeReading): boolean {
  const ahead = offsetOf(text);
  return time.type === 'date' && ahead !== undefined && ahead !== offsetOf(time.text);
}

/** `+0900`, `+09:00` or `Z`. */
function zoneOf(date: string): string | undefined {
  return /(?:Z|[+-]\d\d:?\d\d)$/.exec(date)?.[0];
}

/** How far a date is ahead of UTC, in ms, where it says that. */
export function offsetOf(date: string): number | undefined {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(zoneOf(date) ?? '') ?? [];
  if (sign === undefined) return date.endsWith('Z') ? 0 : undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
