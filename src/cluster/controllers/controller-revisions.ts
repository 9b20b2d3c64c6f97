import { equalJson } from '../api/equal.ts';
import { goJson } from '../api/go-text.ts';
import type { Json, KubeObject } from '../api/object.ts';
import { fnv1of32, utf8Bytes } from '../hash/fnv.ts';
import { instantsOfHash, instantsOfRevision } from '../hash/instant-of-hash.ts';
import { safeEncode } from '../hash/safe-encode.ts';
import type { PodTemplateSpec } from '../kinds/pod-spec.ts';
import type { Context } from './context.ts';
import { controllerOf, controllerReference } from './owners.ts';
import { tellRestart } from './tell-restart.ts';
import { templateHash } from './template-hash.ts';

/** A ControllerRevision: a template that a StatefulSet or DaemonSet has or had. */
export interface ControllerRevision extends KubeObject {
  readonly data?: Json;
  readonly revision: number;
}

/** An owner of revisions. */
export interface Revised extends KubeObject {
  readonly spec: { readonly template: PodTemplateSpec; readonly revisionHistoryLimit?: number };
}

export const controllerRevisions = 'controllerrevisions.apps';

/** Names that are tried for a revision; a DaemonSet's does not change. */
const maxCollisions = 10;

/** A revision by its name and its hash. */
export interface RevisionName {
  readonly name: string;
  readonly hash: string;
}

/**
 * The revision of an owner's present template, stored if it is new or used again.
 * kubernetes: pkg/controller/history/controller_history.go
 */
export function syncRevision(owner: Revised, context: Context): RevisionName {
  const patch = patchOf(owner, context);
  const own = revisionsOf(owner, context);
  const newest = Math.max(0, ...own.map(({ revision }) => revision));
  const equal = own.find(({ data }) => equalJson(data, patch));
  if (equal) {
    if (equal.revision < newest)
      context.objects.update(controllerRevisions, { ...equal, revision: newest + 1 });
    return named(owner, equal.metadata.name);
  }
  const { name, hash, isStored } = freeName(owner, patch, context);
  if (!isStored && context.objects.stores(controllerRevisions)) {
    context.objects.create<ControllerRevision>(controllerRevisions, {
      apiVersion: 'apps/v1',
      kind: 'ControllerRevision',
      metadata: {
        name,
        namespace: owner.metadata.namespace,
        labels: { ...owner.spec.template.metadata?.labels, 'controller.kubernetes.io/hash': hash },
        ownerReferences: [controllerReference(owner)],
      },
      data: patch,
      revision: newest + 1,
    });
  }
  return { name, hash };
}

/**
 * The name of a new revision. One of an earlier owner of that name may still stand: with the same data it
 * serves this owner too, with other data the hash is taken again.
 * kubernetes: pkg/controller/history/controller_history.go `CreateControllerRevision`
 */
function freeName(owner: Revised, patch: Json, context: Context): RevisionName & { isStored: boolean } {
  for (let collisions = 0; ; collisions += 1) {
    const hash = hashOf(owner, patch, collisions, context);
    const name = `${owner.metadata.name}-${hash}`;
    const { namespace } = owner.metadata;
    const taken = context.objects.get<ControllerRevision>(controllerRevisions, namespace, name);
    const isStored = taken !== undefined && equalJson(taken.data, patch);
    if (taken === undefined) tellOf(owner, patch, hash, collisions, context);
    if (taken === undefined || isStored) return { name, hash, isStored };
    if (collisions === maxCollisions) return { name, hash, isStored: true };
  }
}

/** Deletes revisions that no pod has any more, beyond the limit, oldest first. */
export function trimRevisions(owner: Revised, live: ReadonlySet<string>, context: Context): void {
  const spare = revisionsOf(owner, context).filter(({ metadata }) => !live.has(metadata.name));
  const surplus = spare.length - (owner.spec.revisionHistoryLimit ?? 10);
  for (const revision of spare.slice(0, Math.max(0, surplus)))
    context.objects.remove(controllerRevisions, revision);
}

/** The revisions of an owner, oldest first. */
export function revisionsOf(owner: KubeObject, context: Context): readonly ControllerRevision[] {
  return context.objects
    .list<ControllerRevision>(controllerRevisions, owner.metadata.namespace)
    .filter((revision) => controllerOf(revision)?.uid === owner.metadata.uid)
    .sort((left, right) => left.revision - right.revision);
}

/** The template as a patch; until 1.33 Go wrote its empty creation time too. */
function patchOf(owner: Revised, context: Context): Json {
  const { metadata, ...template } = owner.spec.template;
  const stamped = context.is({ to: '1.33' }) ? { creationTimestamp: null, ...metadata } : metadata;
  return { spec: { template: { ...template, metadata: stamped, $patch: 'replace' } } } as unknown as Json;
}

/**
 * A DaemonSet hashes its template as Deployments do, a StatefulSet the bytes of the patch and its collision
 * count.
 * kubernetes: pkg/controller/daemon/update.go `snapshot`, pkg/controller/history `HashControllerRevision`
 */
function hashOf(owner: Revised, patch: Json, collisions: number, context: Context): string {
  if (owner.kind === 'DaemonSet') return templateHash(owner, undefined, context).name;
  return safeEncode(String(fnv1of32(utf8Bytes(`${goJson(patch)}${collisions}`))));
}

function tellOf(owner: Revised, patch: Json, hash: string, collisions: number, context: Context): void {
  const template = owner.spec.template as unknown as Json;
  const instantsOf: Parameters<typeof tellRestart>[2] = (other, time) =>
    owner.kind === 'DaemonSet'
      ? instantsOfHash(template, context.version, other, time)
      : instantsOfRevision(`${goJson(patch)}${collisions}`, other, time);
  tellRestart(owner, hash, instantsOf, context);
}

function named(owner: KubeObject, name: string): RevisionName {
  return { name, hash: name.slice(owner.metadata.name.length + 1) };
}
