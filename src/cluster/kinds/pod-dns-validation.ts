import { isAddress } from '../allocation/address.ts';
import { type FieldError, invalid, required, unsupported } from '../api/field-error.ts';
import { subdomainProblems } from '../api/names.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import type { DnsConfig, PodSpec } from './pod-spec.ts';

const policies = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];
const mostServers = 3;

/** kubernetes: pkg/apis/core/validation/validation.go `validateDNSPolicy` */
export function validateDnsPolicy({ dnsPolicy }: PodSpec, field: string): readonly FieldError[] {
  return policies.includes(dnsPolicy ?? '') ? [] : [unsupported(`${field}.dnsPolicy`, dnsPolicy, policies)];
}

/** kubernetes: `validatePodDNSConfig` */
export function validateDnsConfig(
  { dnsPolicy, dnsConfig }: PodSpec,
  field: string,
  version: Version,
): readonly FieldError[] {
  const missing = (what: string) => `must provide ${what} when \`dnsPolicy\` is None`;
  if (dnsPolicy === 'None' && dnsConfig === undefined) return [required(field, missing('`dnsConfig`'))];
  const { nameservers = [], options = [] } = dnsConfig ?? {};
  if (dnsPolicy === 'None' && nameservers.length === 0)
    return [required(`${field}.nameservers`, missing('at least one DNS nameserver'))];
  const tooMany = `must not have more than ${mostServers} nameservers`;
  return [
    ...(nameservers.length > mostServers ? [invalid(`${field}.nameservers`, nameservers, tooMany)] : []),
    ...nameservers.flatMap((server, at) => validateAddress(server, `${field}.nameservers[${at}]`, version)),
    ...validateSearches(dnsConfig ?? {}, `${field}.searches`, version),
    ...options.flatMap(({ name }, at) =>
      name ? [] : [required(`${field}.options[${at}]`, 'must not be empty')],
    ),
  ];
}

/** The limits were raised with ExpandedDNSConfig (1.26), underscores let in with RelaxedDNSSearchValidation (1.33). */
function validateSearches(
  { searches = [] }: DnsConfig,
  field: string,
  version: Version,
): readonly FieldError[] {
  const [paths, characters] = behaves(version, 'pod.expandedDns') ? [32, 2048] : [6, 256];
  const isRelaxed = behaves(version, 'pod.relaxedSearches');
  const isLong = searches.join(' ').length > characters;
  const long = `must not have more than ${characters} characters (including spaces) in the search list`;
  return [
    ...(searches.length > paths
      ? [invalid(field, searches, `must not have more than ${paths} search paths`)]
      : []),
    ...(isLong ? [invalid(field, searches, long)] : []),
    ...searches.flatMap((search, at) => {
      const name = search.replace(/\.$/, '');
      if (isRelaxed && (search === '.' || /^[a-z0-9_]([\w.-]*[a-z0-9])?$/.test(name))) return [];
      return subdomainProblems(name, version).map((detail) => invalid(`${field}[${at}]`, name, detail));
    }),
  ];
}

/** kubernetes: `ValidateHostAliases`; which of them is wrong is told since 1.30 */
export function validateHostAliases(
  { hostAliases = [] }: PodSpec,
  field: string,
  version: Version,
): readonly FieldError[] {
  const isPlaced = behaves(version, 'validation.placedAddresses');
  return hostAliases.flatMap(({ ip = '', hostnames = [] }, at) => {
    const alias = isPlaced ? `${field}[${at}]` : field;
    return [
      ...validateAddress(ip, `${alias}.ip`, version),
      ...hostnames.flatMap((name, index) =>
        subdomainProblems(name, version).map((detail) =>
          invalid(`${alias}.hostnames${isPlaced ? `[${index}]` : ''}`, name, detail),
        ),
      ),
    ];
  });
}

function validateAddress(ip: string, field: string, version: Version): readonly FieldError[] {
  if (isAddress(ip)) return [];
  const isPlaced = behaves(version, 'validation.placedAddresses');
  const rule = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';
  return [invalid(field, ip, isPlaced ? rule : 'must be valid IP address')];
}
