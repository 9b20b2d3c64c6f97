import { markedDefault } from '../../admission/default-class.ts';
import type { KubeObject } from '../../api/object.ts';
import type { Node } from '../../kinds/node.ts';
import type { PersistentVolume } from '../../kinds/persistent-volume.ts';
import type { PersistentVolumeClaim } from '../../kinds/persistent-volume-claim.ts';
import type { Pod } from '../../kinds/pod.ts';
import { defaultStorageMarks, type StorageClass } from '../../kinds/storage-class.ts';
import { storageClassOf } from '../../kinds/storage-class-name.ts';
import type { Context } from '../context.ts';
import type { Controller, Due } from '../controller.ts';
import { holds, withFinalizer, withoutFinalizer } from '../finalizers.ts';
import { latency } from '../latency.ts';
import { keyOf, splitKey } from '../owners.ts';
import { feasibleNodes } from '../scheduler/feasible.ts';
import { tell, tellExternal, tellUnbound } from './claim-events.ts';
import { classOf, isReachable, isStatic, matchingVolumes, waitsForConsumer } from './matching.ts';
import { provisionedBy, retire } from './reclaim.ts';
import { isOutside, volumeSource } from './volume-source.ts';

const claims = 'persistentvolumeclaims';
const volumes = 'persistentvolumes';
const classes = 'storageclasses.storage.k8s.io';
const protection = 'kubernetes.io/pvc-protection';
const roundMs = 15_000;
const boundByController = 'pv.kubernetes.io/bound-by-controller';

/** Claims find volumes, or have them made. kubernetes: pkg/controller/volume/persistentvolume */
export const claimController: Controller = {
  name: 'persistentvolume-controller',
  watches: {
    [claims]: ({ object, type }, context) =>
      type === 'DELETED' ? [...released(object, context)] : [keyOf(object)],
    // A new volume is found when all claims are gone through; only one that names its claim is told to it.
    [volumes]: ({ object }) => claimOf(object as PersistentVolume),
    pods: ({ object }, context) => claimsOf(object as Pod).filter((key) => mindsPods(key, context)),
  },
  lag: () => 20,
  reconcile(key, context): Due | undefined {
    const { namespace, name } = splitKey(key);
    if (namespace === undefined) return retire(name, context);
    const claim = context.objects.get<PersistentVolumeClaim>(claims, namespace, name);
    if (claim === undefined) return undefined;
    if (claim.metadata.deletionTimestamp) return unprotect(claim, context);
    return claim.status?.phase === 'Bound' ? undefined : bind(claim, context);
  },
};

/** Whether all claims of a pod have their volumes; else the words of the scheduler. */
export function claimProblem(pod: Pod, context: Context): string | undefined {
  for (const { persistentVolumeClaim: wanted } of pod.spec.volumes ?? []) {
    if (wanted === undefined) continue;
    const claim = context.objects.get<PersistentVolumeClaim>(
      claims,
      pod.metadata.namespace,
      wanted.claimName,
    );
    if (claim === undefined) return `persistentvolumeclaim "${wanted.claimName}" not found`;
    if (claim.status?.phase === 'Bound' || waitsForConsumer(claim, context)) continue;
    return 'pod has unbound immediate PersistentVolumeClaims';
  }
  return undefined;
}

function claimsOf(pod: Pod): readonly string[] {
  return (pod.spec.volumes ?? []).flatMap(({ persistentVolumeClaim: claim }) =>
    claim ? [`${pod.metadata.namespace}/${claim.claimName}`] : [],
  );
}

function claimOf({ spec: { claimRef } }: PersistentVolume): readonly string[] {
  return claimRef ? [`${claimRef.namespace}/${claimRef.name}`] : [];
}

/** A claim minds the pods that use it when it is to go, or when its volume waits for one. */
function mindsPods(key: string, context: Context): boolean {
  const { namespace, name } = splitKey(key);
  const claim = context.objects.get<PersistentVolumeClaim>(claims, namespace, name);
  if (claim === undefined) return false;
  return claim.metadata.deletionTimestamp !== undefined || waitsForConsumer(claim, context);
}

function released(claim: KubeObject, context: Context): readonly string[] {
  const bound = context.objects
    .list<PersistentVolume>(volumes)
    .filter(({ spec }) => spec.claimRef?.uid === claim.metadata.uid);
  return bound.map((volume) => `/${volume.metadata.name}`);
}

function bind(claim: PersistentVolumeClaim, context: Context): Due | undefined {
  const volume = findVolume(claim, context);
  if (volume) return join(claim, volume, context);
  const isNamed = claim.spec.storageClassName !== undefined || storageClassOf(claim) !== '';
  const defaulted = isNamed ? undefined : takeDefaultClass(claim, context);
  if (defaulted) return bind(defaulted, context);
  const provider = classOf(claim, context);
  const waits = provider !== undefined && waitsForConsumer(claim, context);
  if (waits && !hasConsumer(claim, context)) {
    tell(claim, 'WaitForFirstConsumer', 'waiting for first consumer to be created before binding', context);
    return nextRound(claim, context);
  }
  if (provider === undefined || isStatic(claim, context)) {
    if (!waits) tellUnbound(claim, context);
    return nextRound(claim, context);
  }
  return provision(claim, provider, context);
}

/** All claims are gone through every 15 s. pkg/controller/volume/persistentvolume `resync` */
function nextRound(claim: PersistentVolumeClaim, context: Context): Due {
  const serial = context.objects.serialOf(claim);
  const isFirst = context.draw(`rounds of ${serial}`) === 1;
  const wait = isFirst ? latency('a round of all claims', serial, context) : roundMs;
  return { at: context.now + wait, settling: false };
}

/**
 * A claim from before there was a default class gets it later, since 1.26: the admission plugin saw none.
 * kubernetes: pkg/controller/volume/persistentvolume/pv_controller.go `assignDefaultStorageClass`
 */
function takeDefaultClass(claim: PersistentVolumeClaim, context: Context): PersistentVolumeClaim | undefined {
  if (context.version.minor < 26) return undefined;
  const [chosen] = markedDefault(context.objects.list<StorageClass>(classes), defaultStorageMarks);
  if (chosen === undefined) return undefined;
  const spec = { ...claim.spec, storageClassName: chosen.metadata.name };
  return context.objects.update<PersistentVolumeClaim>(claims, { ...claim, spec });
}

/** The smallest volume that satisfies a claim; one that waits for a pod gets one that the pod can reach. */
function findVolume(claim: PersistentVolumeClaim, context: Context): PersistentVolume | undefined {
  const all = matchingVolumes(claim, context);
  if (claim.spec.volumeName !== undefined || !waitsForConsumer(claim, context)) return all[0];
  const [pod] = consumersOf(claim, context);
  const nodes = pod ? nodesFor(pod, context) : [];
  return all.find((volume) => volume.spec.claimRef ?? nodes.some((node) => isReachable(volume, node)));
}

function nodesFor(pod: Pod, context: Context): readonly Node[] {
  const node = context.objects.get<Node>('nodes', undefined, pod.spec.nodeName ?? '');
  return node ? [node] : feasibleNodes(pod, context);
}

function join(claim: PersistentVolumeClaim, volume: PersistentVolume, context: Context): undefined {
  const { name, namespace, uid, resourceVersion } = claim.metadata;
  const claimRef = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    name,
    namespace,
    resourceVersion,
    uid,
  } as NonNullable<PersistentVolume['spec']['claimRef']>;
  const taken = context.objects.update<PersistentVolume>(volumes, {
    ...volume,
    metadata: annotated(volume.metadata, boundByController),
    spec: { ...volume.spec, claimRef },
  });
  context.objects.updateStatus(volumes, { ...taken, status: { ...taken.status, phase: 'Bound' } });
  const bound = context.objects.update<PersistentVolumeClaim>(claims, {
    ...claim,
    metadata: annotated(
      withFinalizer(claim.metadata, protection),
      'pv.kubernetes.io/bind-completed',
      boundByController,
    ),
    spec: { ...claim.spec, volumeName: volume.metadata.name },
  });
  const { accessModes = [], capacity = {} } = volume.spec;
  context.objects.updateStatus(claims, {
    ...bound,
    status: { ...bound.status, phase: 'Bound', accessModes, capacity },
  });
  return undefined;
}

/** Metadata with annotations that say who did something. */
function annotated<T extends KubeObject['metadata']>(metadata: T, ...names: readonly string[]): T {
  const marks = Object.fromEntries(names.map((name) => [name, 'yes']));
  return { ...metadata, annotations: { ...metadata.annotations, ...marks } };
}

function provision(claim: PersistentVolumeClaim, provider: StorageClass, context: Context): Due | undefined {
  const key = `provision ${claim.metadata.uid}`;
  const begun = context.memory.backoffs.get(key);
  if (begun === undefined) {
    const delayMs = latency('provisioning a volume', context.objects.serialOf(claim), context);
    const until = context.now + delayMs;
    context.memory.backoffs.set(key, { delayMs, until });
    if (isOutside(provider)) tellExternal(claim, provider.provisioner ?? '', context);
    return { at: until, settling: true };
  }
  if (begun.until > context.now) return { at: begun.until, settling: true };
  context.memory.backoffs.delete(key);
  const name = `pvc-${claim.metadata.uid}`;
  const created = context.objects.create<PersistentVolume>(volumes, {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name, annotations: { [provisionedBy]: provider.provisioner ?? '' } },
    spec: {
      capacity: { storage: claim.spec.resources?.requests?.storage ?? '1Gi' },
      accessModes: claim.spec.accessModes ?? ['ReadWriteOnce'],
      persistentVolumeReclaimPolicy: provider.reclaimPolicy ?? 'Delete',
      storageClassName: provider.metadata.name,
      volumeMode: claim.spec.volumeMode ?? 'Filesystem',
      ...volumeSource(provider.provisioner ?? '', name, claim, context),
    },
  });
  tell(claim, 'ProvisioningSucceeded', `Successfully provisioned volume ${name}`, context);
  return join(claim, created, context);
}

function hasConsumer(claim: PersistentVolumeClaim, context: Context): boolean {
  return consumersOf(claim, context).length > 0;
}

function consumersOf(claim: PersistentVolumeClaim, context: Context): readonly Pod[] {
  return context.objects
    .list<Pod>('pods', claim.metadata.namespace)
    .filter((pod) => claimsOf(pod).includes(keyOf(claim)));
}

/** A claim goes when no pod uses it any more. */
function unprotect(claim: PersistentVolumeClaim, context: Context): undefined {
  if (hasConsumer(claim, context)) return undefined;
  if (!holds(protection, claim)) return undefined;
  context.objects.update(claims, { ...claim, metadata: withoutFinalizer(claim.metadata, protection) });
  return undefined;
}
