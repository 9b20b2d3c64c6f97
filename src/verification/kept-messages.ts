import { type Answer, aboutKeeping, keepingKey } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import type { Proposals } from './proposal.ts';
import { drawsOf, type History } from './stage.ts';

/** How often an event happened, and what it tells: `x2 over 71s)  deployment-controller  Scaled up …`. */
const counted = /\(x(\d+) over .*\s{2}(\S.*)$/;
const alone = /^.*\s{2}(\S.*)$/;

/**
 * Of many similar events some are told by themselves when they happen again, which are those whose messages
 * were kept in mind. So was what the note counts more often than it was printed; what it counts less often
 * was not.
 */
export function* keptMessages(
  history: History,
  expected: readonly ExpectedLine[],
  target: number,
): Proposals {
  // What was told first was kept from then on; the last comes first here, so that the first stays.
  const choices = new Map(
    drawsOf(history)
      .filter(({ key }) => key.startsWith(keepingKey))
      .map((draw) => [draw.about, draw] as const)
      .reverse(),
  );
  if (choices.size === 0) return;
  const shown = countsIn(expected.map((line) => (line.type === 'text' ? line.text : '')));
  const printed = countsIn(history.judged[target]?.run.lines ?? []);
  const answers = [...shown].flatMap(([text, count]): readonly Answer[] => {
    const choice = choices.get(aboutKeeping(text));
    const told = printed.get(text) ?? 0;
    const value = count > told ? 'yes' : count < told ? 'no' : choice?.value;
    return choice === undefined || value === choice.value
      ? []
      : [{ key: choice.key, value: value as string }];
  });
  if (answers.length > 0) yield { from: 'text', answers };
}

/** How often each message is told of by itself. */
function countsIn(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap((line) => {
      const [, times = '1', text = alone.exec(line)?.[1] ?? ''] = counted.exec(line) ?? [];
      return text === '' || text.startsWith('(combined ') ? [] : [[text, Number(times)]];
    }),
  );
}
