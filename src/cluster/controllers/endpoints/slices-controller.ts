import { equalJson } from '../../api/equal.ts';
import type { KubeObject } from '../../api/object.ts';
import type { EndpointPort } from '../../kinds/endpoints.ts';
import type { Node } from '../../kinds/node.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Service } from '../../kinds/service.ts';
import type { Context } from '../context.ts';
import type { Controller, Due } from '../controller.ts';
import { noticing } from '../latency.ts';
import { controllerOf, controllerReference, keyOf, splitKey } from '../owners.ts';
import { membersOf } from './endpoints-controller.ts';
import { familiesOf, hasManagedEndpoints } from './members.ts';
import { servicesOf } from './service-keys.ts';
import { arrangeEndpoints, chooseEndpointOrder } from './slice-order.ts';
import { planSlices, type SliceContent, type SliceEndpoint, wantedEndpoints } from './slices-plan.ts';
import { isBehind, modifiedMessage, rememberOwnWrite, retryAt } from './stale-cache.ts';
import { forgetTriggers, triggerTime } from './trigger-time.ts';

/** An EndpointSlice as its controllers see it. */
export interface EndpointSlice extends KubeObject {
  readonly addressType: string;
  readonly endpoints?: readonly SliceEndpoint[] | null;
  readonly ports?: readonly EndpointPort[] | null;
}

export const slices = 'endpointslices.discovery.k8s.io';
export const serviceNameLabel = 'kubernetes.io/service-name';
export const managedByLabel = 'endpointslice.kubernetes.io/managed-by';
export const triggerAnnotation = 'endpoints.kubernetes.io/last-change-trigger-time';
const manager = 'endpointslice-controller.k8s.io';
const controller = 'endpoint-slice-controller';

/** kubernetes: pkg/controller/endpointslice/endpointslice_controller.go */
export const slicesController: Controller = {
  name: controller,
  watches: {
    services: ({ object }) => [keyOf(object)],
    pods: servicesOf,
    [slices]: ({ object }) => {
      const service = object.metadata.labels?.[serviceNameLabel];
      const ours = object.metadata.labels?.[managedByLabel] === manager;
      return ours && service ? [`${object.metadata.namespace}/${service}`] : [];
    },
  },
  lag(key, context, cause) {
    const service = find(key, context);
    return service ? noticing(`${context.objects.serialOf(service)} (slices)`, cause, context) : 1;
  },
  reconcile(key, context) {
    const service = find(key, context);
    const served = context.is({ from: '1.18' }) && context.objects.stores(slices);
    if (service === undefined) forgetTriggers(controller, key, context);
    else if (served && hasManagedEndpoints(service)) return write(service, context);
    return undefined;
  },
};

function find(key: string, context: Context): Service | undefined {
  const { namespace, name } = splitKey(key);
  return context.objects.get<Service>('services', namespace, name);
}

function write(service: Service, context: Context): Due | undefined {
  const present = ownSlices(service, context);
  const pods = membersOf(service, context);
  const time = triggerTime(controller, service, pods, context);
  const annotations = time === undefined ? {} : { [triggerAnnotation]: time };
  const families = familiesOf(service, context.is);
  for (const slice of present)
    if (!families.includes(slice.addressType)) context.objects.remove(slices, slice);
  for (const family of families) {
    const refused = writeFamily(service, { family, present, pods, annotations }, context);
    if (refused === undefined) continue;
    tellConflict(service, refused, context);
    return retryAt(context);
  }
  return undefined;
}

/** endpointslice_controller.go `syncService`, reconciler.go `finalize` */
function tellConflict(about: Service, { metadata }: EndpointSlice, context: Context): void {
  const service = `Service ${about.metadata.namespace}/${about.metadata.name}`;
  const refusal = `Operation cannot be fulfilled on ${slices} "${metadata.name}": ${modifiedMessage}`;
  const error = `failed to update ${metadata.name} EndpointSlice for ${service}: ${refusal}`;
  const message = `Error updating Endpoint Slices for ${service}: ${error}`;
  const event = { about, type: 'Warning', reason: 'FailedToUpdateEndpointSlices', message } as const;
  context.event({ ...event, component: controller });
}

interface FamilyWork {
  readonly family: string;
  readonly present: readonly EndpointSlice[];
  readonly pods: readonly Pod[];
  readonly annotations: Readonly<Record<string, string>>;
}

/** The slice whose update is refused, if one is. */
function writeFamily(service: Service, work: FamilyWork, context: Context): EndpointSlice | undefined {
  const { family, pods, annotations } = work;
  const present = work.present.filter(({ addressType }) => addressType === family);
  const rules = {
    is: context.is,
    zoneOf: (node: string) => nodeLabel(node, 'topology.kubernetes.io/zone', context),
    regionOf: (node: string) => nodeLabel(node, 'topology.kubernetes.io/region', context),
    family,
  };
  const plan = planSlices(present.map(contentOf), wantedEndpoints(service, pods, rules));
  const metadata = { labels: labelsOf(service, context), annotations };
  for (const content of plan.create) createSlice(service, { ...content, ...metadata, family }, context);
  for (const slice of present) {
    const change = plan.update.find(({ name }) => name === slice.metadata.name);
    const relabelled = !equalJson(slice.metadata.labels, metadata.labels);
    if (plan.remove.includes(slice.metadata.name)) context.objects.remove(slices, slice);
    else if (change || relabelled) {
      const content = change
        ? {
            endpoints: orNull(arrangeEndpoints(slice, change.endpoints, context)),
            ports: orNull(change.ports),
          }
        : {};
      // Since 1.21 the controller does not work with what is out of date: tracker.go `StaleSlices`
      if (context.is({ to: '1.20' }) && isBehind(slice, context)) return slice;
      const changed = { ...slice, metadata: { ...slice.metadata, ...metadata }, ...content };
      rememberOwnWrite(context.objects.update<EndpointSlice>(slices, changed), context);
    }
  }
  return undefined;
}

function contentOf({ metadata, endpoints, ports }: EndpointSlice): SliceContent {
  return { name: metadata.name, endpoints: endpoints ?? [], ports: ports ?? [] };
}

function createSlice(
  service: Service,
  content: Omit<SliceContent, 'name'> & {
    readonly labels: object;
    readonly annotations: object;
    readonly family: string;
  },
  context: Context,
): void {
  const { labels, annotations, endpoints, ports, family } = content;
  const which = family === 'IPv4' ? '' : ` of ${family}`;
  const { name, namespace } = service.metadata;
  const slice = {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      generateName: `${name}-`,
      namespace,
      labels,
      annotations,
      ownerReferences: [controllerReference(service)],
    },
    addressType: family,
    endpoints: orNull(
      chooseEndpointOrder(`${context.objects.serialOf(service)} new${which}`, endpoints, context),
    ),
    ports: orNull(ports),
  };
  rememberOwnWrite(context.objects.create<EndpointSlice>(slices, slice), context);
}

/** An empty list comes back from the storage as none, and these two fields are written even then. */
function orNull<T>(items: readonly T[]): readonly T[] | null {
  return items.length > 0 ? items : null;
}

function ownSlices(service: Service, context: Context): readonly EndpointSlice[] {
  return context.objects
    .list<EndpointSlice>(slices, service.metadata.namespace)
    .filter(
      (slice) =>
        slice.metadata.labels?.[serviceNameLabel] === service.metadata.name &&
        slice.metadata.labels?.[managedByLabel] === manager &&
        (controllerOf(slice)?.uid ?? service.metadata.uid) === service.metadata.uid,
    );
}

function labelsOf(service: Service, context: Context): Readonly<Record<string, string>> {
  return {
    ...service.metadata.labels,
    [managedByLabel]: manager,
    [serviceNameLabel]: service.metadata.name,
    ...(service.spec.clusterIP === 'None' && context.is({ from: '1.20' })
      ? { 'service.kubernetes.io/headless': '' }
      : {}),
  };
}

function nodeLabel(node: string, label: string, context: Context): string | undefined {
  return context.objects.get<Node>('nodes', undefined, node)?.metadata.labels?.[label];
}
