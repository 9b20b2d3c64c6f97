import { type NoteReport, type RunReport, runReport } from '#verification';
import type { NoteOnDisk, NotesOnDisk } from './disk/read-notes.ts';

/** Verifies one note. */
export type Verifier = (note: NoteOnDisk) => Promise<NoteReport>;

/** Verifies notes one after the other and gathers their reports, in the order of the notes. */
export async function verifyNotes({ notes, diagnostics }: NotesOnDisk, verify: Verifier): Promise<RunReport> {
  const reports: NoteReport[] = [];
  for (const note of notes) reports.push(await verify(note));
  return runReport(reports, diagnostics);
}

/** The text of every note, by path, as reports quote it. */
export function sourcesOf(notes: readonly NoteOnDisk[]): ReadonlyMap<string, string> {
  return new Map(notes.map(({ source }) => [source.path, source.text]));
}
