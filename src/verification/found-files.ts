import { type Diagnostic, diagnostic, type Place } from '#text';
import type { Step } from '#transcript';
import type { NoteSettings } from './settings.ts';
import type { NoteInput } from './verify.ts';

/**
 * The input with the files that its commands ask for by another path than they have in the note's bundle:
 * `kubectl apply -f web.yaml`, where the bundle has `manifests/web.yaml`, and the same for a URL whose path
 * ends like that of a file. Only what is the one possible file is taken, and each is said in a diagnostic.
 */
export function withFoundFiles(input: NoteInput): NoteInput {
  const found = new Map<string, Found>();
  const steps = input.transcript.sessions.flatMap((session) => session.steps);
  for (const step of steps) {
    for (const asked of askedFor(step)) {
      if (!found.has(asked.name)) for (const one of find(asked, input)) found.set(one.name, one);
    }
  }
  if (found.size === 0) return input;
  const all = [...found.values()];
  const files = all
    .filter(({ isUrl }) => !isUrl)
    .map(({ name, file }) => [name, textOf(input, file)] as const);
  const urls = Object.fromEntries(all.filter(({ isUrl }) => isUrl).map(({ name, file }) => [name, file]));
  return {
    ...input,
    files: new Map([...files, ...input.files]),
    settings: withUrls(input.settings, urls),
    diagnostics: [...input.diagnostics, ...all.map(saying)],
  };
}

interface Asked {
  readonly name: string;
  readonly isUrl: boolean;
  readonly place: Place;
}

interface Found extends Asked {
  /** The path in the bundle. */
  readonly file: string;
}

const fileFlag = /(?:^|\s)(?:-[fk]|--filename|--kustomize|--from-(?:env-)?file)(?:[ =]|(?=[./\w]))(\S+)/g;

/** The relative paths and the URLs that a command names as files. */
function askedFor({ command, place }: Step): readonly Asked[] {
  const words = [...command.matchAll(fileFlag)].map((match) => (match[1] ?? '').replace(/^[^=/]+=/, ''));
  const urls = [...command.matchAll(/https?:\/\/[^\s"'<>|;)]+/g)].map((match) => match[0]);
  const names = words
    .map((word) => word.replace(/^["']|["']$/g, ''))
    .filter((word) => /^[\w./-]*\w[\w./-]*$/.test(word) && !/^[/~]|^https?:|\.\.\//.test(word));
  return [
    ...names.map((name) => ({ name, isUrl: false, place })),
    ...urls.map((name) => ({ name, isUrl: true, place })),
  ];
}

function find(asked: Asked, input: NoteInput): readonly Found[] {
  return asked.isUrl ? findUrl(asked, input) : findPath(asked, input);
}

function findPath(asked: Asked, input: NoteInput): readonly Found[] {
  const path = segments(asked.name).join('/');
  const shown = input.transcript.files.map(({ name }) => segments(name).join('/'));
  const known = [...input.files.keys(), ...shown, ...Object.keys(input.settings.files)];
  if (known.some((name) => name === path || name.startsWith(`${path}/`))) return [];
  const [file] = only(
    input,
    [...input.files.keys()].filter((name) => name.endsWith(`/${path}`)),
  );
  if (file !== undefined) return [{ ...asked, name: path, file }];
  return findFolder(asked, path, input);
}

/** A folder that is asked for is found as all the files in it. */
function findFolder(asked: Asked, path: string, input: NoteInput): readonly Found[] {
  const inside = [...input.files.keys()].filter((name) => name.includes(`/${path}/`));
  const roots = new Set(inside.map((name) => name.slice(0, name.indexOf(`/${path}/`))));
  if (roots.size !== 1) return [];
  const [root = ''] = roots;
  return inside.map((file) => ({ ...asked, name: file.slice(root.length + 1), file }));
}

function findUrl(asked: Asked, input: NoteInput): readonly Found[] {
  if (input.settings.urls[asked.name] !== undefined) return [];
  const wanted = segments(asked.name.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, ''));
  const lengths = [...input.files.keys()].map((name) => ({
    name,
    length: sharedEnd(segments(name), wanted),
  }));
  const longest = Math.max(0, ...lengths.map(({ length }) => length));
  if (longest === 0) return [];
  const best = lengths.filter(({ length }) => length === longest).map(({ name }) => name);
  return only(input, best).map((file) => ({ ...asked, file }));
}

/** The one of several paths; those that hold the same text are one. */
function only(input: NoteInput, paths: readonly string[]): readonly string[] {
  const texts = new Set(paths.map((path) => input.files.get(path)));
  return texts.size === 1 ? paths.slice(0, 1) : [];
}

function segments(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

function sharedEnd(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < Math.min(left.length, right.length) && left.at(-1 - length) === right.at(-1 - length))
    length += 1;
  return length;
}

function textOf(input: NoteInput, file: string): string {
  return input.files.get(file) ?? '';
}

function withUrls(settings: NoteSettings, urls: Readonly<Record<string, string>>): NoteSettings {
  const sections = Object.entries(settings.sections).map(
    ([anchor, section]) => [anchor, withUrls(section, urls)] as const,
  );
  return { ...settings, urls: { ...urls, ...settings.urls }, sections: Object.fromEntries(sections) };
}

function saying({ name, file, place, isUrl }: Found): Diagnostic {
  return diagnostic('file-found', place, `Reads "${file}" where the command asks for "${name}"`, {
    severity: 'info',
    hints: [
      `If that is another file, state the right one under "${isUrl ? 'urls' : 'files'}" in kanzen.yaml`,
    ],
  });
}
