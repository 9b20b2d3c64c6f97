import type { ContainerState, ContainerStatus, Pod, PodStatus } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import { type Condition, findCondition, isTrue } from '../conditions.ts';
import type { Context } from '../context.ts';
import { timestamp } from '../time.ts';
import { hostAddress } from './downward.ts';
import { imageId, imageName } from './images.ts';
import { podPhase } from './phase.ts';
import { isEphemeral } from './place.ts';
import { podConditions } from './pod-conditions.ts';
import { podLevelResources } from './pod-resources.ts';
import {
  type Cause,
  type ContainerRuntime,
  endBefore,
  type PodRuntime,
  type Termination,
} from './runtime.ts';
import { secondAddress } from './second-address.ts';

/**
 * The status that a kubelet reports for a pod. kubernetes: pkg/kubelet/kubelet_pods.go
 * `generateAPIPodStatus`
 */
export function podStatus(pod: Pod, runtime: PodRuntime, context: Context): PodStatus {
  const init = (pod.spec.initContainers ?? []).map((container) => statusOf(container, pod, runtime, context));
  const main = byName(pod.spec.containers.map((container) => statusOf(container, pod, runtime, context)));
  const added = byName(
    (pod.spec.ephemeralContainers ?? []).map((one) => statusOf(one, pod, runtime, context)),
  );
  const phase = podPhase(pod, runtime, { init, main }, context);
  const ip =
    runtime.sandbox.type === 'ready' || runtime.sandbox.type === 'gone' ? runtime.sandbox.ip : undefined;
  const host = hostAddress(runtime.node, context);
  const conditions = podConditions(pod, runtime, { init, main, phase }, context);
  return {
    ...pod.status,
    phase,
    conditions: keepTransitions(pod.status?.conditions ?? [], conditions, context),
    ...(runtime.ended ?? {}),
    hostIP: host,
    ...(context.is({ from: '1.28' }) ? { hostIPs: [{ ip: host }] } : {}),
    ...(ip === undefined ? {} : { podIP: ip }),
    ...(ip === undefined || context.is({ to: '1.15' }) ? {} : { podIPs: allAddresses(pod, ip, context) }),
    startTime: timestamp(runtime.startedAt),
    ...(init.length > 0 ? { initContainerStatuses: init } : {}),
    containerStatuses: main,
    ...(added.length > 0 ? { ephemeralContainerStatuses: added } : {}),
    ...podLevelResources(pod, context),
    ...(context.is({ from: '1.35' }) ? { observedGeneration: pod.metadata.generation ?? 1 } : {}),
  };
}

function allAddresses(pod: Pod, ip: string, context: Context): readonly { readonly ip: string }[] {
  const second = secondAddress(pod, context);
  return [{ ip }, ...(second === undefined ? [] : [{ ip: second }])];
}

/** Statuses stand by name, whatever the order in the spec. kubernetes: pkg/kubelet/types `SortedContainerStatuses` */
function byName(statuses: readonly ContainerStatus[]): readonly ContainerStatus[] {
  return statuses.toSorted((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
}

function statusOf(container: Container, pod: Pod, runtime: PodRuntime, context: Context): ContainerStatus {
  const own = runtime.containers[container.name];
  const init = pod.spec.initContainers?.includes(container) === true && container.restartPolicy !== 'Always';
  const { state, lastState } = own ? statesOf(own, context) : { state: {}, lastState: {} };
  const id = own && containerId(own, context);
  const running = state.running !== undefined;
  const exitedWell = state.terminated?.exitCode === 0;
  return {
    ...(id === undefined ? {} : { containerID: `${context.settings.runtime}://${id}` }),
    image: id === undefined ? container.image : imageName(container.image, context),
    imageID: id === undefined ? '' : imageId(container.image, context),
    lastState,
    name: container.name,
    ready: isEphemeral(pod, container)
      ? false
      : init
        ? exitedWell
        : running && own !== undefined && isReady(container, own),
    restartCount: own === undefined ? 0 : restartsSeen(own, context),
    ...(saysStarted({ isInit: init, isAdded: isEphemeral(pod, container) }, context)
      ? { started: running && own !== undefined && isStarted(container, own) }
      : {}),
    state,
    ...extras(container, pod, id !== undefined, context),
  };
}

/** Of which containers a kubelet says whether they have started. kubernetes: pkg/kubelet/prober `UpdatePodStatus` */
function saysStarted(
  { isInit, isAdded }: { readonly isInit: boolean; readonly isAdded: boolean },
  context: Context,
): boolean {
  if (isAdded) return false;
  return context.is({ from: isInit ? '1.28' : '1.16' });
}

/** What newer kubelets add: of a container that was made, also what it was given and who it runs as. */
function extras(container: Container, pod: Pod, made: boolean, context: Context): object {
  if (!context.is({ from: '1.33' })) return {};
  const { resources = {}, securityContext, volumeMounts: mounts = [] } = container;
  const user = pod.spec.containers.includes(container) ? (securityContext?.runAsUser ?? 0) : 0;
  return {
    ...(made && resources.requests ? { allocatedResources: resources.requests } : {}),
    ...(made ? { resources, user: { linux: { gid: 0, supplementalGroups: [0], uid: user } } } : {}),
    ...(mounts.length > 0 ? { volumeMounts: mounts.map(mountStatus) } : {}),
  };
}

function mountStatus(mount: {
  readonly name: string;
  readonly mountPath: string;
  readonly readOnly?: boolean;
}): object {
  const { name, mountPath, readOnly } = mount;
  return { mountPath, name, ...(readOnly ? { readOnly, recursiveReadOnly: 'Disabled' } : {}) };
}

export function isReady(container: Container, own: ContainerRuntime): boolean {
  if (!isStarted(container, own) || own.probes.startup?.seenAt !== undefined) return false;
  return container.readinessProbe === undefined || own.probes.readiness?.result === true;
}

export function isStarted(container: Container, own: ContainerRuntime): boolean {
  return container.startupProbe === undefined || own.probes.startup?.result === true;
}

interface States {
  readonly state: ContainerState;
  readonly lastState: ContainerState;
}

/**
 * A container's state and the one before. What is to start again waits only once the kubelet has told why;
 * until then it is what it was. kubernetes: pkg/kubelet/kubelet_pods.go `convertToAPIContainerStatuses`
 */
function statesOf(own: ContainerRuntime, context: Context): States {
  const { state, shown } = own;
  const before = own.last ? { terminated: terminated(own.last, context) } : {};
  if (state.type === 'running' && state.run.seenAt <= context.now) {
    return { state: { running: { startedAt: timestamp(state.run.startedAt) } }, lastState: before };
  }
  const end = endBefore(own);
  if (end === undefined)
    return { state: { waiting: shown ? told(shown) : { reason: own.initial } }, lastState: {} };
  const ended = { terminated: terminated(end, context) };
  return shown ? { state: { waiting: told(shown) }, lastState: ended } : { state: ended, lastState: before };
}

/** A run that nobody has seen yet is not counted. */
function restartsSeen({ state, restarts }: ContainerRuntime, { now }: Context): number {
  return state.type === 'running' && state.run.seenAt > now ? Math.max(0, restarts - 1) : restarts;
}

function told({ reason, message }: Cause): NonNullable<ContainerState['waiting']> {
  return { ...(message === undefined ? {} : { message }), reason };
}

function terminated(end: Termination, context: Context): NonNullable<ContainerState['terminated']> {
  return {
    containerID: `${context.settings.runtime}://${end.id}`,
    exitCode: end.code,
    finishedAt: timestamp(end.at),
    ...(end.message === undefined ? {} : { message: end.message }),
    reason: end.reason ?? (end.code === 0 ? 'Completed' : 'Error'),
    ...(end.signal === undefined ? {} : { signal: end.signal }),
    startedAt: timestamp(end.startedAt),
  };
}

function containerId(own: ContainerRuntime, context: Context): string | undefined {
  const { state } = own;
  if (state.type === 'running' && state.run.seenAt <= context.now) return state.run.id;
  return (endBefore(own) ?? own.last)?.id;
}

/** A condition that stays as it was keeps the instant of its last change. */
function keepTransitions(
  before: readonly Condition[],
  after: readonly Condition[],
  context: Context,
): readonly Condition[] {
  const kept = after.map((condition) => {
    const old = findCondition(before, condition.type);
    const since = old?.status === condition.status ? old.lastTransitionTime : undefined;
    return { ...condition, lastTransitionTime: since ?? timestamp(context.now) };
  });
  const others = before.filter(({ type }) => findCondition(after, type) === undefined);
  return [...kept, ...others.filter(({ type }) => !isTrue(after, type))];
}
