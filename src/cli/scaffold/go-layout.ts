const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The parts of a layout of Go's package time, the longest of a kind first. */
const part = /2006|January|Jan|01|02|03|04|05|06|15|Monday|Mon|-07:00|Z07:00|-0700|PM|pm|_2|1|2|3/g;

/** Hugo's names for common layouts: package langs, the format of dates in English. */
const named: Readonly<Record<string, string>> = {
  ':date_full': 'Monday, January 2, 2006',
  ':date_long': 'January 2, 2006',
  ':date_medium': 'Jan 2, 2006',
  ':date_short': '1/2/06',
  ':time_medium': '3:04:05 pm',
  ':time_short': '3:04 pm',
};

/** A local instant such as `2024-05-06T07:08:09+09:00` in a layout such as `2006-01-02`. */
export function goLayout(iso: string, layout: string): string {
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = iso.split(/[-T:+Z]/);
  const zone = iso.slice(19);
  const offset = zone === 'Z' ? '+00:00' : zone;
  const monthName = months[Number(month) - 1] ?? '';
  const dayName = days[new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
  const twelve = Number(hour) % 12 || 12;
  const half = Number(hour) < 12 ? 'AM' : 'PM';
  const values: Readonly<Record<string, string>> = {
    '2006': year,
    '06': year.slice(2),
    '01': month,
    '1': String(Number(month)),
    January: monthName,
    Jan: monthName.slice(0, 3),
    '02': day,
    '2': String(Number(day)),
    _2: String(Number(day)).padStart(2, ' '),
    Monday: dayName,
    Mon: dayName.slice(0, 3),
    '15': hour,
    '03': String(twelve).padStart(2, '0'),
    '3': String(twelve),
    PM: half,
    pm: half.toLowerCase(),
    '04': minute,
    '05': second,
    '-07:00': offset,
    'Z07:00': zone,
    '-0700': offset.replace(':', ''),
  };
  return (named[layout] ?? layout).replace(part, (found) => values[found] ?? found);
}
