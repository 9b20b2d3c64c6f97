import type { CodeBlock } from './code-block.ts';
import type { Piece } from './piece.ts';
import type { ShownFile } from './transcript.ts';

const fileFlag =
  /(?:^|\s)(?:-f|--filename)(?:[ =]|(?=[./\w]))([\w./-]*[\w-]\.(?:ya?ml|json)|<[^<>\n]+>)(?=\s|$)/g;

/**
 * Manifests without a name, directly before the session that asks for just as many files that the page does
 * not show, or whose names it leaves open (`-f <manifest>`): they are these files, in order. What sessions
 * `before` have asked for was there already.
 */
export function askedManifests(
  unnamed: readonly CodeBlock[],
  pieces: readonly Piece[],
  shown: readonly ShownFile[],
  before: readonly Piece[],
): readonly ShownFile[] {
  const named = shown.flatMap(({ name, mark }) => (mark === undefined ? [name] : []));
  const asked = before.flatMap(filesAsked).filter((name) => !name.startsWith('<'));
  const known = new Set([...named, ...asked]);
  const names = [...new Set(pieces.flatMap(filesAsked))].filter((name) => !known.has(name));
  if (names.length !== unnamed.length) return [];
  return unnamed.map((block, index) => ({
    ...nameAndMark(names[index] ?? ''),
    text: block.lines.map((line) => `${line.text}\n`).join(''),
    by: 'command',
    place: block.place,
  }));
}

/** A mark may stand for another file in another session, so that the name that it gets is never asked for. */
function nameAndMark(asked: string): Pick<ShownFile, 'name' | 'mark'> {
  if (!asked.startsWith('<')) return { name: asked };
  return { name: `${asked.slice(1, -1).replace(/[^\p{L}\p{N}]+/gu, '-')}.yaml`, mark: asked };
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
