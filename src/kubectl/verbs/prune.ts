import type { KubeObject, ResourceInfo } from '#cluster';
import { apiVersionOf } from '../client.ts';
import type { DryRun } from '../dry-run.ts';
import { failure, type Refusal } from '../errors.ts';
import type { Invocation, Target } from '../invocation.ts';
import { lastApplied } from '../last-applied.ts';
import { logLine } from '../log-line.ts';
import { resourceOfKind } from '../mapper.ts';
import type { Reporter } from '../result.ts';

/** What is pruned unless something else is allowed. kubectl: pkg/util/prune/prune.go `defaultNamespacedPruneTypes` */
const prunable = [
  ...['v1 ConfigMap', 'v1 Endpoints', 'v1 PersistentVolumeClaim', 'v1 Pod', 'v1 ReplicationController'],
  ...['v1 Secret', 'v1 Service', 'batch/v1 Job', 'batch/v1 CronJob', 'networking.k8s.io/v1 Ingress'],
  ...['apps/v1 DaemonSet', 'apps/v1 Deployment', 'apps/v1 ReplicaSet', 'apps/v1 StatefulSet'],
  ...['v1 Namespace', 'v1 PersistentVolume'],
];

/** The versions that older clients prune instead. */
const olderVersions: Readonly<Record<string, string>> = {
  'batch/v1 CronJob': 'batch/v1beta1 CronJob',
  'networking.k8s.io/v1 Ingress': 'extensions/v1beta1 Ingress',
};

/** A kind of objects in one namespace, or in none. */
interface Part {
  readonly info: ResourceInfo;
  readonly namespace: string | undefined;
}

/** Deletes what was applied once, is picked by the selector and is not among the files. kubectl: apply/prune.go */
export function prune(
  invocation: Invocation,
  applied: readonly Target[],
  dryRun: DryRun,
  reporter: Reporter,
): void {
  for (const part of prunedParts(invocation, applied))
    pruneOne(invocation, part, { applied, dryRun, reporter });
}

/** What was applied once and is not among the objects of these UIDs. kubectl: pkg/cmd/diff/prune.go `pruneAll` */
export function appliedBefore(
  invocation: Invocation,
  applied: readonly Target[],
  kept: ReadonlySet<string | undefined>,
): readonly { readonly info: ResourceInfo; readonly object: KubeObject }[] {
  return prunedParts(invocation, applied).flatMap((part) =>
    listed(invocation, part)
      .filter((object) => lastApplied(object) !== undefined && !kept.has(object.metadata.uid))
      .map((object) => ({ info: part.info, object })),
  );
}

function listed({ client, flags }: Invocation, { info, namespace }: Part): readonly KubeObject[] {
  return client.list(info, namespace, { labelSelector: flags.string('selector') }).items;
}

/** All that is looked through: in each namespace of the files, and outside of all. */
function prunedParts(invocation: Invocation, applied: readonly Target[]): readonly Part[] {
  const namespaces = [
    ...new Set(applied.map((target) => target.namespace).filter((name) => name !== undefined)),
  ];
  const infos = prunedResources(invocation);
  const inside = infos.filter(({ namespaced }) => namespaced);
  const outside = infos.filter(({ namespaced }) => !namespaced);
  return [
    ...namespaces.flatMap((namespace) => inside.map((info) => ({ info, namespace }))),
    ...outside.map((info) => ({ info, namespace: undefined })),
  ];
}

/** What `--prune-allowlist` says may be pruned; what is wrong with it is refused before anything is done. */
export function allowedResources(invocation: Invocation): readonly ResourceInfo[] {
  const { flags } = invocation;
  const words = [...flags.list('prune-allowlist'), ...flags.list('prune-whitelist')];
  return words.map((word) => allowedResource(invocation, word));
}

function prunedResources(invocation: Invocation): readonly ResourceInfo[] {
  const { client, profile } = invocation;
  const allowed = allowedResources(invocation);
  if (allowed.length > 0) return allowed;
  if (profile.has('warnsOfPruningAll')) {
    logLine(
      invocation,
      'W',
      'prune.go',
      'Deprecated: kubectl apply will no longer prune non-namespaced resources by default when used with the ' +
        '--namespace flag in a future release. To preserve the current behaviour, list the resources you want to ' +
        'target explicitly in the --prune-allowlist flag.',
    );
  }
  return prunable.map((entry) => {
    const [apiVersion = '', kind = ''] = (
      (!profile.has('prunesStableVersions') && olderVersions[entry]) ||
      entry
    ).split(' ');
    return resourceOfKind(client, apiVersion, kind) ?? unserved(apiVersion, kind);
  });
}

/** A control plane that is much older or newer than the client. kubectl: pkg/util/prune/prune.go `GetRESTMappings` */
function unserved(apiVersion: string, kind: string): never {
  const group = apiVersion.includes('/') ? apiVersion : `/${apiVersion}`;
  const isNamespaced = kind !== 'Namespace' && kind !== 'PersistentVolume';
  throw failure(
    `error retrieving RESTMappings to prune: invalid resource ${group}, Kind=${kind}, Namespaced=${isNamespaced}: ` +
      `no matches for kind "${kind}" in version "${apiVersion}"`,
  );
}

/** kubectl: pkg/util/prune/prune.go `ParseResources` */
function allowedResource({ client }: Invocation, word: string): ResourceInfo {
  const [group = '', version = '', kind = '', ...more] = word.split('/');
  if (kind === '' || more.length > 0)
    throw failure(`invalid GroupVersionKind format: ${word}, please follow <group/version/kind>`);
  const apiVersion = apiVersionOf({ group: group === 'core' ? '' : group, version });
  const info = resourceOfKind(client, apiVersion, kind);
  if (!info) throw failure(`no matches for kind "${kind}" in version "${apiVersion}"`);
  return info;
}

interface Pruning {
  readonly applied: readonly Target[];
  readonly dryRun: DryRun;
  readonly reporter: Reporter;
}

function pruneOne(
  invocation: Invocation,
  { info, namespace }: Part,
  { applied, dryRun, reporter }: Pruning,
): void {
  for (const object of listed(invocation, { info, namespace })) {
    const { name } = object.metadata;
    const kept = applied.some((target) => target.info.kind === info.kind && target.name === name);
    if (kept || lastApplied(object) === undefined) continue;
    if (dryRun === 'none')
      invocation.client.send(info, namespace, { verb: 'delete', name, propagationPolicy: 'Background' });
    reporter.done({ info, name }, object, 'pruned');
  }
}

/** Nothing says what may be pruned. kubectl: pkg/cmd/apply/prune.go */
export function pruneUnlimited(): Refusal {
  return failure(
    'all resources selected for prune without explicitly passing --all. To prune all resources, pass the --all ' +
      'flag. If you did not mean to prune all resources, specify a label selector',
  );
}
