import type { Admission, AdmissionRequest } from '../api/admission.ts';
import { addQuantities, compareQuantities, parseQuantity, type Quantity } from '../api/quantity.ts';
import { forbiddenStatus } from '../api/status.ts';
import type { LimitRange, LimitRangeItem } from '../kinds/limit-range.ts';
import type { Pod } from '../kinds/pod.ts';
import type { Container } from '../kinds/pod-spec.ts';

type Quantities = Readonly<Record<string, string>>;

/**
 * Gives containers the requests and limits that their namespace has for those who state none, and refuses
 * those who ask for too much or too little.
 *
 * kubernetes: plugin/pkg/admission/limitranger/admission.go
 */
export const limitRanger: Admission = {
  groupResources: ['pods'],
  admit(request) {
    const ranges = request.store.list(
      'limitranges',
      request.object.metadata.namespace,
    ) as readonly LimitRange[];
    if (request.operation !== 'create' || ranges.length === 0) return request.object;
    const items = ranges.flatMap(({ spec }) => spec.limits);
    const pod = items.reduce(withDefaults, request.object as Pod);
    refuse(
      pod,
      items.flatMap((item) => violations(pod, item)),
      request,
    );
    return pod;
  },
};

function withDefaults(pod: Pod, item: LimitRangeItem): Pod {
  if (item.type !== 'Container') return pod;
  const notes: string[] = [];
  const filled = (container: Container) => withDefaultsOf(container, item, notes);
  const containers = pod.spec.containers.map(filled);
  if (notes.length === 0) return pod;
  const note = `LimitRanger plugin set: ${notes.join('; ')}`;
  const annotations = { ...pod.metadata.annotations, 'kubernetes.io/limit-ranger': note };
  return { ...pod, metadata: { ...pod.metadata, annotations }, spec: { ...pod.spec, containers } };
}

function withDefaultsOf(container: Container, item: LimitRangeItem, notes: string[]): Container {
  const { requests = {}, limits = {} } = container.resources ?? {};
  const missing = (stated: Quantities, standard: Quantities = {}) =>
    Object.keys(standard)
      .filter((name) => stated[name] === undefined)
      .sort();
  const newRequests = missing(requests, item.defaultRequest);
  const newLimits = missing(limits, item.default);
  if (newRequests.length > 0) notes.push(`${newRequests.join(', ')} request for container ${container.name}`);
  if (newLimits.length > 0) notes.push(`${newLimits.join(', ')} limit for container ${container.name}`);
  const resources = {
    requests: { ...item.defaultRequest, ...requests },
    limits: { ...item.default, ...limits },
  };
  return { ...container, resources: { ...container.resources, ...resources } };
}

function violations(pod: Pod, item: LimitRangeItem): string[] {
  if (item.type === 'Container')
    return pod.spec.containers.flatMap(({ resources }) => outside(resources ?? {}, item));
  if (item.type !== 'Pod') return [];
  const total = (field: 'requests' | 'limits') =>
    sum(pod.spec.containers.map(({ resources }) => resources?.[field] ?? {}));
  return outside({ requests: total('requests'), limits: total('limits') }, item);
}

function sum(all: readonly Quantities[]): Quantities {
  const result: Record<string, string> = {};
  for (const [name, text] of all.flatMap((quantities) => Object.entries(quantities))) {
    const [known, added] = [parseQuantity(result[name] ?? ''), parseQuantity(text)];
    result[name] = known && added ? addQuantities(known, added).text : text;
  }
  return result;
}

function outside(
  { requests = {}, limits = {} }: { requests?: Quantities; limits?: Quantities },
  item: LimitRangeItem,
): string[] {
  return [
    ...Object.entries(item.min ?? {}).flatMap(([name, bound]) =>
      below(name, bound, requests, limits, item.type),
    ),
    ...Object.entries(item.max ?? {}).flatMap(([name, bound]) =>
      above(name, bound, requests, limits, item.type),
    ),
  ];
}

function below(
  name: string,
  bound: string,
  requests: Quantities,
  limits: Quantities,
  type: string,
): string[] {
  const request = parseQuantity(requests[name] ?? '');
  const limit = parseQuantity(limits[name] ?? '');
  const words = `minimum ${name} usage per ${type} is ${bound}`;
  if (!request) return [`${words}.  No request is specified`];
  if (exceeds(parseQuantity(bound), request)) return [`${words}, but request is ${request.text}`];
  return limit && exceeds(parseQuantity(bound), limit) ? [`${words}, but limit is ${limit.text}`] : [];
}

function above(
  name: string,
  bound: string,
  requests: Quantities,
  limits: Quantities,
  type: string,
): string[] {
  const request = parseQuantity(requests[name] ?? '');
  const limit = parseQuantity(limits[name] ?? '');
  const words = `maximum ${name} usage per ${type} is ${bound}`;
  if (!limit) return [`${words}.  No limit is specified`];
  if (exceeds(limit, parseQuantity(bound))) return [`${words}, but limit is ${limit.text}`];
  return request && exceeds(request, parseQuantity(bound))
    ? [`${words}, but request is ${request.text}`]
    : [];
}

function exceeds(left: Quantity | undefined, right: Quantity | undefined): boolean {
  return left !== undefined && right !== undefined && compareQuantities(left, right) > 0;
}

function refuse(pod: Pod, problems: readonly string[], { groupResource }: AdmissionRequest): void {
  if (problems.length === 0) return;
  const text = problems.length === 1 ? problems[0] : `[${problems.join(', ')}]`;
  throw forbiddenStatus({ group: '', plural: groupResource }, pod.metadata.name, text ?? '');
}
