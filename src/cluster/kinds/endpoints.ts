import { isAddress } from '../allocation/address.ts';
import { type FieldError, invalid, oneOf, required } from '../api/field-error.ts';
import { defineKind, type KindContext } from '../api/kind.ts';
import { labelProblems, portProblems, qualifiedNameProblems, subdomainProblems } from '../api/names.ts';
import type { KubeObject } from '../api/object.ts';
import type { Version } from '../version.ts';
import { ageColumn, firstOf, nameColumn } from './cells.ts';
import { specialFaults } from './special-addresses.ts';

/** k8s.io/api: core/v1 `Endpoints` */
export interface Endpoints extends KubeObject {
  readonly subsets?: readonly EndpointSubset[];
}

/** k8s.io/api: core/v1 `EndpointSubset` */
export interface EndpointSubset {
  readonly addresses?: readonly EndpointAddress[];
  readonly notReadyAddresses?: readonly EndpointAddress[];
  readonly ports?: readonly EndpointPort[];
}

/** k8s.io/api: core/v1 `EndpointAddress` */
export interface EndpointAddress {
  readonly ip: string;
  readonly hostname?: string;
  readonly nodeName?: string;
  readonly targetRef?: ObjectReference;
}

/** k8s.io/api: core/v1 `EndpointPort` */
export interface EndpointPort {
  readonly name?: string;
  readonly port: number;
  readonly protocol?: string;
  readonly appProtocol?: string;
}

/** k8s.io/api: core/v1 `ObjectReference` */
export interface ObjectReference {
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly uid?: string;
  readonly apiVersion?: string;
  readonly resourceVersion?: string;
  readonly fieldPath?: string;
}

/** The addresses behind a Service. */
export const endpointsKind = defineKind<Endpoints>({
  names: { kind: 'Endpoints', plural: 'endpoints', singular: 'endpoints', shortNames: ['ep'] },
  createdByUpdate: { from: '1.13' },
  namespaced: true,
  versions: [
    {
      group: '',
      version: 'v1',
      served: {},
      deprecated: { since: '1.33', use: 'discovery.k8s.io/v1 EndpointSlice' },
    },
  ],
  updateChecks: ['metadata change', 'metadata', 'object'],
  columns: [nameColumn, { name: 'Endpoints', cell: endpointsCell }, ageColumn],
  example: {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: { name: 'example', namespace: 'default' },
    subsets: [{ addresses: [{ ip: '192.0.2.10' }], ports: [{ port: 80, protocol: 'TCP' }] }],
  },
  defaults: (endpoints) => ({
    ...endpoints,
    ...(endpoints.subsets && { subsets: endpoints.subsets.map(defaultSubset) }),
  }),
  validate: ({ subsets = [] }, context) =>
    subsets.flatMap((subset, index) => validateSubset(subset, index, context)),
});

/** kubernetes: pkg/apis/core/validation/validation.go `validateEndpointSubsets` */
function validateSubset(
  subset: EndpointSubset,
  index: number,
  { version }: KindContext,
): readonly FieldError[] {
  const field = `subsets[${index}]`;
  const { addresses = [], notReadyAddresses = [], ports = [] } = subset;
  if (addresses.length + notReadyAddresses.length === 0) {
    return [required(field, 'must specify `addresses` or `notReadyAddresses`')];
  }
  return [
    ...addresses.flatMap((address, at) => validateAddress(address, `${field}.addresses[${at}]`, version)),
    ...notReadyAddresses.flatMap((address, at) =>
      validateAddress(address, `${field}.notReadyAddresses[${at}]`, version),
    ),
    ...ports.flatMap((port, at) => validatePort(port, ports.length > 1, `${field}.ports[${at}]`, version)),
  ];
}

/** kubernetes: `validateEndpointPort` */
function validatePort(
  { name, port = 0, protocol, appProtocol }: EndpointPort,
  needsName: boolean,
  field: string,
  version: Version,
): readonly FieldError[] {
  const problems = name ? labelProblems(name, version) : [];
  const application = appProtocol === undefined ? [] : qualifiedNameProblems(appProtocol, version);
  return [
    ...(needsName && !name ? [required(`${field}.name`)] : []),
    ...problems.map((detail) => invalid(`${field}.name`, name, detail)),
    ...portProblems(port).map((detail) => invalid(`${field}.port`, port, detail)),
    ...oneOf(`${field}.protocol`, protocol, ['SCTP', 'TCP', 'UDP']),
    ...application.map((detail) => invalid(`${field}.appProtocol`, appProtocol, detail)),
  ];
}

/** kubernetes: `validateEndpointAddress` */
function validateAddress(
  { ip, hostname, nodeName }: EndpointAddress,
  field: string,
  version: Version,
): readonly FieldError[] {
  const isRight = isAddress(ip);
  const rule = 'must be a valid IP address';
  const host = hostname ? labelProblems(hostname, version) : [];
  const node = nodeName === undefined ? [] : subdomainProblems(nodeName, version);
  return [
    ...(isRight ? [] : [invalid(`${field}.ip`, ip, `${rule}, (e.g. 10.9.8.7 or 2001:db8::ffff)`)]),
    ...host.map((detail) => invalid(`${field}.hostname`, hostname, detail)),
    ...node.map((detail) => invalid(`${field}.nodeName`, nodeName, detail)),
    ...(isRight ? specialFaults(ip, `${field}.ip`, version) : [invalid(`${field}.ip`, ip, rule)]),
  ];
}

function defaultSubset(subset: EndpointSubset): EndpointSubset {
  const { ports } = subset;
  return {
    ...subset,
    ...(ports && { ports: ports.map((port) => ({ ...port, protocol: port.protocol || 'TCP' })) }),
  };
}

/**
 * kubernetes: printers.go `formatEndpoints`; only ready addresses count, but a subset without any prints
 * nothing.
 */
function endpointsCell({ subsets = [] }: Endpoints): string {
  if (subsets.length === 0) return '<none>';
  const texts = subsets.flatMap(({ addresses = [], ports = [] }) => {
    if (ports.length === 0) return addresses.map(({ ip }) => ip);
    return ports.flatMap(({ port }) => addresses.map(({ ip }) => hostPort(ip, port)));
  });
  return firstOf(texts, 3, '');
}

function hostPort(ip: string, port: number): string {
  return ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`;
}
