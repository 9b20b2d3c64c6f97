/**
 * How often a search has tried a sort of change; what did not help two candidates will not help the others.
 */
export type Spent = Map<string, number>;

/** So often a sort is tried. */
export const sortTries = 2;

/** Whether something may be tried once more. */
export function spend(spent: Spent, what: string, most: number): boolean {
  const times = spent.get(what) ?? 0;
  spent.set(what, times + 1);
  return times < most;
}
