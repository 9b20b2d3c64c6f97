import { readdirSync, readFileSync } from 'node:fs';
import { parseNote } from '#transcript';
import { type NoteReport, readSettings, verifyNote } from '#verification';

const folder = new URL('../../content/posts/kubernetes-6/', import.meta.url);

/** The text of the first note. */
export const firstNote = readFileSync(new URL('index.md', folder), 'utf8');

const files = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

/** Verifies a text as if it stood in the first note's bundle, with some more settings. */
export function verifyInBundle(text: string, settingsText = ''): Promise<NoteReport> {
  const source = { path: 'content/posts/kubernetes-6/index.md', text };
  const { settings, diagnostics } = readSettings({
    path: 'kanzen.yaml',
    text: `${files.get('kanzen.yaml') ?? ''}\n${settingsText}`,
  });
  return verifyNote({ source, transcript: parseNote(source), settings, diagnostics, files });
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
