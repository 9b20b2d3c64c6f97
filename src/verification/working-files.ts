import type { Transcript } from '#transcript';
import { namesIn } from './manifest-names.ts';
import { firstShown } from './saved-files.ts';
import type { NoteSettings } from './settings.ts';

/** What a note is made of, as far as its files go. */
interface Parts {
  readonly transcript: Pick<Transcript, 'files'>;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * What the page shows under a file name is a file too; the bundle's own files win, and those of the settings
 * over both.
 */
export function workingFiles(settings: NoteSettings, input: Parts): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...firstShown(input.transcript.files),
    ...input.files,
    ...Object.entries(settings.files),
  ]);
}

/** The manifests among a note's files, each with the names of the objects that it makes. */
export function manifestsOf(settings: NoteSettings, input: Parts): ReadonlyMap<string, readonly string[]> {
  const files = Object.entries(workingFiles(settings, input));
  const named = files.map(([file, text]) => [file, namesIn(file, text)] as const);
  return new Map(named.filter(([, names]) => names.length > 0));
}
