import type { ContainerStatus, Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import type { PodRuntime } from './runtime.ts';

/** The statuses of a pod's containers. */
export interface Statuses {
  readonly init: readonly ContainerStatus[];
  readonly main: readonly ContainerStatus[];
}

/** A pod's phase. kubernetes: pkg/kubelet/kubelet_pods.go `getPhase` */
export function podPhase(pod: Pod, runtime: PodRuntime, statuses: Statuses, context: Context): string {
  if (runtime.ended) return 'Failed';
  const policy = pod.spec.restartPolicy ?? 'Always';
  const init = statuses.init.filter(
    (_, index) => pod.spec.initContainers?.[index]?.restartPolicy !== 'Always',
  );
  if (init.some((status) => policy === 'Never' && (status.state.terminated?.exitCode ?? 0) !== 0))
    return 'Failed';
  const { main } = statuses;
  const stopped = main.filter(
    (status) => status.state.terminated ?? (status.state.waiting && status.lastState.terminated),
  );
  const running = main.filter((status) => status.state.running);
  if (
    init.some((status) => status.state.terminated?.exitCode !== 0) &&
    stopped.length + running.length === 0
  ) {
    return 'Pending';
  }
  if (stopped.length + running.length < main.length) return 'Pending';
  const sidecars = statuses.init.filter(
    (_, index) => pod.spec.initContainers?.[index]?.restartPolicy === 'Always',
  );
  if (running.length > 0 || sidecars.some((status) => status.state.running)) return 'Running';
  // A deleted pod is over before it goes, whatever would be started again. kubernetes: #115331, in 1.27
  const ends = runtime.stopping && runtime.sandbox.type === 'gone' && context.is({ from: '1.27' });
  return endPhase(ends ? 'Never' : policy, stopped);
}

function endPhase(policy: string, stopped: readonly ContainerStatus[]): string {
  const well = stopped.every(
    (status) => (status.state.terminated ?? status.lastState.terminated)?.exitCode === 0,
  );
  if (policy === 'Always') return 'Running';
  if (well) return 'Succeeded';
  return policy === 'Never' ? 'Failed' : 'Running';
}
