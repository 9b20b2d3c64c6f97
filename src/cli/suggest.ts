import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printSuggestion, suggestWorld } from '#verification';
import type { NoteOnDisk } from './disk/read-notes.ts';
import type { Effects } from './effects.ts';
import { CannotError, type ExitCode, exitCode } from './exit-code.ts';
import { noteInput, sidecarName, statesWorld } from './note-input.ts';

/** Proposes the settings of notes, prints them, and writes them beside notes that state none. */
export async function suggestForNotes(
  notes: readonly NoteOnDisk[],
  isWritten: boolean,
  effects: Effects,
): Promise<ExitCode> {
  for (const note of notes) {
    const input = noteInput(note);
    if (input.transcript.sessions.length === 0) continue;
    const text = printSuggestion(await suggestWorld(input));
    effects.stdout.write(`# ${note.source.path}\n${text}`);
    if (isWritten) effects.stderr.write(`${await write(note, text)}\n`);
  }
  return exitCode.allRight;
}

/** Writes the settings beside a note; never over what its author wrote, nor beside other notes. */
async function write(note: NoteOnDisk, text: string): Promise<string> {
  const folder = dirname(note.file);
  const target = join(folder, sidecarName);
  if (statesWorld(note)) return `Not written: ${note.source.path} states its world already`;
  const others = (await readdir(folder)).filter((name) => /\.(?:md|markdown)$/.test(name));
  if (others.length > 1)
    return `Not written: other notes lie beside ${note.source.path}; put it into its front matter under "kanzen:"`;
  await writeFile(target, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new CannotError(`Cannot write "${target}": ${error.message}`);
  });
  return `Wrote ${target}`;
}
