import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCases } from '../recorded/cases.ts';
import { exceptions } from '../recorded/exceptions.ts';
import { replay } from '../recorded/replay.ts';

/** `RECORDINGS=DIR` replays another folder of recordings, under the same exceptions. */
const other = process.env.RECORDINGS;
const folder =
  other === undefined ? new URL('../fixtures/recorded/', import.meta.url) : pathToFileURL(`${other}/`);
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe.each(files)('%s', (file) => {
  const cases = readCases(new URL(file, folder));
  const isException = (name: string) =>
    exceptions.some((each) => each.file.test(file) && each.cases.test(name));

  test.each(cases.filter(({ name }) => !isException(name)))(
    '$name prints what the real program printed',
    async (recorded) => {
      const { expected, actual, unsupported } = await replay(file, recorded);
      expect(actual).toBe(expected);
      expect(unsupported).toEqual([]);
    },
  );

  test.runIf(cases.some(({ name }) => isException(name)))('has no exception that is none', async () => {
    const right: string[] = [];
    for (const recorded of cases.filter(({ name }) => isException(name))) {
      const { expected, actual, unsupported } = await replay(file, recorded);
      if (actual === expected && unsupported.length === 0) right.push(recorded.name);
    }
    expect(right).toEqual([]);
  });
});
