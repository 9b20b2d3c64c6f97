import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { NoteReport, RunReport } from '#verification';
import { type Command, type Invocation, optionValues } from '../command.ts';
import type { Effects } from '../effects.ts';
import { CannotError, type ExitCode, exitCode } from '../exit-code.ts';
import { rootOf, rootOption } from '../options.ts';
import { reporterOption, reportRequests, writeReports } from '../reports.ts';

/** `kanzen report FILE…` */
export const reportCommand: Command = {
  name: 'report',
  operands: 'FILE…',
  summary: 'Gather the JSON reports of shards into one report',
  options: [rootOption, reporterOption],
  run,
};

async function run(invocation: Invocation, effects: Effects): Promise<ExitCode> {
  const requests = reportRequests(optionValues(invocation, 'reporter'));
  if (invocation.operands.length === 0) throw new CannotError('Name the JSON reports to gather');
  const { isAllRight, runReport } = await import('#verification');
  const parts: RunReport[] = [];
  for (const file of invocation.operands) parts.push(await readReport(resolve(effects.cwd, file), file));
  const notes = parts.flatMap((part) => part.notes).sort((left, right) => (left.path < right.path ? -1 : 1));
  const report = runReport(notes, unique(parts.flatMap(({ diagnostics }) => diagnostics)));
  await writeReports(requests, report, await sources(notes, rootOf(invocation, effects)), effects);
  return isAllRight(report) ? exitCode.allRight : exitCode.wrong;
}

async function readReport(file: string, shown: string): Promise<RunReport> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CannotError(`Cannot read the report "${shown}": there is no such file`);
  });
  const report = parsed(text);
  if (report?.version === 1 && Array.isArray(report.notes)) return report;
  throw new CannotError(`Cannot read "${shown}": it is no report made with --reporter json`);
}

function parsed(text: string): RunReport | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every shard reads the whole site, and says what it finds there. */
function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

async function sources(notes: readonly NoteReport[], root: string): Promise<ReadonlyMap<string, string>> {
  const read = notes.map(
    async ({ path }) => [path, await readFile(join(root, path), 'utf8').catch(() => '')] as const,
  );
  return new Map(await Promise.all(read));
}
