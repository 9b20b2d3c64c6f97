import { equalJson } from '../../api/equal.ts';
import type { KubeObject, OwnerReference } from '../../api/object.ts';
import { StatusError } from '../../api/status.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { StatefulSet } from '../../kinds/stateful-set.ts';
import type { Context } from '../context.ts';
import { controllerReference } from '../owners.ts';

const claims = 'persistentvolumeclaims';

/** The name of a pod's claim. stateful_set_utils.go `getPersistentVolumeClaimName` */
export function claimName(template: KubeObject, pod: string): string {
  return `${template.metadata.name}-${pod}`;
}

/**
 * Makes the claims of a pod that are not there; tells what keeps it from having them all, as Go joins errors.
 * stateful_pod_control.go `createPersistentVolumeClaims`
 */
export function createClaims(
  set: StatefulSet,
  pod: string,
  tell: Teller,
  context: Context,
): string | undefined {
  const faults = (set.spec.volumeClaimTemplates ?? []).flatMap(
    (template) => createClaim(set, template, pod, tell, context) ?? [],
  );
  if (faults.length < 2) return faults[0];
  return `[${[...new Set(faults)].join(', ')}]`;
}

/** Says what became of a claim. */
type Teller = (verb: string, what: string, refusal?: string) => void;

function createClaim(
  set: StatefulSet,
  template: KubeObject,
  pod: string,
  tell: Teller,
  context: Context,
): string | undefined {
  const name = claimName(template, pod);
  const { namespace } = set.metadata;
  if (!context.objects.stores(claims)) return undefined;
  const present = context.objects.get(claims, namespace, name);
  if (present) return present.metadata.deletionTimestamp ? `pvc ${name} is being deleted` : undefined;
  const labels = { ...template.metadata.labels, ...set.spec.selector.matchLabels };
  const { annotations } = template.metadata;
  const { status: _, ...claim } = template as KubeObject & { readonly status?: unknown };
  const metadata = { name, namespace, labels, ...(annotations ? { annotations } : {}) };
  try {
    context.objects.create(claims, { ...claim, apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata });
    tell('create', `Claim ${name} Pod ${pod}`);
    return undefined;
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    tell('create', `Claim ${name} for Pod ${pod}`, error.status.message);
    return `failed to create PVC ${name}: ${error.status.message}`;
  }
}

/**
 * Makes claims go with the set, or with their pod when it is one too many, as the set's policy says.
 * stateful_set_utils.go `updateClaimOwnerRefForSetAndPod`
 */
export function ownClaims(set: StatefulSet, pod: Pod, isSurplus: boolean, context: Context): void {
  // Feature StatefulSetAutoDeletePVC, on since 1.27.
  if (context.is({ to: '1.26' })) return;
  const { whenDeleted, whenScaled } = set.spec.persistentVolumeClaimRetentionPolicy ?? {};
  const owner = isSurplus && whenScaled === 'Delete' ? pod : whenDeleted === 'Delete' ? set : undefined;
  for (const template of set.spec.volumeClaimTemplates ?? []) {
    const name = claimName(template, pod.metadata.name);
    const claim = context.objects.get<KubeObject>(claims, set.metadata.namespace, name);
    if (claim) own(claim, [set, pod], owner, context);
  }
}

function own(
  claim: KubeObject,
  family: readonly KubeObject[],
  owner: KubeObject | undefined,
  context: Context,
): void {
  const { ownerReferences: before = [], ...metadata } = claim.metadata;
  const others = before.filter(({ uid }) => family.every((member) => member.metadata.uid !== uid));
  const after = owner ? [...others, referenceTo(owner, context)] : others;
  if (equalJson(before, after)) return;
  context.objects.update(claims, {
    ...claim,
    metadata: after.length > 0 ? { ...metadata, ownerReferences: after } : metadata,
  });
}

/** Since 1.31 the owner is the controller of a claim as well. */
function referenceTo(owner: KubeObject, context: Context): OwnerReference {
  const { controller: _, blockOwnerDeletion: __, ...plain } = controllerReference(owner);
  return context.is({ from: '1.31' }) ? controllerReference(owner) : plain;
}
