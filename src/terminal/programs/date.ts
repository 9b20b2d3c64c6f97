import { zoneOffsetMs } from '#text';
import { clockTime, type DateFields, dateFields, twoDigits } from '../dates.ts';
import type { Program, ProgramContext } from '../program.ts';

/** `date`, which tells the virtual time. */
export const date: Program = { name: 'date', run };

function run(context: ProgramContext): number {
  const args = context.argv.slice(1);
  const utc = args.includes('-u') || args.includes('--utc');
  const zone = utc ? 'UTC' : (context.env.get('TZ') ?? context.timezone);
  const formats = args.filter((word) => word !== '-u' && word !== '--utc');
  const now = context.clock.now();
  const fields = dateFields(now, zone);
  const text = formatted(formats, fields, { now, zone });
  if (text === undefined) {
    context.unsupported(`date ${formats.join(' ')}`);
    return 1;
  }
  context.oracle.printed({ type: 'date', text, instant: now, now });
  context.write('stdout', `${text}\n`);
  return 0;
}

interface At {
  readonly now: number;
  readonly zone: string;
}

function formatted(formats: readonly string[], fields: DateFields, at: At): string | undefined {
  const [format] = formats;
  if (format === undefined) {
    const day = String(fields.day).padStart(2);
    return `${fields.weekday} ${fields.month} ${day} ${clockTime(fields)} ${fields.zone} ${fields.year}`;
  }
  if (formats.length === 1 && format.startsWith('+')) {
    let unknown = false;
    const text = format.slice(1).replace(/%(.)/g, (_, letter: string) => {
      const value = conversions[letter]?.(fields, at);
      if (value === undefined) unknown = true;
      return value ?? '';
    });
    return unknown ? undefined : text;
  }
  if (format === '-R' || format === '--rfc-email') {
    const day = `${fields.weekday}, ${twoDigits(fields.day)} ${fields.month} ${fields.year}`;
    return `${day} ${clockTime(fields)} ${offset(at)}`;
  }
  return undefined;
}

const conversions: Readonly<Record<string, (fields: DateFields, at: At) => string>> = {
  '%': () => '%',
  a: (fields) => fields.weekday,
  b: (fields) => fields.month,
  d: (fields) => twoDigits(fields.day),
  e: (fields) => String(fields.day).padStart(2),
  F: (fields) => `${fields.year}-${twoDigits(fields.monthNumber)}-${twoDigits(fields.day)}`,
  H: (fields) => twoDigits(fields.hour),
  M: (fields) => twoDigits(fields.minute),
  m: (fields) => twoDigits(fields.monthNumber),
  n: () => '\n',
  S: (fields) => twoDigits(fields.second),
  s: (_, at) => String(Math.floor(at.now / 1000)),
  T: (fields) => clockTime(fields),
  Y: (fields) => String(fields.year),
  y: (fields) => twoDigits(fields.year % 100),
  Z: (fields) => fields.zone,
  z: (_, at) => offset(at),
};

function offset(at: At): string {
  const minutes = zoneOffsetMs(at.now, at.zone) / 60_000;
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}${twoDigits(size % 60)}`;
}
