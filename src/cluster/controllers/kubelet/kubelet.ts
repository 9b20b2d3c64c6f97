import type { Change } from '../../api/store.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { type Controller, type Due, soonest } from '../controller.ts';
import { latency } from '../latency.ts';
import { releaseAddress } from './address.ts';
import { atLook, isDone, isLookedAt, isRestarted, stepContainer } from './containers.ts';
import type { Place } from './place.ts';
import { isProbed, probesDue, stepProbes } from './probes.ts';
import { handOver } from './programs.ts';
import { refresh, refreshDue, stepVolumes } from './refresh.ts';
import { isOver, report } from './report.ts';
import {
  type ContainerRuntime,
  mapContainers,
  newPodRuntime,
  type PodRuntime,
  type Run,
  withAdded,
  withContainer,
} from './runtime.ts';
import { stepSandbox } from './sandbox.ts';
import { isStarted } from './status.ts';
import { dropStores } from './storage.ts';
import { beginStop, endContainers, endSidecars, placesOf, stepStop } from './termination.ts';

/** The kubelets of all nodes. They work on pods, by UID. kubernetes: pkg/kubelet/kubelet.go `SyncPod` */
export const kubelet: Controller = {
  name: 'kubelet',
  isOnNode: true,
  watches: {
    pods: concerned,
    configmaps: waitingFor,
    secrets: waitingFor,
  },
  lag(uid, context) {
    const known = context.memory.pods.get(uid);
    if (known) return 1;
    const pod = context.indexes.byUid<Pod>(uid);
    return pod ? latency('the kubelet to notice', context.objects.serialOf(pod), context) : 1;
  },
  reconcile(uid, context) {
    const pod = context.indexes.byUid<Pod>(uid);
    if (pod === undefined) return forget(uid, context);
    return pod.spec.nodeName ? sync(pod, context) : undefined;
  },
};

/** Kubelets look at what others change about a pod; its status they write themselves. */
function concerned({ object, previous }: Change, context: Context): readonly string[] {
  const pod = object as Pod;
  const uid = pod.metadata.uid ?? '';
  if (!pod.spec.nodeName) return [];
  const before = previous as Pod | undefined;
  const same =
    before?.spec === pod.spec && before.metadata.deletionTimestamp === pod.metadata.deletionTimestamp;
  if (!same) return [uid];
  const { labels, annotations } = before.metadata;
  const renamed = labels !== pod.metadata.labels || annotations !== pod.metadata.annotations;
  return renamed && context.memory.pods.get(uid)?.volumes ? [uid] : [];
}

/** Pods on hold for a ConfigMap or a Secret look again when one appears, those that show one when it changes. */
function waitingFor({ object, groupResource, type }: Change, context: Context): readonly string[] {
  const { name, namespace } = object.metadata;
  const key = `${groupResource}/${name}`;
  return [...context.memory.pods.keys()].filter((uid) => {
    const runtime = context.memory.pods.get(uid);
    const { sandbox, volumes } = runtime ?? {};
    const isHeld = type === 'ADDED' && sandbox?.type === 'mounting' && sandbox.failures > 0;
    if (!isHeld && !(volumes && key in volumes.objects)) return false;
    return context.indexes.byUid(uid)?.metadata.namespace === namespace;
  });
}

function forget(uid: string, context: Context): undefined {
  const runtime = context.memory.pods.get(uid);
  if (runtime?.sandbox.type === 'ready') releaseAddress(runtime.sandbox.ip, uid, context);
  context.memory.pods.delete(uid);
  dropStores(uid, context);
}

function sync(pod: Pod, context: Context): Due | undefined {
  const before = context.memory.pods.get(pod.metadata.uid ?? '');
  if (before === undefined && isOver(pod)) return undefined;
  let runtime = withAdded(pod, before ?? newPodRuntime(pod, context.objects.serialOf(pod), context.now));
  if (pod.metadata.deletionTimestamp && runtime.stopping === undefined) {
    runtime = beginStop(pod, runtime, pod.metadata.deletionGracePeriodSeconds ?? 30, context);
  }
  runtime = stepVolumes(pod, exceedDeadline(pod, runtime, context), context);
  runtime =
    runtime.stopping || runtime.ended ? stepStop(pod, runtime, context) : advance(pod, runtime, context);
  runtime = report(pod, before, runtime, context);
  context.memory.pods.set(runtime.uid, runtime);
  if (runtime.stopping?.removeAt !== undefined && runtime.stopping.removeAt <= context.now) {
    context.objects.remove('pods', pod, { gracePeriodSeconds: 0 });
    return undefined;
  }
  handOver(pod, runtime, context);
  if (runtime.stopping || runtime.ended) return soonest(endingDue(runtime));
  const others = [deadlineDue(pod, runtime), refreshDue(runtime), overDue(runtime, context)];
  return soonest([...others, ...dues(pod, runtime, context.now)]);
}

/**
 * A pod that was active for longer than it may be fails, and its containers are told to end.
 * kubernetes: pkg/kubelet/active_deadline.go
 */
function exceedDeadline(pod: Pod, runtime: PodRuntime, context: Context): PodRuntime {
  const due = deadlineDue(pod, runtime);
  if (due === undefined || due.at > context.now || isOver(pod)) return runtime;
  const message = 'Pod was active on the node longer than the specified deadline';
  const event = { about: pod, type: 'Normal', reason: 'DeadlineExceeded', message } as const;
  context.event({ ...event, component: 'kubelet', host: runtime.node });
  const graceSeconds = pod.spec.terminationGracePeriodSeconds ?? 30;
  const ended = { reason: 'DeadlineExceeded', message };
  return { ...endContainers(pod, runtime, graceSeconds, context), ended };
}

function deadlineDue({ spec, metadata }: Pod, runtime: PodRuntime): Due | undefined {
  if (spec.activeDeadlineSeconds === undefined || runtime.ended || metadata.deletionTimestamp)
    return undefined;
  return { at: runtime.startedAt + spec.activeDeadlineSeconds * 1000, settling: false };
}

/** Moves a pod on that is to run. */
function advance(pod: Pod, before: PodRuntime, context: Context): PodRuntime {
  let runtime = stepSandbox(pod, before, context);
  if (runtime.sandbox.type !== 'ready') return runtime;
  if (isLook(pod, runtime, context)) {
    runtime = mapContainers(refresh(pod, runtime, context), (own) => atLook(own, context));
  }
  for (const place of placesOf(pod, runtime)) {
    const own = runtime.containers[place.container.name];
    if (own === undefined) continue;
    const here = { ...place, runtime };
    if (isKeptWaiting(here, own)) continue;
    const next = stepProbes(here, stepContainer(here, own, context), context);
    if (next !== own) runtime = withContainer(runtime, place.container.name, next);
    // The next container begins once the one before has done its work.
    if (place.init && !isInitialised(here, next)) return runtime;
  }
  return isDone(pod, runtime) ? endSidecars(pod, runtime, context) : runtime;
}

/** One look is at the whole pod, whatever it is for. */
function isLook(pod: Pod, runtime: PodRuntime, context: Context): boolean {
  return placesOf(pod, runtime).some((place) => {
    const own = runtime.containers[place.container.name];
    return own !== undefined && isLookedAt(place, own, context);
  });
}

/**
 * A pod has one worker, which gets the image of a container and starts it before it turns to the next.
 * kubernetes: pkg/kubelet/kuberuntime/kuberuntime_manager.go `SyncPod`
 */
function isKeptWaiting({ container, runtime }: Place, { state }: ContainerRuntime): boolean {
  if (state.type !== 'waiting' && state.type !== 'exited') return false;
  return Object.entries(runtime.containers).some(
    ([name, other]) =>
      name !== container.name && (other.state.type === 'pulling' || other.state.type === 'starting'),
  );
}

function isInitialised({ container }: Place, own: ContainerRuntime): boolean {
  if (container.restartPolicy === 'Always') return own.state.type === 'running' && isStarted(container, own);
  return own.state.type === 'exited' && own.state.termination.code === 0;
}

function overDue({ overAt = 0 }: PodRuntime, { now }: Context): Due | undefined {
  return overAt > now ? { at: overAt, settling: true } : undefined;
}

function endingDue({ stopping, containers }: PodRuntime): readonly Due[] {
  if (stopping?.removeAt !== undefined) return [{ at: stopping.removeAt, settling: true }];
  return Object.values(containers).flatMap(({ state }) => {
    const at = state.type === 'running' ? (state.run.exit?.at ?? stopping?.killAt) : undefined;
    return at === undefined ? [] : [{ at, settling: true }];
  });
}

/** When the pod's own course goes on. */
function dues(pod: Pod, runtime: PodRuntime, now: number): readonly (Due | undefined)[] {
  const { sandbox } = runtime;
  if (sandbox.type === 'mounting') {
    const at = Math.min(sandbox.retryAt, sandbox.givesUpAt);
    return [{ at, settling: sandbox.failures === 0 }];
  }
  if (sandbox.type === 'creating') return [{ at: sandbox.until, settling: true }];
  return placesOf(pod, runtime).flatMap((place) => {
    const own = runtime.containers[place.container.name];
    if (own === undefined) return [];
    const due = isKeptWaiting(place, own) ? undefined : containerDue(place, own, now);
    return [due, probesDue(place.container, own), writesDue(place.container, own)];
  });
}

/** When a running program next changes something that others may see: in a volume, or where its probes look. */
function writesDue(container: Container, { state }: ContainerRuntime): Due | undefined {
  const coming = state.type === 'running' ? state.run.filesToCome : undefined;
  const next = coming?.find(({ kept }) => kept.length > 0 || isProbed(container));
  return next && { at: next.at, settling: false };
}

/** A program that ends within this time is waited for; a longer one counts as running. */
const shortRunMs = { init: 60_000, main: 5_000 };

function containerDue(place: Place, own: ContainerRuntime, now: number): Due | undefined {
  const { state } = own;
  switch (state.type) {
    case 'waiting':
      return state.until === undefined ? undefined : { at: state.until, settling: !isTold(own) };
    case 'pulling':
    case 'starting':
      return { at: state.until, settling: true };
    case 'exited':
      return isRestarted(place, state.termination.code)
        ? { at: state.until, settling: !isTold(own) }
        : undefined;
    case 'running':
      return runningDue(place, state.run, now);
    default:
      return state satisfies never;
  }
}

/** A container that is held up goes on so for ever once its status says so. */
function isTold({ cause, shown }: ContainerRuntime): boolean {
  return cause !== undefined && shown?.reason === cause.reason;
}

function runningDue(place: Place, run: Run, now: number): Due | undefined {
  const { exit, startedAt, seenAt, endSeenAt } = run;
  if (seenAt > now) return { at: seenAt, settling: true };
  if (exit === undefined) return undefined;
  const short = exit.at - startedAt <= (place.init ? shortRunMs.init : shortRunMs.main);
  return { at: endSeenAt ?? exit.at, settling: short };
}
