import { equalJson } from '../../api/equal.ts';
import type { Pod, PodStatus } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { withSandboxReady } from './pod-conditions.ts';
import type { ContainerRuntime, PodRuntime } from './runtime.ts';
import { podStatus } from './status.ts';

/**
 * Tells the status of a pod, if there is anything new that its worker tells: it does so when it turns to the
 * pod, before it makes its sandbox, gets its images and starts its containers, and not again while it is at
 * that. So nobody learns a pod's address while its image is pulled.
 * kubernetes: pkg/kubelet/kubelet.go `SyncPod`
 */
export function report(
  pod: Pod,
  before: PodRuntime | undefined,
  now: PodRuntime,
  context: Context,
): PodRuntime {
  const told = podStatus(pod, now, context);
  const runtime = isHeld(pod, told.phase, now, context) ? windUp(now, context) : now;
  const held = runtime.overAt !== undefined && runtime.overAt > context.now;
  const phase = held ? pod.status?.phase : undefined;
  const status = phase === undefined ? told : { ...told, phase };
  if (!isBusy(before, runtime, context) || probesTell(pod.status, status)) tell(pod, status, context);
  else if (before?.sandbox.type === 'creating' && runtime.sandbox.type === 'ready')
    tell(pod, withSandboxReady(pod, context), context);
  return runtime;
}

function tell(pod: Pod, status: PodStatus, context: Context): void {
  if (!equalJson(pod.status ?? {}, status)) context.objects.updateStatus('pods', { ...pod, status });
}

/** The worker has been at the pod, and still is, or it has stopped and what came of it was not seen yet. */
function isBusy(before: PodRuntime | undefined, after: PodRuntime, { now }: Context): boolean {
  if (before === undefined || after.stopping || after.ended) return false;
  const isStarted = Object.values(before.containers).some((own) => isUnseenStart(own, now));
  if (!isAtWork(before) && !isStarted) return false;
  return isAtWork(after) || Object.values(after.containers).some((own) => isUnseen(own, now));
}

function isAtWork({ sandbox, containers }: PodRuntime): boolean {
  if (sandbox.type === 'creating') return true;
  return Object.values(containers).some(({ state: { type } }) => type === 'pulling' || type === 'starting');
}

function isUnseen(own: ContainerRuntime, now: number): boolean {
  const { state, cause, shown } = own;
  return isUnseenStart(own, now) || (state.type === 'waiting' && cause !== undefined && cause !== shown);
}

function isUnseenStart({ state }: ContainerRuntime, now: number): boolean {
  return state.type === 'running' && state.run.seenAt > now;
}

/** What probes find of a container that is told to run needs no worker. pkg/kubelet/status/status_manager.go */
function probesTell(before: PodStatus | undefined, after: PodStatus): boolean {
  return (before?.containerStatuses ?? []).some((old) => {
    const own = after.containerStatuses?.find(({ name }) => name === old.name);
    const isRunning = old.state.running !== undefined && own?.state.running !== undefined;
    return isRunning && (old.ready !== own.ready || old.started !== own.started);
  });
}

/**
 * A pod whose containers have ended keeps its phase until its worker has wound it up, so that no phase says
 * of what may still run that it is over. kubernetes: pkg/kubelet/status/status_manager.go `mergePodStatus`,
 * since 1.22
 */
function isHeld(pod: Pod, phase: string | undefined, runtime: PodRuntime, context: Context): boolean {
  if (runtime.overAt !== undefined || runtime.stopping || runtime.ended || isOver(pod)) return false;
  return (phase === 'Succeeded' || phase === 'Failed') && context.is({ from: '1.22' });
}

function windUp(runtime: PodRuntime, context: Context): PodRuntime {
  return { ...runtime, overAt: context.now + latency('winding up a pod', runtime.serial, context) };
}

/** Whether all of a pod has ended for good. */
export function isOver(pod: Pod): boolean {
  return pod.status?.phase === 'Succeeded' || pod.status?.phase === 'Failed';
}
