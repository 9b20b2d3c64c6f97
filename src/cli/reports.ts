import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { plain, type Reporter, reporters } from '#reporting';
import type { RunReport } from '#verification';
import { paintFor } from './colours.ts';
import type { Option } from './command.ts';
import type { Effects } from './effects.ts';
import { CannotError } from './exit-code.ts';
import { toolVersion } from './own-files.ts';

/** A report that was asked for: its format, and the file it goes to unless that is the standard output. */
export interface ReportRequest {
  readonly reporter: Reporter;
  readonly file: string | undefined;
}

/** The option by which commands are asked for reports. */
export const reporterOption: Option = {
  name: 'reporter',
  value: 'NAME[=FILE]',
  repeatable: true,
  summary: `Report as ${reporters.map(({ name }) => name).join(', ')}; to a file where one is named`,
};

/** Reads `NAME` and `NAME=FILE`; nothing at all asks for the pretty report. */
export function reportRequests(values: readonly string[]): readonly ReportRequest[] {
  return (values.length === 0 ? ['pretty'] : values).map((value) => {
    const [name = '', ...file] = value.split('=');
    const reporter = reporters.find((candidate) => candidate.name === name);
    if (reporter) return { reporter, file: file.length === 0 ? undefined : file.join('=') };
    const names = reporters.map((candidate) => candidate.name).join(', ');
    throw new CannotError(`Unknown reporter "${name}": the reporters are ${names}`);
  });
}

/** Writes every report that was asked for. */
export async function writeReports(
  requests: readonly ReportRequest[],
  report: RunReport,
  sources: ReadonlyMap<string, string>,
  effects: Effects,
): Promise<void> {
  const version = await toolVersion();
  for (const { reporter, file } of requests) {
    const paint = file === undefined ? paintFor(effects.stdout, effects) : plain;
    const text = reporter.render(report, { sources, paint, toolVersion: version });
    if (file === undefined) effects.stdout.write(text);
    else await writeReport(resolve(effects.cwd, file), text);
  }
}

async function writeReport(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
