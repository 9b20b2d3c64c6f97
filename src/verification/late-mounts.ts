import { cacheOfVolumeKey } from '#cluster';
import type { ExpectedLine } from './comparison.ts';
import { startOf } from './instants.ts';
import type { Proposals } from './proposal.ts';
import { drawsOf, type History } from './stage.ts';

/** What a kubelet says of a volume whose object it had not got in time. */
const late = /: (failed to sync \w+ cache|couldn't propagate object cache): /;

/** So many volumes are thought of, the last first. */
const mostVolumes = 12;

/** The note shows that an object for a volume came late to a kubelet: so did that of one of the pods' volumes. */
export function* lateMounts(history: History, expected: readonly ExpectedLine[], target: number): Proposals {
  const told = expected.filter((line) => line.type === 'text' && late.test(line.text)).length;
  const printed = history.judged[target]?.run.lines.filter((line) => late.test(line)).length ?? 0;
  if (told <= printed) return;
  const volumes = drawsOf(history).filter(
    ({ key, drawnAt }) =>
      key.startsWith(cacheOfVolumeKey) && drawnAt >= startOf(history, 1) && !history.answers.has(key),
  );
  for (const { key, value, members } of volumes.toReversed().slice(0, mostVolumes))
    for (const member of members)
      if (member !== value) yield { from: 'assignment', answers: [{ key, value: member }] };
}
