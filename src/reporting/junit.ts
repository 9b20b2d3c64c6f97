import type { Diagnostic } from '#text';
import type { NoteReport, RunReport, StepReport } from '#verification';
import { isWrong, messageOfStep, placeOfStep, titleOfStep } from './finding.ts';
import type { Reporter } from './reporter.ts';
import { characters, element } from './xml.ts';

/** JUnit's XML: a suite for each note, a case for each step; what was not compared is skipped. */
export const junit: Reporter = {
  name: 'junit',
  summary: 'JUnit XML: a suite for each note',
  render: (report) => {
    const suites = [...ownSuite(report), ...report.notes.map(suite)];
    return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
      'testsuites',
      { name: 'kanzen', ...sum(suites) },
      ['\n', ...suites.map(({ xml }) => `${xml}\n`)],
    )}\n`;
  },
};

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

interface Suite extends Counts {
  readonly xml: string;
}

function ownSuite({ diagnostics }: RunReport): readonly Suite[] {
  const errors = diagnostics.filter(isError);
  return errors.length === 0 ? [] : [suiteOf('kanzen', [], errors)];
}

function suite(note: NoteReport): Suite {
  return suiteOf(note.path, note.steps, note.diagnostics.filter(isError));
}

function suiteOf(name: string, steps: readonly StepReport[], errors: readonly Diagnostic[]): Suite {
  const counts: Counts = {
    tests: steps.length + errors.length,
    failures: steps.filter(isWrong).length,
    errors: errors.length,
    skipped: steps.filter(isSkipped).length,
  };
  const cases = [...errors.map(errorCase), ...steps.map(stepCase)];
  return {
    ...counts,
    xml: element('testsuite', { name, ...counts }, ['\n', ...cases.map((one) => `  ${one}\n`)]),
  };
}

function stepCase(step: StepReport): string {
  const name = `line ${step.line}: ${step.command}`;
  const attributes = { name, classname: step.place.path, file: step.place.path, line: step.line };
  if (isSkipped(step))
    return element('testcase', attributes, [element('skipped', { message: step.verdict })]);
  if (!isWrong(step)) return element('testcase', attributes);
  const failure = { type: step.code ?? step.verdict, message: messageOfStep(step) };
  return element('testcase', attributes, [element('failure', failure, [characters(details(step))])]);
}

function details(step: StepReport): string {
  const { path, line, column } = placeOfStep(step);
  const lines = [`${path}:${line}:${column}: ${titleOfStep(step)}`, messageOfStep(step)];
  if (step.mismatch) lines.push(`- ${step.mismatch.note}`, `+ ${step.mismatch.world}`);
  const related = step.related.map((other) => `line ${other.line}: ${other.message}`);
  return [...lines, ...related, ...step.hints.map((hint) => `Hint: ${hint}`)].join('\n');
}

function errorCase({ code, message, place, hints }: Diagnostic): string {
  const attributes = {
    name: `line ${place.line}: ${code}`,
    classname: place.path,
    file: place.path,
    line: place.line,
  };
  const text = [
    `${place.path}:${place.line}:${place.column}: ${message}`,
    ...hints.map((hint) => `Hint: ${hint}`),
  ];
  return element('testcase', attributes, [
    element('error', { type: code, message }, [characters(text.join('\n'))]),
  ]);
}

function isSkipped({ verdict }: StepReport): boolean {
  return verdict === 'unchecked' || verdict === 'recorded' || verdict === 'illustrative';
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function sum(suites: readonly Counts[]): Counts {
  const total = (count: (one: Counts) => number) => suites.reduce((before, one) => before + count(one), 0);
  return {
    tests: total(({ tests }) => tests),
    failures: total(({ failures }) => failures),
    errors: total(({ errors }) => errors),
    skipped: total(({ skipped }) => skipped),
  };
}
