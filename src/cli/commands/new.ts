import { join } from 'node:path';
import { decodeUtf8, readSettings } from '#site';
import { isOrg } from '#text';
import { type Command, type Invocation, optionValue } from '../command.ts';
import { createFile } from '../disk/create-file.ts';
import { isInside, readTree } from '../disk/read-tree.ts';
import type { Effects } from '../effects.ts';
import { CannotError, type ExitCode, exitCode } from '../exit-code.ts';
import { rootOf, rootOption } from '../options.ts';
import { defaultArchetype, newNote, orgArchetype } from '../scaffold/new-note.ts';
import { archetypeFiles, notePlace } from '../scaffold/note-place.ts';

/** `kanzen new PATH` */
export const newCommand: Command = {
  name: 'new',
  operands: 'PATH',
  summary: 'Start a note, such as "posts/first-steps"',
  options: [
    rootOption,
    { name: 'kind', value: 'NAME', short: 'k', summary: 'The archetype (default: that of the section)' },
  ],
  run,
};

async function run(invocation: Invocation, effects: Effects): Promise<ExitCode> {
  const [first, ...more] = invocation.operands;
  // Hugo's users type "new content posts/first-steps".
  const [given, ...others] = first === 'content' && more.length > 0 ? more : [first, ...more];
  if (given === undefined || others.length > 0)
    throw new CannotError('Name the one note to start, such as "posts/first-steps"');
  const root = rootOf(invocation, effects);
  const site = readSettings(await configurationOf(root)).settings;
  const { folder, path: named, target } = notePlace(given, site);
  const path = contentPath(named, given);
  if (!isInside(join(root, folder, path), join(root, folder)))
    throw new CannotError(`Cannot create "${given}": it is not in "${folder}"`);
  await refuseSection(join(root, folder), path, given);
  const parts = `${target}${target && '/'}${path}`.replace(/(\/_?index)?\.(?:md|org)$/, '').split('/');
  const section = parts.length > 1 ? (parts[0] ?? '') : '';
  const archetypes = await archetypeFiles(root, site);
  const archetype = archetypeOf(archetypes, optionValue(invocation, 'kind') ?? section, isOrg(path));
  const note = { name: parts.at(-1) ?? '', section, now: effects.now(), site };
  for (const [name, content] of archetype) {
    const isNote = name === 'index.md';
    const below = isNote ? path : `${path.replace(/[^/]*$/, '')}${name}`;
    const { text, left } = isNote ? newNote(decodeUtf8(content) ?? '', note) : { text: content, left: [] };
    await createFile(join(root, folder, below), text, `${folder}/${below}`);
    effects.stdout.write(`${folder}/${below}\n`);
    for (const one of new Set(left)) effects.stderr.write(`Fill this in yourself: ${one}\n`);
  }
  return exitCode.allRight;
}

/** An `index.md` in a folder of notes would make all of them files beside one note. */
async function refuseSection(folder: string, path: string, given: string): Promise<void> {
  if (!path.endsWith('/index.md')) return;
  const accepts = (name: string) => !name.includes('.') || /\.(?:md|org)$/.test(name);
  const { files } = await readTree(join(folder, path.slice(0, -'/index.md'.length)), { accepts });
  if (files.size > 0 && !files.has('index.md'))
    throw new CannotError(
      `Cannot create "${given}": it is a folder of notes`,
      `Name a note in it, such as "${given.replace(/\/+$/, '')}/first-steps"`,
    );
}

/** A note is a page bundle unless a file is named, so that manifests can lie beside it. */
function contentPath(named: string, given: string): string {
  const path = named.replace(/\/+$/, '');
  if (path === '') throw new CannotError(`Cannot create "${given}": it has no name`);
  return /\.(?:md|org)$/.test(path) ? path : `${path}/index.md`;
}

/**
 * The files of an archetype by name. Hugo: that of the section (or the one that is asked for), else the
 * default one, else kanzen's own; a folder is an archetype of a bundle with more files than the note.
 */
function archetypeOf(
  files: ReadonlyMap<string, Uint8Array>,
  wanted: string,
  inOrg: boolean,
): ReadonlyMap<string, Uint8Array> {
  for (const name of [wanted, 'default'].filter((one) => /^[\w-]+$/.test(one))) {
    const single = files.get(`${name}.${inOrg ? 'org' : 'md'}`);
    if (single !== undefined) return new Map([['index.md', single]]);
    if (!inOrg && files.has(`${name}/index.md`)) return bundleOf(files, `${name}/`);
  }
  return new Map([['index.md', new TextEncoder().encode(inOrg ? orgArchetype : defaultArchetype)]]);
}

function bundleOf(files: ReadonlyMap<string, Uint8Array>, folder: string): ReadonlyMap<string, Uint8Array> {
  const own = [...files].filter(([path]) => path.startsWith(folder));
  return new Map(own.map(([path, content]) => [path.slice(folder.length), content]));
}

async function configurationOf(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const accepts = (path: string) => /^(?:config(?:\/.*)?|[^/]+\.(?:ya?ml|toml|json))$/.test(path);
  return (await readTree(root, { accepts })).files;
}
