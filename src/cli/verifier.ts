import { readFrontMatter } from '#site';
import type { Diagnostic } from '#text';
import { parseNote } from '#transcript';
import { checkSettings, defaultSettings, readSettings, type SettingsReading, verifyNote } from '#verification';
import type { NoteOnDisk } from './disk/read-notes.ts';
import type { Verifier } from './verify-notes.ts';

const sidecar = 'kanzen.yaml';

/** The verifier that commands use; loading it loads the simulator. */
export async function loadVerifier(): Promise<Verifier> {
  return async (note) => {
    const { settings, diagnostics } = settingsOf(note);
    const transcript = parseNote(note.source);
    const input = { source: note.source, transcript, settings, diagnostics, files: textFiles(note) };
    return verifyNote(settings.verify ? input : { ...input, transcript: { ...transcript, sessions: [] } });
  };
}

/** A note's world stands in `kanzen.yaml` beside it, or in its front matter under `kanzen:`. */
function settingsOf({ source, files }: NoteOnDisk): SettingsReading {
  const frontMatter = readFrontMatter(source);
  const beside = files.get(sidecar);
  const reading = beside
    ? readSettings({ path: pathBeside(source.path), text: new TextDecoder().decode(beside) })
    : frontMatter.data.kanzen === undefined
      ? { settings: defaultSettings, diagnostics: [] as readonly Diagnostic[] }
      : checkSettings(frontMatter.data.kanzen, frontMatter.placeOf(['kanzen']));
  return { ...reading, diagnostics: [...frontMatter.diagnostics, ...reading.diagnostics] };
}

function pathBeside(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1) + sidecar;
}

/** The files of a bundle that are text; others, such as pictures, are of no use to a terminal. */
function textFiles({ files }: NoteOnDisk): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const [path, bytes] of files) {
    try {
      texts.set(path, decoder.decode(bytes));
    } catch {}
  }
  return texts;
}
