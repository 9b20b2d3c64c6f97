import type { NoteReport } from '#verification';
import { classes, exceptions, isProved } from './recordings.ts';

/** The report on the recordings: how many steps are proved, and why each of the others is not. */
export function recordingsReport(reports: ReadonlyMap<string, NoteReport>): string {
  const all = [...reports.values()].flatMap(({ steps }) => steps);
  return [
    '# Sessions recorded from real control planes',
    '',
    'Made by `KANZEN_RECORDINGS=all npx vitest run test/recordings -u`. The notes, and why a step does not verify, are in',
    '`test/recordings/`.',
    '',
    `**${all.filter(isProved).length} of ${all.length} steps verify.**`,
    '',
    ...Object.entries(classes).map(([name, meaning]) => `- \`${name}\`: ${meaning}`),
    '',
    '| recording | steps | proved | not | class | why |',
    '|---|---|---|---|---|---|',
    ...[...reports].flatMap(([recording, report]) => rowsOf(recording, report)),
    '',
  ].join('\n');
}

function rowsOf(recording: string, { steps }: NoteReport): readonly string[] {
  const proved = steps.filter(isProved).length;
  const reasons = exceptions[recording] ?? [];
  const [first, ...rest] = reasons.map(
    (each) => `${each.lines.join(', ')} | \`${each.class}\` | ${each.because}`,
  );
  return [
    `| ${recording} | ${steps.length} | ${proved} | ${first ?? ' | | '} |`,
    ...rest.map((row) => `| | | | ${row} |`),
  ];
}
