import type { DryRun } from '../dry-run.ts';
import { failure, type Refusal } from '../errors.ts';
import type { Invocation, Target } from '../invocation.ts';
import { lastApplied } from '../last-applied.ts';
import type { Reporter } from '../result.ts';

/**
 * What is pruned unless `--prune-allowlist` says otherwise. kubectl: pkg/cmd/apply/prune.go `ParseResources`
 */
const prunable = [
  'configmaps',
  'endpoints',
  'namespaces',
  'persistentvolumeclaims',
  'persistentvolumes',
  'pods',
  'replicationcontrollers',
  'secrets',
  'services',
  'jobs.batch',
  'cronjobs.batch',
  'ingresses.networking.k8s.io',
  'daemonsets.apps',
  'deployments.apps',
  'replicasets.apps',
  'statefulsets.apps',
];

/** Deletes what was applied once, is picked by the selector and is not among the files. */
export function prune(
  invocation: Invocation,
  applied: readonly Target[],
  dryRun: DryRun,
  reporter: Reporter,
): void {
  const { flags, client } = invocation;
  const labelSelector = flags.string('selector');
  const namespaces = [
    ...new Set(applied.map((target) => target.namespace).filter((name) => name !== undefined)),
  ];
  for (const word of prunable) {
    const [resource = '', group = ''] = word.split(/\.(.*)/);
    const info = client.resource(resource, group);
    if (!info) continue;
    for (const namespace of info.namespaced ? namespaces : [undefined]) {
      for (const object of client.list(info, namespace, { labelSelector }).items) {
        const kept = applied.some(
          (target) => target.info.kind === info.kind && target.name === object.metadata.name,
        );
        if (kept || lastApplied(object) === undefined) continue;
        const { name } = object.metadata;
        if (dryRun === 'none')
          client.send(info, namespace, { verb: 'delete', name, propagationPolicy: 'Background' });
        reporter.done({ info, name }, object, 'pruned');
      }
    }
  }
}

/** Nothing says what may be pruned. kubectl: pkg/cmd/apply/prune.go */
export function pruneUnlimited(): Refusal {
  return failure(
    'all resources selected for prune without explicitly passing --all. To prune all resources, pass the --all ' +
      'flag. If you did not mean to prune all resources, specify a label selector',
  );
}
