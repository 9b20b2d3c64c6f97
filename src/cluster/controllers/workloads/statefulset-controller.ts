import { equalJson } from '../../api/equal.ts';
import type { KubeObject } from '../../api/object.ts';
import { matchesSelector } from '../../api/selectors.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { PodTemplateSpec } from '../../kinds/pod-spec.ts';
import type { StatefulSet } from '../../kinds/stateful-set.ts';
import type { Context } from '../context.ts';
import type { Controller } from '../controller.ts';
import { latency } from '../latency.ts';
import { controllerOf, keyOf, splitKey } from '../owners.ts';
import { claimPods, podOf } from '../pods.ts';
import { isAvailable, isReady } from '../replicaset/replicaset-status.ts';
import { type Revised, type RevisionName, revisionsOf, syncRevision, trimRevisions } from './revision.ts';
import { planStatefulSet, type StatefulView } from './statefulset-plan.ts';

const resource = 'statefulsets.apps';
const component = 'statefulset-controller';
const claims = 'persistentvolumeclaims';
const hashLabel = 'controller-revision-hash';

/** kubernetes: pkg/controller/statefulset/stateful_set.go */
export const statefulSetController: Controller = {
  name: component,
  watches: {
    [resource]: ({ object }) => [keyOf(object)],
    pods: ({ object }) => {
      const owner = controllerOf(object);
      return owner?.kind === 'StatefulSet' ? [`${object.metadata.namespace}/${owner.name}`] : [];
    },
  },
  lag(key, context) {
    const set = find(key, context);
    return set ? latency('a controller to notice', context.objects.serialOf(set), context) : 1;
  },
  reconcile(key, context) {
    const set = find(key, context);
    if (set && !set.metadata.deletionTimestamp) reconcile(set, context);
    return undefined;
  },
};

function find(key: string, context: Context): StatefulSet | undefined {
  const { namespace, name } = splitKey(key);
  return context.objects.get<StatefulSet>(resource, namespace, name);
}

function reconcile(set: StatefulSet, context: Context): void {
  const update = syncRevision(set as unknown as Revised, context);
  const current = currentRevision(set, update);
  const pods = podsOf(set, context);
  const view = viewOf(set, pods, update, context);
  const plan = planStatefulSet(view);
  for (const ordinal of plan.create)
    create(set, ordinal, revisionFor(set, ordinal, current, update), context);
  for (const pod of plan.remove) {
    context.objects.remove('pods', pod);
    const message = `delete Pod ${pod.metadata.name} in StatefulSet ${set.metadata.name} successful`;
    context.event({ about: set, type: 'Normal', reason: 'SuccessfulDelete', message, component });
  }
  writeStatus(set, current, update, context);
}

/** The name `web-3` has ordinal 3. */
function ordinalOf(set: KubeObject, pod: Pod): number {
  const match = /^(.*)-(\d+)$/.exec(pod.metadata.name);
  return match?.[1] === set.metadata.name ? Number(match[2]) : -1;
}

function podsOf(set: StatefulSet, context: Context): ReadonlyMap<number, Pod> {
  const claimed = claimPods(
    set,
    (pod) => matchesSelector(set.spec.selector, pod.metadata.labels) && ordinalOf(set, pod) >= 0,
    context,
  );
  return new Map(claimed.map((pod) => [ordinalOf(set, pod), pod]));
}

function viewOf(
  set: StatefulSet,
  pods: ReadonlyMap<number, Pod>,
  update: RevisionName,
  context: Context,
): StatefulView {
  const { spec } = set;
  return {
    replicas: spec.replicas ?? 1,
    start: spec.ordinals?.start ?? 0,
    ordered: spec.podManagementPolicy !== 'Parallel',
    partition: spec.updateStrategy?.rollingUpdate?.partition ?? 0,
    onDelete: spec.updateStrategy?.type === 'OnDelete',
    updateHash: update.name,
    pods,
    isReady,
    isAvailable: (pod) => isAvailable(pod, spec.minReadySeconds ?? 0, context.now),
    hashOf: (pod) => pod.metadata.labels?.[hashLabel] ?? '',
  };
}

/** The revision that all pods had before the present update, or the new one when it is complete. */
function currentRevision(set: StatefulSet, update: RevisionName): string {
  return set.status?.currentRevision ?? update.name;
}

function revisionFor(set: StatefulSet, ordinal: number, current: string, update: RevisionName): string {
  const start = set.spec.ordinals?.start ?? 0;
  const partition = set.spec.updateStrategy?.rollingUpdate?.partition ?? 0;
  const old =
    ordinal < start + partition || (set.spec.updateStrategy?.type === 'OnDelete' && current !== update.name);
  return old ? current : update.name;
}

function create(set: StatefulSet, ordinal: number, revision: string, context: Context): void {
  const name = `${set.metadata.name}-${ordinal}`;
  const volumes = (set.spec.volumeClaimTemplates ?? []).map((template) => {
    createClaim(set, template, name, context);
    return {
      name: template.metadata.name,
      persistentVolumeClaim: { claimName: `${template.metadata.name}-${name}` },
    };
  });
  const template = templateOf(set, revision, context);
  const order = {
    owner: set,
    template,
    name,
    component,
    labels: {
      [hashLabel]: revision,
      'statefulset.kubernetes.io/pod-name': name,
      ...(context.is({ from: '1.28' }) ? { 'apps.kubernetes.io/pod-index': String(ordinal) } : {}),
    },
    spec: {
      hostname: name,
      ...(set.spec.serviceName ? { subdomain: set.spec.serviceName } : {}),
      ...(volumes.length > 0 ? { volumes: [...volumes, ...(template.spec.volumes ?? [])] } : {}),
    },
  };
  context.objects.create<Pod>('pods', podOf(order));
  const message = `create Pod ${name} in StatefulSet ${set.metadata.name} successful`;
  context.event({ about: set, type: 'Normal', reason: 'SuccessfulCreate', message, component });
}

/** An older revision's template is kept in its ControllerRevision. */
function templateOf(set: StatefulSet, revision: string, context: Context): PodTemplateSpec {
  const stored = revisionsOf(set, context).find(({ metadata }) => metadata.name === revision)?.data as
    | { readonly spec?: { readonly template?: PodTemplateSpec & { readonly $patch?: string } } }
    | undefined;
  const { $patch: _, ...template } =
    stored?.spec?.template ?? (set.spec.template as PodTemplateSpec & { readonly $patch?: string });
  return template;
}

function createClaim(set: StatefulSet, template: KubeObject, pod: string, context: Context): void {
  const name = `${template.metadata.name}-${pod}`;
  const { namespace } = set.metadata;
  if (!context.objects.stores(claims) || context.objects.get(claims, namespace, name)) return;
  const labels = { ...template.metadata.labels, ...set.spec.selector.matchLabels };
  const { status: _, ...claim } = template as KubeObject & { readonly status?: unknown };
  context.objects.create(claims, {
    ...claim,
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace, labels },
  });
  const message = `create Claim ${name} Pod ${pod} in StatefulSet ${set.metadata.name} success`;
  context.event({ about: set, type: 'Normal', reason: 'SuccessfulCreate', message, component });
}

function writeStatus(set: StatefulSet, current: string, update: RevisionName, context: Context): void {
  const pods = [...podsOf(set, context).values()];
  const live = pods.filter((pod) => !pod.metadata.deletionTimestamp);
  const hasHash = (name: string) => live.filter((pod) => pod.metadata.labels?.[hashLabel] === name);
  const replicas = set.spec.replicas ?? 1;
  const ready = pods.filter(isReady).length;
  const updated = hasHash(update.name).length;
  const complete = updated === replicas && ready === replicas && pods.length === replicas;
  const currentName = complete ? update.name : current;
  const available = live.filter((pod) => isAvailable(pod, set.spec.minReadySeconds ?? 0, context.now)).length;
  const status = {
    ...(context.is({ from: '1.22' }) ? { availableReplicas: available } : {}),
    collisionCount: 0,
    ...(complete || hasHash(currentName).length > 0 ? { currentReplicas: hasHash(currentName).length } : {}),
    currentRevision: currentName,
    observedGeneration: set.metadata.generation ?? 1,
    ...(ready > 0 ? { readyReplicas: ready } : {}),
    replicas: pods.length,
    updateRevision: update.name,
    ...(updated > 0 ? { updatedReplicas: updated } : {}),
  };
  trimRevisions(
    set as unknown as Revised,
    new Set([update.name, currentName, ...pods.map((pod) => pod.metadata.labels?.[hashLabel] ?? '')]),
    context,
  );
  if (!equalJson(set.status ?? {}, status)) context.objects.updateStatus(resource, { ...set, status });
}
