import { type ReportContext, reporters } from '#reporting';
import type { RunReport } from '../../src/verification/report.ts';
import { sampleContext } from './sample.ts';

/** A report in the format of that name. */
export function rendered(name: string, report: RunReport, context: ReportContext = sampleContext): string {
  const reporter = reporters.find((candidate) => candidate.name === name);
  if (!reporter) throw new Error(`No reporter "${name}"`);
  return reporter.render(report, context);
}
