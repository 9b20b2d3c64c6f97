import { writtenDate } from './sighting.ts';
import type { Stage } from './stage.ts';

const minute = 60_000;
/** Nothing of Kubernetes was before. */
const firstYear = 2014;
/** The minute that a run of a CronJob was due in, since 1.21. pkg/controller/cronjob/utils.go `getJobName` */
const dueIn = /^(?:\S+\/)?[a-z][a-z0-9.-]*-(2[678]\d{6}|29\d{6})(?:-[a-z0-9]{5})?\s/;
/** What comes before the first run that a note shows seldom takes longer, and no earlier run shows then. */
const beforeRunMs = 40_000;

/**
 * About when a note was written: the first date that it shows anywhere, to a minute, in ms. A world that
 * begins there is near the author's before its first date is met; the note decides when it began.
 */
export function aboutWhen(stages: readonly Stage[]): number | undefined {
  for (const { expected = [] } of stages) {
    for (const line of expected) {
      const due = line.type === 'text' ? dueIn.exec(line.text)?.[1] : undefined;
      if (due !== undefined) return Number(due) * minute - beforeRunMs;
      const [date] = line.type === 'text' ? (writtenDate.exec(line.text) ?? []) : [];
      const instant = Date.parse(date ?? '');
      if (new Date(instant).getUTCFullYear() >= firstYear) return Math.floor(instant / minute) * minute;
    }
  }
  return undefined;
}
