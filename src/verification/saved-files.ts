import type { ShownFile } from '#transcript';
import type { Stage } from './stage.ts';

/**
 * A page shows a file again after it was changed: before its first showing it is as shown there, and from
 * each later one on as shown then. What `cat` prints is no change, and an excerpt is none either. What an
 * editor shows is the file then, whatever a program outside the world has put there.
 */
export function savedBetween(
  lines: { readonly from: number; readonly to: number },
  files: readonly ShownFile[],
): Pick<Stage, 'saved'> {
  const sorted = [...files].sort((left, right) => left.place.line - right.place.line);
  const saved = sorted.flatMap((file, index) => {
    const before = sorted.slice(0, index).findLast(({ name }) => name === file.name);
    const isThen = file.place.line > lines.from && file.place.line <= lines.to;
    if (file.by === 'cat' || !isThen) return [];
    if (file.by !== 'editor' && (before === undefined || before.text === file.text)) return [];
    const text = isExcerpt(file, before) ? added(file, before) : file.text;
    return text === undefined ? [] : [[file.name, text] as const];
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

function isExcerpt({ text }: ShownFile, whole: ShownFile | undefined): boolean {
  const isManifest = (each: string) => /^ *apiVersion:/m.test(each);
  return (
    /^\s*(?:\.{3,}|…+)\s*$/m.test(text) ||
    (whole !== undefined && isManifest(whole.text) && !isManifest(text))
  );
}

/** A file with one more item of a list, which a page says to add: it goes behind the last that begins alike. */
function added({ text, isAdded }: ShownFile, whole: ShownFile | undefined): string | undefined {
  const [, indent = '', key = ''] = /^( *)(- *[\w-]+:)/.exec(text) ?? [];
  if (isAdded !== true || key === '' || whole === undefined) return undefined;
  const lines = whole.text.split('\n');
  const at = lines.findLastIndex((line) => line.trimStart().startsWith(key));
  if (at < 0) return undefined;
  const depth = (line: string) => line.length - line.trimStart().length;
  const own = depth(lines[at] ?? '');
  const next = lines.findIndex((line, index) => index > at && line.trim() !== '' && depth(line) <= own);
  const end = next < 0 ? lines.length - 1 : next;
  const moved = text
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(own) + line.slice(indent.length));
  return [...lines.slice(0, end), ...moved, ...lines.slice(end)].join('\n');
}
