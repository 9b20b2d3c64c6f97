import type { FirstPass } from './blame.ts';
import { compareLines } from './comparison.ts';
import type { Explanation } from './finding.ts';
import type { Stage } from './stage.ts';

/** Two commands of which each has the output of the other. */
export interface Exchanged {
  /** The stages, by their indices: the one that is judged first, and the later one. */
  readonly stage: number;
  readonly other: number;
  readonly line: number;
  readonly command: string;
}

/** So many stages apart two outputs are exchanged. */
const furthest = 3;

/** The next failed stage whose output is nearer to what a failed one prints, and the other way round. */
export function exchangedAt(pass: FirstPass, at: number): Exchanged | undefined {
  const own = pass.stages[at];
  const other = pass.results.findIndex(
    (result, index) => index > at && index <= at + furthest && result?.found === false,
  );
  const stage = pass.stages[other];
  if (own === undefined || stage === undefined || !isNearer(pass, at, stage) || !isNearer(pass, other, own))
    return undefined;
  return { stage: at, other, line: stage.line, command: stage.commands.at(-1) ?? '' };
}

/** Whether what is printed at a stage is more like the text of another one than like its own. */
function isNearer({ stages, results }: FirstPass, at: number, other: Stage): boolean {
  const { history, target } = results[at] ?? {};
  const judged = history?.judged[target ?? -1];
  const { expected = [] } = other;
  if (judged === undefined || stages[at]?.commands.length !== 1 || expected.length === 0) return false;
  return compareLines(expected, judged.run.lines).distance < judged.comparison.distance;
}

/** The stages with the two outputs where they belong. */
export function withExchanged(stages: readonly Stage[], { stage, other }: Exchanged): readonly Stage[] {
  return stages.map((each, index) => {
    if (index !== stage && index !== other) return each;
    return { ...each, expected: stages[index === stage ? other : stage]?.expected };
  });
}

/** A command has the output of a later one, and that one has its. */
export function explainExchanged({ line, command }: Exchanged, before: Explanation): Explanation {
  return {
    code: 'contradiction',
    class: 'contradiction',
    message: `Shows what \`${command}\` of line ${line} prints, and that line shows what this command prints: the two outputs are exchanged`,
    related: [{ line, message: 'has the output of this command' }],
    hints: ['Put each output below its command'],
    mismatch: before.mismatch,
  };
}
