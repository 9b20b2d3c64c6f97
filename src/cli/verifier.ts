import { verifyNote } from '#verification';
import { noteInput } from './note-input.ts';
import type { Verifier } from './verify-notes.ts';

/** Verifies a note as it lies on the disk. Loading this file loads the simulator. */
export const verifier: Verifier = (note) => verifyNote(noteInput(note));
