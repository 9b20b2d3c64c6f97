import { type FieldSet, type Json, type KubeObject, unionOfFields } from '#cluster';
import type { Invocation, Target } from '../invocation.ts';
import { lastApplied, lastAppliedAnnotation } from '../last-applied.ts';

/** A manager as an object tells it. */
interface Entry {
  readonly manager: string;
  readonly operation: string;
  readonly apiVersion: string;
  readonly subresource?: string;
  readonly fieldsV1: FieldSet;
}

/** Sends an apply to the server. */
export type Apply = (body: Json, fieldManager: string, force: boolean) => KubeObject;

/**
 * What was applied from the client's side goes over to the manager that applies on the server, so that what
 * it states no more is removed; the annotation of the client's side gets a manager of its own.
 * kubectl: pkg/cmd/apply/apply.go `saveLastApplyAnnotationIfNecessary`, `migrateToSSAIfNecessary`
 */
export function migrateManagers(
  invocation: Invocation,
  target: Target,
  {
    applied,
    apply,
    manager,
  }: { readonly applied: KubeObject; readonly apply: Apply; readonly manager: string },
): KubeObject {
  const saved = manager === 'kubectl' ? savedAnnotation(applied, apply) : applied;
  const before = entriesOf(saved);
  const names = new Set(before.filter(ownsAnnotation('Update')).map((entry) => entry.manager));
  const after = [...names].reduce((entries, name) => upgraded(entries, name, manager), before);
  if (names.size === 0 || JSON.stringify(after) === JSON.stringify(before)) return saved;
  invocation.client.send(target.info, target.namespace, {
    verb: 'patch',
    name: target.name,
    patchType: 'json',
    body: [
      { op: 'replace', path: '/metadata/managedFields', value: after as unknown as Json },
      { op: 'replace', path: '/metadata/resourceVersion', value: saved.metadata.resourceVersion ?? '' },
    ],
    fieldManager: manager,
  });
  return apply(target.object as unknown as Json, manager, invocation.flags.bool('force-conflicts'));
}

function savedAnnotation(applied: KubeObject, apply: Apply): KubeObject {
  const annotation = lastApplied(applied);
  if (annotation === undefined || entriesOf(applied).some(ownsAnnotation('Apply'))) return applied;
  const { apiVersion, kind, metadata } = applied;
  const { name, namespace } = metadata;
  const annotations = { [lastAppliedAnnotation]: annotation };
  const body = { apiVersion, kind, metadata: { name, ...(namespace && { namespace }), annotations } };
  return apply(body, 'kubectl-last-applied', false);
}

function entriesOf({ metadata }: KubeObject): readonly Entry[] {
  return (metadata.managedFields ?? []) as unknown as readonly Entry[];
}

/** client-go: util/csaupgrade `FindFieldsOwners` */
function ownsAnnotation(operation: string): (entry: Entry) => boolean {
  return (entry) => {
    const annotations = entry.fieldsV1['f:metadata']?.['f:annotations'];
    return entry.operation === operation && annotations?.[`f:${lastAppliedAnnotation}`] !== undefined;
  };
}

/** client-go: util/csaupgrade/upgrade.go `upgradedManagedFields` */
function upgraded(entries: readonly Entry[], name: string, manager: string): readonly Entry[] {
  const isOld = (entry: Entry) =>
    entry.manager === name && entry.operation === 'Update' && entry.subresource === undefined;
  const isNew = (entry: Entry) =>
    entry.manager === manager && entry.operation === 'Apply' && entry.subresource === undefined;
  const heir = entries.find(isNew) ?? entries.find(isOld);
  if (heir === undefined) return entries;
  const kept = entries.find((entry) => isOld(entry) && entry.apiVersion === heir.apiVersion);
  const fieldsV1 = kept ? unionOfFields(heir.fieldsV1, kept.fieldsV1) : heir.fieldsV1;
  return entries
    .map((entry) => (entry === heir ? { ...entry, manager, operation: 'Apply', fieldsV1 } : entry))
    .filter((entry) => !isOld(entry));
}
