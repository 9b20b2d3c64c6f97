import type { Severity } from '#text';
import { type Finding, findings } from './finding.ts';
import type { Reporter } from './reporter.ts';
import { runTally } from './tally.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions: an annotation at the line of the Markdown file. */
export const github: Reporter = {
  name: 'github',
  summary: 'Annotations of GitHub Actions, at the lines of the notes',
  render: (report) => `${[...findings(report).map(annotation), runTally(report.summary)].join('\n')}\n`,
};

function annotation({ code, severity, title, message, place, related, hints }: Finding): string {
  const properties = [
    `file=${property(place.path)}`,
    `line=${place.line}`,
    `col=${place.column}`,
    `title=${property(title === code ? code : `${title} (${code})`)}`,
  ];
  const text = [
    message,
    ...related.map((other) => `line ${other.place.line}: ${other.message}`),
    ...hints.map((hint) => `Hint: ${hint}`),
  ];
  return `::${commands[severity]} ${properties.join(',')}::${data(text.join('\n'))}`;
}

// actions/toolkit: packages/core/src/command.ts `escapeData` and `escapeProperty` define what the runner
// decodes.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
