import { parseNote } from '#transcript';
import { checkSettings, type NoteReport, verifyNote } from '#verification';

/** Verifies a note given as lines, with no files beside it. */
export function verify(stated: Readonly<Record<string, unknown>>, ...lines: string[]): Promise<NoteReport> {
  return verifyWith({ stated }, ...lines);
}

/** Verifies a note given as lines, with files beside it. */
export function verifyWith(
  world: {
    readonly stated?: Readonly<Record<string, unknown>>;
    readonly files?: Readonly<Record<string, string>>;
  },
  ...lines: string[]
): Promise<NoteReport> {
  const source = { path: 'note.md', text: lines.join('\n') };
  const { settings, diagnostics } = checkSettings(world.stated ?? {}, {
    path: 'note.md',
    line: 1,
    column: 1,
  });
  const files = new Map(Object.entries(world.files ?? {}));
  return verifyNote({ source, transcript: parseNote(source), settings, diagnostics, files });
}
