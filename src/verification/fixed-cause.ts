import type { Cause, Moment } from './moments.ts';

/** Fixed steps of the machinery, such as a controller's waking, take less than this, in ms. */
export const mostFixedMs = 60;

/** What a cluster did so long after it came up was not its coming up. */
const longAgoMs = 60_000;

/** How something follows a moment that no choice says the distance of: at its own, if that was short. */
export function fixedCause(moment: Moment, at: number): Cause {
  const tookMs = at - moment.at;
  if (moment.stage === 0 && tookMs > longAgoMs) return { moment, duration: undefined, atMost: true };
  const isUnknown = moment.stage > 0 && tookMs > mostFixedMs;
  return { moment, duration: undefined, ...(isUnknown ? { unknown: true } : {}) };
}
