import { humanDurationRange } from '#text';
import { minuteMs, type Plan } from './bounds.ts';
import type { Chronology } from './chronology.ts';
import type { Moment } from './moments.ts';
import { isOfLast, momentsOf, spanEnds } from './named-moments.ts';
import type { TimeReading } from './reading.ts';
import type { SeenTime } from './transcript-oracle.ts';
import { writtenInstant } from './written-instant.ts';

/** What one age or date in the note says. */
export function readTime(
  plan: Plan,
  reading: TimeReading,
  stage: number,
  { serials, allMeant }: Meant,
): void {
  const { line, time, text, label, changed } = reading;
  const { chronology } = plan;
  const said = { line, text: saidOf(time, text) };
  const serial = time.uid === undefined ? undefined : serials.get(time.uid);
  const births = birthsOf(reading, serial, chronology, stage);
  const [first, last] = [births[0] as Moment, births.at(-1) as Moment];
  if (time.type === 'date' || time.type === 'hash') {
    const instant = writtenInstant(text, time, plan.shift);
    if (Number.isNaN(instant)) return;
    const from = time.toMinute ? instant - (instant % minuteMs) : instant;
    const to = time.toMinute ? from + minuteMs - 1000 : instant;
    plan.bounds.push({ from: 0, to: plan.secondOf(last), weight: from, ...said });
    if (births.length > 1 && text !== time.text) plan.isOpen = true;
    for (const moment of allMeant || isOfLast(label) ? births : [first])
      plan.bounds.push({ from: plan.secondOf(moment), to: 0, weight: -to, ...said });
    return;
  }
  const range = humanDurationRange(text, time);
  if (range === undefined) return;
  const ends =
    time.type === 'span'
      ? spanEnds(time, serial, chronology).map((end) => plan.secondOf(end))
      : [
          plan.vertexOf(
            changed === undefined ? printing(time, stage, chronology) : chronology.moment(changed, time.now),
          ),
        ];
  const [firstEnd = 0, lastEnd = 0] = [ends[0], ends.at(-1)];
  const birth = (moment: Moment) => (time.exact ? plan.vertexOf(moment) : plan.secondOf(moment));
  plan.bounds.push({ from: birth(first), to: lastEnd, weight: range.from, ...said });
  plan.bounds.push({ from: firstEnd, to: birth(last), weight: 1 - range.to, ...said });
}

/** What a time may be that of; a clock that is looked at shows when that was. */
function birthsOf(
  { time, label }: TimeReading,
  serial: string | undefined,
  chronology: Chronology,
  stage: number,
): readonly Moment[] {
  if (time.type === 'date' && time.instant === time.now && time.uid === undefined)
    return [printing(time, stage, chronology)];
  if (time.exact) return [chronology.moment(serial ?? '', time.instant)];
  return momentsOf(time.instant, { serial, label }, chronology);
}

function printing({ now, drawn = 0 }: SeenTime, stage: number, chronology: Chronology): Moment {
  return chronology.printing(stage, now, drawn);
}

/** A hash says when something happened, to who can read it. */
function saidOf(time: SeenTime, text: string): string {
  const instant = time.type === 'hash' ? writtenInstant(text, time) : Number.NaN;
  return Number.isNaN(instant) ? text : `${text}, ${time.what} at ${new Date(instant).toISOString()}`;
}

/** What is known of the objects and dates of a history. */
interface Meant {
  /** The serials of all objects by their UIDs. */
  readonly serials: ReadonlyMap<string, string>;
  /** Whether a date that may be that of several moments is that of the last. */
  readonly allMeant: boolean;
}
