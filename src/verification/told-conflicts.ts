import { cacheKey } from '#cluster';
import type { Chronology } from './chronology.ts';
import type { ExpectedLine } from './comparison.ts';
import type { Moment } from './moments.ts';
import type { Proposals } from './proposal.ts';
import { type Spent, spend } from './spent.ts';
import { drawsOf, type History } from './stage.ts';

/** Each write that a controller had not seen yet, and when it was therefore refused the next one. */
export function conflicts(chronology: Chronology): readonly (readonly [Moment, Moment])[] {
  const draws = chronology.runs.flatMap((run) => run.draws);
  return draws.flatMap(({ key, value, drawnAt }, index) => {
    const serial = value === 'behind' ? behind.exec(key)?.[1] : undefined;
    if (serial === undefined) return [];
    const write = draws.slice(0, index).findLast((draw) => draw.key.startsWith(`revision of ${serial}, `));
    if (write === undefined) return [];
    return [[chronology.moment(serial, write.drawnAt), chronology.moment(serial, drawnAt)] as const];
  });
}

const behind = new RegExp(`^${cacheKey}(.+), \\d+$`);

/** kubernetes: the reasons of the controllers of Endpoints and EndpointSlices */
const refused = /\bFailedToUpdateEndpoint(Slices)?\b/;

/** So often each is tried: what it leads to depends on when all else happened. */
const tries = 3;

/**
 * The note tells that a controller was refused what it wrote: it had not seen its own last write in one of
 * the cases in which it wrote twice, the last ones first.
 */
export function* toldConflicts(
  history: History,
  expected: readonly ExpectedLine[],
  target: number,
  spent: Spent,
): Proposals {
  const { run } = history.judged[target] ?? {};
  const told = expected.map((line) => (line.type === 'text' ? refused.exec(line.text) : null)).find(Boolean);
  if (run === undefined || !told || run.lines.some((line) => refused.test(line))) return;
  const resource = told[1] === undefined ? 'endpoints/' : 'endpointslices.';
  for (const { key } of drawsOf(history).toReversed()) {
    if (!key.startsWith(cacheKey + resource) || !spend(spent, key, tries)) continue;
    yield { from: 'assignment', answers: [{ key, value: 'behind' }] };
  }
}
