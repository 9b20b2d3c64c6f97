import { withFoundFiles } from './found-files.ts';
import type { NoteReport } from './report.ts';
import { bootTerminal } from './terminal-machine.ts';
import { type NoteInput, verifyTranscript } from './verify.ts';

/** Runs every step of a note on a simulated terminal and reports a verdict for each. */
export function verifyNote(input: NoteInput): Promise<NoteReport> {
  return verifyTranscript(withFoundFiles(input), bootTerminal);
}
