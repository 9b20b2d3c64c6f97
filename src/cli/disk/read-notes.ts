import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnostic, type Place, placeAt, type Source } from '#text';
import { CannotError } from '../exit-code.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { readSite } from './read-site.ts';
import { fileOf, isInside, readTree, type Tree } from './read-tree.ts';

/** A note with the files beside it, by their path relative to its folder. */
export interface NoteOnDisk {
  readonly source: Source;
  /** Where it lies. */
  readonly file: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The notes that were asked for, and what is wrong with files that could not be read. */
export interface NotesOnDisk {
  readonly notes: readonly NoteOnDisk[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where notes are looked for. */
export interface Whereabouts {
  readonly cwd: string;
  readonly root: string;
  /** Files and folders; the whole site where there are none. */
  readonly paths: readonly string[];
}

const deepestBundle = 8;

/** Reads the notes of a site, or those at the given paths, which need not belong to a site. */
export async function readNotes({ cwd, root, paths }: Whereabouts): Promise<NotesOnDisk> {
  if (paths.length === 0) {
    const site = await readSite(root);
    return notesOfTree(site, site.isContent);
  }
  const all: NotesOnDisk[] = [];
  for (const path of paths) all.push(await notesAt(resolve(cwd, path), path, root));
  return {
    notes: all.flatMap(({ notes }) => notes).filter(isFirstOfItsPath),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The notes of a tree that has been read. */
export function notesOfTree(tree: Tree, isWanted: (path: string) => boolean = () => true): NotesOnDisk {
  const notes: NoteOnDisk[] = [];
  const diagnostics: Diagnostic[] = [...tree.diagnostics];
  const beside = filesByFolder(tree);
  for (const [path, bytes] of tree.files) {
    if (!isNote(path) || !isWanted(path)) continue;
    const text = decodeUtf8(bytes);
    if (text === undefined) diagnostics.push(notUtf8(path, bytes));
    else notes.push({ source: { path, text }, file: fileOf(tree, path), files: beside(path) });
  }
  return { notes, diagnostics };
}

async function notesAt(target: string, given: string, root: string): Promise<NotesOnDisk> {
  const found = await stat(target).catch(() => {
    throw new CannotError(`Cannot verify "${given}": there is no such file or folder`);
  });
  if (found.isDirectory())
    return notesOfTree(await readTree(target, { prefix: await shownPath(target, given, root) }));
  if (!isNote(target))
    throw new CannotError(`Cannot verify "${given}": it is no Markdown file (.md), nor one in Org (.org)`);
  const folder = dirname(target);
  const prefix = await shownPath(folder, dirname(given), root);
  const accepts = (path: string) => path.split('/').length - prefix.split('/').length <= deepestBundle;
  const wanted = [prefix, target.slice(folder.length + 1)].filter((part) => part !== '').join('/');
  return notesOfTree(await readTree(folder, { prefix, accepts }), (path) => path === wanted);
}

/** A path in the site is named from the site's root, any other as it was given. */
async function shownPath(target: string, given: string, root: string): Promise<string> {
  const [real, realRoot] = await Promise.all([realpath(target), realpath(root).catch(() => root)]);
  const path = isInside(real, join(realRoot, 'content')) ? relative(realRoot, real) : given;
  return path === '.' ? '' : path.split(sep).join('/').replace(/\/+$/, '');
}

function isNote(path: string): boolean {
  return /\.(md|markdown|org)$/.test(path);
}

/** The files beside and below a note, each by its path from there. */
function filesByFolder({ files }: Tree): (note: string) => NoteOnDisk['files'] {
  const byFolder = new Map<string, Map<string, Uint8Array>>();
  for (const [path, bytes] of files) {
    if (isNote(path)) continue;
    const names = path.split('/').slice(0, -1);
    for (let depth = 0; depth <= names.length; depth += 1) {
      const folder = names
        .slice(0, depth)
        .map((name) => `${name}/`)
        .join('');
      const known = byFolder.get(folder) ?? new Map<string, Uint8Array>();
      byFolder.set(folder, known.set(path.slice(folder.length), bytes));
    }
  }
  return (note) => byFolder.get(note.slice(0, note.lastIndexOf('/') + 1)) ?? new Map();
}

function isFirstOfItsPath(note: NoteOnDisk, index: number, all: readonly NoteOnDisk[]): boolean {
  return all.findIndex(({ source }) => source.path === note.source.path) === index;
}

function notUtf8(path: string, bytes: Uint8Array): Diagnostic {
  const text = new TextDecoder('utf-8').decode(bytes);
  const place: Place = placeAt({ path, text }, Math.max(0, text.indexOf('\ufffd')));
  return diagnostic('not-utf-8', place, `Cannot read "${path}": its bytes are not UTF-8`, {
    hints: ['Save it as UTF-8 in your editor, or convert it with iconv'],
  });
}
