import { existenceKey } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import { startOf } from './instants.ts';
import type { Proposals } from './proposal.ts';
import { drawsOf, type History } from './stage.ts';

/** What the kubelet says of a pod whose image it cannot get. */
const refused = /\b(ErrImagePull|ImagePullBackOff)\b/;

/** So many images are thought of, those that were last asked for first. */
const mostImages = 3;

/** The note shows that an image could not be pulled: so a registry has not got one of those that were. */
export function* refusedPulls(
  history: History,
  expected: readonly ExpectedLine[],
  target: number,
): Proposals {
  const isTold = expected.some((line) => line.type === 'text' && refused.test(line.text));
  if (!isTold || history.judged[target]?.run.lines.some((line) => refused.test(line))) return;
  const since = startOf(history, 1);
  const pulls = drawsOf(history).filter(
    ({ key, drawnAt }) => key.startsWith(existenceKey) && drawnAt >= since && !history.answers.has(key),
  );
  for (const { key, value, members } of pulls.toReversed().slice(0, mostImages))
    for (const member of members)
      if (member !== value) yield { from: 'assignment', answers: [{ key, value: member }] };
}
