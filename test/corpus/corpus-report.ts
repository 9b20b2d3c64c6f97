import type { NoteReport } from '#verification';
import { classes, isAccountedFor, type Reason, reasons, shownSteps } from './pages.ts';

/** The report on the corpus: how many steps with an output are accounted for, and why each of the others is not. */
export function corpusReport(reports: ReadonlyMap<string, NoteReport>): string {
  const all = [...reports.values()].flatMap(shownSteps);
  return [
    '# Pages by other people',
    '',
    'Made by `KANZEN_CORPUS=… npx vitest run test/corpus -u`. The settings of each page, and why a step is not verified,',
    'are in `test/corpus/`. A step counts if the page shows an output for it.',
    '',
    `**${all.filter(isAccountedFor).length} of ${all.length} steps are verified, elided or recorded.**`,
    '',
    '| page | steps | verified | elided | recorded | failed | not simulated |',
    '|---|---|---|---|---|---|---|',
    ...[...reports].map(([page, report]) => row(page, report)),
    '',
    ...Object.entries(classes).map(([name, meaning]) => `- \`${name}\`: ${meaning}`),
    '',
    ...[...reports.keys()].flatMap(section),
  ].join('\n');
}

function row(page: string, report: NoteReport): string {
  const steps = shownSteps(report);
  const counts = (['verified', 'elided', 'recorded', 'failed', 'unsupported'] as const).map(
    (verdict) => steps.filter((step) => step.verdict === verdict).length,
  );
  return `| ${[page, steps.length, ...counts].join(' | ')} |`;
}

function section(page: string): readonly string[] {
  const own = reasons[page] ?? [];
  if (own.length === 0) return [];
  const rows = own.map((reason) => `| ${reason.lines.join(', ')} | ${classOf(reason)} | ${reason.because} |`);
  return [`## ${page}`, '', '| lines | class | why |', '|---|---|---|', ...rows, ''];
}

function classOf(reason: Reason): string {
  return `\`${reason.class}\``;
}
