import { expect, test } from 'vitest';
import {
  exceptions,
  isProved,
  recordedText,
  recordings,
  verifyRecording,
} from '../../recordings/recordings.ts';
import { liesAbout } from './lie-generator.ts';

/**
 * `KANZEN_RECORDED_LIES=60` tells each 60th lie about the recordings that verify. What is accepted is listed: somebody has
 * to say whether it is legal.
 */
const every = Number(process.env.KANZEN_RECORDED_LIES ?? '0');
const whole = recordings.filter((recording) => exceptions[recording] === undefined);

async function isAccepted(recording: string, text?: string): Promise<boolean> {
  const { steps, diagnostics } = await verifyRecording(recording, text);
  return steps.every(isProved) && !diagnostics.some(({ severity }) => severity === 'error');
}

test.skipIf(every === 0).each(whole)(
  'a lie about %s is not accepted',
  async (recording) => {
    expect(await isAccepted(recording)).toBe(true);
    const lies = liesAbout(`${recording}/index.md`, recordedText(recording));
    const accepted: string[] = [];
    for (const { name, text } of lies.filter((_, index) => index % every === 0))
      if (await isAccepted(recording, text)) accepted.push(name);
    expect(accepted).toEqual([]);
  },
  3_600_000,
);
