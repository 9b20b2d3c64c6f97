import { zoneOffsetMs } from '#text';

/** A cron expression: which minutes it means. */
export interface CronSchedule {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** Whether both days of the month and of the week are restricted: then either will do. */
  readonly eitherDay: boolean;
  /** `@every 90s`, in ms. */
  readonly everyMs?: number;
}

const macros: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const horizonMs = 5 * 366 * dayMs;
const maxTries = 10_000;
/** More missed times than this are too many, and then only the last days are gone through. */
const manyTimes = 100;
const nearMs = 2 * dayMs;

/** Reads a schedule in the form of robfig/cron; undefined if it is none. */
export function parseSchedule(text: string): CronSchedule | undefined {
  const every = /^@every (?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text.trim());
  if (every) {
    const [, hours = '0', minutes = '0', seconds = '0'] = every;
    const everyMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    const none = new Set<number>();
    return {
      minutes: none,
      hours: none,
      days: none,
      months: none,
      weekdays: none,
      eitherDay: false,
      everyMs,
    };
  }
  const fields = (macros[text.trim()] ?? text.trim()).split(/\s+/);
  if (fields.length !== 5) return undefined;
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields;
  const sets = [
    parseField(minute, 0, 59),
    parseField(hour, 0, 23),
    parseField(day, 1, 31),
    parseField(
      month,
      1,
      12,
      monthNames.map((name, index) => [name, index + 1]),
    ),
    parseField(
      weekday,
      0,
      7,
      dayNames.map((name, index) => [name, index]),
    ),
  ];
  const [minutes, hours, days, months, raw] = sets;
  if (!minutes || !hours || !days || !months || !raw) return undefined;
  const weekdays = new Set([...raw].map((value) => value % 7));
  const eitherDay = !day.startsWith('*') && !weekday.startsWith('*');
  return { minutes, hours, days, months, weekdays, eitherDay };
}

/**
 * The first instant after `after` that a schedule means on the clocks of a time zone; undefined if there is
 * none within five years. robfig/cron: spec.go `Next`, constantdelay.go
 */
export function nextTime(schedule: CronSchedule, after: number, zone: string): number | undefined {
  if (schedule.everyMs !== undefined) return schedule.everyMs > 0 ? after + schedule.everyMs : undefined;
  let at = (Math.floor(after / minuteMs) + 1) * minuteMs;
  for (let tries = 0; tries < maxTries && at - after < horizonMs; tries += 1) {
    const skipped = skip(schedule, at + zoneOffsetMs(at, zone));
    if (skipped === 0) return at;
    at += skipped;
  }
  return undefined;
}

/** The last instant that a schedule means from after `since` to `now`, and how many there are. */
export function timesUntil(schedule: CronSchedule, since: number, now: number, zone: string) {
  let [last, count]: [number | undefined, number] = [undefined, 0];
  for (
    let at = nextTime(schedule, since, zone);
    at !== undefined && at <= now;
    at = nextTime(schedule, at, zone)
  ) {
    [last, count] = [at, count + 1];
    // What was missed for long is as many times as there were; only the last matters, so go on near the end.
    if (count > manyTimes) at = Math.max(at, now - nearMs);
  }
  return { last, count };
}

/** How far on the next candidate is, with clocks that show `local`; 0 if this one is meant. */
function skip({ hours, minutes, ...days }: CronSchedule, local: number): number {
  const date = new Date(local);
  if (!isDay(days, date)) return dayMs - (local % dayMs);
  if (!hours.has(date.getUTCHours())) return hourMs - (local % hourMs);
  return minutes.has(date.getUTCMinutes()) ? 0 : minuteMs;
}

function isDay(
  schedule: Pick<CronSchedule, 'months' | 'days' | 'weekdays' | 'eitherDay'>,
  date: Date,
): boolean {
  if (!schedule.months.has(date.getUTCMonth() + 1)) return false;
  const day = schedule.days.has(date.getUTCDate());
  const weekday = schedule.weekdays.has(date.getUTCDay());
  return schedule.eitherDay ? day || weekday : day && weekday;
}

/** `*`, `5`, `1-5`, `*\/15`, `mon-fri`, lists of them. */
function parseField(
  text: string,
  from: number,
  to: number,
  names: readonly (readonly [string, number])[] = [],
): ReadonlySet<number> | undefined {
  const values = new Set<number>();
  const numberOf = (word: string) => names.find(([name]) => name === word.toLowerCase())?.[1] ?? Number(word);
  for (const part of text.split(',')) {
    const match = /^(\*|\?|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part);
    if (!match) return undefined;
    const [, first = '', last, step] = match;
    const open = first === '*' || first === '?';
    const low = open ? from : numberOf(first);
    const high = last === undefined ? (open || step !== undefined ? to : low) : numberOf(last);
    const stride = step === undefined ? 1 : Number(step);
    if (![low, high].every((value) => value >= from && value <= to) || stride < 1 || low > high)
      return undefined;
    for (let value = low; value <= high; value += stride) values.add(value);
  }
  return values;
}
