import { withFoundFiles } from './found-files.ts';
import type { NoteMemory } from './note-memory.ts';
import type { NoteReport } from './report.ts';
import { defaultSettings } from './settings.ts';
import type { Fact } from './suggestion/facts.ts';
import { suggestSettings } from './suggestion/suggest-settings.ts';
import { bootTerminal } from './terminal-machine.ts';
import { type NoteInput, verifyTranscript } from './verify.ts';

/**
 * Runs every step of a note on a simulated terminal and reports a verdict for each. With the memory of the
 * last time, only what has changed is run.
 */
export function verifyNote(input: NoteInput, memory?: NoteMemory): Promise<NoteReport> {
  return verifyTranscript(withFoundFiles(input), bootTerminal, memory);
}

/** Proposes the settings of a note that states none, each with what it was read from. */
export function suggestWorld(input: NoteInput): Promise<readonly Fact[]> {
  return suggestSettings(withFoundFiles({ ...input, settings: defaultSettings }), bootTerminal);
}
