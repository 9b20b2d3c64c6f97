import { humanDuration, zoneOffsetMs } from '#text';
import type { KubectlHost } from './host.ts';
import type { Profile } from './profile.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The client's clock: prints ages and dates, and tells the oracle of each. */
export interface Clock {
  readonly now: number;
  /** `13s`; `<unknown>` without an instant. `uid` tells whose age it is, if not the described object's. */
  age(timestamp: string | undefined, uid?: string): string;
  /** The time from one timestamp to another. */
  span(from: string, to: string): string;
  /** `Wed, 04 Mar 2020 13:18:07 +0000` in the workstation's zone. */
  date(timestamp: string | undefined): string;
}

/** The clock of a host, for the times of the object with this UID. */
export function clockOf(host: KubectlHost, profile: Profile, uid?: string): Clock {
  const now = host.now();
  const units = profile.has('shortAges') ? { units: 1 as const } : {};
  const rule = { yearsWithoutDays: profile.has('wholeYearsShort'), ...units };
  const whose = (of = uid) => (of === undefined ? {} : { uid: of });
  return {
    now,
    age(timestamp, of) {
      const instant = instantOf(timestamp);
      if (instant === undefined) return '<unknown>';
      const text = humanDuration(now - instant, rule);
      const exact = timestamp?.includes('.') ? { exact: true as const } : {};
      host.oracle.printed({ type: 'age', text, instant, now, ...units, ...exact, ...whose(of) });
      return text;
    },
    span(from, to) {
      const [instant, end] = [instantOf(from) ?? 0, instantOf(to) ?? 0];
      const text = humanDuration(end - instant, { ...rule, yearsWithoutDays: true });
      host.oracle.printed({ type: 'span', text, instant, now: end, ...units, ...whose() });
      return text;
    },
    date(timestamp) {
      const instant = instantOf(timestamp) ?? Date.UTC(1, 0, 1);
      const text = rfc1123(instant, host.settings.timezone);
      host.oracle.printed({ type: 'date', text, instant, now, ...whose() });
      return text;
    },
  };
}

/** Milliseconds of an RFC 3339 time. */
export function instantOf(timestamp: string | undefined): number | undefined {
  if (timestamp === undefined || timestamp === '') return undefined;
  const instant = Date.parse(timestamp);
  return Number.isNaN(instant) ? undefined : instant;
}

/** Which of two RFC 3339 times is earlier, to all their digits. */
export function compareTimes(left: string, right: string): number {
  const digits = (time: string) => Number(`0${/\.\d+/.exec(time)?.[0] ?? ''}`);
  const seconds = (time: string) => Math.floor((instantOf(time) ?? 0) / 1000);
  return seconds(left) - seconds(right) || digits(left) - digits(right);
}

/** Go's RFC1123Z. */
function rfc1123(instant: number, timezone: string): string {
  const { local, time, zone } = localTime(instant, timezone);
  const day = `${weekdays[local.getUTCDay()]}, ${two(local.getUTCDate())} ${months[local.getUTCMonth()]}`;
  return `${day} ${local.getUTCFullYear()} ${time} ${zone}`;
}

/** Go's RFC3339, of a time in the machine's zone: `2026-11-22T10:14:52+09:00`. */
export function rfc3339(instant: number, timezone: string): string {
  const { date, time, zone } = localTime(instant, timezone);
  return `${date}T${time}${timezone === 'UTC' ? 'Z' : zone.replace(/\d\d$/, ':$&')}`;
}

/** An instant as a zone's clocks show it: `2026-11-22`, `10:14:52`, `+0000`. */
export function localTime(instant: number, timezone: string) {
  const offset = zoneOffsetMs(instant, timezone) / 60_000;
  const local = new Date(instant + offset * 60_000);
  const [date = '', clock = ''] = local.toISOString().split('T');
  const sign = offset < 0 ? '-' : '+';
  const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  return { local, date, time: clock.slice(0, 8), zone };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
