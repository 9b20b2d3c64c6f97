import type { FileTree } from '../../files.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import type { Due } from '../controller.ts';
import { latency } from '../latency.ts';
import { addressOf } from './address.ts';
import { mapRuns, type PodRuntime } from './runtime.ts';
import { complainOfMount } from './sandbox.ts';
import { isRenamed, isStale, keepingLost, sourcesOf } from './volume-sources.ts';
import { mountProblem, volumeFiles } from './volumes.ts';

/**
 * Fills a pod's volumes anew after what they show has changed: when the kubelet next goes through all pods,
 * which it does every 60 s to 90 s, or as soon as the pod itself has changed.
 * kubernetes: pkg/kubelet/pod_workers.go `completeWork`, pkg/kubelet/util/manager/watch_based_manager.go
 */
export function stepVolumes(pod: Pod, runtime: PodRuntime, context: Context): PodRuntime {
  const { volumes: before, refilling } = runtime;
  const now = before && sourcesOf(pod, context);
  if (before === undefined || now === undefined) return runtime;
  if (!isStale(pod, before, now)) return { ...settled(runtime), volumes: { ...now, at: before.at } };
  const isQuick = isRenamed(before, now);
  if (refilling === undefined || (isQuick && !refilling.isQuick)) {
    const step = isQuick ? 'the kubelet to notice' : 'refreshing volumes';
    const times = context.draw(`volumes of ${runtime.serial}`);
    const wait = latency(step, `volumes ${times} of ${runtime.serial}`, context);
    const at = Math.min(context.now + wait, refilling?.at ?? Number.POSITIVE_INFINITY);
    return { ...runtime, refilling: { at, isQuick } };
  }
  return refilling.at <= context.now ? refresh(pod, runtime, context) : runtime;
}

/** The pod with its volumes as they should be now. */
export function refresh(pod: Pod, runtime: PodRuntime, context: Context): PodRuntime {
  const { volumes: before } = runtime;
  const now = before && sourcesOf(pod, context);
  if (before === undefined || now === undefined || !isStale(pod, before, now)) return runtime;
  const lost = mountProblem(pod, context);
  if (lost) complainOfMount(pod, runtime, lost, context);
  const next = { ...settled(runtime), volumes: keepingLost(before, now) };
  return mapRuns(next, (run, name) => {
    const container = pod.spec.containers.find((each) => each.name === name);
    if (run.files === undefined || container === undefined) return run;
    return { ...run, files: refilled(pod, container, run.files, next, context) };
  });
}

/** When a pod's volumes are filled anew. */
export function refreshDue({ refilling }: PodRuntime): Due | undefined {
  return refilling && { at: refilling.at, settling: true };
}

/** A file that was mounted alone stays what it was. */
function refilled(
  pod: Pod,
  container: Container,
  files: FileTree,
  runtime: PodRuntime,
  context: Context,
): FileTree {
  const { volumes: sources } = runtime;
  return (container.volumeMounts ?? []).reduce((tree, mount) => {
    const volume = pod.spec.volumes?.find(({ name }) => name === mount.name);
    const isFilled = volume?.configMap ?? volume?.secret ?? volume?.downwardAPI ?? volume?.projected;
    if (volume === undefined || !isFilled || mount.subPath || sources === undefined) return tree;
    const place = { volume, pod, container, ip: addressOf(runtime), at: sources.at, sources };
    return volumeFiles(tree, mount, place, context);
  }, files);
}

function settled({ refilling: _, ...runtime }: PodRuntime): PodRuntime {
  return runtime;
}
