import { equalJson } from '../../api/equal.ts';
import type { EndpointSubset, Endpoints } from '../../kinds/endpoints.ts';
import type { Service } from '../../kinds/service.ts';
import type { Context } from '../context.ts';
import type { Controller } from '../controller.ts';
import { controllerReference, keyOf, splitKey } from '../owners.ts';
import { hasManagedEndpoints } from './members.ts';
import { inPortOrder } from './port-order.ts';
import { arrangeEndpoints, chooseEndpointOrder } from './slice-order.ts';
import {
  type EndpointSlice,
  managedByLabel,
  serviceNameLabel,
  slices,
  triggerAnnotation,
} from './slices-controller.ts';
import type { SliceEndpoint } from './slices-plan.ts';

const manager = 'endpointslicemirroring-controller.k8s.io';
const skipLabel = 'endpointslice.kubernetes.io/skip-mirror';

/**
 * Endpoints that were made by hand are mirrored into slices. kubernetes:
 * pkg/controller/endpointslicemirroring
 */
export const mirroringController: Controller = {
  name: 'endpoint-slice-mirroring-controller',
  watches: { endpoints: ({ object }) => [keyOf(object)], services: ({ object }) => [keyOf(object)] },
  lag: () => 30,
  reconcile(key, context) {
    if (!context.is({ from: '1.19' }) || !context.objects.stores(slices)) return undefined;
    const { namespace, name } = splitKey(key);
    const endpoints = context.objects.get<Endpoints>('endpoints', namespace, name);
    const service = context.objects.get<Service>('services', namespace, name);
    const mirrored = mirrorsOf(namespace, name, context);
    const wanted = endpoints && service && isMirrored(endpoints, service) ? (endpoints.subsets ?? []) : [];
    for (const slice of mirrored.slice(wanted.length)) context.objects.remove(slices, slice);
    for (const [index, subset] of wanted.entries()) {
      if (endpoints) write(endpoints, subset, mirrored[index], context);
    }
    return undefined;
  },
};

function isMirrored(endpoints: Endpoints, service: Service): boolean {
  const skipped = endpoints.metadata.labels?.[skipLabel] === 'true';
  const isElection =
    endpoints.metadata.annotations?.['control-plane.alpha.kubernetes.io/leader'] !== undefined;
  return !skipped && !isElection && !hasManagedEndpoints(service) && service.spec.type !== 'ExternalName';
}

function mirrorsOf(namespace: string | undefined, name: string, context: Context): readonly EndpointSlice[] {
  return context.objects
    .list<EndpointSlice>(slices, namespace)
    .filter(
      ({ metadata }) =>
        metadata.labels?.[serviceNameLabel] === name && metadata.labels[managedByLabel] === manager,
    );
}

function write(
  endpoints: Endpoints,
  subset: EndpointSubset,
  present: EndpointSlice | undefined,
  context: Context,
): void {
  const { name, namespace } = endpoints.metadata;
  const labels = { ...endpoints.metadata.labels, [managedByLabel]: manager, [serviceNameLabel]: name };
  const annotations = mirroredAnnotations(endpoints);
  const of = (list: EndpointSubset['addresses'], ready: boolean) =>
    (list ?? []).map(({ ip, hostname, nodeName, targetRef }) => ({
      addresses: [ip],
      conditions: { ready },
      ...(hostname === undefined ? {} : { hostname }),
      ...(nodeName === undefined ? {} : { nodeName }),
      ...(targetRef === undefined ? {} : { targetRef }),
    }));
  const members = [...of(subset.addresses, true), ...of(subset.notReadyAddresses, false)] as SliceEndpoint[];
  const content = {
    endpoints: present
      ? arrangeEndpoints(present, members, context)
      : chooseEndpointOrder(`${context.objects.serialOf(endpoints)} mirror`, members, context),
    ports: inPortOrder(
      (subset.ports ?? []).map((port) => ({ ...port, name: port.name ?? '' })),
      'EndpointSlice',
      (range) => context.is(range),
    ),
  };
  if (present === undefined) {
    context.objects.create<EndpointSlice>(slices, {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: {
        generateName: `${name}-`,
        namespace,
        labels,
        ...(annotations ? { annotations } : {}),
        ownerReferences: [controllerReference(endpoints)],
      },
      addressType: subset.addresses?.some(({ ip }) => ip.includes(':')) ? 'IPv6' : 'IPv4',
      ...content,
    });
  } else if (!equalJson({ endpoints: present.endpoints, ports: present.ports }, content)) {
    context.objects.update<EndpointSlice>(slices, {
      ...present,
      metadata: { ...present.metadata, labels },
      ...content,
    });
  }
}

/** What only tells how the object itself came about stays with it. pkg/controller/endpointslicemirroring/utils.go */
function mirroredAnnotations({ metadata }: Endpoints): Readonly<Record<string, string>> | undefined {
  const own = ['kubectl.kubernetes.io/last-applied-configuration', triggerAnnotation];
  const entries = Object.entries(metadata.annotations ?? {}).filter(([key]) => !own.includes(key));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
