/** An instant as an author wrote it: the clock on the wall and its distance from UTC are both kept. */
export interface PageDate {
  /** ISO 8601 with the offset, such as `2020-03-04T22:18:07+09:00`. */
  readonly iso: string;
  /** Milliseconds since the epoch. */
  readonly ms: number;
  /** As it stands in the front matter. */
  readonly written: string;
}

interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: string;
  readonly zone: string;
}

/**
 * Reads a date in the forms that Hugo reads (spf13/cast `StringToDateInDefaultLocation`): ISO 8601 with `T`
 * or a blank, with or without a time and an offset, the families of RFC 822, RFC 850 and RFC 1123, what
 * `date` and C's `asctime` print, and seconds since 1970. A date without an offset is one of `timeZone`, and
 * so is one with the name of a zone, but for UTC, GMT and JST. A day that no calendar has (30 February) is
 * no date.
 */
export function parsePageDate(written: string, timeZone: string): PageDate | undefined {
  const text = written.trim();
  const clock = readIso(text) ?? readRfc(text) ?? readUnix(text);
  if (clock === undefined || !isLegal(clock)) return undefined;
  const local = dayOf(clock) + (clock.hour * 3600 + clock.minute * 60 + clock.second) * 1000;
  const isNamed = /^[A-Z]{3,4}$/.test(clock.zone) && fixedOffset(clock.zone) === undefined;
  const offset = clock.zone === '' || isNamed ? zoneOffset(timeZone, local) : fixedOffset(clock.zone);
  if (offset === undefined) return undefined;
  const milliseconds = clock.fraction === '' ? 0 : Math.floor(Number(`0.${clock.fraction}`) * 1000);
  const iso = `${new Date(local).toISOString().slice(0, 19)}${offsetText(offset)}`;
  return { iso, ms: local + milliseconds - offset * 60_000, written };
}

const clockText = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?`;
const zoneText = String.raw`(Z|z|UTC|GMT|JST|[+-]\d{2}:?\d{2})?(?:\s+[A-Z]{3,4})?`;
const iso = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]+${clockText}\s*${zoneText})?$`);

function readIso(text: string): Clock | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = ''] = match;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction,
    zone,
  };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const rfcClock = String.raw`(\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|[A-Z]{3,4}|[+-]\d{4})?`;
const rfc = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[ -]([A-Za-z]{3})[ -](\d{4}|\d{2})(?:\s+${rfcClock})?$`,
);

const asctime =
  /^[A-Za-z]{3} ([A-Za-z]{3}) +(\d{1,2}) (\d{2}:\d{2}:\d{2})(?: ([A-Z]{3,4}|[+-]\d{4}))? (\d{4})$/;

/** Shorter numbers are slips: `20240506` is no instant that anyone means. */
function readUnix(text: string): Clock | undefined {
  if (!/^\d{9,10}$/.test(text)) return undefined;
  return readIso(new Date(Number(text) * 1000).toISOString());
}

function readRfc(text: string): Clock | undefined {
  // Mon May  6 09:00:00 2024
  const [, name = '', number = '', time = '', stated = '', ofYear = ''] = asctime.exec(text) ?? [];
  const match = rfc.exec(ofYear === '' ? text : `${number} ${name} ${ofYear} ${time} ${stated}`.trim());
  if (!match) return undefined;
  const [, day, month = '', year, hour = '0', minute = '0', second = '0', zone = ''] = match;
  return {
    year: fullYear(Number(year)),
    month: months.indexOf(month.toLowerCase()) + 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction: '',
    zone,
  };
}

/** Go, `time.Parse`: two digits are a year from 1969 on. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year >= 69 ? year + 1900 : year + 2000;
}

/** The first instant of a day in UTC; `Date.UTC` takes the years 0 to 99 for those of the last century. */
function dayOf({ year, month, day }: Clock): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function isLegal(clock: Clock): boolean {
  const day = new Date(dayOf(clock));
  const sameDay = day.getUTCMonth() === clock.month - 1 && day.getUTCDate() === clock.day;
  return sameDay && clock.hour < 24 && clock.minute < 60 && clock.second < 60;
}

/** An offset in minutes; undefined for one that no clock has. */
function fixedOffset(zone: string): number | undefined {
  if (/^(z|utc|gmt)$/i.test(zone)) return 0;
  if (zone === 'JST') return 9 * 60;
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  if (minutes > 14 * 60 || Number(match[3]) > 59) return undefined;
  return match[1] === '-' ? -minutes : minutes;
}

function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The offset of a zone, in minutes, when its clocks show `local` (given as if it were UTC). */
function zoneOffset(timeZone: string, local: number): number | undefined {
  const first = offsetAt(timeZone, local);
  if (first === undefined) return undefined;
  return offsetAt(timeZone, local - first * 60_000);
}

function offsetAt(timeZone: string, ms: number): number | undefined {
  if (timeZone === 'UTC') return 0;
  const parts = zoneFormat(timeZone)?.formatToParts(ms);
  const name = parts?.find(({ type }) => type === 'timeZoneName')?.value;
  return name === 'GMT' ? 0 : fixedOffset(name?.replace('GMT', '') ?? '');
}

// A format takes a thousand times longer to make than to use.
const formats = new Map<string, Intl.DateTimeFormat>();

/** Undefined for a zone that does not exist. */
function zoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(timeZone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
    return format;
  } catch {
    return undefined;
  }
}
