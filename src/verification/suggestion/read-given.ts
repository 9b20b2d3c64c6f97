import type { Step } from '#transcript';
import { mentions, namesIn } from '../manifest-names.ts';
import type { Fact } from './facts.ts';
import type { ShownLine } from './shown-tables.ts';

/** The manifests of a bundle that no command applies or only deletes, though the note shows what is in them. */
export function readGiven(
  files: ReadonlyMap<string, string>,
  steps: readonly Step[],
  lines: readonly ShownLine[],
): readonly Fact[] {
  const given = [...files].flatMap(([file, text]) => {
    const names = namesIn(file, text);
    const isMade = steps.some(({ command }) => !/\sdelete\s/.test(command) && namesFile(command, file));
    if (names.length === 0 || isMade) return [];
    const shown = lines.find((line) => names.some((name) => mentions(line.text, name)));
    const used = steps.find(({ command }) => names.some((name) => mentions(command, name)));
    const at = Math.min(
      shown?.line ?? Number.POSITIVE_INFINITY,
      used?.place.line ?? Number.POSITIVE_INFINITY,
    );
    return Number.isFinite(at) ? [{ file, line: at }] : [];
  });
  const [first] = given;
  if (first === undefined) return [];
  const value = given.map(({ file }) => file);
  return [{ key: 'given', value, line: first.line, because: 'what is shown before anything makes it' }];
}

/** Whether a command names a file, or a folder that holds it. */
function namesFile(command: string, file: string): boolean {
  const base = file.slice(file.lastIndexOf('/') + 1);
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : undefined;
  const words = command.split(/[\s=,"']+/).map((word) => word.replace(/^\.\/|\/$/g, ''));
  if (folder === undefined && /\s(?:-f|-k|-R)[ =]?\.(?:\s|$)/.test(command)) return true;
  return words.some((word) => word === file || word.endsWith(`/${base}`) || word === base || word === folder);
}
