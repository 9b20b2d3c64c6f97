import { requestKey } from '#cluster';
import type { Proposals } from './proposal.ts';
import { type Spent, spend } from './spent.ts';
import type { History } from './stage.ts';

/** So long, in ms, a request may have been on its way: closer together where a world changes faster. */
const waysMs = [20, 60, 120, 250, 400, 600, 900, 1200, 1600, 2000, 2500, 3000, 4000, 5000];

/** The requests of so many later runs of kubectl on one line are tried. */
const mostTried = 3;

/**
 * A command whose line also changes something cannot be typed later to show what followed from it: what comes
 * after the change on the line came so much later itself.
 */
export function* betweenRequests(history: History, target: number, spent: Spent): Proposals {
  const { draws = [], drawsBefore = 0 } = history.judged[target]?.run ?? {};
  const requests = draws.slice(drawsBefore).filter(({ key }) => key.startsWith(requestKey));
  for (const { key, value } of requests.toReversed().slice(0, mostTried)) {
    if (!spend(spent, key, 1)) continue;
    const others = waysMs.map(String).filter((other) => other !== value);
    for (const [index, other] of others.entries())
      yield { from: 'moment', answers: [{ key, value: other }], goesOn: index < others.length - 1 };
  }
}
