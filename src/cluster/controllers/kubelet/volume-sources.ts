import { equalJson } from '../../api/equal.ts';
import type { KubeObject } from '../../api/object.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Volume } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import type { VolumeSources } from './runtime.ts';

/** One ConfigMap or Secret that a volume is filled from. */
interface Reference {
  readonly volume: string;
  readonly resource: 'configmaps' | 'secrets';
  readonly name: string;
  readonly optional: boolean;
}

/** What a volume is filled from. A token's projection is left out: what is in it stays. */
export function referencesOf(volumes: readonly Volume[]): readonly Reference[] {
  return volumes.flatMap((volume) => {
    const { name, configMap, secret, projected } = volume;
    const sources = (projected?.sources ?? []).flatMap((source) => [
      ...(source.configMap ? [refer(name, 'configmaps', source.configMap)] : []),
      ...(source.secret ? [refer(name, 'secrets', source.secret)] : []),
    ]);
    return [
      ...(configMap ? [refer(name, 'configmaps', configMap)] : []),
      ...(secret ? [refer(name, 'secrets', { ...secret, name: secret.secretName })] : []),
      ...sources,
    ];
  });
}

function refer(
  volume: string,
  resource: Reference['resource'],
  { name = '', optional = false }: { readonly name?: string; readonly optional?: boolean },
): Reference {
  return { volume, resource, name, optional };
}

/** The sources as they are now; undefined for a pod none of whose volumes ever changes. */
export function sourcesOf(pod: Pod, context: Context): VolumeSources | undefined {
  const volumes = (pod.spec.volumes ?? []).filter((volume) => !hasToken(volume));
  const references = referencesOf(volumes);
  if (references.length === 0 && !volumes.some(tellsOfPod)) return undefined;
  const { namespace, labels, annotations } = pod.metadata;
  const objects = references.map(({ resource, name }) => [
    `${resource}/${name}`,
    context.objects.get<KubeObject>(resource, namespace, name),
  ]);
  return { at: context.now, objects: Object.fromEntries(objects), labels, annotations };
}

/** Whether something that a pod's volumes show has changed. */
export function isStale(pod: Pod, before: VolumeSources, now: VolumeSources): boolean {
  const objects = Object.keys(now.objects).some((key) => !isSame(before.objects[key], now.objects[key]));
  return objects || ((pod.spec.volumes ?? []).some(tellsOfPod) && isRenamed(before, now));
}

/** Whether the pod's own labels or annotations have changed. */
export function isRenamed(before: VolumeSources, now: VolumeSources): boolean {
  return !equalJson(
    [before.labels ?? {}, before.annotations ?? {}],
    [now.labels ?? {}, now.annotations ?? {}],
  );
}

/** The sources with what is gone as it was: the kubelet cannot take it away. */
export function keepingLost(before: VolumeSources, now: VolumeSources): VolumeSources {
  const objects = Object.entries(now.objects).map(([key, object]) => [key, object ?? before.objects[key]]);
  return { ...now, objects: Object.fromEntries(objects) };
}

function isSame(before: KubeObject | undefined, now: KubeObject | undefined): boolean {
  return (
    before?.metadata.uid === now?.metadata.uid &&
    before?.metadata.resourceVersion === now?.metadata.resourceVersion
  );
}

function hasToken({ projected }: Volume): boolean {
  return (projected?.sources ?? []).some(({ serviceAccountToken }) => serviceAccountToken !== undefined);
}

function tellsOfPod({ downwardAPI, projected }: Volume): boolean {
  return downwardAPI !== undefined || (projected?.sources ?? []).some((source) => source.downwardAPI);
}
