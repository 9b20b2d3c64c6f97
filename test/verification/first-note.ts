import { readdirSync, readFileSync } from 'node:fs';
import { parseNote } from '#transcript';
import { NoteMemory, type NoteReport, readSettings, verifyNote } from '#verification';

const folder = new URL('../../content/posts/kubernetes-6/', import.meta.url);

/** The text of the first note. */
export const firstNote = readFileSync(new URL('index.md', folder), 'utf8');

const files = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

/** What every edit of the note goes on from. */
const memory = new NoteMemory();
let first: Promise<NoteReport> | undefined;

/** Verifies a text as if it stood in the first note's bundle, with some more settings. */
export async function verifyInBundle(text: string, settingsText = ''): Promise<NoteReport> {
  const path = 'content/posts/kubernetes-6/index.md';
  const { settings, diagnostics } = readSettings({
    path: 'kanzen.yaml',
    text: `${files.get('kanzen.yaml') ?? ''}\n${settingsText}`,
  });
  const inputOf = (text: string) => {
    const source = { path, text };
    return { source, transcript: parseNote(source), settings, diagnostics, files };
  };
  first ??= verifyNote(inputOf(firstNote), memory);
  await first;
  return verifyNote(inputOf(text), new NoteMemory(memory));
}

/** One line of a text replaced; the line is named by its number, from 1. */
export function withLine(text: string, line: number, replace: (old: string) => string): string {
  return text
    .split('\n')
    .map((old, index) => (index === line - 1 ? replace(old) : old))
    .join('\n');
}

/** The numbers of the lines in which a text stands. */
export function linesWith(text: string, wanted: string | RegExp): number[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      (typeof wanted === 'string' ? line.includes(wanted) : wanted.test(line)) ? [index + 1] : [],
    );
}
