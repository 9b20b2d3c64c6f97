import { describe, expect, it } from 'vitest';
import type { NoteReport } from '#verification';
import { corpusReport } from './corpus-report.ts';
import { corpus, isAccountedFor, pages, reasons, shownSteps, verifyPage } from './pages.ts';

describe.skipIf(corpus === undefined)('pages by other people (KANZEN_CORPUS)', () => {
  const reports = new Map<string, NoteReport>();

  it.each(pages)(
    'knows why each step of %s that is not verified is not',
    async (page) => {
      const report = await verifyPage(corpus ?? '', page);
      reports.set(page, report);
      const open = shownSteps(report).filter((step) => !isAccountedFor(step));
      const explained = (reasons[page] ?? []).flatMap(({ lines }) => lines);
      expect(open.map(({ line }) => line)).toEqual([...explained].sort((left, right) => left - right));
    },
    600_000,
  );

  it('is reported on', async () => {
    await expect(corpusReport(reports)).toMatchFileSnapshot('../../bench/CORPUS.md');
  });
});
