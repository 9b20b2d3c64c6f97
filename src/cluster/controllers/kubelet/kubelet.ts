import { equalJson } from '../../api/equal.ts';
import type { KubeObject } from '../../api/object.ts';
import type { Change } from '../../api/store.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import { type Controller, type Due, soonest } from '../controller.ts';
import { latency } from '../latency.ts';
import { assignAddress, releaseAddress } from './address.ts';
import { isRestarted, stepContainer } from './containers.ts';
import type { Place } from './place.ts';
import { probesDue, stepProbes } from './probes.ts';
import { handOver } from './programs.ts';
import { type ContainerRuntime, newPodRuntime, type PodRuntime, withContainer } from './runtime.ts';
import { isStarted, podStatus } from './status.ts';
import { beginStop, placesOf, stepStop } from './termination.ts';
import { mountProblem } from './volumes.ts';

// pkg/util/goroutinemap/exponentialbackoff: 500 ms doubled up to 2 min 2 s
const mountRetryMs = { first: 500, most: 122_000 };

/** The kubelets of all nodes. They work on pods, by UID. kubernetes: pkg/kubelet/kubelet.go `SyncPod` */
export const kubelet: Controller = {
  name: 'kubelet',
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
function concerned({ object, previous }: Change): readonly string[] {
  const pod = object as Pod;
  if (!pod.spec.nodeName) return [];
  const before = previous as Pod | undefined;
  const same =
    before?.spec === pod.spec && before.metadata.deletionTimestamp === pod.metadata.deletionTimestamp;
  return same ? [] : [pod.metadata.uid ?? ''];
}

/** Pods on hold for a ConfigMap or a Secret of this namespace look again when one appears. */
function waitingFor(
  { object, type }: { readonly object: KubeObject; readonly type: string },
  context: Context,
): readonly string[] {
  if (type !== 'ADDED') return [];
  return [...context.memory.pods.keys()].filter((uid) => {
    const runtime = context.memory.pods.get(uid);
    if (runtime?.sandbox.type !== 'mounting' || runtime.sandbox.failures === 0) return false;
    return context.indexes.byUid(uid)?.metadata.namespace === object.metadata.namespace;
  });
}

function forget(uid: string, context: Context): undefined {
  const runtime = context.memory.pods.get(uid);
  if (runtime?.sandbox.type === 'ready') releaseAddress(runtime.sandbox.ip, uid, context);
  context.memory.pods.delete(uid);
}

function sync(pod: Pod, context: Context): Due | undefined {
  const before = context.memory.pods.get(pod.metadata.uid ?? '');
  if (before === undefined && isOver(pod)) return undefined;
  let runtime = before ?? newPodRuntime(pod, context.objects.serialOf(pod), context.now);
  if (pod.metadata.deletionTimestamp && runtime.stopping === undefined) {
    runtime = beginStop(pod, runtime, pod.metadata.deletionGracePeriodSeconds ?? 30, context);
  }
  runtime = pod.metadata.deletionTimestamp ? stepStop(pod, runtime, context) : advance(pod, runtime, context);
  context.memory.pods.set(runtime.uid, runtime);
  report(pod, runtime, context);
  if (runtime.stopping?.removeAt !== undefined && runtime.stopping.removeAt <= context.now) {
    context.objects.remove('pods', pod, { gracePeriodSeconds: 0 });
    return undefined;
  }
  handOver(pod, runtime, context);
  return soonest([...stoppingDue(runtime), ...(runtime.stopping ? [] : dues(pod, runtime))]);
}

/** Moves a pod on that is to run. */
function advance(pod: Pod, before: PodRuntime, context: Context): PodRuntime {
  let runtime = stepSandbox(pod, before, context);
  if (runtime.sandbox.type !== 'ready') return runtime;
  for (const place of placesOf(pod, runtime)) {
    const own = runtime.containers[place.container.name];
    if (own === undefined) continue;
    const here = { ...place, runtime };
    const next = stepProbes(here, stepContainer(here, own, context), context);
    if (next !== own) runtime = withContainer(runtime, place.container.name, next);
    // Containers start one after the other while they initialise, all together afterwards.
    if (place.init && !isInitialised(here, next)) return runtime;
  }
  return runtime;
}

function isInitialised({ container }: Place, own: ContainerRuntime): boolean {
  if (container.restartPolicy === 'Always') return own.state.type === 'running' && isStarted(container, own);
  return own.state.type === 'exited' && own.state.termination.code === 0;
}

function stepSandbox(pod: Pod, runtime: PodRuntime, context: Context): PodRuntime {
  const { sandbox } = runtime;
  if (sandbox.type === 'mounting' && sandbox.retryAt <= context.now) {
    const problem = mountProblem(pod, context);
    if (problem) return failMount(pod, runtime, problem, context);
    const until = context.now + latency('sandbox', runtime.serial, context);
    return { ...runtime, sandbox: { type: 'creating', until } };
  }
  if (sandbox.type === 'creating' && sandbox.until <= context.now) {
    const ip = assignAddress(pod, runtime.serial, context);
    return { ...runtime, sandbox: { type: 'ready', at: context.now, ip } };
  }
  return runtime;
}

function failMount(
  pod: Pod,
  runtime: PodRuntime,
  { volume, problem }: { readonly volume: string; readonly problem: string },
  context: Context,
): PodRuntime {
  const failures = runtime.sandbox.type === 'mounting' ? runtime.sandbox.failures : 0;
  const message = `MountVolume.SetUp failed for volume "${volume}" : ${problem}`;
  context.event({
    about: pod,
    type: 'Warning',
    reason: 'FailedMount',
    message,
    component: 'kubelet',
    host: runtime.node,
  });
  const delayMs = Math.min(mountRetryMs.first * 2 ** failures, mountRetryMs.most);
  return {
    ...runtime,
    sandbox: { type: 'mounting', failures: failures + 1, retryAt: context.now + delayMs },
  };
}

function report(pod: Pod, runtime: PodRuntime, context: Context): void {
  const status = podStatus(pod, runtime, context);
  if (!equalJson(pod.status ?? {}, status)) context.objects.updateStatus('pods', { ...pod, status });
}

function isOver(pod: Pod): boolean {
  return pod.status?.phase === 'Succeeded' || pod.status?.phase === 'Failed';
}

function stoppingDue(runtime: PodRuntime): readonly Due[] {
  const { stopping } = runtime;
  if (stopping === undefined) return [];
  if (stopping.removeAt !== undefined) return [{ at: stopping.removeAt, settling: true }];
  return Object.values(runtime.containers).flatMap(({ state }) =>
    state.type === 'running' ? [{ at: state.run.exit?.at ?? stopping.killAt, settling: true }] : [],
  );
}

/** When the pod's own course goes on. */
function dues(pod: Pod, runtime: PodRuntime): readonly (Due | undefined)[] {
  const { sandbox } = runtime;
  if (sandbox.type === 'mounting') return [{ at: sandbox.retryAt, settling: sandbox.failures === 0 }];
  if (sandbox.type === 'creating') return [{ at: sandbox.until, settling: true }];
  return placesOf(pod, runtime).flatMap((place) => {
    const own = runtime.containers[place.container.name];
    return own ? [containerDue(place, own), probesDue(place.container, own)] : [];
  });
}

/** A program that ends within this time is waited for; a longer one counts as running. */
const shortRunMs = { init: 60_000, main: 5_000 };

function containerDue(place: Place, own: ContainerRuntime): Due | undefined {
  const { state } = own;
  switch (state.type) {
    case 'waiting':
      return state.until === undefined
        ? undefined
        : { at: state.until, settling: state.reason === 'ErrImagePull' };
    case 'pulling':
    case 'starting':
      return { at: state.until, settling: true };
    case 'exited':
      return isRestarted(place, state.termination.code) ? { at: state.until, settling: true } : undefined;
    case 'running': {
      const { exit, startedAt } = state.run;
      if (exit === undefined) return undefined;
      const short = exit.at - startedAt <= (place.init ? shortRunMs.init : shortRunMs.main);
      return { at: exit.at, settling: short };
    }
    default:
      return state satisfies never;
  }
}
