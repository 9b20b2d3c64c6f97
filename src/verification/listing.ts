import type { ExpectedLine } from './comparison.ts';
import type { Stage } from './stage.ts';

/** A command that lists a table, and may then tell what changes, taken apart. */
export interface Listing {
  /** The command that lists alone, and the lines of the note that it prints. */
  readonly listing: Stage & { readonly expected: readonly ExpectedLine[] };
  /** The titles of the columns. */
  readonly title: string;
  /** The lines of what changed. */
  readonly changes: readonly ExpectedLine[];
}

const get = /^\s*(?:kubectl|k)\s+(?:-\S+\s+)*get\s[^|;&>]*$/;
const watchFlag = /\s(?:-w|--watch(?:=true)?)(?=\s|$)/g;

/** Whether a stage watches what it lists. */
export function watches({ commands: [command = '', ...others] }: Stage): boolean {
  return others.length === 0 && get.test(command) && command.search(watchFlag) >= 0;
}

/**
 * A stage that lists a table. Where it watches, rows are listed in the order of their names, so that the
 * first that does not come after the one before it is a change. kubernetes: kubectl get `watch` prints what
 * a list gives, then each event.
 */
export function listingOf(stage: Stage): Listing | undefined {
  const [command = '', ...others] = stage.commands;
  const { expected = [], interruptAfterLines: _, ...rest } = stage;
  if (others.length > 0 || !get.test(command)) return undefined;
  const [title, ...rows] = expected;
  if (title?.type !== 'text' || !isTitle(title.text)) return undefined;
  const names = rows.map((row) => (row.type === 'text' ? nameIn(row.text, title.text) : undefined));
  const isChange = (name: string | undefined, at: number) =>
    name === undefined || (at > 0 && name <= (names[at - 1] ?? ''));
  const first = watches(stage) ? names.findIndex(isChange) : -1;
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

/** Whether a line is the titles of a table. */
export function isTitle(line: string): boolean {
  return /^(NAME|NAMESPACE)\s/.test(line);
}

/** The name that a row of a table begins with, behind its namespace where that is shown. */
export function nameIn(row: string, title: string): string {
  const words = row.trim().split(/\s+/);
  return words.slice(0, title.startsWith('NAMESPACE') ? 2 : 1).join('/');
}
