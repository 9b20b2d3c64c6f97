import { readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { parseNote, rewriteOutputs, type Session, type Step } from '#transcript';
import type { NoteReport, StepReport } from '#verification';
import type { NoteOnDisk } from '../disk/read-notes.ts';
import { CannotError } from '../exit-code.ts';
import type { Verifier } from '../verify-notes.ts';
import { mergeOutput } from './merge-output.ts';

const byteOrderMark = '\uFEFF';

/** One step whose output is wrong, with what it should show. */
export interface Correction {
  readonly session: Session;
  readonly step: Step;
  readonly output: readonly string[];
}

/** Whether a correction is written. */
export type Decide = (note: NoteOnDisk, correction: Correction) => Promise<'write' | 'skip' | 'quit'>;

/** Which steps a run writes to. */
export type Wanted = (report: StepReport, step: Step) => boolean;

/** A step whose output is wrong. What a search that gave up has run is no truth that could be written down. */
export function isWrong({ verdict, mismatch, code }: StepReport): boolean {
  return verdict === 'failed' && mismatch !== null && code !== 'search-gave-up';
}

/** A step that prints something, of which the note shows nothing, unless its author declared that. */
export function isSilent({ verdict, actual }: StepReport, { output, options }: Step): boolean {
  const isOpen = verdict === 'unchecked' || verdict === 'failed';
  return isOpen && output.length === 0 && actual !== '' && options.unchecked === undefined;
}

/**
 * Corrects a note step by step. After each correction the note is verified again, since one slip often
 * explains the next ones; each step is corrected once at most, so this ends.
 */
export async function updateNote(
  note: NoteOnDisk,
  verify: Verifier,
  decide: Decide,
  isWanted: Wanted = isWrong,
): Promise<NoteOnDisk> {
  const settled = new Set<string>();
  let current = note;
  for (;;) {
    const correction = firstCorrection(current, await verify(current), settled, isWanted);
    if (correction === undefined) break;
    const decision = await decide(current, correction);
    if (decision === 'quit') break;
    settled.add(nameOf(current, correction.step));
    if (decision === 'write') current = corrected(current, correction);
  }
  if (current !== note) await write(note, current.source.text);
  return current;
}

function firstCorrection(
  { source }: NoteOnDisk,
  report: NoteReport,
  settled: ReadonlySet<string>,
  isWanted: Wanted,
): Correction | undefined {
  const sessions = parseNote(source).sessions;
  const steps = sessions.flatMap((session) => session.steps.map((step) => ({ session, step })));
  for (const [index, { session, step }] of steps.entries()) {
    const found = report.steps.find(({ line }) => line === step.place.line);
    if (found === undefined || !isWanted(found, step)) continue;
    if (settled.has(String(index))) continue;
    const printed = found.actual === '' ? [] : found.actual.split('\n');
    return { session, step, output: mergeOutput(step.output, printed) };
  }
  return undefined;
}

/** A step's number in its note, which no correction changes, unlike its line. */
function nameOf({ source }: NoteOnDisk, { place }: Step): string {
  const steps = parseNote(source).sessions.flatMap((session) => session.steps);
  return String(steps.findIndex((step) => step.place.line === place.line));
}

function corrected(note: NoteOnDisk, correction: Correction): NoteOnDisk {
  return { ...note, source: { ...note.source, text: rewriteOutputs(note.source, [correction]) } };
}

/** Writes a note at once or not at all, and only if it is still what was verified. */
async function write({ file, source }: NoteOnDisk, text: string): Promise<void> {
  const target = await realpath(file);
  const before = await readFile(target, 'utf8');
  const mark = before.startsWith(byteOrderMark) ? byteOrderMark : '';
  if (before !== mark + source.text) {
    throw new CannotError(`Cannot update "${source.path}": it was changed while it was verified`);
  }
  const draft = `${target}.${process.pid}.tmp`;
  await writeFile(draft, mark + text, { mode: (await stat(target)).mode });
  await rename(draft, target);
}
