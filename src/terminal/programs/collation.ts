import type { ProgramContext } from '../program.ts';

/** The order of two texts. */
export type Collation = (left: string, right: string) => number;

/** How a program sorts: by the bytes of the C locale or, where the environment names a language, by its alphabet. */
export function collation(context: ProgramContext): Collation {
  const named = ['LC_ALL', 'LC_COLLATE', 'LANG'].map((name) => context.env.get(name)).find(Boolean) ?? 'C';
  const language = /^([a-z]{2})[_.]/.exec(named)?.[1];
  if (language === undefined) return byCodePoints;
  const collator = new Intl.Collator(language);
  return (left, right) => collator.compare(left, right) || byCodePoints(left, right);
}

function byCodePoints(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
