import type { PrintedTime } from '#cluster';
import type { Chronology } from './chronology.ts';
import { programEnds } from './draw-sorts.ts';
import type { Moment } from './moments.ts';
import { serialOf } from './reading.ts';

const trigger = 'last-change-trigger-time';

/** Whether a label names the last of what happened: endpoints changed for it after all the others. */
export function isOfLast(label: string | undefined): boolean {
  return label === trigger;
}

/** The steps of the machinery at whose end happens what some labels name. */
const stepsNamed: Readonly<Record<string, RegExp>> = {
  'Start Time': /^the kubelet to notice of /,
  startTime: /^the kubelet to notice of /,
  Started: /^start of /,
  startedAt: /^start of /,
  Finished: programEnds,
  finishedAt: programEnds,
  '(': programEnds,
  Ready: /^a node to get ready of /,
  [trigger]: /^(noticing a start|a first probe) of /,
};

/** Labels of what may have happened to an object at any time since its birth. */
const sinceNamed =
  /^(ready|time|last\w*time|start ?time|completion ?time|completed at|(start|finish)ed(at)?|\()$/i;

/**
 * What a timestamp may name: of a known object its birth, or what its label says, as far as that happened in
 * that second; else all that happened in it.
 */
export function momentsOf(
  instant: number,
  { serial, label }: { readonly serial: string | undefined; readonly label: string | undefined },
  chronology: Chronology,
): readonly Moment[] {
  const second = Math.floor(instant / 1000) * 1000;
  const found = chronology.within(second, serial);
  if (found.length === 0) return [chronology.moment(serial ?? '', instant)];
  const step = label === undefined ? undefined : stepsNamed[label];
  const isStep = ({ cause }: Moment) => {
    const key = cause?.duration?.key ?? '';
    return step?.test(key) && (serial === undefined || serialOf(key) === serial);
  };
  const named = found.filter(isStep);
  if (named.length > 0) return named;
  return serial !== undefined && (label === undefined || !sinceNamed.test(label)) ? found.slice(0, 1) : found;
}

/** What a span may have ended with: where it ended in the second in which it began, with anything in it. */
export function spanEnds(
  { instant, now }: PrintedTime,
  serial: string | undefined,
  chronology: Chronology,
): readonly Moment[] {
  const [began, ended] = [instant, now].map((at) => Math.floor(at / 1000) * 1000);
  const within = began === ended && ended !== undefined ? chronology.within(ended, serial) : [];
  return within.length > 1 ? within : momentsOf(now, { serial, label: undefined }, chronology);
}
