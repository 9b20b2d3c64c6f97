import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { parseNote } from '#transcript';
import { type NoteReport, readSettings, type StepReport, verifyNote } from '#verification';

const here = new URL('.', import.meta.url);
const notes = new URL('notes/', here);

/** Why steps of a recording do not verify. `lines` are those of the commands. */
export interface Exception {
  readonly lines: readonly number[];
  readonly class: 'stand-in' | 'unseen' | 'search' | 'simulator';
  readonly because: string;
}

/** What the classes mean, as the report says it. */
export const classes: Readonly<Record<Exception['class'], string>> = {
  'stand-in': 'what ran the containers was a stand-in, and answered what no node does',
  unseen: 'something was typed that is not shown',
  search: 'the search finds no history, though there was one',
  simulator: 'kanzen is wrong, or cannot do it yet',
};

/** The recorded notes by the versions of control plane and client, and by chapter: `1.20-kubectl-1.33/27-pods`. */
export const recordings: readonly string[] = readdirSync(notes)
  .sort()
  .flatMap((set) =>
    readdirSync(new URL(`${set}/`, notes))
      .sort()
      .map((chapter) => `${set}/${chapter}`),
  );

/** The exceptions by recording. */
export const exceptions: Readonly<Record<string, readonly Exception[]>> = readExceptions();

function readExceptions(): Readonly<Record<string, readonly Exception[]>> {
  type Written = Omit<Exception, 'lines'> & { readonly lines: string };
  const written: Record<string, Written[]> = parse(readFileSync(new URL('exceptions.yaml', here), 'utf8'));
  return Object.fromEntries(
    Object.entries(written).map(([recording, all]) => [
      recording,
      all.map((each) => ({ ...each, lines: String(each.lines).split(' ').map(Number) })),
    ]),
  );
}

/** The note of a recording. */
export function recordedText(recording: string): string {
  return readFileSync(new URL(`${recording}/index.md`, notes), 'utf8');
}

/** Verifies a recording, or another text in its place, with its settings and the files beside it. */
export function verifyRecording(recording: string, text = recordedText(recording)): Promise<NoteReport> {
  const folder = new URL(`${recording}/`, notes);
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const source = { path: `${recording}/index.md`, text };
  const stated = existsSync(new URL('kanzen.yaml', folder)) ? read('kanzen.yaml') : '';
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fileURLToPath(folder), join(entry.parentPath, entry.name)))
    .filter((name) => name !== 'index.md' && name !== 'kanzen.yaml');
  const files = new Map(names.map((name) => [name, read(name)]));
  const settings = readSettings({ path: `${recording}/kanzen.yaml`, text: stated });
  return verifyNote({ source, transcript: parseNote(source), ...settings, files });
}

/** Whether a step was proved. */
export function isProved({ verdict }: StepReport): boolean {
  return verdict === 'verified' || verdict === 'elided';
}
