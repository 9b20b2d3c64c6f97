import { withFoundFiles } from './found-files.ts';
import type { NoteReport } from './report.ts';
import { defaultSettings } from './settings.ts';
import type { Fact } from './suggestion/facts.ts';
import { suggestSettings } from './suggestion/suggest-settings.ts';
import { bootTerminal } from './terminal-machine.ts';
import { type NoteInput, verifyTranscript } from './verify.ts';

/** Runs every step of a note on a simulated terminal and reports a verdict for each. */
export function verifyNote(input: NoteInput): Promise<NoteReport> {
  return verifyTranscript(withFoundFiles(input), bootTerminal);
}

/** Proposes the settings of a note that states none, each with what it was read from. */
export function suggestWorld(input: NoteInput): Promise<readonly Fact[]> {
  return suggestSettings(withFoundFiles({ ...input, settings: defaultSettings }), bootTerminal);
}
