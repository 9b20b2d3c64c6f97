import { isAddress } from '../allocation/address.ts';
import { duplicate, type FieldError, invalid, oneOf, required } from '../api/field-error.ts';
import type { KindContext } from '../api/kind.ts';
import { labelProblems, subdomainProblems } from '../api/names.ts';
import type { Version } from '../version.ts';
import type { EndpointSlice } from './slice-spec.ts';
import { specialFaults } from './special-addresses.ts';

const addressTypes = ['FQDN', 'IPv4', 'IPv6'];

/** kubernetes: pkg/apis/discovery/validation/validation.go `ValidateEndpointSlice` */
export function validateSlice(slice: EndpointSlice, { version }: KindContext): readonly FieldError[] {
  const { addressType, endpoints, ports } = slice;
  return [
    ...oneOf('addressType', addressType, addressTypes),
    ...(endpoints ?? []).flatMap(({ addresses, hostname }, index) => [
      ...validateAddresses(addresses ?? [], addressType, `endpoints[${index}].addresses`, version),
      ...(hostname === undefined ? [] : labelFaults(hostname, `endpoints[${index}].hostname`, version)),
    ]),
    ...validatePorts(ports ?? [], version),
  ];
}

function validateAddresses(
  addresses: readonly string[],
  type: string,
  field: string,
  version: Version,
): readonly FieldError[] {
  if (addresses.length === 0) return [required(field, 'must contain at least 1 address')];
  return addresses.flatMap((address, index) => {
    const at = `${field}[${index}]`;
    if (type === 'FQDN') {
      return subdomainProblems(address.replace(/\.$/, ''), version).map((each) => invalid(at, address, each));
    }
    const isOwn = isAddress(address) && address.includes(':') === (type === 'IPv6');
    return [
      ...(isOwn ? [] : [invalid(at, address, `must be a valid ${type} address`)]),
      ...(isAddress(address)
        ? specialFaults(address, at, version)
        : [invalid(at, address, 'must be a valid IP address')]),
    ];
  });
}

function validatePorts(
  ports: readonly { readonly name?: string; readonly protocol?: string }[],
  version: Version,
): readonly FieldError[] {
  const seen = new Set<string>();
  return ports.flatMap(({ name = '', protocol }, index) => {
    const field = `ports[${index}]`;
    const isKnown = seen.has(name);
    seen.add(name);
    return [
      ...(name === '' ? [] : labelFaults(name, `${field}.name`, version)),
      ...(isKnown ? [duplicate(`${field}.name`, name)] : []),
      ...oneOf(`${field}.protocol`, protocol, ['SCTP', 'TCP', 'UDP']),
    ];
  });
}

function labelFaults(name: string, field: string, version: Version): readonly FieldError[] {
  return labelProblems(name, version).map((detail) => invalid(field, name, detail));
}
