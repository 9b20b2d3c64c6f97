import { equalJson } from '../../api/equal.ts';
import type { Endpoints } from '../../kinds/endpoints.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Service } from '../../kinds/service.ts';
import type { Context } from '../context.ts';
import type { Controller, Due } from '../controller.ts';
import { noticing } from '../latency.ts';
import { keyOf, splitKey } from '../owners.ts';
import { planEndpoints } from './endpoints-plan.ts';
import { hasManagedEndpoints, isMember } from './members.ts';
import { servicesOf } from './service-keys.ts';
import { isBehind, modifiedMessage, rememberOwnWrite, retryAt } from './stale-cache.ts';
import { arrangeSubsets } from './subset-order.ts';
import { forgetTriggers, triggerTime } from './trigger-time.ts';

/** Begins the key of a service that is gone: Endpoints that never had a service are left alone. */
const departed = 'gone ';

const triggerAnnotation = 'endpoints.kubernetes.io/last-change-trigger-time';
const capacityAnnotation = 'endpoints.kubernetes.io/over-capacity';

const controller = 'endpoint-controller';

/** kubernetes: pkg/controller/endpoint/endpoints_controller.go */
export const endpointsController: Controller = {
  name: controller,
  watches: {
    services: ({ object, type }) => [type === 'DELETED' ? `${departed}${keyOf(object)}` : keyOf(object)],
    endpoints: ({ object }) => [keyOf(object)],
    pods: servicesOf,
  },
  lag(key, context, cause) {
    const service = find(key, context);
    if (service === undefined) return 1;
    const { namespace, name } = service.metadata;
    const isFirst = context.objects.get<Endpoints>('endpoints', namespace, name) === undefined;
    const what = isFirst ? 'first endpoints' : 'endpoints';
    return noticing(`${context.objects.serialOf(service)} (${what})`, cause, context);
  },
  reconcile(key, context) {
    const service = find(key, context);
    if (key.startsWith(departed)) {
      if (!service) removeEndpoints(key.slice(departed.length), context);
    } else if (service && hasManagedEndpoints(service)) return write(service, context);
    return undefined;
  },
};

/** The pods behind a service, from the store. */
export function membersOf(service: Service, context: Context): readonly Pod[] {
  return context.objects
    .list<Pod>('pods', service.metadata.namespace)
    .filter((pod) => isMember(service, pod));
}

function find(key: string, context: Context): Service | undefined {
  const { namespace, name } = splitKey(key.startsWith(departed) ? key.slice(departed.length) : key);
  return context.objects.get<Service>('services', namespace, name);
}

/** Endpoints go with their service. */
function removeEndpoints(key: string, context: Context): void {
  const { namespace, name } = splitKey(key);
  const endpoints = context.objects.get<Endpoints>('endpoints', namespace, name);
  forgetTriggers(controller, key, context);
  const isElection =
    endpoints?.metadata.annotations?.['control-plane.alpha.kubernetes.io/leader'] !== undefined;
  if (endpoints && !isElection) context.objects.remove('endpoints', endpoints);
}

function write(service: Service, context: Context): Due | undefined {
  const { namespace, name } = service.metadata;
  const present = context.objects.get<Endpoints>('endpoints', namespace, name);
  const pods = membersOf(service, context);
  const time = triggerTime(controller, service, pods, context);
  const plan = planEndpoints(service, pods, (range) => context.is(range));
  const serial = context.objects.serialOf(service);
  const subsets = arrangeSubsets(present?.subsets ?? [], plan.subsets, serial, context);
  const labels = labelsOf(service, context);
  const sameLabels = equalJson(present?.metadata.labels ?? {}, labels);
  if (present && sameLabels && equalJson(present.subsets ?? [], subsets)) return undefined;
  const annotations = annotationsOf(present, { time, truncated: plan.truncated }, context);
  const { labels: _, annotations: __, ...metadata } = present?.metadata ?? { name, namespace };
  const next = {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: {
      ...metadata,
      ...(Object.keys(labels).length > 0 ? { labels } : {}),
      ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    },
    ...(subsets.length > 0 ? { subsets } : {}),
  };
  if (present && isBehind(present, context)) {
    tellConflict(present, context);
    return retryAt(context);
  }
  const written = present
    ? context.objects.update('endpoints', next as Endpoints)
    : context.objects.create<Endpoints>('endpoints', next as Endpoints);
  rememberOwnWrite(written, context);
  return undefined;
}

/** endpoints_controller.go `syncService` */
function tellConflict(about: Endpoints, context: Context): void {
  const { namespace, name } = about.metadata;
  const refusal = `Operation cannot be fulfilled on endpoints "${name}": ${modifiedMessage}`;
  const message = `Failed to update endpoint ${namespace}/${name}: ${refusal}`;
  const event = { about, type: 'Warning', reason: 'FailedToUpdateEndpoint', message } as const;
  context.event({ ...event, component: controller });
}

function labelsOf(service: Service, context: Context): Readonly<Record<string, string>> {
  const { 'service.kubernetes.io/headless': _, ...labels } = service.metadata.labels ?? {};
  return {
    ...labels,
    ...(context.is({ from: '1.33' }) ? { 'endpoints.kubernetes.io/managed-by': 'endpoint-controller' } : {}),
    ...(context.is({ from: '1.17' }) && service.spec.clusterIP === 'None'
      ? { 'service.kubernetes.io/headless': '' }
      : {}),
  };
}

function annotationsOf(
  present: Endpoints | undefined,
  { time, truncated }: { readonly time: string | undefined; readonly truncated: boolean },
  context: Context,
): Readonly<Record<string, string>> {
  const { [capacityAnnotation]: _, [triggerAnnotation]: __, ...others } = present?.metadata.annotations ?? {};
  return {
    ...others,
    ...(time !== undefined && context.is({ from: '1.14' }) ? { [triggerAnnotation]: time } : {}),
    ...(truncated ? { [capacityAnnotation]: 'truncated' } : {}),
  };
}
