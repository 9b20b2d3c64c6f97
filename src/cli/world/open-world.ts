import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Terminal } from '#terminal';
import type { NoteSettings } from '#verification';
import { type Invocation, optionValue, optionValues } from '../command.ts';
import { readNotes } from '../disk/read-notes.ts';
import type { Effects } from '../effects.ts';
import { CannotError } from '../exit-code.ts';
import { rootOf } from '../options.ts';
import { statedWorld } from './world-options.ts';

/** A world to work in, as a command line asks for it. */
export interface OpenWorld {
  readonly terminal: Terminal;
  readonly settings: NoteSettings;
  /** The files of the workstation's folder, by their path in it. */
  readonly files: ReadonlyMap<string, string>;
  /** Manifests that were applied before anything was typed. */
  readonly given: readonly string[];
  /** The note that the world was found in, and the line up to which it was run. */
  readonly note?: { readonly file: string; readonly text: string; readonly line: number };
  /** What a person should know about how it came to be. */
  readonly remarks: readonly string[];
}

/** Opens the world that an invocation means: that of a note at a line, or a new one with manifests in it. */
export async function openWorld(invocation: Invocation, effects: Effects): Promise<OpenWorld> {
  const place = optionValue(invocation, 'at');
  return place === undefined ? newWorld(invocation, effects) : worldOfNote(place, invocation, effects);
}

async function newWorld(invocation: Invocation, effects: Effects): Promise<OpenWorld> {
  const { Cluster, seededOracle } = await import('#cluster');
  const { Terminal } = await import('#terminal');
  const { settings, start } = await statedWorld(invocation, effects);
  const files = await readManifests(optionValues(invocation, 'filename'), effects);
  const seed = optionValue(invocation, 'seed') ?? 'kanzen';
  const cluster = new Cluster({ ...settings.world, start }, seededOracle(seed));
  const terminal = new Terminal({ cluster, files: Object.fromEntries(files) });
  for (const name of files.keys()) await apply(name, terminal);
  await terminal.letTimePass('settled');
  return { terminal, settings, files, given: [...files.keys()], remarks: [] };
}

async function readManifests(paths: readonly string[], effects: Effects): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const path of paths) {
    const text = await readFile(resolve(effects.cwd, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new CannotError(`Cannot read the manifest "${path}": ${error.code}`);
    });
    const name = basename(path);
    if (files.has(name)) throw new CannotError(`Two manifests are called "${name}": give one another name`);
    files.set(name, text);
  }
  return files;
}

async function apply(name: string, terminal: Terminal): Promise<void> {
  const { output, exitCode } = await terminal.run(`kubectl apply -f '${name.replaceAll("'", `'\\''`)}'`);
  if (exitCode === 0) return;
  const said = output
    .map(({ text }) => text)
    .join('')
    .trim();
  throw new CannotError(`Cannot apply the manifest "${name}"`, said);
}

async function worldOfNote(place: string, invocation: Invocation, effects: Effects): Promise<OpenWorld> {
  const [, path = '', digits = ''] = /^(.+):(\d+)$/.exec(place) ?? [];
  if (path === '')
    throw new CannotError(`Cannot open "${place}"`, 'Write a note and a line, such as index.md:41');
  const { worldAt } = await import('#verification');
  const { noteInput } = await import('../note-input.ts');
  const root = rootOf(invocation, effects);
  const [note] = (await readNotes({ cwd: effects.cwd, root, paths: [path] })).notes;
  if (note === undefined) throw new CannotError(`Cannot open "${path}": it is no note`);
  const input = noteInput(note);
  const world = await worldAt(input, Number(digits));
  if (world === undefined) throw new CannotError(`Cannot open "${path}": it has no terminal session`);
  const { terminal, settings, line, lastLine, failed } = world;
  const remarks = [
    line === 0 ? 'Nothing was typed yet' : `The last command was that of line ${line}`,
    ...failed.map((one) => `What line ${one} shows is wrong; the world is as if it were not shown`),
  ];
  const given = settings.given.map(({ file }) => file);
  const shown = { file: note.file, text: note.source.text, line: lastLine };
  return { terminal, settings, files: input.files, given, note: shown, remarks };
}
