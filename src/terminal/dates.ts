import { zoneOffsetMs } from '#text';

/** The fields of an instant in a time zone. */
export interface DateFields {
  readonly weekday: string;
  readonly month: string;
  readonly monthNumber: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly year: number;
  /** `UTC`, `JST`, `GMT+8`. */
  readonly zone: string;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Abbreviations that the standard library of JavaScript does not have but `date` prints. */
const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Tokyo': 'JST',
  'Asia/Seoul': 'KST',
  'Asia/Shanghai': 'CST',
  'Asia/Taipei': 'CST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Kolkata': 'IST',
};

/** Takes an instant apart in an IANA time zone. */
export function dateFields(instant: number, timezone = 'UTC'): DateFields {
  const local = new Date(instant + zoneOffsetMs(instant, timezone));
  return {
    weekday: weekdays[local.getUTCDay()] ?? '',
    month: months[local.getUTCMonth()] ?? '',
    monthNumber: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    year: local.getUTCFullYear(),
    zone: zoneName(instant, timezone),
  };
}

/** Two digits. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** `11:21:38`. */
export function clockTime(fields: DateFields): string {
  return `${twoDigits(fields.hour)}:${twoDigits(fields.minute)}:${twoDigits(fields.second)}`;
}

function zoneName(instant: number, timezone: string): string {
  const known = zoneNames[timezone];
  if (known !== undefined) return known;
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'short' }).formatToParts(
    new Date(instant),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timezone;
}
