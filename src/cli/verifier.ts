import { NoteMemory, verifyNote } from '#verification';
import { noteInput } from './note-input.ts';
import type { Verifier } from './verify-notes.ts';

/** Verifies a note as it lies on the disk. Loading this file loads the simulator. */
export const verifier: Verifier = (note) => verifyNote({ ...noteInput(note), otherWorlds: true });

/** Verifies a note whose outputs are to be made those of its commands. */
export const outputVerifier: Verifier = (note) => verifyNote({ ...noteInput(note), commandsAreRight: true });

/** A verifier that keeps the worlds of the notes it has verified, and goes on from the line that was edited. */
export function rememberingVerifier(): Verifier {
  const memories = new Map<string, NoteMemory>();
  return (note) => {
    const memory = memories.get(note.file) ?? new NoteMemory();
    memories.set(note.file, memory);
    return verifyNote(noteInput(note), memory);
  };
}
