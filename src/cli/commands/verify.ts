import { resolve } from 'node:path';
import { type Command, type Invocation, isOn, optionValues } from '../command.ts';
import { readNotes } from '../disk/read-notes.ts';
import { siteParts } from '../disk/read-site.ts';
import type { Effects } from '../effects.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { rootOf, rootOption } from '../options.ts';
import { type ReportRequest, reporterOption, reportRequests, writeReports } from '../reports.ts';
import { notesOfShard, type Shard } from '../shard.ts';
import { suggestOptions } from '../suggest-options.ts';
import type { Wanted } from '../update/update-note.ts';
import { chooseVerifier, chooseWanted, shardOf, verificationOptions } from '../verification-options.ts';
import type { Verifier } from '../verify-notes.ts';
import type { Watched } from '../watch.ts';

/** `kanzen verify [path…]` */
export const verify: Command = {
  name: 'verify',
  operands: '[path…]',
  summary: 'Run the terminal sessions of notes and compare what they show',
  options: [rootOption, reporterOption, ...verificationOptions, ...suggestOptions],
  run,
};

/** What one invocation verifies, again and again while it watches. */
interface Assignment {
  readonly root: string;
  readonly paths: readonly string[];
  readonly shard: Shard;
  readonly verifier: Verifier;
  readonly requests: readonly ReportRequest[];
  readonly wanted: Wanted | undefined;
}

async function run(invocation: Invocation, effects: Effects): Promise<ExitCode> {
  const root = rootOf(invocation, effects);
  const paths = invocation.operands;
  const requests = reportRequests(optionValues(invocation, 'reporter'));
  const shard = shardOf(invocation);
  if (isOn(invocation, 'suggest') || isOn(invocation, 'write')) {
    const { suggestForNotes } = await import('../suggest.ts');
    const { notes } = await readNotes({ cwd: effects.cwd, root, paths });
    return suggestForNotes(notesOfShard(notes, shard), isOn(invocation, 'write'), effects);
  }
  const verifier = await chooseVerifier(invocation, root);
  const assignment = { root, paths, shard, verifier, requests, wanted: await chooseWanted(invocation) };
  if (!isOn(invocation, 'watch')) return verifyOnce(assignment, effects);
  const { runOnChange } = await import('../watch.ts');
  const watched: Watched =
    paths.length === 0
      ? { paths: [root], parts: () => siteParts(root) }
      : { paths: paths.map((path) => resolve(effects.cwd, path)) };
  return runOnChange(watched, () => verifyOnce(assignment, effects), effects);
}

async function verifyOnce(assignment: Assignment, effects: Effects): Promise<ExitCode> {
  const { root, paths, shard, verifier, requests, wanted } = assignment;
  const { isAllRight } = await import('#verification');
  const { updateNotes } = await import('../update/update-notes.ts');
  const { sourcesOf, verifyNotes } = await import('../verify-notes.ts');
  const onDisk = await readNotes({ cwd: effects.cwd, root, paths });
  const mine = notesOfShard(onDisk.notes, shard);
  const notes = wanted ? await updateNotes(mine, verifier, effects, wanted) : mine;
  const report = await verifyNotes({ ...onDisk, notes }, verifier);
  await writeReports(requests, report, sourcesOf(notes), effects);
  return isAllRight(report) ? exitCode.allRight : exitCode.wrong;
}
