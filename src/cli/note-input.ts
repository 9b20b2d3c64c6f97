import { type FrontMatter, readFrontMatter } from '#site';
import { diagnostic, type Source } from '#text';
import { parseNote } from '#transcript';
import { checkSettings, type NoteInput, readSettings, type SettingsReading } from '#verification';
import { decodeUtf8 } from './disk/decode-utf8.ts';
import type { NoteOnDisk } from './disk/read-notes.ts';

/** The file beside a note that states its world, so that the note itself may stay untouched. */
export const sidecarName = 'kanzen.yaml';

/**
 * What a note is verified from: its text, the settings of its world, and the files beside it that are text.
 */
export function noteInput(note: NoteOnDisk): NoteInput {
  const { source, files } = note;
  const matter = readFrontMatter(source);
  const { settings, diagnostics } = settingsOf(matter, sidecarOf(note));
  return {
    source,
    transcript: parseNote(source),
    settings,
    diagnostics: [...matter.diagnostics, ...diagnostics],
    files: textFiles(files),
  };
}

/** Whether a note's world is stated, in its front matter or beside it. */
export function statesWorld(note: NoteOnDisk): boolean {
  return sidecarOf(note) !== undefined || readFrontMatter(note.source).data.kanzen !== undefined;
}

/** The `kanzen.yaml` beside a note. */
export function sidecarOf({ source, files }: NoteOnDisk): Source | undefined {
  const bytes = files.get(sidecarName);
  const text = bytes && decodeUtf8(bytes);
  const { path } = source;
  return text === undefined
    ? undefined
    : { path: `${path.slice(0, path.lastIndexOf('/') + 1)}${sidecarName}`, text };
}

function settingsOf(matter: FrontMatter, sidecar: Source | undefined): SettingsReading {
  const stated = matter.data.kanzen;
  const place = matter.placeOf(['kanzen']);
  if (stated === undefined) return readSettings(sidecar ?? { path: sidecarName, text: '' });
  const own = checkSettings(stated, place);
  if (sidecar === undefined) return own;
  const message = `The note's world is stated twice: here and in "${sidecar.path}"`;
  const twice = diagnostic('settings-twice', place, message, { hints: ['Keep one of the two'] });
  return { ...own, diagnostics: [...own.diagnostics, twice] };
}

/** The statement of a world is no part of it: no reader of the note has such a file. */
function textFiles(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [path, bytes] of files) {
    const text = path === sidecarName ? undefined : decodeUtf8(bytes);
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}
