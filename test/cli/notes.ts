import type { NoteReport } from '#verification';
import type { NoteOnDisk } from '../../src/cli/disk/read-notes.ts';

/** A note with a text and some files beside it. */
export function noteOnDisk(
  path: string,
  text: string,
  files: Readonly<Record<string, string>> = {},
): NoteOnDisk {
  const entries = Object.entries(files).map(([name, content]) => [name, Buffer.from(content)] as const);
  return { source: { path, text }, file: `/${path}`, files: new Map(entries) };
}

/** The report of a note without steps. */
export function emptyReport(path: string): NoteReport {
  return { path, kubernetes: '1.36', kubectl: '1.36', steps: [], diagnostics: [] };
}
