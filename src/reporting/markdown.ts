import type { NoteReport, RunReport, StepReport } from '#verification';
import { findings, isWrong, messageOfStep, placeOfStep, titleOfStep } from './finding.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { noteTally, runTally } from './tally.ts';

/** GitHub drops a job summary of more than 1 MiB; what does not fit is counted instead. */
const mostBytes = 1_000_000;

/** A summary of the run as Markdown, such as for the page of a CI job. */
export const markdown: Reporter = {
  name: 'markdown',
  summary: 'A summary in Markdown, such as for the page of a CI job',
  render,
};

function render(report: RunReport, _context: ReportContext): string {
  const head = [`## kanzen: ${runTally(report.summary)}`, '', ...noteTable(report.notes)].join('\n');
  const blocks = [
    ...diagnosticBlocks(report),
    ...report.notes.flatMap(({ steps }) => steps.filter(isWrong).map(stepBlock)),
  ];
  return `${[head, ...fitting(blocks, mostBytes - byteLength(head))].join('\n\n')}\n`;
}

function noteTable(notes: readonly NoteReport[]): readonly string[] {
  if (notes.length === 0) return [];
  const rows = notes.map((note) => {
    const mark = note.steps.some(isWrong) ? '❌' : '✅';
    return `| ${mark} | ${inline(note.path)} | ${note.kubernetes} | ${noteTally(note)} |`;
  });
  return ['|  | Note | Kubernetes | Steps |', '|---|---|---|---|', ...rows];
}

function diagnosticBlocks({ notes, ...report }: RunReport): readonly string[] {
  const bare = { ...report, notes: notes.map((note) => ({ ...note, steps: [] })) };
  return findings(bare).map(({ place, severity, code, message, hints }) =>
    [
      `**${inline(`${place.path}:${place.line}`)}** ${severity} (${code})`,
      '',
      escaped(message),
      ...hintLines(hints),
    ].join('\n'),
  );
}

function stepBlock(step: StepReport): string {
  const { path, line } = placeOfStep(step);
  const difference = step.mismatch ? ['', fence(`- ${step.mismatch.note}\n+ ${step.mismatch.world}`)] : [];
  return [
    `**${inline(`${path}:${line}`)}** ${titleOfStep(step)} (${step.code ?? step.verdict})`,
    '',
    fence(`$ ${step.command}`, 'shell'),
    ...difference,
    '',
    escaped(messageOfStep(step)),
    ...step.related.map((other) => `- line ${other.line}: ${escaped(other.message)}`),
    ...hintLines(step.hints),
  ].join('\n');
}

function hintLines(hints: readonly string[]): readonly string[] {
  return hints.map((hint) => `- Hint: ${escaped(hint)}`);
}

/** As many blocks as fit, and a sentence about the others. */
function fitting(blocks: readonly string[], room: number): readonly string[] {
  const taken: string[] = [];
  let left = room;
  for (const block of blocks) {
    left -= byteLength(block) + 2;
    if (left < 0) return [...taken, `… and ${blocks.length - taken.length} more`];
    taken.push(block);
  }
  return taken;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A fence that is longer than any run of backticks in its text. */
function fence(text: string, language = 'diff'): string {
  const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${ticks}${language}\n${text}\n${ticks}`;
}

function inline(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  return `${ticks}${text.replaceAll('|', '\\|')}${ticks}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

/** A sentence in which nothing is markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~&]/g, '\\$&').replaceAll('\n', '  \n');
}
