import type { KubeObject } from '../api/object.ts';
import { StatusError } from '../api/status.ts';
import type { Pod } from '../kinds/pod.ts';
import type { PodTemplateSpec } from '../kinds/pod-spec.ts';
import { behaves } from '../profile.ts';
import { isActive } from './active-pods.ts';
import type { Context } from './context.ts';
import { controllerOf, controllerReference } from './owners.ts';

/**
 * The pods that an object controls and that match; it takes in orphans and lets go of what matches no more.
 */
export function claimPods(
  owner: KubeObject,
  matches: (pod: Pod) => boolean,
  context: Context,
): readonly Pod[] {
  const claimed: Pod[] = [];
  for (const indexed of context.indexes.podsOf(owner.metadata.uid ?? '')) {
    const pod = context.objects.get<Pod>('pods', indexed.metadata.namespace, indexed.metadata.name);
    if (pod === undefined || pod.metadata.uid !== indexed.metadata.uid) continue;
    if (matches(pod)) claimed.push(pod);
    else if (!owner.metadata.deletionTimestamp) release(owner, pod, context);
  }
  for (const pod of context.indexes.orphanPods(owner.metadata.namespace ?? '')) {
    if (owner.metadata.deletionTimestamp || !matches(pod) || !isActive(pod)) continue;
    const present = context.objects.get<Pod>('pods', pod.metadata.namespace, pod.metadata.name);
    if (present && !controllerOf(present)) claimed.push(adopt(owner, present, context));
  }
  return claimed.sort((left, right) => (left.metadata.name < right.metadata.name ? -1 : 1));
}

/** What is to be made of a template. */
export interface PodOrder {
  readonly owner: KubeObject;
  readonly template: PodTemplateSpec;
  /** The whole name, or the start of one. */
  readonly name?: string;
  readonly namePrefix?: string;
  readonly component: string;
  /** What differs from the template. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly spec?: Partial<Pod['spec']>;
}

/** A pod that was made, or why the API refused it. */
export type PodResult = { readonly pod: Pod } | { readonly refusal: string };

/** Makes a pod of a template and says so. kubernetes: pkg/controller/controller_utils.go `createPods` */
export function createPod(order: PodOrder, context: Context): PodResult {
  const { owner, component } = order;
  try {
    const pod = context.objects.create<Pod>('pods', podOf(order, context));
    context.event({
      about: owner,
      type: 'Normal',
      reason: 'SuccessfulCreate',
      message: `Created pod: ${pod.metadata.name}`,
      component,
    });
    return { pod };
  } catch (error) {
    if (!(error instanceof StatusError)) throw error;
    const message = `Error creating: ${error.status.message}`;
    context.event({ about: owner, type: 'Warning', reason: 'FailedCreate', message, component });
    return { refusal: error.status.message };
  }
}

/** Controllers told of themselves in an annotation, too. controller_utils.go `getPodsAnnotationSet` */
function withCreator(order: PodOrder, context: Context): PodOrder {
  if (!behaves(context.version, 'pod.createdBy')) return order;
  const { owner } = order;
  const { namespace, name, uid, resourceVersion } = owner.metadata;
  const apiVersion = owner.apiVersion.includes('/') ? createdByGroup(owner.kind) : owner.apiVersion;
  const reference = { kind: owner.kind, namespace, name, uid, apiVersion, resourceVersion };
  const creator = { kind: 'SerializedReference', apiVersion: 'v1', reference };
  const annotations = { ...order.annotations, 'kubernetes.io/created-by': `${JSON.stringify(creator)}\n` };
  return { ...order, annotations };
}

/** The groups in which controllers spoke of their kinds. */
function createdByGroup(kind: string): string {
  return { Job: 'batch', StatefulSet: 'apps' }[kind] ?? 'extensions';
}

/** Deletes a pod on behalf of its owner and says so. */
export function deletePod(owner: KubeObject, pod: Pod, component: string, context: Context): void {
  context.objects.remove('pods', pod);
  const message = `Deleted pod: ${pod.metadata.name}`;
  context.event({ about: owner, type: 'Normal', reason: 'SuccessfulDelete', message, component });
}

/** The pod that a template describes. kubernetes: pkg/controller/controller_utils.go `GetPodFromTemplate` */
export function podOf(given: PodOrder, context: Context) {
  const order = withCreator(given, context);
  const { owner, template } = order;
  const { labels, annotations, finalizers } = template.metadata ?? {};
  const allAnnotations = { ...annotations, ...order.annotations };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      generateName: order.namePrefix ?? `${owner.metadata.name}-`,
      ...(order.name === undefined ? {} : { name: order.name }),
      namespace: owner.metadata.namespace,
      labels: { ...labels, ...order.labels },
      ...(Object.keys(allAnnotations).length > 0 ? { annotations: allAnnotations } : {}),
      ...(finalizers ? { finalizers } : {}),
      ownerReferences: [controllerReference(owner)],
    },
    spec: { ...template.spec, ...order.spec },
  };
}

function adopt(owner: KubeObject, pod: Pod, context: Context): Pod {
  const ownerReferences = [...(pod.metadata.ownerReferences ?? []), controllerReference(owner)];
  return context.objects.update('pods', { ...pod, metadata: { ...pod.metadata, ownerReferences } });
}

function release(owner: KubeObject, pod: Pod, context: Context): void {
  const others =
    pod.metadata.ownerReferences?.filter((reference) => reference.uid !== owner.metadata.uid) ?? [];
  const { ownerReferences: _, ...metadata } = pod.metadata;
  context.objects.update('pods', {
    ...pod,
    metadata: others.length > 0 ? { ...metadata, ownerReferences: others } : metadata,
  });
}
