import { type FileEntry, FileTree } from '../../files.ts';
import type { PersistentVolume } from '../../kinds/persistent-volume.ts';
import type { PersistentVolumeClaim } from '../../kinds/persistent-volume-claim.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container, Volume } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import type { StoreChange } from './runtime.ts';

/** A volume that holds what is written to it, where a container has it mounted. */
export interface StoreMount {
  /** Names what the volume is on: all that mount the same see the same files. */
  readonly store: string;
  readonly path: string;
  /** The folder of the volume that is mounted. */
  readonly folder: string;
  /** What else is mounted below it. */
  readonly inner: readonly string[];
}

/** The volumes of a container that hold what is written to them; the outermost first. */
export function storeMounts(
  pod: Pod,
  node: string,
  container: Container,
  context: Context,
): readonly StoreMount[] {
  const all = container.volumeMounts ?? [];
  const mounts = all.flatMap(({ name, mountPath, subPath }) => {
    const volume = pod.spec.volumes?.find((each) => each.name === name);
    const found = volume && storeOf(volume, pod, node, context);
    if (found === undefined) return [];
    const { store, root = '' } = found;
    const path = mountPath.replace(/(?<=.)\/+$/, '');
    const inner = all.map((each) => each.mountPath).filter((other) => isBelow(other, path));
    return [{ store, path, folder: root + (subPath ? `/${subPath}` : ''), inner }];
  });
  return mounts.sort((left, right) => left.path.length - right.path.length);
}

/** What a volume is on, and its folder there. */
interface VolumeStore {
  readonly store: string;
  readonly root?: string;
}

/** What a volume is on. The kubelet itself fills all others. */
function storeOf(volume: Volume, pod: Pod, node: string, context: Context): VolumeStore | undefined {
  const { name, emptyDir, hostPath, persistentVolumeClaim: claim, ephemeral } = volume;
  if (emptyDir) return { store: podStore(pod.metadata.uid, name) };
  if (hostPath) return onNode(node, hostPath.path);
  if (claim) return claimStore(pod, claim.claimName, node, context);
  return ephemeral === undefined ? undefined : claimStore(pod, `${pod.metadata.name}-${name}`, node, context);
}

function claimStore(pod: Pod, name: string, node: string, context: Context): VolumeStore {
  const { namespace } = pod.metadata;
  const claim = context.objects.get<PersistentVolumeClaim>('persistentvolumeclaims', namespace, name);
  const volumeName = claim?.spec.volumeName ?? '';
  const volume = context.objects.get<PersistentVolume>('persistentvolumes', undefined, volumeName);
  const { path } = (volume?.spec.hostPath ?? {}) as { readonly path?: string };
  // What a provisioner made holds its data wherever the pod goes, or keeps the pod where the data is.
  const isProvisioned = volume?.metadata.annotations?.['pv.kubernetes.io/provisioned-by'] !== undefined;
  return path === undefined || isProvisioned
    ? { store: `volume ${volumeName || claim?.metadata.uid}` }
    : onNode(node, path);
}

/** A folder of a node: all of what is written to its files is one store. */
function onNode(node: string, path: string): VolumeStore {
  return { store: nodeStore(node), root: path.replace(/\/+$/, '') };
}

function nodeStore(node: string): string {
  return `node ${node}`;
}

/** A node's files with what pods have written to them. */
export function nodeFilesWith(node: string, files: FileTree, context: Context): FileTree {
  const held = context.memory.stores.get(nodeStore(node));
  return held === undefined
    ? files
    : [...held.entries()].reduce((tree, [path, entry]) => tree.set(path, entry), files);
}

/** Somebody changed a node's files, which its pods may see. */
export function changeNodeFiles(node: string, before: FileTree, after: FileTree, context: Context): void {
  const root = { store: nodeStore(node), path: '', folder: '', inner: [] };
  keepChanges(storeChanges([root], before, after), context);
}

function podStore(uid: string | undefined, volume: string): string {
  return `pod ${uid} ${volume}`;
}

/** A pod's own volumes go with it. */
export function dropStores(uid: string, context: Context): void {
  const own = [...context.memory.stores.keys()].filter((store) => store.startsWith(podStore(uid, '')));
  for (const store of own) context.memory.stores.delete(store);
}

/** A container's files with what its volumes hold now. */
export function withStores(files: FileTree, mounts: readonly StoreMount[], context: Context): FileTree {
  return mounts.reduce((tree, mount) => {
    const held = context.memory.stores.get(mount.store);
    return held === undefined ? tree : withStore(tree, mount, held);
  }, files);
}

function withStore(files: FileTree, mount: StoreMount, held: FileTree): FileTree {
  const kept = entriesOf(held, mount);
  let tree = files;
  for (const path of entriesAt(files, mount).keys())
    if (!kept.has(path)) tree = tree.remove(mount.path + path);
  for (const [path, entry] of kept) tree = tree.set(mount.path + path, entry);
  return tree;
}

/** What a volume holds, by the path below where it is mounted. */
function entriesOf(held: FileTree, { folder }: StoreMount): ReadonlyMap<string, FileEntry> {
  return below(held, folder, []);
}

function entriesAt(files: FileTree, { path, inner }: StoreMount): ReadonlyMap<string, FileEntry> {
  return below(files, path, inner);
}

/** The entries below a folder by what follows it in their paths, without those in other folders. */
function below(files: FileTree, folder: string, but: readonly string[]): ReadonlyMap<string, FileEntry> {
  const found = new Map<string, FileEntry>();
  for (const [path, entry] of files.entries()) {
    const isOther = but.some((other) => path === other || isBelow(path, other) || isBelow(other, path));
    if (isBelow(path, folder) && !isOther) found.set(path.slice(folder.length), entry);
  }
  return new Map([...found].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`) && path.length > folder.length + 1;
}

/** What has changed in a container's volumes between two states of its files. */
export function storeChanges(
  mounts: readonly StoreMount[],
  before: FileTree,
  after: FileTree,
): StoreChange[] {
  return mounts.flatMap((mount) => {
    const [old, now] = [entriesAt(before, mount), entriesAt(after, mount)];
    const { store, folder } = mount;
    const gone = [...old.keys()].filter((path) => !now.has(path));
    const changed = [...now].filter(([path, entry]) => old.get(path) !== entry);
    return [
      ...gone.map((path) => ({ store, path: folder + path, entry: null })),
      ...changed.map(([path, entry]) => ({ store, path: folder + path, entry })),
    ];
  });
}

/** Writes changes to the volumes, for all that have them mounted. */
export function keepChanges(changes: readonly StoreChange[], context: Context): void {
  for (const { store, path, entry } of changes) {
    const held = context.memory.stores.get(store) ?? FileTree.empty;
    context.memory.stores.set(store, entry === null ? held.remove(path) : held.set(path, entry));
  }
}
