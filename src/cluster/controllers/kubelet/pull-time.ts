import type { Domain } from '../../oracle.ts';
import type { Context } from '../context.ts';
import { goDuration } from './words.ts';

/** In a millisecond. */
const nanoseconds = 1_000_000;

/** A pull that is over. */
interface Pull {
  /** Names it for choices. */
  readonly of: string;
  readonly since: number;
  readonly until: number;
}

/**
 * How long a pull took, as events tell it: to the nanosecond until 1.26, then in whole milliseconds, and
 * with the time that it waited for others. kubernetes: pkg/kubelet/images/image_manager.go
 */
export function pullTime(pull: Pull, context: Context): { readonly took: string; readonly waited: string } {
  const tookMs = pull.until - pull.since;
  const exact = context.is({ to: '1.26' });
  const took = context.choose({
    key: `pull time of ${pull.of}`,
    domain: {
      ...durationText(exact, goDuration(tookMs), (ms) =>
        Math.floor(ms) === tookMs ? undefined : `the pull took ${goDuration(tookMs)}`,
      ),
      // No two pulls take the same time to the nanosecond.
      sample: (random) => goDuration(exact ? tookMs + random.below(nanoseconds) / nanoseconds : tookMs),
    },
    about: `the pull's time in the event of ${pull.of}`,
    repair: (text) => [{ key: `pull of ${pull.of}`, value: String(Math.floor(millisecondsOf(text) ?? 0)) }],
  });
  if (exact) return { took, waited: took };
  const waited = context.choose({
    key: `pull wait of ${pull.of}`,
    domain: durationText(exact, took, (ms) =>
      ms >= (millisecondsOf(took) ?? 0) ? undefined : `the pull alone took ${took}`,
    ),
    about: `the time that the pull of ${pull.of} took with its waiting`,
  });
  return { took, waited };
}

function durationText(
  exact: boolean,
  usual: string,
  refuse: (ms: number) => string | undefined,
): Domain<string> {
  const what = exact ? 'a duration' : 'a duration of whole milliseconds';
  return {
    type: 'text',
    description: what,
    refuse(text) {
      const ms = millisecondsOf(text);
      if (ms === undefined || (!exact && Math.abs(ms - Math.round(ms)) > 1e-6))
        return `${text} is not ${what}`;
      return refuse(exact ? ms : Math.round(ms));
    },
    sample: () => usual,
    parse: (text) => (millisecondsOf(text) === undefined ? undefined : text),
    print: (text) => text,
  };
}

const shape = /^(?:(\d+)m(?!s))?(?:(\d+(?:\.\d+)?)(ms|s))?$/;

/** What a Go `time.Duration` of less than an hour stands for, in ms. */
function millisecondsOf(text: string): number | undefined {
  const match = shape.exec(text);
  if (match === null || text === '') return undefined;
  const [, minutes = '0', amount = '0', unit] = match;
  const ms = Number(minutes) * 60_000 + Number(amount) * (unit === 'ms' ? 1 : 1000);
  return Math.round(ms * nanoseconds) / nanoseconds;
}
