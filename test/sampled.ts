/**
 * Some of a long list of costly cases, spread over it: every one with `KANZEN_CASES=all`, as `npm test` runs
 * them, and each `every`-th where a change is checked while it is made.
 */
export function sampled<T>(cases: readonly T[], every: number): T[] {
  return process.env.KANZEN_CASES === 'all' ? [...cases] : cases.filter((_, index) => index % every === 0);
}
