import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { type Place, runSuffix, serialOf, warn } from './place.ts';
import type { ContainerRuntime, Run } from './runtime.ts';
import { terminationMessage } from './termination-message.ts';

/** A run whose program has ended: the kubelet sees it at its next look at the runtime. */
export function endRun(own: ContainerRuntime, run: Run, context: Context, place: Place): ContainerRuntime {
  const exit = run.exit ?? { at: context.now, code: 0 };
  const seenAt =
    run.endSeenAt ?? exit.at + latency('noticing an exit', `${serialOf(place)} exit ${own.runs}`, context);
  if (seenAt > context.now) {
    return { ...own, state: { ...own.state, type: 'running', run: { ...run, endSeenAt: seenAt } } };
  }
  const message = terminationMessage(place, own, run);
  const told = message === undefined ? {} : { message };
  const termination = { ...exit, startedAt: run.startedAt, id: run.id, ...told };
  const { cause: _, shown: __, ...rest } = own;
  return { ...rest, state: { type: 'exited', termination, until: context.now } };
}

/**
 * A container that was made but could not be started. kubernetes: pkg/kubelet/kuberuntime `ErrRunContainer`;
 * each runtime has its own exit code and reason for it.
 */
export function failedRun(
  own: ContainerRuntime,
  run: Run,
  { place, problem }: { readonly place: Place; readonly problem: string },
  context: Context,
): ContainerRuntime {
  const docker = context.settings.runtime === 'docker';
  const message = docker ? `failed to start container "${place.container.name}": ${problem}` : problem;
  warn(place, 'Failed', `Error: ${message}`, context);
  const seen = latency('noticing an exit', `${serialOf(place)} start${runSuffix(own)}`, context);
  const termination = {
    at: context.now,
    code: docker ? 127 : 128,
    startedAt: docker ? context.now : 0,
    id: run.id,
    reason: docker ? 'ContainerCannotRun' : 'StartError',
    message: problem,
  };
  return {
    ...own,
    cause: { reason: 'RunContainerError', message },
    state: { type: 'exited', termination, until: context.now + seen },
  };
}
