import type { ShownFile } from '#transcript';
import type { Stage } from './stage.ts';

/**
 * A page shows a file again after it was changed: before its first showing it is as shown there, and from
 * each later one on as shown then. What `cat` prints is no change, and an excerpt is none either.
 */
export function savedBetween(
  lines: { readonly from: number; readonly to: number },
  files: readonly ShownFile[],
): Pick<Stage, 'saved'> {
  const sorted = [...files].sort((left, right) => left.place.line - right.place.line);
  const saved = sorted.flatMap((file, index) => {
    const before = sorted.slice(0, index).findLast(({ name }) => name === file.name);
    const isThen = file.place.line > lines.from && file.place.line <= lines.to;
    const isNew = before !== undefined && before.text !== file.text && file.by !== 'cat';
    return isThen && isNew && !isExcerpt(file, before) ? [[file.name, file.text] as const] : [];
  });
  return saved.length > 0 ? { saved } : {};
}

/** The files as they were at first. */
export function firstShown(files: readonly ShownFile[]): readonly (readonly [string, string])[] {
  const sorted = [...files].sort((left, right) => right.place.line - left.place.line);
  const certain = sorted.filter(({ by }) => by !== 'command');
  const guessed = sorted.filter(({ by }) => by === 'command');
  return [...guessed, ...certain].map(({ name, text }) => [name, text]);
}

function isExcerpt({ text }: ShownFile, whole: ShownFile): boolean {
  const isManifest = (each: string) => /^apiVersion:/m.test(each);
  return /^\s*(?:\.{3,}|…+)\s*$/m.test(text) || (isManifest(whole.text) && !isManifest(text));
}
