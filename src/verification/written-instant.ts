import type { PrintedTime } from '#cluster';

/**
 * The instant that a note's date names; one without a zone, or without a year, lies as far from the printed
 * one as it says. NaN for a text that is no date.
 */
export function writtenInstant(text: string, time: PrintedTime): number {
  const [shown, printed] = [zonelessInstant(text), zonelessInstant(time.text)];
  if (shown === undefined || printed === undefined) return Date.parse(text);
  return Math.floor(time.instant / 1000) * 1000 + shown - printed;
}

/** Of `1122 10:14:52`, as logs begin, and `2026-11-22 10:14:52`. */
function zonelessInstant(text: string): number | undefined {
  const [, year = '2000', month, day, clock] = /^(\d{4})?-?(\d\d)-?(\d\d) (\d\d:\d\d:\d\d)$/.exec(text) ?? [];
  return clock === undefined ? undefined : Date.parse(`${year}-${month}-${day}T${clock}Z`);
}
