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

/** Manifests by the names of their files, each with its text and the names of the objects that it makes. */
export type Manifests = ReadonlyMap<string, { readonly text: string; readonly names: readonly string[] }>;

/** The manifests among a note's files. */
export function manifestsOf(settings: NoteSettings, input: Parts): Manifests {
  const files = Object.entries(workingFiles(settings, input));
  const read = files.map(([file, text]) => [file, { text, names: namesIn(file, text) }] as const);
  return new Map(read.filter(([, { names }]) => names.length > 0));
}
