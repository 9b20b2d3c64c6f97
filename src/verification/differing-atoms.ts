import type { Answer } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import type { Judged } from './stage.ts';

/**
 * Answers for values too short to be recognised wherever they stand, such as the `1` of `Query time: 1 msec`:
 * where one piece of a line differs, and a choice of this very stage printed it, the note's piece is that
 * choice's value.
 */
export function proposedAtoms(
  expected: readonly ExpectedLine[],
  { run, comparison, reading }: Judged,
): readonly Answer[] {
  const answers = new Map<string, string>();
  for (const pair of comparison.pairs) {
    const note = pair.expected === undefined ? undefined : expected[pair.expected];
    if (note?.type !== 'text' || pair.actual === undefined) continue;
    for (const [printed, shown] of differingAtoms(run.lines[pair.actual] ?? '', note.text)) {
      // A piece of a longer value, such as an octet of an address, is no value of its own.
      const isPart = reading.values.some(
        ({ line, draws }) =>
          line === note.line && draws.some(({ value }) => value !== printed && value.includes(printed)),
      );
      if (isPart) continue;
      const draw = run.draws.find(
        ({ key, type, value }) =>
          value === printed && type !== 'pick' && type !== 'order' && !answers.has(key),
      );
      const value = draw?.read(shown);
      if (draw && value !== undefined) answers.set(draw.key, value);
    }
  }
  return [...answers].map(([key, value]) => ({ key, value }));
}

/** Pairs of pieces that differ, of two lines that are cut into the same number of pieces. */
function differingAtoms(line: string, note: string): readonly (readonly [string, string])[] {
  for (const pattern of [/[A-Za-z0-9]+/g, /\S+/g]) {
    const atoms = line.match(pattern) ?? [];
    const others = note.match(pattern) ?? [];
    if (atoms.length !== others.length) continue;
    return atoms.flatMap((atom, index) =>
      atom === others[index] ? [] : [[atom, others[index] ?? ''] as const],
    );
  }
  return [];
}
