import { isAddress } from '../allocation/address.ts';
import { duplicate, type FieldError, invalid, oneOf, required, unsupported } from '../api/field-error.ts';
import type { KindContext } from '../api/kind.ts';
import { labelProblems, subdomainProblems } from '../api/names.ts';
import { labelErrors } from '../api/validate-meta.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import type { EndpointSlice } from './slice-spec.ts';
import { specialFaults } from './special-addresses.ts';

const protocols = ['SCTP', 'TCP', 'UDP'];
const addressTypes = ['FQDN', 'IPv4', 'IPv6'];

/** kubernetes: pkg/apis/discovery/validation/validation.go `ValidateEndpointSlice` */
export function validateSlice(slice: EndpointSlice, { version }: KindContext): readonly FieldError[] {
  const { addressType, endpoints, ports } = slice;
  const topology = behaves(version, 'endpointSlice.v1') ? 'deprecatedTopology' : 'topology';
  return [
    ...oneOf('addressType', addressType, addressTypes),
    ...(endpoints ?? []).flatMap(({ addresses, hostname, nodeName, deprecatedTopology }, index) => [
      ...validateAddresses(addresses ?? [], addressType, `endpoints[${index}].addresses`, version),
      ...(nodeName === undefined || topology === 'topology'
        ? []
        : nodeFaults(nodeName, `endpoints[${index}].nodeName`, version)),
      ...labelErrors(deprecatedTopology, `endpoints[${index}].${topology}`, version),
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
      ...(behaves(version, 'endpointSlice.v1') ? nonSpecialFaults(address, at, version) : []),
    ];
  });
}

/** Looked at since 1.21, and in later patches of older versions. kubernetes: `ValidateNonSpecialIP` */
function nonSpecialFaults(address: string, field: string, version: Version): readonly FieldError[] {
  if (!isAddress(address)) return [invalid(field, address, 'must be a valid IP address')];
  return specialFaults(address, field, version);
}

function nodeFaults(name: string, field: string, version: Version): readonly FieldError[] {
  return subdomainProblems(name, version).map((detail) => invalid(field, name, detail));
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
      ...(protocol === '' ? [unsupported(`${field}.protocol`, protocol, protocols)] : []),
      ...(protocol === '' ? [] : oneOf(`${field}.protocol`, protocol, protocols)),
    ];
  });
}

function labelFaults(name: string, field: string, version: Version): readonly FieldError[] {
  return labelProblems(name, version).map((detail) => invalid(field, name, detail));
}
