import { Story } from './causes/story.ts';
import { explainExchanged } from './exchanged.ts';
import { explain } from './explanation.ts';
import type { Explanation } from './finding.ts';
import type { Unprinted } from './other-worlds.ts';
import { explainAside } from './remark.ts';
import type { Replayer } from './replay.ts';
import { explainSlip, hintOf } from './slips.ts';
import type { Stage } from './stage.ts';
import type { Outcome, Turn } from './turns.ts';

/** Why stages failed, by their index; undefined for those that did not. */
type Explanations = (Explanation | undefined)[];

/** Explains every stage of a world whose text was not found. */
export function explainAll(
  outcomes: readonly Outcome[],
  start: (stages: readonly Stage[]) => Replayer,
): Explanations {
  const replayers = new Map<readonly Stage[], Replayer>();
  return outcomes.map(({ stage, judged, result, among }) => {
    if (result === undefined) return undefined;
    if (result.found) return explainAside(stage, judged.run.lines, judged.comparison);
    const replayer = replayers.get(among) ?? start(among);
    replayers.set(among, replayer);
    return explain(stage, result, new Story(replayer, result.history));
  });
}

/** Says of the lines after which a note goes on otherwise how it does. */
export function explainTurns(
  explanations: Explanations,
  outcomes: readonly Outcome[],
  turns: readonly Turn[],
): void {
  for (const { at, slip, gained } of turns) {
    const [explanation, stage] = [explanations[at], outcomes[at]?.stage];
    if (slip.type === 'mistyped') {
      if (stage !== undefined) explanations[at] = explainSlip(slip, stage, gained);
    } else if (explanation === undefined) continue;
    else if (slip.type === 'exchanged') explanations[at] = explainExchanged(slip, explanation);
    else explanations[at] = { ...explanation, hints: [...explanation.hints, hintOf(slip, gained)] };
  }
}

/** Differences that may be those of another version. */
const wording = new Set(['output-differs', 'line-extra']);

/** Looks for the worlds in which the first line would be right that this one prints otherwise. */
export async function hintAtOtherWorlds(
  explanations: Explanations,
  outcomes: readonly Outcome[],
  hintsFor: (line: Unprinted) => Promise<readonly string[]>,
): Promise<void> {
  const target = explanations.findIndex((explanation) => explanation && wording.has(explanation.code));
  const [explanation, { result, among: stages } = {}] = [explanations[target], outcomes[target]];
  const text = explanation?.mismatch?.note ?? '';
  if (explanation === undefined || result === undefined || stages === undefined || text === '') return;
  const hints = await hintsFor({ stages, target: result.target, text, history: result.history });
  explanations[target] = { ...explanation, hints: [...explanation.hints, ...hints] };
}
