import { diagnostic } from '#text';
import { type NoteReport, type RunReport, runReport } from '#verification';
import type { NoteOnDisk, NotesOnDisk } from './disk/read-notes.ts';
import { sidecarOf } from './note-input.ts';

/** Verifies one note. */
export type Verifier = (note: NoteOnDisk) => Promise<NoteReport>;

/** Verifies notes one after the other and gathers their reports, in the order of the notes. */
export async function verifyNotes({ notes, diagnostics }: NotesOnDisk, verify: Verifier): Promise<RunReport> {
  const reports: NoteReport[] = [];
  for (const note of notes) reports.push(await verifyGuarded(note, verify));
  return runReport(reports, diagnostics);
}

/** A note that kanzen itself fails on must not keep the others from being verified. */
async function verifyGuarded(note: NoteOnDisk, verify: Verifier): Promise<NoteReport> {
  try {
    return await verify(note);
  } catch (error) {
    const { path } = note.source;
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const found = diagnostic(
      'kanzen-bug',
      { path, line: 1, column: 1 },
      `kanzen failed on this note: ${reason}`,
      {
        hints: ['This is a bug in kanzen, not in your note: please report it with the note'],
      },
    );
    return { path, kubernetes: '', kubectl: '', steps: [], diagnostics: [found] };
  }
}

/** The text of every note and of the settings beside it, by path, as reports quote them. */
export function sourcesOf(notes: readonly NoteOnDisk[]): ReadonlyMap<string, string> {
  const sources = notes.flatMap((note) => [note.source, sidecarOf(note) ?? note.source]);
  return new Map(sources.map(({ path, text }) => [path, text]));
}
