import { Story } from './causes/story.ts';
import type { Disclosure } from './disclosure.ts';
import { explain } from './explanation.ts';
import type { Explanation } from './finding.ts';
import type { Unprinted } from './other-worlds.ts';
import type { Replayer } from './replay.ts';
import type { SearchResult } from './search.ts';
import type { Stage } from './stage.ts';

/** Why stages failed, by their index; undefined for those that did not. */
type Explanations = (Explanation | undefined)[];

/** Explains every stage of a world whose text was not found. */
export function explainAll(
  stages: readonly Stage[],
  results: readonly (SearchResult | undefined)[],
  replayer: Replayer,
): Explanations {
  return results.map((result, index) => {
    const stage = stages[index];
    if (stage === undefined || result === undefined || result.found) return undefined;
    return explain(stage, result, new Story(replayer, result.history));
  });
}

/** Differences that may be those of another version. */
const wording = new Set(['output-differs', 'line-extra']);

/** Looks for the worlds in which the first line would be right that this one prints otherwise. */
export async function hintAtOtherWorlds(
  explanations: Explanations,
  { stages, results }: Disclosure,
  hintsFor: (line: Unprinted) => Promise<readonly string[]>,
): Promise<void> {
  const target = explanations.findIndex((explanation) => explanation && wording.has(explanation.code));
  const [explanation, result] = [explanations[target], results[target]];
  const text = explanation?.mismatch?.note ?? '';
  if (explanation === undefined || result === undefined || text === '') return;
  const hints = await hintsFor({ stages, target, text, history: result.history });
  explanations[target] = { ...explanation, hints: [...explanation.hints, ...hints] };
}
