import { invalid } from '../api/field-error.ts';
import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { ageColumn, firstOf, nameColumn } from './cells.ts';
import type { EndpointPort } from './endpoints.ts';
import type { EndpointSlice, SliceEndpoint } from './slice-spec.ts';
import { validateSlice } from './slice-validation.ts';

/** Up to a hundred of the addresses behind a Service. */
export const endpointSliceKind = defineKind<EndpointSlice>({
  names: { kind: 'EndpointSlice', plural: 'endpointslices', singular: 'endpointslice' },
  namespaced: true,
  versions: [
    { group: 'discovery.k8s.io', version: 'v1', served: { from: '1.21' } },
    {
      group: 'discovery.k8s.io',
      version: 'v1beta1',
      served: { from: '1.21', to: '1.24' },
      deprecated: { since: '1.21', removed: '1.25', use: 'discovery.k8s.io/v1 EndpointSlice' },
      toHub: fromTopology,
      fromHub: toTopology,
    },
    {
      group: 'discovery.k8s.io',
      version: 'v1beta1',
      served: { from: '1.17', to: '1.20' },
      toHub: fromTopology,
      fromHub: toTopologyAlone,
    },
  ],
  generation: {},
  updateChecks: ['metadata', 'object', 'change'],
  columns: [
    nameColumn,
    { name: 'AddressType', cell: ({ addressType }) => addressType },
    { name: 'Ports', cell: ({ ports }) => firstOf((ports ?? []).map(portText), 3, '<unset>') },
    {
      name: 'Endpoints',
      cell: ({ endpoints }) =>
        firstOf(
          (endpoints ?? []).flatMap(({ addresses }) => addresses),
          3,
          '<unset>',
        ),
    },
    ageColumn,
  ],
  example: {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'example', namespace: 'default' },
    addressType: 'IPv4',
    endpoints: [{ addresses: ['192.0.2.10'], conditions: {} }],
    ports: [{ name: 'http', port: 80, protocol: 'TCP' }],
  },
  defaults: (slice) => ({
    ...slice,
    ...(slice.ports && {
      ports: slice.ports.map((port) => ({
        ...port,
        name: port.name ?? '',
        protocol: port.protocol ?? 'TCP',
      })),
    }),
  }),
  validate: validateSlice,
  validateUpdate: ({ addressType }, previous) =>
    addressType === previous.addressType ? [] : [invalid('addressType', addressType, 'field is immutable')],
});

function portText({ port }: Partial<EndpointPort>): string {
  return port === undefined ? '*' : String(port);
}

const hostLabel = 'kubernetes.io/hostname';
const zoneLabel = 'topology.kubernetes.io/zone';

/** kubernetes: pkg/apis/discovery/v1beta1/conversion.go; v1beta1 kept node and zone in a map. */
function fromTopology(object: KubeObject): KubeObject {
  const { endpoints, ...slice } = object as EndpointSlice;
  return { ...slice, endpoints: endpoints?.map(withoutTopology) ?? null } as EndpointSlice;
}

function withoutTopology(
  endpoint: SliceEndpoint & { readonly topology?: Readonly<Record<string, string>> },
): SliceEndpoint {
  const { topology, ...rest } = endpoint;
  if (!topology) return rest;
  const { [hostLabel]: nodeName = rest.nodeName, [zoneLabel]: zone, ...others } = topology;
  return {
    ...rest,
    ...(nodeName !== undefined && { nodeName }),
    ...(zone !== undefined && { zone }),
    ...(Object.keys(others).length > 0 && { deprecatedTopology: others }),
  };
}

function toTopology(object: KubeObject): KubeObject {
  const { endpoints, ...slice } = object as EndpointSlice;
  return { ...slice, endpoints: endpoints?.map(withTopology) ?? null } as EndpointSlice;
}

/** Nodes had no field of their own yet: the gate of it was closed. KEP-752 */
function toTopologyAlone(object: KubeObject): KubeObject {
  const { endpoints, ...slice } = toTopology(object) as EndpointSlice;
  return {
    ...slice,
    endpoints: endpoints?.map(({ nodeName: _, ...endpoint }) => endpoint) ?? null,
  } as EndpointSlice;
}

function withTopology({ deprecatedTopology, zone, ...endpoint }: SliceEndpoint): SliceEndpoint {
  const topology = {
    ...deprecatedTopology,
    ...(endpoint.nodeName !== undefined && { [hostLabel]: endpoint.nodeName }),
    ...(zone !== undefined && { [zoneLabel]: zone }),
  };
  return { ...endpoint, ...(Object.keys(topology).length > 0 && { topology }) } as SliceEndpoint;
}
