import type { PrintedTime } from '#cluster';

/**
 * The instant that a note's date names; one without a zone, or without a year, lies as far from the printed
 * one as it says. One without a year is of the year in which the printed one lies once all instants have
 * moved by `shift` ms. NaN for a text that is no date.
 */
export function writtenInstant(text: string, time: PrintedTime, shift = 0): number {
  const instant = Math.floor(time.instant / 1000) * 1000;
  if (time.type === 'hash') return text === time.text ? instant : hashedInstant(text, time, instant + shift);
  const shown = zonelessInstant(text, instant + shift);
  const printed = zonelessInstant(time.text, instant);
  return shown === undefined || printed === undefined ? Date.parse(mailed(text)) : instant + shown - printed;
}

/** A date as servers log it (`07/Jan/2024:12:02:26 +0000`) in the words of mails, which are understood. */
function mailed(text: string): string {
  const [, day, month, year, time, zone = ' +0000'] =
    /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4})[: ](\d\d:\d\d:\d\d)( [+-]\d{4})?$/.exec(text) ?? [];
  return day === undefined ? text : `${day} ${month} ${year} ${time}${zone}`;
}

/** The nearest of the instants that give a hash. */
function hashedInstant(hash: string, { instantsOf }: PrintedTime, near: number): number {
  const far = (instant: number) => Math.abs(instant - near);
  return [...(instantsOf?.(hash) ?? [])].sort((left, right) => far(left) - far(right))[0] ?? Number.NaN;
}

/** Whether a date says of which year it is; the lines of logs and of `ls -l` do not. */
export function namesYear(text: string): boolean {
  return !/^\d{4} \d\d:|^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d$/.test(text);
}

/**
 * Of `1122 10:14:52`, as logs begin, and `Nov 22 10:14`, as `ls -l` lists, in the year of an instant,
 * and `2026-11-22 10:14:52` with `-` or `/`.
 */
function zonelessInstant(text: string, near: number): number | undefined {
  const [, name, dayOfMonth, hours, minutes] = /^([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d)$/.exec(text) ?? [];
  if (name !== undefined) {
    const at = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(name) / 3;
    const inYear = [at, dayOfMonth, hours, minutes].map(Number) as [number, number, number, number];
    return Date.UTC(new Date(near).getUTCFullYear(), ...inYear);
  }
  const [, year = new Date(near).getUTCFullYear(), month, day, clock] =
    /^(\d{4})?[-/]?(\d\d)[-/]?(\d\d) (\d\d:\d\d:\d\d)$/.exec(text) ?? [];
  return clock === undefined ? undefined : Date.parse(`${year}-${month}-${day}T${clock}Z`);
}
