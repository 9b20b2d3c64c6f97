import type { NoteOnDisk } from '../disk/read-notes.ts';
import type { Effects } from '../effects.ts';
import type { Verifier } from '../verify-notes.ts';
import { decideWith } from './decide.ts';
import { updateNote, type Wanted } from './update-note.ts';

/** Corrects notes one after the other, and returns them as they are then. */
export async function updateNotes(
  notes: readonly NoteOnDisk[],
  verifier: Verifier,
  effects: Effects,
  isWanted: Wanted,
): Promise<readonly NoteOnDisk[]> {
  const decide = decideWith(effects);
  const corrected: NoteOnDisk[] = [];
  for (const note of notes) {
    const { steps } = await verifier(note);
    const isWrong = steps.some(({ verdict }) => verdict === 'failed');
    const own = isWrong ? (await import('../verifier.ts')).outputVerifier : verifier;
    corrected.push(await updateNote(note, own, decide, isWanted));
  }
  return corrected;
}
