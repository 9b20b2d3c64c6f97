import type { Comparison } from './comparison.ts';
import type { Explanation } from './finding.ts';
import type { Stage } from './stage.ts';

/** Says of a text that is printed but for its author's words that these stand in it. */
export function explainAside(
  { expected = [] }: Stage,
  printed: readonly string[],
  { pairs }: Comparison,
): Explanation | undefined {
  for (const pair of pairs) {
    const line = expected[pair.expected ?? -1];
    const world = printed[pair.actual ?? -1];
    if (line?.type !== 'text' || line.aside === undefined || world !== line.text) continue;
    const note = line.text + line.aside;
    return {
      ...remarkIn(line.aside.trim()),
      mismatch: { line: line.line, column: [...line.text].length + 1, note, world },
    };
  }
  return undefined;
}

/** What is said of a remark in an output. */
export function remarkIn(remark: string) {
  return {
    code: 'remark-in-output',
    class: 'simulation',
    message: `A remark of the author stands in the output: ${JSON.stringify(remark)}`,
    related: [],
    hints: ['Say it above the fence, or in a comment above the command: an output shows what was printed'],
  } as const;
}
