import type { Admission, AdmissionRequest } from '../api/admission.ts';
import { forbiddenStatus } from '../api/status.ts';
import type { LimitRange, LimitRangeItem } from '../kinds/limit-range.ts';
import type { PersistentVolumeClaim } from '../kinds/persistent-volume-claim.ts';
import type { Pod } from '../kinds/pod.ts';
import type { Container } from '../kinds/pod-spec.ts';
import { claimViolations, podViolations } from './limit-violations.ts';

type Quantities = Readonly<Record<string, string>>;

/**
 * Gives containers the requests and limits that their namespace has for those who state none, and refuses
 * those who ask for too much or too little; claims it only judges.
 *
 * kubernetes: plugin/pkg/admission/limitranger/admission.go
 */
export const limitRanger: Admission = {
  groupResources: ['pods', 'persistentvolumeclaims'],
  admit: (request) =>
    isNewPod(request) ? rangesOf(request).reduce(withDefaults, request.object as Pod) : request.object,
  allocate(request) {
    const { groupResource, object, operation } = request;
    const isClaim = groupResource === 'persistentvolumeclaims' && operation !== 'delete';
    for (const range of isClaim || isNewPod(request) ? rangesOf(request) : []) {
      const wrong = isClaim
        ? claimViolations(object as PersistentVolumeClaim, range)
        : podViolations(object as Pod, range);
      refuse(wrong, request);
    }
    return object;
  },
};

/** What a pod's containers ask for never changes. */
function isNewPod({ groupResource, operation }: AdmissionRequest): boolean {
  return groupResource === 'pods' && operation === 'create';
}

function rangesOf({ store, object }: AdmissionRequest): readonly LimitRange[] {
  return store.list('limitranges', object.metadata.namespace) as readonly LimitRange[];
}

function withDefaults(pod: Pod, range: LimitRange): Pod {
  const items = range.spec.limits.filter(({ type }) => type === 'Container');
  const notes: string[] = [];
  const fill = (word: string) => (container: Container) =>
    items.reduce((each, item) => withDefaultsOf(each, item, word, notes), container);
  const containers = pod.spec.containers.map(fill('container'));
  const initContainers = pod.spec.initContainers?.map(fill('init container'));
  if (notes.length === 0) return pod;
  const note = `LimitRanger plugin set: ${notes.join('; ')}`;
  const annotations = { ...pod.metadata.annotations, 'kubernetes.io/limit-ranger': note };
  const spec = { ...pod.spec, containers, ...(initContainers && { initContainers }) };
  return { ...pod, metadata: { ...pod.metadata, annotations }, spec };
}

function withDefaultsOf(
  container: Container,
  item: LimitRangeItem,
  word: string,
  notes: string[],
): Container {
  const { requests = {}, limits = {} } = container.resources ?? {};
  const missing = (stated: Quantities, standard: Quantities = {}) =>
    Object.keys(standard)
      .filter((name) => stated[name] === undefined)
      .sort();
  const newRequests = missing(requests, item.defaultRequest);
  const newLimits = missing(limits, item.default);
  if (newRequests.length > 0) notes.push(`${newRequests.join(', ')} request for ${word} ${container.name}`);
  if (newLimits.length > 0) notes.push(`${newLimits.join(', ')} limit for ${word} ${container.name}`);
  const resources = {
    requests: { ...item.defaultRequest, ...requests },
    limits: { ...item.default, ...limits },
  };
  return { ...container, resources: { ...container.resources, ...resources } };
}

function refuse(problems: readonly string[], { groupResource, object }: AdmissionRequest): void {
  const [first, ...others] = new Set(problems);
  if (first === undefined) return;
  const text = others.length === 0 ? first : `[${[first, ...others].join(', ')}]`;
  throw forbiddenStatus({ group: '', plural: groupResource }, object.metadata.name, text);
}
