import type { Answer } from '#cluster';
import { confirmedBefore } from './confirmed.ts';
import type { Proposals } from './proposal.ts';
import { drawsOf, type History, type Stage } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/**
 * A listing, such as that of one node's pods, shows other pods than were printed: where nothing has told yet
 * on which node a pod is, those that are shown are on the node of their rows, or of the command, and those
 * that are not are on another.
 */
export function* onOtherNodes(
  history: History,
  { commands, expected = [] }: Stage,
  target: number,
): Proposals {
  const lines = history.judged[target]?.run.lines ?? [];
  const confirmed = confirmedBefore(history, target);
  const isFree = ({ key, type }: Draw) =>
    key.startsWith('node of ') && type === 'pick' && !confirmed.has(key);
  const shown = rowsOf(expected.map((line) => (line.type === 'text' ? line.text : '')));
  const printed = rowsOf(lines);
  const isCut = expected.some(({ type }) => type === 'elision');
  const answers = drawsOf(history)
    .filter(isFree)
    .flatMap(({ key, value, about, members }): readonly Answer[] => {
      const name = about.slice(about.lastIndexOf('/') + 1);
      const row = shown.get(name);
      const isPrinted = printed.has(name);
      const named = row?.find((word) => members.includes(word));
      const listed = isPrinted ? value : members.find((node) => commands.some((text) => text.includes(node)));
      const other = isPrinted && !isCut ? members.find((node) => node !== value) : undefined;
      const node = row === undefined ? other : (named ?? listed);
      return node === undefined || node === value ? [] : [{ key, value: node }];
    });
  if (answers.length > 0) yield { from: 'assignment', answers };
}

/** The words of the line that begins with each name. */
function rowsOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    lines.map((line) => {
      const words = line.split(/\s+/);
      return [words[0]?.replace(/^pods?\//, '') ?? '', words];
    }),
  );
}
