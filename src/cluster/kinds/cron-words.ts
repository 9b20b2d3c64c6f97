import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';

/** A field of a schedule: its bounds, and the words that stand for numbers. */
interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const bounds: readonly Bounds[] = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12, names: months },
  { min: 0, max: 6, names: days },
];
const descriptors = ['yearly', 'annually', 'monthly', 'weekly', 'daily', 'midnight', 'hourly'];

/** What is wrong with a cron expression, in the words of robfig/cron: parser.go `Parse` */
export function scheduleProblem(schedule: string, version: Version): string | undefined {
  const isNew = behaves(version, 'cronJob.newParser');
  const problem = problemOf(isNew ? schedule.replace(/^(CRON_)?TZ=\S+ +/, '') : schedule, isNew);
  if (problem === undefined || !isNew) return problem;
  return `${problem.slice(0, 1).toLowerCase()}${problem.slice(1)}`;
}

function problemOf(schedule: string, isNew: boolean): string | undefined {
  if (schedule.startsWith('@')) {
    const isKnown = descriptors.includes(schedule.slice(1)) || schedule.startsWith('@every ');
    return isKnown ? undefined : `Unrecognized descriptor: ${schedule}`;
  }
  const fields = schedule.trim().split(/\s+/);
  const list = fields.join(' ');
  if (fields.length !== 5)
    return `Expected exactly 5 fields, found ${fields.length}: ${isNew ? `[${list}]` : schedule}`;
  for (const [index, field] of fields.entries()) {
    for (const part of field.split(',').filter((each) => each !== '')) {
      const problem = rangeProblem(part, bounds[index] ?? { min: 0, max: 0 });
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

/** `*`, `5`, `1-5`, `*\/15`. robfig/cron: parser.go `getRange` */
function rangeProblem(text: string, { min, max, names = [] }: Bounds): string | undefined {
  const [range = '', step, ...slashes] = text.split('/');
  const [low = '', high, ...hyphens] = range.split('-');
  const isOpen = low === '*' || low === '?';
  const numberOf = (word: string) => {
    const index = names.indexOf(word.toLowerCase());
    return index < 0 ? word : String(index + min);
  };
  const start = isOpen ? String(min) : numberOf(low);
  const end = isOpen ? String(max) : high === undefined ? start : numberOf(high);
  const faults = [
    numberProblem(start),
    hyphens.length > 0 && !isOpen ? `Too many hyphens: ${text}` : undefined,
    numberProblem(end),
    step === undefined ? undefined : numberProblem(step),
    slashes.length > 0 ? `Too many slashes: ${text}` : undefined,
  ].filter((each) => each !== undefined);
  if (faults.length > 0) return faults[0];
  const last = step !== undefined && high === undefined ? max : Number(end);
  if (Number(start) < min) return `Beginning of range (${start}) below minimum (${min}): ${text}`;
  if (last > max) return `End of range (${last}) above maximum (${max}): ${text}`;
  if (Number(start) > last) return `Beginning of range (${start}) beyond end of range (${last}): ${text}`;
  return step !== undefined && Number(step) === 0
    ? `Step of range should be a positive number: ${text}`
    : undefined;
}

function numberProblem(text: string): string | undefined {
  if (/^\d+$/.test(text)) return undefined;
  return `Failed to parse int from ${text}: strconv.Atoi: parsing ${JSON.stringify(text)}: invalid syntax`;
}
