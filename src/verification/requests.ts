import { requestKey } from '#cluster';
import type { Request } from './moments.ts';
import { serialOf } from './reading.ts';
import type { StageRun } from './stage.ts';

/**
 * The requests of a stage that took a choice of time, in order. The moments that followed right upon one are
 * added to `before`, by their names.
 */
export function requestsOf(run: StageRun, before: Map<string, Request>): readonly Request[] {
  const requests: Request[] = [];
  for (const [index, draw] of run.draws.entries()) {
    const { key, drawnAt } = draw;
    const last = requests.at(-1);
    if (key.startsWith(requestKey)) {
      const to = drawnAt + Number(draw.value);
      requests.push({
        draw,
        index,
        stage: run.stage,
        from: drawnAt,
        to,
        before: last?.to === drawnAt ? last : undefined,
      });
    } else if (last?.to === drawnAt) {
      const name = `${serialOf(key) ?? ''}@${drawnAt} under ${run.stage}`;
      if (serialOf(key) !== undefined && !before.has(name)) before.set(name, last);
    }
  }
  return requests;
}
