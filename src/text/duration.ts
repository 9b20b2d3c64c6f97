const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Which of the rules of ages a printer follows. */
export interface AgeRule {
  /** Since 1.19: `3y` instead of `3y0d`. */
  readonly yearsWithoutDays: boolean;
  /** One unit alone, as all printers wrote up to 1.11. */
  readonly units?: 1;
}

/**
 * An age as Kubernetes prints it, rounded down and with at most two units.
 * apimachinery: pkg/util/duration `HumanDuration` (`yearsWithoutDays` since 1.19: `3y` instead of `3y0d`).
 */
export function humanDuration(ms: number, options: AgeRule = { yearsWithoutDays: true }): string {
  if (ms < -second) return '<invalid>';
  if (ms < 0) return '0s';
  if (options.units === 1) return oneUnit(ms);
  if (ms < 2 * minute) return `${Math.floor(ms / second)}s`;
  if (ms < 10 * minute) return two(ms, minute, 'm', second, 's');
  if (ms < 3 * hour) return `${Math.floor(ms / minute)}m`;
  if (ms < 8 * hour) return two(ms, hour, 'h', minute, 'm');
  if (ms < 2 * day) return `${Math.floor(ms / hour)}h`;
  if (ms < 8 * day) return two(ms, day, 'd', hour, 'h');
  if (ms < 2 * 365 * day) return `${Math.floor(ms / day)}d`;
  if (ms < 8 * 365 * day) {
    const years = Math.floor(ms / (365 * day));
    const days = Math.floor(ms / day) % 365;
    return days === 0 && options.yearsWithoutDays ? `${years}y` : `${years}y${days}d`;
  }
  return `${Math.floor(ms / (365 * day))}y`;
}

/** apimachinery: pkg/util/duration `ShortHumanDuration` */
function oneUnit(ms: number): string {
  if (ms < minute) return `${Math.floor(ms / second)}s`;
  if (ms < hour) return `${Math.floor(ms / minute)}m`;
  if (ms < day) return `${Math.floor(ms / hour)}h`;
  if (ms < 365 * day) return `${Math.floor(ms / day)}d`;
  return `${Math.floor(ms / (365 * day))}y`;
}

function two(ms: number, big: number, bigUnit: string, small: number, smallUnit: string): string {
  const large = Math.floor(ms / big);
  const rest = Math.floor((ms % big) / small);
  return rest === 0 ? `${large}${bigUnit}` : `${large}${bigUnit}${rest}${smallUnit}`;
}

const units: Readonly<Record<string, number>> = { s: second, m: minute, h: hour, d: day, y: 365 * day };

/**
 * The spans of time, in milliseconds, that `humanDuration` prints as a text: `[from, to)`.
 * Undefined for a text that it never prints.
 */
export function humanDurationRange(
  text: string,
  rule: Pick<AgeRule, 'units'> = {},
): { readonly from: number; readonly to: number } | undefined {
  const match = /^(\d+)([smhdy])(?:(\d+)([smhd]))?$/.exec(text);
  if (!match) return undefined;
  const [, large = '', bigUnit = '', small, smallUnit] = match;
  const big = units[bigUnit] ?? 0;
  const from = Number(large) * big + (small ? Number(small) * (units[smallUnit ?? ''] ?? 0) : 0);
  if (rule.units === 1) return oneUnit(from) === text ? { from, to: from + big } : undefined;
  if (humanDuration(from) !== text && humanDuration(from, { yearsWithoutDays: false }) !== text)
    return undefined;
  const step = [second, minute, hour, day, 365 * day].filter((unit) => unit <= big);
  const resolution = step.reverse().find((unit) => humanDuration(from + unit - 1) === text) ?? second;
  return { from, to: from + resolution };
}
