import { type Answer, requestKey } from '#cluster';
import { revisionOf } from './shown-facts.ts';
import { drawsOf, type History } from './stage.ts';
import type { Draw } from './transcript-oracle.ts';

/** So many later instants are tried: what follows from the request comes later with it. */
const mostTried = 4;

/**
 * A resourceVersion was refused, since too much was written between it and the one that the note shows before
 * it. That one may have been written later: the request for it took its time on the way, while controllers
 * wrote what followed from the requests before it.
 */
export function laterRequests(history: History): readonly (readonly Answer[])[] {
  const writes = drawsOf(history).filter(({ key }) => revisionOf.test(key));
  const isShown = ({ key, value }: Draw) => history.answers.get(key) === value;
  for (const { key, value } of history.judged.flatMap(({ run }) => run.refusals)) {
    const refused = writes.findIndex((write) => write.key === key);
    const shown = writes.slice(0, Math.max(refused, 0)).findLastIndex(isShown);
    const write = writes[shown];
    const request = write && requestBefore(write, history);
    if (write === undefined || request === undefined) continue;
    const hidden = writes.slice(shown + 1, refused);
    const excess = hidden.length - (Number(value) - Number(write.value) - 1);
    if (excess <= 0) continue;
    const instants = new Set(hidden.slice(excess - 1).map(({ drawnAt }) => drawnAt));
    return [...instants]
      .map((at) => Number(request.value) + at - write.drawnAt)
      .filter((tookMs) => tookMs <= Number(request.members[1]))
      .slice(0, mostTried)
      .map((tookMs) => [{ key: request.key, value: String(tookMs) }]);
  }
  return [];
}

/** The choice of how long the request took that wrote something right when it had come. */
function requestBefore(write: Draw, { judged }: History): Draw | undefined {
  for (const { run } of judged) {
    const index = run.draws.findIndex(({ key }) => key === write.key);
    if (index < 0) continue;
    const request = run.draws.slice(run.drawsBefore, index).findLast(({ key }) => key.startsWith(requestKey));
    return request && request.drawnAt + Number(request.value) === write.drawnAt ? request : undefined;
  }
  return undefined;
}
