import type { FileTree } from '../../files.ts';
import type { ConfigMap } from '../../kinds/config-map.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container, DownwardFile, KeyToPath, Volume, VolumeMount } from '../../kinds/pod-spec.ts';
import type { Secret } from '../../kinds/secret.ts';
import type { Context } from '../context.ts';
import { fieldValue, resourceValue } from './downward.ts';
import type { VolumeSources } from './runtime.ts';
import { secretText } from './secret-text.ts';
import { referencesOf } from './volume-sources.ts';

/** A volume where it is mounted. */
export interface MountPlace {
  readonly volume: Volume;
  readonly pod: Pod;
  readonly container: Container;
  readonly ip: string;
  readonly at: number;
  /** What the volume was filled with; what the API has now, if the kubelet does not keep it in mind. */
  readonly sources?: VolumeSources | undefined;
}

interface VolumeFile {
  readonly path: string;
  readonly content: string;
  readonly mode: number;
}

const defaultMode = 0o644;

/** The files with a volume in them. A subPath mounts one file or folder of it. */
export function volumeFiles(
  files: FileTree,
  mount: VolumeMount,
  place: MountPlace,
  context: Context,
): FileTree {
  const { at, volume } = place;
  const entries = contentOf(place, context);
  const single = entries.find(({ path }) => path === mount.subPath);
  if (single) return files.write(mount.mountPath, single.content, { mode: single.mode, mtime: at });
  const isProjection = [volume.configMap, volume.secret, volume.downwardAPI, volume.projected].some(Boolean);
  const readOnly = mount.readOnly === true || isProjection;
  const folder = { content: '', mode: isProjection ? 0o777 : 0o755, mtime: at, directory: true, readOnly };
  // A mount hides what the image has there.
  const hidden = files.get(mount.mountPath)?.directory ? files.remove(mount.mountPath) : files;
  const mounted = hidden.set(mount.mountPath, folder);
  if (mount.subPath || !isProjection) return withFiles(mounted, mount.mountPath, entries, at, mount.subPath);
  return withLinks(mounted, mount.mountPath, entries, at);
}

function withFiles(
  files: FileTree,
  root: string,
  entries: readonly VolumeFile[],
  at: number,
  subPath?: string,
): FileTree {
  const prefix = subPath ? `${subPath}/` : '';
  return entries
    .filter(({ path }) => path.startsWith(prefix))
    .reduce(
      (tree, { path, content, mode }) =>
        tree.write(`${root}/${path.slice(prefix.length)}`, content, { mode, mtime: at }),
      files,
    );
}

/**
 * The kubelet writes all files into a folder that is named after the time, and swaps one link to it. What
 * the name ends in is random. kubernetes: pkg/volume/util/atomic_writer.go
 */
function withLinks(files: FileTree, root: string, entries: readonly VolumeFile[], at: number): FileTree {
  const time = new Date(at).toISOString().slice(0, 19).replace(/[-T:]/g, '_');
  const version = `..${time}.${'0'.repeat(10)}`;
  const link = (target: string) => ({ content: '', mode: 0o777, mtime: at, link: target });
  const written = withFiles(
    files.set(`${root}/${version}`, { content: '', mode: 0o755, mtime: at, directory: true }),
    `${root}/${version}`,
    entries,
    at,
  ).set(`${root}/..data`, link(version));
  const names = new Set(entries.map(({ path }) => path.split('/')[0] ?? ''));
  return [...names].reduce((tree, name) => tree.set(`${root}/${name}`, link(`..data/${name}`)), written);
}

/** Why a pod's volumes cannot be mounted yet: the volume's name and the reason. */
export function mountProblem(
  pod: Pod,
  context: Context,
): { readonly volume: string; readonly problem: string } | undefined {
  const { namespace } = pod.metadata;
  const absent = referencesOf(pod.spec.volumes ?? []).find(
    ({ resource, name, optional }) => !optional && !context.objects.get(resource, namespace, name),
  );
  if (absent === undefined) return undefined;
  const problem = `${absent.resource.slice(0, -1)} "${absent.name}" not found`;
  return { volume: absent.volume, problem };
}

function contentOf(place: MountPlace, context: Context): readonly VolumeFile[] {
  const { volume } = place;
  if (volume.configMap) {
    const { name = '', items, defaultMode: mode } = volume.configMap;
    return dataFiles('configmaps', { name, items, mode }, place, context);
  }
  if (volume.secret) {
    const { secretName, items, defaultMode: mode } = volume.secret;
    return dataFiles('secrets', { name: secretName, items, mode }, place, context);
  }
  if (volume.downwardAPI) return downwardFiles(volume.downwardAPI.items ?? [], place, context);
  return (volume.projected?.sources ?? []).flatMap((source) => {
    const mode = volume.projected?.defaultMode;
    if (source.configMap) {
      return dataFiles(
        'configmaps',
        { name: source.configMap.name ?? '', items: source.configMap.items, mode },
        place,
        context,
      );
    }
    if (source.secret) {
      return dataFiles(
        'secrets',
        { name: source.secret.name ?? '', items: source.secret.items, mode },
        place,
        context,
      );
    }
    if (source.downwardAPI) return downwardFiles(source.downwardAPI.items ?? [], place, context);
    return source.serviceAccountToken
      ? [{ path: source.serviceAccountToken.path, content: 'token', mode: defaultMode }]
      : [];
  });
}

function dataFiles(
  resource: 'configmaps' | 'secrets',
  source: {
    readonly name: string;
    readonly items: readonly KeyToPath[] | undefined;
    readonly mode: number | undefined;
  },
  { pod, sources }: MountPlace,
  context: Context,
): readonly VolumeFile[] {
  const key = `${resource}/${source.name}`;
  const object = (
    sources && key in sources.objects
      ? sources.objects[key]
      : context.objects.get(resource, pod.metadata.namespace, source.name)
  ) as ConfigMap | Secret | undefined;
  const data = object?.data ?? {};
  const items = source.items ?? Object.keys(data).map((key): KeyToPath => ({ key, path: key }));
  return items.flatMap(({ key, path, mode }) => {
    const value = data[key];
    if (value === undefined) return [];
    const content = resource === 'secrets' ? secretText(value) : value;
    return [{ path, content, mode: mode ?? source.mode ?? defaultMode }];
  });
}

function downwardFiles(
  items: readonly DownwardFile[],
  place: MountPlace,
  context: Context,
): readonly VolumeFile[] {
  const { container, ip, sources } = place;
  const pod = sources ? { ...place.pod, metadata: { ...place.pod.metadata, ...metaOf(sources) } } : place.pod;
  return items.map(({ path, fieldRef, resourceFieldRef }) => ({
    path,
    content: fieldRef
      ? fieldValue(pod, fieldRef.fieldPath, ip, context)
      : resourceFieldRef
        ? resourceValue(pod, container, resourceFieldRef, context)
        : '',
    mode: defaultMode,
  }));
}

/** The labels and annotations that the pod had then. */
function metaOf({ labels, annotations }: VolumeSources) {
  return { ...(labels ? { labels } : {}), ...(annotations ? { annotations } : {}) };
}
