import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { newestVersion, printVersion } from '#cluster';
import { readNotes } from '../disk/read-notes.ts';
import type { Effects } from '../effects.ts';
import { CannotError } from '../exit-code.ts';
import type { OpenWorld } from '../world/open-world.ts';
import { continuedNote, newNote, type RecordedStep, worldText } from './recording.ts';

const sidecar = 'kanzen.yaml';

/** Where a session is recorded: a note, with the files of its world beside it. */
export interface Recording {
  readonly note: string;
  /** The settings of a new world, by the keys of a `kanzen.yaml`. */
  readonly stated: Readonly<Record<string, string | number>>;
}

/** Refuses a recording that would write over something. */
export async function checkRecording(note: string, world: OpenWorld, effects: Effects): Promise<void> {
  const file = resolve(effects.cwd, note);
  if (!/\.(md|markdown)$/.test(note)) throw new CannotError(`Cannot record in "${note}": it is no .md file`);
  if (await exists(file)) throw new CannotError(`Cannot record in "${note}": there is such a file already`);
  if (isBeside(file, world, effects)) return;
  for (const name of [sidecar, ...world.files.keys()]) {
    if (!(await exists(join(dirname(file), name)))) continue;
    throw new CannotError(
      `Cannot record in "${note}": "${name}" is beside it already`,
      'Record into a folder of its own',
    );
  }
}

/** Writes a session as a note, with what its world is made of beside it. */
export async function writeRecording(
  { note, stated }: Recording,
  steps: readonly RecordedStep[],
  world: OpenWorld,
  effects: Effects,
): Promise<void> {
  const file = resolve(effects.cwd, note);
  await mkdir(dirname(file), { recursive: true });
  if (!isBeside(file, world, effects)) await writeWorld(dirname(file), stated, world);
  const text = world.note
    ? continuedNote(world.note.text, world.note.line, steps)
    : newNote(basename(note).replace(/\.\w+$/, ''), steps);
  await writeFile(file, text, { flag: 'wx' });
}

async function writeWorld(folder: string, stated: Recording['stated'], world: OpenWorld): Promise<void> {
  for (const [name, text] of world.files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text, { flag: 'wx' });
  }
  if (world.note) return;
  const versions = { kubernetes: printVersion(newestVersion), ...stated };
  await writeFile(join(folder, sidecar), worldText(versions, world.given), { flag: 'wx' });
}

/** Whether a recording lies where the files of its world lie already. */
function isBeside(file: string, { note }: OpenWorld, effects: Effects): boolean {
  return note !== undefined && dirname(file) === dirname(resolve(effects.cwd, note.file));
}

/** Verifies what was recorded, and says how that went. */
export async function verified(note: string, effects: Effects): Promise<string> {
  const { verifier } = await import('../verifier.ts');
  const { isAllRight, runReport } = await import('#verification');
  const { notes } = await readNotes({ cwd: effects.cwd, root: effects.cwd, paths: [note] });
  const [found] = notes;
  if (found === undefined) return `${note} holds no session\n`;
  const report = await verifier(found);
  if (isAllRight(runReport([report], [])))
    return `Recorded ${report.steps.length} steps in ${note}: verified\n`;
  const wrong = report.steps.filter(({ verdict }) => verdict === 'failed' || verdict === 'unsupported');
  const lines = wrong.map(
    ({ line, verdict, message }) => `  ${note}:${line}  ${verdict}: ${message ?? ''}\n`,
  );
  return `Recorded ${report.steps.length} steps in ${note}, of which ${wrong.length} do not verify\n${lines.join('')}`;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
