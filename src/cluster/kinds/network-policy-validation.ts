import { parseCidr } from '../allocation/address.ts';
import { type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { portOrNameProblems } from '../api/names.ts';
import type { Version } from '../version.ts';
import type { NetworkPolicySpec, PolicyPeer, PolicyPort } from './network-policy-spec.ts';
import { validateLabelSelector } from './selector-validation.ts';

const types = ['Ingress', 'Egress'];

/** kubernetes: pkg/apis/networking/validation/validation.go `ValidateNetworkPolicySpec` */
export function validateNetworkPolicySpec(spec: NetworkPolicySpec, version: Version): readonly FieldError[] {
  const { podSelector, ingress = [], egress = [], policyTypes = [] } = spec;
  const tooMany = 'may not specify more than two policyTypes';
  return [
    ...validateLabelSelector(podSelector, 'spec.podSelector', version),
    ...ingress.flatMap(({ ports = [], from = [] }, index) => [
      ...ports.flatMap((port, at) => validatePort(port, `spec.ingress[${index}].ports[${at}]`, version)),
      ...from.flatMap((peer, at) => validatePeer(peer, `spec.ingress[${index}].from[${at}]`, version)),
    ]),
    ...egress.flatMap(({ ports = [], to = [] }, index) => [
      ...ports.flatMap((port, at) => validatePort(port, `spec.egress[${index}].ports[${at}]`, version)),
      ...to.flatMap((peer, at) => validatePeer(peer, `spec.egress[${index}].to[${at}]`, version)),
    ]),
    ...(policyTypes.length > types.length
      ? [invalid('spec.policyTypes', policyTypes, tooMany, '[]networking.PolicyType')]
      : policyTypes.flatMap((type, index) =>
          types.includes(type) ? [] : [unsupported(`spec.policyTypes[${index}]`, type, types)],
        )),
  ];
}

function validatePort(
  { protocol = '', port, endPort }: PolicyPort,
  field: string,
  version: Version,
): readonly FieldError[] {
  const protocols = ['TCP', 'UDP', 'SCTP'];
  const errors: FieldError[] = protocols.includes(protocol)
    ? []
    : [unsupported(`${field}.protocol`, protocol, protocols)];
  if (port === undefined) {
    if (endPort === undefined) return errors;
    const detail = 'may not be specified when `port` is not specified';
    return [...errors, invalid(`${field}.endPort`, endPort, detail)];
  }
  errors.push(...portOrNameProblems(port, version).map((detail) => invalid(`${field}.port`, port, detail)));
  if (endPort === undefined) return errors;
  if (typeof port === 'string') {
    const detail = 'may not be specified when `port` is non-numeric';
    return [...errors, invalid(`${field}.endPort`, endPort, detail)];
  }
  if (endPort >= port) return errors;
  return [...errors, invalid(`${field}.endPort`, endPort, 'must be greater than or equal to `port`')];
}

function validatePeer(peer: PolicyPeer, field: string, version: Version): readonly FieldError[] {
  const { podSelector, namespaceSelector, ipBlock } = peer;
  const count = [podSelector, namespaceSelector, ipBlock].filter((each) => each !== undefined).length;
  const errors = [
    ...validateLabelSelector(podSelector, `${field}.podSelector`, version),
    ...validateLabelSelector(namespaceSelector, `${field}.namespaceSelector`, version),
    ...(ipBlock ? validateBlock(ipBlock, `${field}.ipBlock`, version) : []),
  ];
  if (count === 0) return [required(field, 'must specify a peer')];
  if (count === 1 || ipBlock === undefined) return errors;
  return [...errors, forbidden(field, 'may not specify both ipBlock and another peer')];
}

function validateBlock(
  { cidr, except = [] }: NonNullable<PolicyPeer['ipBlock']>,
  field: string,
  version: Version,
): readonly FieldError[] {
  if (!cidr) return [required(`${field}.cidr`)];
  const rule =
    version.minor >= 31
      ? 'must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)'
      : 'not a valid CIDR';
  const range = parseCidr(cidr);
  if (!range) return [invalid(`${field}.cidr`, cidr, rule)];
  return except.flatMap((text, index) => {
    const at = `${field}.except[${index}]`;
    const hole = parseCidr(text);
    if (!hole) return [invalid(at, text, rule)];
    const isInside =
      hole.bits === range.bits &&
      hole.size < range.size &&
      hole.first >= range.first &&
      hole.first < range.first + range.size;
    return isInside ? [] : [invalid(at, text, 'must be a strict subset of `cidr`')];
  });
}
