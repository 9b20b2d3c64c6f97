import { type Command, type Invocation, optionValues } from '../command.ts';
import { readNotes } from '../disk/read-notes.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { rootOf, rootOption } from '../options.ts';
import { reporterOption, reportRequests, writeReports } from '../reports.ts';

/** `kanzen verify [path…]` */
export const verify: Command = {
  name: 'verify',
  operands: '[path…]',
  summary: 'Run the terminal sessions of notes and compare what they show',
  options: [rootOption, reporterOption],
  run,
};

async function run(invocation: Invocation, effects: Effects): Promise<ExitCode> {
  const requests = reportRequests(optionValues(invocation, 'reporter'));
  const root = rootOf(invocation, effects);
  const onDisk = await readNotes({ cwd: effects.cwd, root, paths: invocation.operands });
  const { isAllRight } = await import('#verification');
  const { verifier } = await import('../verifier.ts');
  const { sourcesOf, verifyNotes } = await import('../verify-notes.ts');
  const report = await verifyNotes(onDisk, verifier);
  await writeReports(requests, report, sourcesOf(onDisk.notes), effects);
  return isAllRight(report) ? exitCode.allRight : exitCode.wrong;
}
