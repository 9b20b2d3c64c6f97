import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { type Place, runSuffix, serialOf } from './place.ts';
import type { ContainerRuntime, Run } from './runtime.ts';

/** A run that has come to its end. */
export function endRun(own: ContainerRuntime, run: Run, context: Context, place: Place): ContainerRuntime {
  const exit = run.exit ?? { at: context.now, code: 0 };
  // After the first exit the kubelet starts it again at its next look; from then on a back-off shows before.
  const step = own.backoffMs === 0 ? 'noticing an exit' : 'the next look at a pod';
  const seen = latency(step, `${serialOf(place)} exit ${own.runs}`, context);
  return {
    ...own,
    state: {
      type: 'exited',
      termination: { ...exit, startedAt: run.startedAt, id: run.id },
      until: context.now + seen,
    },
  };
}

/** A container that could not be started at all. */
export function failedRun(own: ContainerRuntime, run: Run, place: Place, context: Context): ContainerRuntime {
  const message = 'failed to start container: no command specified';
  const termination = { at: context.now, code: 128, startedAt: 0, id: run.id, reason: 'StartError', message };
  const seen = latency('the next look at a pod', `${serialOf(place)} start${runSuffix(own)}`, context);
  return { ...own, runs: own.runs + 1, state: { type: 'exited', termination, until: context.now + seen } };
}
