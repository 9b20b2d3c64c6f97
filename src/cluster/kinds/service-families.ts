import { isAddress } from '../allocation/address.ts';
import { duplicate, type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import type { Json } from '../api/object.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import type { Service, ServiceSpec } from './service-spec.ts';

const families = ['IPv4', 'IPv6'];
const policies = ['PreferDualStack', 'RequireDualStack', 'SingleStack'];
const addressRule = 'must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)';
const field = 'spec.clusterIPs';

/** The addresses that a Service states, whichever way it states them. */
export function statedAddresses({ clusterIP, clusterIPs }: ServiceSpec): readonly string[] {
  return clusterIPs ?? (clusterIP ? [clusterIP] : []);
}

/** kubernetes: pkg/apis/core/validation/validation.go `ValidateServiceClusterIPsRelatedFields` */
export function validateFamilies(spec: ServiceSpec, version: Version): readonly FieldError[] {
  if (!behaves(version, 'service.clusterIPs')) return oneAddress(spec);
  if (spec.type === 'ExternalName') return validateNothing(spec);
  const addresses = statedAddresses(spec);
  const wrong = addresses.flatMap((address, index) => wrongAddress(addresses, address, index));
  const alone = [
    ...unsynchronised(spec, version),
    ...(spec.ipFamilies ?? []).flatMap(wrongFamily),
    ...(spec.ipFamilyPolicy === undefined || policies.includes(spec.ipFamilyPolicy)
      ? []
      : [unsupported('spec.ipFamilyPolicy', spec.ipFamilyPolicy, policies)]),
    ...wrong,
    ...(addresses.length > 2 ? [invalid(field, addresses, 'may only hold up to 2 values')] : []),
  ];
  if (wrong.length > 0) return alone;
  const isMixed = new Set(addresses.map(familyOf)).size === addresses.length;
  return [
    ...alone,
    ...(isMixed ? [] : [invalid(field, addresses, 'may specify no more than one IP for each IP family')]),
    ...mismatches(addresses, spec.ipFamilies ?? []),
  ];
}

function oneAddress({ clusterIP }: ServiceSpec): readonly FieldError[] {
  if (!clusterIP || clusterIP === 'None' || isAddress(clusterIP)) return [];
  return [invalid('spec.clusterIP', clusterIP, "must be empty, 'None', or a valid IP address")];
}

/** What ExternalName Services have no use for. kubernetes: `ValidateService` */
function validateNothing({ ipFamilies = [], ipFamilyPolicy }: ServiceSpec): readonly FieldError[] {
  const detail = 'may not be set for ExternalName services';
  return [
    ...(ipFamilies.length > 0 ? [forbidden('spec.ipFamilies', detail)] : []),
    ...(ipFamilyPolicy === undefined ? [] : [forbidden('spec.ipFamilyPolicy', detail)]),
  ];
}

/** Since 1.23 a list alone is enough, and addresses are compared before they are allocated. */
function unsynchronised({ clusterIP, clusterIPs }: ServiceSpec, version: Version): readonly FieldError[] {
  if (!clusterIPs?.length) return clusterIP ? [required(field)] : [];
  if (clusterIP === clusterIPs[0]) return [];
  if (behaves(version, 'service.oneStorage'))
    return [invalid(field, clusterIPs, 'first value must match `clusterIP`')];
  const rule = clusterIP ? 'element [0] must match clusterIP' : 'must be empty when clusterIP is empty';
  return [invalid(field, clusterIPs, rule)];
}

function wrongFamily(family: string, index: number, all: readonly string[]): readonly FieldError[] {
  const at = `spec.ipFamilies[${index}]`;
  return [
    ...(families.includes(family) ? [] : [unsupported(at, family, families)]),
    ...(all.indexOf(family) < index ? [duplicate(at, family)] : []),
  ];
}

function wrongAddress(all: readonly string[], address: string, index: number): readonly FieldError[] {
  if (index === 0 && address === 'None') {
    return all.length > 1 ? [invalid(field, all, "'None' must be the first and only value")] : [];
  }
  return isAddress(address) ? [] : [invalid(`${field}[${index}]`, address, addressRule)];
}

function mismatches(addresses: readonly string[], stated: readonly string[]): readonly FieldError[] {
  return addresses.flatMap((address, index) => {
    const family = stated[index];
    if (address === 'None' || family === undefined || family === familyOf(address)) return [];
    const detail = `expected an ${family} value as indicated by \`ipFamilies[${index}]\``;
    return [invalid(`${field}[${index}]`, address, detail)];
  });
}

/** The family of an address. */
export function familyOf(address: string): string {
  return address.includes(':') ? 'IPv6' : 'IPv4';
}

/**
 * What was once allocated stays.
 *
 * kubernetes: `validateUpgradeDowngradeClusterIPs`, `validateUpgradeDowngradeIPFamilies`
 */
export function validateFamilyUpdate(
  { spec }: Service,
  { spec: previous }: Service,
  version: Version,
): readonly FieldError[] {
  if (spec.type === 'ExternalName' || previous.type === 'ExternalName') return [];
  if (!behaves(version, 'service.clusterIPs')) {
    if (!previous.clusterIP || previous.clusterIP === spec.clusterIP) return [];
    return [invalid('spec.clusterIP', spec.clusterIP ?? '', 'field is immutable')];
  }
  return [
    ...keptValues(previous.clusterIPs ?? [], spec.clusterIPs ?? [], {
      field,
      missing: 'primary clusterIP can not be unset',
      goType: '[]string',
    }),
    ...(spec.ipFamilies && previous.ipFamilies
      ? keptValues(previous.ipFamilies, spec.ipFamilies, {
          field: 'spec.ipFamilies',
          missing: 'primary ipFamily can not be unset',
          goType: '[]core.IPFamily',
        })
      : []),
  ];
}

function keptValues(
  before: readonly string[],
  after: readonly string[],
  {
    field: at,
    missing,
    goType,
  }: { readonly field: string; readonly missing: string; readonly goType: string },
): readonly FieldError[] {
  if (before.length > 0 && after.length === 0) return [invalid(`${at}[0]`, null, missing, goType)];
  const count = before.length === after.length ? before.length : Math.min(before.length, 1);
  return before
    .slice(0, count)
    .flatMap((value, index) =>
      value === after[index]
        ? []
        : [invalid(`${at}[${index}]`, after as Json, 'may not change once set', goType)],
    );
}
