import { parseAllDocuments } from 'yaml';
import type { Step } from '#transcript';
import type { Manifest } from '../presumption/made-objects.ts';
import { type Presumption, presume } from '../presumption/presume.ts';
import type { NoteInput } from '../verify.ts';
import type { Fact } from './facts.ts';
import type { ShownTable } from './shown-tables.ts';

/** The files of what was there before the first line. */
function presumedFile(index: number): string {
  return index === 0 ? 'presumed.yaml' : `presumed-${index + 1}.yaml`;
}

/** Whether a file is one of those. */
export function isPresumed(file: string): boolean {
  return /^presumed(?:-\d+)?\.yaml$/.test(file);
}

/** Manifests of what the note shows and does not make, made of all that it tells of them. */
export function readPresumed(
  { files, transcript, settings }: NoteInput,
  steps: readonly Step[],
  tables: readonly ShownTable[],
): readonly Fact[] {
  const shown = transcript.files.map(({ name, text }) => [name, text] as const);
  const named = [...shown, ...files].map(([name, text]) => [plain(name), manifestsIn(text)] as const);
  const unnamed = transcript.unnamed.flatMap(({ text }) => manifestsIn(text));
  const found = presume({
    steps,
    tables,
    manifests: [...named.flatMap(([, all]) => all), ...unnamed],
    manifestsOf(file) {
      const path = plain(settings.urls[file] ?? file);
      const found = named.filter(([name]) => name === path || path === '' || name.startsWith(`${path}/`));
      return found.length > 0 ? found.flatMap(([, all]) => all) : undefined;
    },
  });
  return found.line === 0 ? [] : factsOf(found);
}

/** What is presumed, as settings. */
function factsOf(found: Presumption): readonly Fact[] {
  const urls = Object.keys(found.files).filter((name) => /^https?:/.test(name));
  const nameOf = (file: string) => (urls.includes(file) ? fileOfUrl(file) : asFile(file));
  const given = found.given.map((text, index) => [presumedFile(index), text] as const);
  const texts = [
    ...given,
    ...Object.entries(found.files).map(([file, text]) => [nameOf(file), text] as const),
  ];
  const fact = (key: string, many: number, value: unknown, because: string): readonly Fact[] =>
    many === 0 ? [] : [{ key, value, line: found.line, because }];
  const mapped = Object.fromEntries(urls.map((url) => [url, fileOfUrl(url)]));
  const names = given.map(([file]) => file);
  const { unknownTemplates } = found;
  return [
    ...fact(
      'files',
      texts.length,
      Object.fromEntries(texts),
      'what the note shows and does not make, as far as it tells',
    ),
    ...fact('urls', urls.length, mapped, 'presumed, as above'),
    ...fact('given', names.length, names, 'what is shown before anything makes it'),
    ...fact('unknownTemplates', unknownTemplates.length, unknownTemplates, 'their pods are known no further'),
  ];
}

function plain(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** A folder is one file in it. */
function asFile(file: string): string {
  const path = plain(file.replace(/^~\//, ''));
  return /\.(?:ya?ml|json)$/.test(path) ? path : `${path}/presumed.yaml`;
}

function fileOfUrl(url: string): string {
  const last =
    plain(url.replace(/[?#].*$/, ''))
      .split('/')
      .at(-1) ?? '';
  return /\.(?:ya?ml|json)$/.test(last) ? last : `${last}.yaml`;
}

/** The manifests in a text. */
function manifestsIn(text: string): readonly Manifest[] {
  if (!/^ *"?kind"?:/m.test(text)) return [];
  return parseAllDocuments(text).flatMap((document) => {
    if (document.errors.length > 0) return [];
    const object = document.toJS({ maxAliasCount: 50 }) as Readonly<Record<string, unknown>> | null;
    const { kind, metadata } = (object ?? {}) as { kind?: unknown; metadata?: { name?: unknown } };
    return object && typeof kind === 'string' && typeof metadata?.name === 'string'
      ? [{ kind, name: metadata.name, object }]
      : [];
  });
}
