import { describe, expect, it } from 'vitest';
import type { NoteReport } from '#verification';
import { sampled } from '../sampled.ts';
import { exceptions, isProved, recordings, verifyRecording } from './recordings.ts';
import { recordingsReport } from './recordings-report.ts';

/**
 * What is searched for in vain takes long: all of them half an hour. They are tried where `KANZEN_RECORDINGS` is
 * `all`, and else some of those that verify as a whole.
 */
const isWhole = process.env.KANZEN_RECORDINGS === 'all';
const whole = recordings.filter((recording) => exceptions[recording] === undefined);
const tried = isWhole ? [...recordings] : sampled(whole, 6);

describe('sessions recorded from real control planes', () => {
  const reports = new Map<string, NoteReport>();

  it.each(tried)(
    '%s verifies, but for what is known',
    async (recording) => {
      const report = await verifyRecording(recording);
      reports.set(recording, report);
      const open = report.steps.filter((step) => !isProved(step)).map(({ line }) => line);
      const known = (exceptions[recording] ?? []).flatMap(({ lines }) => lines);
      expect(open).toEqual([...known].sort((left, right) => left - right));
    },
    900_000,
  );

  it.runIf(isWhole)('are reported on', async () => {
    await expect(recordingsReport(reports)).toMatchFileSnapshot('../../bench/RECORDINGS.md');
  });
});
