import { pickDomain } from '../../domains.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Context } from '../context.ts';
import type { PodRuntime, Sandbox } from './runtime.ts';
import { referencesOf } from './volume-sources.ts';

/** A volume that waits for a ConfigMap or a Secret which its kubelet does not know yet. */
type LateVolume = NonNullable<Extract<Sandbox, { readonly type: 'mounting' }>['late']>[number];

/** Begins the key of the choice of whether a kubelet has the object of a volume when it first mounts it. */
export const cacheOfVolumeKey = 'cache of volume ';

/** So long, in ms, a kubelet waits for what it watches for a pod. */
export const cacheWaitMs = 1000;

/**
 * The volumes of a new pod whose ConfigMap or Secret is there, and the kubelet, which only now begins to
 * watch it, does not hear of it in time. kubernetes: pkg/kubelet/util/manager/watch_based_manager.go `Get`,
 * in use since 1.12
 */
export function lateVolumes(pod: Pod, { serial }: PodRuntime, context: Context): readonly LateVolume[] {
  if (!context.is({ from: '1.12' })) return [];
  const all = referencesOf(pod.spec.volumes ?? []);
  const firsts = all.filter((each, index) => each.volume !== all[index - 1]?.volume);
  return firsts.filter(({ volume }, index) => {
    const key = `${cacheOfVolumeKey}${index} of ${serial}`;
    const about = `whether the kubelet has volume ${volume} of its pod in time`;
    return context.choose({ key, domain: promptness, about }) === 'late';
  });
}

/** What is said of a volume whose object came too late. kubernetes: #75260, in 1.16 */
export function lateText({ resource }: LateVolume, context: Context): string {
  const what = context.is({ from: '1.16' })
    ? `failed to sync ${resource.slice(0, -1)} cache`
    : "couldn't propagate object cache";
  return `${what}: timed out waiting for the condition`;
}

const members = ['in time', 'late'];
const promptness = {
  ...pickDomain(members, String, 'ways'),
  sample: () => 'in time',
  exceptional: true,
} as const;
