import type { ContainerStatus, Pod, PodStatus } from '../../kinds/pod.ts';
import { type Condition, isTrue } from '../conditions.ts';
import type { Context } from '../context.ts';
import { timestamp } from '../time.ts';
import type { Statuses } from './phase.ts';
import type { PodRuntime } from './runtime.ts';

type Bare = Omit<Condition, 'lastTransitionTime' | 'lastProbeTime'>;

/** A pod's conditions in the order of the version. kubernetes: pkg/kubelet/status/generate.go */
export function podConditions(
  pod: Pod,
  runtime: PodRuntime,
  statuses: Statuses & { readonly phase: string },
  context: Context,
): readonly Condition[] {
  const generation = context.is({ from: '1.35' }) ? { observedGeneration: pod.metadata.generation ?? 1 } : {};
  const bare: readonly Bare[] = [
    ...(context.is({ from: '1.29' }) ? [sandboxCondition(runtime, context.now)] : []),
    initialized(pod, statuses),
    ready('Ready', pod, statuses),
    ...(context.is({ from: '1.11' }) ? [ready('ContainersReady', pod, statuses)] : []),
    { type: 'PodScheduled', status: 'True' },
  ];
  return bare.map((condition) => ({ lastProbeTime: null, ...generation, ...condition }));
}

/**
 * The status that the pod has, but that its sandbox is ready: told at once since 1.36, and of the address
 * nothing. kubernetes: pkg/kubelet/kubelet.go `OnPodSandboxReady`
 */
export function withSandboxReady({ metadata, status = {} }: Pod, context: Context): PodStatus {
  if (context.is({ to: '1.35' })) return status;
  const { generation: observedGeneration = 1 } = metadata;
  const lastTransitionTime = timestamp(context.now);
  const condition = { lastProbeTime: null, observedGeneration, ...sandboxTold(true), lastTransitionTime };
  const conditions = status.conditions ?? [];
  return { ...status, conditions: conditions.map((old) => (old.type === condition.type ? condition : old)) };
}

/** A pod that is over has no sandbox any more. kubernetes: pkg/kubelet/kubelet.go `SyncTerminatingPod` */
function sandboxCondition({ sandbox, overAt }: PodRuntime, now: number): Bare {
  const isReady = sandbox.type === 'ready' && (overAt === undefined || overAt > now);
  return sandboxTold(isReady);
}

function sandboxTold(isReady: boolean): Bare {
  return { type: 'PodReadyToStartContainers', status: isReady ? 'True' : 'False' };
}

function initialized(pod: Pod, { init, phase }: Statuses & { readonly phase: string }): Bare {
  const done = (status: ContainerStatus, index: number) =>
    pod.spec.initContainers?.[index]?.restartPolicy === 'Always' ? status.started === true : status.ready;
  const missing = init.filter((status, index) => !done(status, index)).map(({ name }) => name);
  if (missing.length === 0) return { type: 'Initialized', status: 'True' };
  if (phase === 'Succeeded') return { type: 'Initialized', status: 'True', reason: 'PodCompleted' };
  return {
    type: 'Initialized',
    status: 'False',
    reason: 'ContainersNotInitialized',
    message: `containers with incomplete status: [${missing.join(' ')}]`,
  };
}

function ready(type: string, pod: Pod, { main, phase }: Statuses & { readonly phase: string }): Bare {
  if (phase === 'Succeeded') return { type, status: 'False', reason: 'PodCompleted' };
  if (phase === 'Failed') return { type, status: 'False', reason: 'PodFailed' };
  const unready = main.filter((status) => !status.ready).map(({ name }) => name);
  if (unready.length > 0) {
    const message = `containers with unready status: [${unready.join(' ')}]`;
    return { type, status: 'False', reason: 'ContainersNotReady', message };
  }
  const gates = type === 'Ready' ? (pod.spec.readinessGates ?? []) : [];
  const closed = gates.filter((gate) => !isTrue(pod.status?.conditions, gate.conditionType));
  if (closed.length === 0) return { type, status: 'True' };
  const gate = closed[0]?.conditionType;
  const message = `corresponding condition of pod readiness gate "${gate}" does not exist.`;
  return { type, status: 'False', reason: 'ReadinessGatesNotReady', message };
}
