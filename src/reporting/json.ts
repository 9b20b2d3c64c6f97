import type { NoteReport, StepReport } from '#verification';
import type { Reporter } from './reporter.ts';

/** One object with everything in it; the order of its keys is fixed. */
export const json: Reporter = {
  name: 'json',
  summary: 'One JSON object with every step',
  render: ({ version, summary, notes, diagnostics }) =>
    `${JSON.stringify({ version, summary, notes: notes.map(jsonNote), diagnostics }, null, 2)}\n`,
};

function jsonNote({ path, kubernetes, kubectl, steps, diagnostics }: NoteReport): unknown {
  return { path, kubernetes, kubectl, steps: steps.map(jsonStep), diagnostics };
}

function jsonStep(step: StepReport): unknown {
  const { line, command, verdict, code, message, related, expected, actual, place, hints, mismatch } = step;
  return {
    line,
    command,
    verdict,
    code,
    message,
    class: step.class,
    related,
    expected,
    actual,
    place,
    hints,
    mismatch,
  };
}
