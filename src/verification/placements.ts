import type { Answer } from '#cluster';
import { placedAnswers } from './placement.ts';
import type { Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';
import { watchedAnswers } from './watched.ts';
import { watchingOf } from './watching.ts';

/** When what a stage shows happened, by what it would have printed a little earlier or later. */
export function placementsIn(
  surroundings: Surroundings,
  stage: Stage,
  confirmed: ReadonlySet<string>,
): readonly (readonly Answer[])[] {
  const watching = watchingOf(stage);
  return watching
    ? [
        ...watchedAnswers(surroundings, watching, confirmed),
        ...placedAnswers(surroundings, watching.listing.expected, confirmed),
      ]
    : placedAnswers(surroundings, stage.expected ?? [], confirmed);
}
