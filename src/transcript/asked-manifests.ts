import type { CodeBlock } from './code-block.ts';
import type { Piece } from './piece.ts';
import type { ShownFile } from './transcript.ts';

const fileFlag = /(?:^|\s)(?:-f|--filename)(?:[ =]|(?=[./\w]))([\w./-]*[\w-]\.(?:ya?ml|json))(?=\s|$)/g;

/**
 * Manifests without a name, directly before the session that asks for just as many files that the page does
 * not show: they are these files, in order.
 */
export function askedManifests(
  unnamed: readonly CodeBlock[],
  pieces: readonly Piece[],
  shown: readonly ShownFile[],
): readonly ShownFile[] {
  const known = new Set(shown.map(({ name }) => name));
  const names = [...new Set(pieces.flatMap(filesAsked))].filter((name) => !known.has(name));
  if (names.length !== unnamed.length) return [];
  return unnamed.map((block, index) => ({
    name: names[index] ?? '',
    text: block.lines.map((line) => `${line.text}\n`).join(''),
    by: 'command',
    place: block.place,
  }));
}

/** Whether a block is a whole manifest, and not an excerpt. */
export function isManifest(block: CodeBlock): boolean {
  const has = (field: RegExp) => block.lines.some(({ text }) => field.test(text));
  return has(/^apiVersion:\s*\S/) && has(/^kind:\s*\S/) && !has(/^\s*(?:\.{3}|…)\s*$/);
}

function filesAsked({ command }: Piece): readonly string[] {
  const text = command?.command ?? '';
  if (!/\b(?:apply|create|replace|delete)\b/.test(text)) return [];
  return [...text.matchAll(fileFlag)].map((match) => match[1] ?? '');
}
