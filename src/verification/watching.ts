import type { ExpectedLine } from './comparison.ts';
import type { Stage } from './stage.ts';

/** A command that lists and then tells what changes, taken apart. */
export interface Watching {
  /** The command that lists alone, and the lines of the note that it prints. */
  readonly listing: Stage & { readonly expected: readonly ExpectedLine[] };
  /** The titles of the columns. */
  readonly title: string;
  /** The lines of what changed. */
  readonly changes: readonly ExpectedLine[];
}

const watching = /^\s*(?:kubectl|k)\s+(?:-\S+\s+)*get\s(?=[^|;&]*\s(?:-w|--watch)(?:\s|$))[^|;&>]*$/;
const watchFlag = /\s(?:-w|--watch)(?=\s|$)/g;

/**
 * A stage that watches, as a listing and its changes: rows are listed in the order of their names, so that
 * the first that does not come after the one before it is a change. kubernetes: kubectl get `watch` prints
 * what a list gives, then each event.
 */
export function watchingOf(stage: Stage): Watching | undefined {
  const [command = '', ...others] = stage.commands;
  const { expected = [], interruptAfterLines: _, ...rest } = stage;
  if (others.length > 0 || !watching.test(command)) return undefined;
  const [title, ...rows] = expected;
  if (title?.type !== 'text' || !/^(NAME|NAMESPACE)\s/.test(title.text)) return undefined;
  const names = rows.map((row) => (row.type === 'text' ? nameIn(row.text, title.text) : undefined));
  const isChange = (name: string | undefined, at: number) =>
    name === undefined || (at > 0 && name <= (names[at - 1] ?? ''));
  const first = names.findIndex(isChange);
  const listed = first < 0 ? rows.length : first;
  return {
    listing: {
      ...rest,
      commands: [command.replace(watchFlag, '')],
      expected: [title, ...rows.slice(0, listed)],
    },
    title: title.text,
    changes: rows.slice(listed),
  };
}

/** The name that a row of a table begins with, behind its namespace where that is shown. */
export function nameIn(row: string, title: string): string {
  const words = row.trim().split(/\s+/);
  return words.slice(0, title.startsWith('NAMESPACE') ? 2 : 1).join('/');
}
