import type { Answer } from '#cluster';
import { livesAnswers } from './life-placement.ts';
import { placedAnswers } from './line-placement.ts';
import { listingOf } from './listing.ts';
import type { Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';

/** When what a stage shows happened, by what it would have printed a little earlier or later. */
export function placementsIn(
  surroundings: Surroundings,
  stage: Stage,
  confirmed: ReadonlySet<string>,
): readonly (readonly Answer[])[] {
  const table = listingOf(stage);
  const { expected = [] } = table?.listing ?? stage;
  const placed = placedAnswers(surroundings, expected, confirmed);
  return table ? [...livesAnswers(surroundings, table, confirmed), ...placed] : placed;
}
