import { equalJson } from '../api/equal.ts';
import { type FieldError, invalid } from '../api/field-error.ts';
import type { ServiceSpec } from '../kinds/service.ts';
import { familyOf, statedAddresses } from '../kinds/service-families.ts';

/** A spec with its families, or why it cannot have those that it asks for. */
export type Families =
  | { readonly spec: ServiceSpec; readonly errors?: undefined }
  | { readonly errors: readonly FieldError[] };

const policyField = 'spec.ipFamilyPolicy';

/**
 * Which families a Service has: what it states, what its addresses are of, or the cluster's own. A headless
 * Service without selector may have addresses of any family; every other can have only those of the cluster.
 *
 * kubernetes: pkg/registry/core/service/storage/alloc.go `initIPFamilyFields`
 */
export function withFamilies(
  stated: ServiceSpec,
  previous: ServiceSpec | undefined,
  cluster: readonly string[],
): Families {
  if (stated.type === 'ExternalName' || staysPreferred(stated, previous)) return { spec: stated };
  const policy = stated.ipFamilyPolicy ?? previous?.ipFamilyPolicy ?? usualPolicy(stated);
  const spec = policy === 'SingleStack' ? reduced(stated, previous) : stated;
  const inferred = inferredFamilies(spec, cluster);
  const errors = [
    ...(policy === 'SingleStack' ? tooMany(spec, policy) : takenAway(spec, previous, policy)),
    ...inferred.errors,
  ];
  if (errors.length > 0) return { errors };
  const isOpen = isHeadless(spec) && Object.keys(spec.selector ?? {}).length === 0;
  const foreign = isOpen ? [] : foreignFamilies(inferred.families, policy, cluster);
  if (foreign.length > 0) return { errors: foreign };
  const first = inferred.families.length > 0 ? inferred.families : cluster.slice(0, 1);
  const wantsBoth = policy !== 'SingleStack' && first.length === 1 && (isOpen || cluster.length === 2);
  const other = first[0] === 'IPv4' ? 'IPv6' : 'IPv4';
  const ipFamilies = wantsBoth ? [...first, other] : first;
  return { spec: { ...spec, ipFamilies, ipFamilyPolicy: policy } };
}

function isHeadless({ clusterIP }: ServiceSpec): boolean {
  return clusterIP === 'None';
}

function usualPolicy(spec: ServiceSpec): string {
  const isOpen = isHeadless(spec) && Object.keys(spec.selector ?? {}).length === 0;
  return isOpen ? 'RequireDualStack' : 'SingleStack';
}

/** A preference follows no change of the cluster. `isMatchingPreferDualStackClusterIPFields` */
function staysPreferred(spec: ServiceSpec, previous: ServiceSpec | undefined): boolean {
  if (previous === undefined || previous.type !== spec.type) return false;
  const prefers = [spec, previous].every(({ ipFamilyPolicy }) => ipFamilyPolicy === 'PreferDualStack');
  return prefers && sameAddresses(spec, previous) && equalJson(spec.ipFamilies, previous.ipFamilies);
}

function sameAddresses(spec: ServiceSpec, previous: ServiceSpec): boolean {
  return equalJson(statedAddresses(spec), statedAddresses(previous));
}

/** Whoever asks for one family and leaves the rest as it was gives the second one back. */
function reduced(spec: ServiceSpec, previous: ServiceSpec | undefined): ServiceSpec {
  if (previous === undefined) return spec;
  const { clusterIPs = [], ipFamilies = [] } = spec;
  return {
    ...spec,
    ...(clusterIPs.length > 1 && sameAddresses(spec, previous) && { clusterIPs: clusterIPs.slice(0, 1) }),
    ...(ipFamilies.length > 1 &&
      equalJson(ipFamilies, previous.ipFamilies) && { ipFamilies: ipFamilies.slice(0, 1) }),
  };
}

function tooMany(spec: ServiceSpec, policy: string): readonly FieldError[] {
  const rule = (what: string) =>
    invalid(
      policyField,
      policy,
      `must be 'RequireDualStack' or 'PreferDualStack' when multiple ${what} are specified`,
    );
  return [
    ...(statedAddresses(spec).length === 2 ? [rule('cluster IPs')] : []),
    ...(spec.ipFamilies?.length === 2 ? [rule('IP families')] : []),
  ];
}

function takenAway(
  spec: ServiceSpec,
  previous: ServiceSpec | undefined,
  policy: string,
): readonly FieldError[] {
  if (previous === undefined) return [];
  const rule = (what: string) =>
    invalid(policyField, policy, `must be 'SingleStack' to release the secondary ${what}`);
  const isFewer = (now: readonly string[], before: readonly string[]) =>
    now.length > 0 && now.length < before.length;
  return [
    ...(isFewer(statedAddresses(spec), statedAddresses(previous)) ? [rule('cluster IP')] : []),
    ...(isFewer(spec.ipFamilies ?? [], previous.ipFamilies ?? []) ? [rule('IP family')] : []),
  ];
}

function inferredFamilies(spec: ServiceSpec, cluster: readonly string[]) {
  const stated = spec.ipFamilies ?? [];
  const addresses = isHeadless(spec) ? [] : statedAddresses(spec);
  const more = addresses.slice(stated.length).map(familyOf);
  const errors = more.flatMap((family, index) =>
    cluster.includes(family)
      ? []
      : [
          invalid(
            `spec.clusterIPs[${stated.length + index}]`,
            addresses,
            `${family} is not configured on this cluster`,
          ),
        ],
  );
  return { families: [...stated, ...more], errors };
}

function foreignFamilies(
  families: readonly string[],
  policy: string,
  cluster: readonly string[],
): readonly FieldError[] {
  const rule = 'this cluster is not configured for dual-stack services';
  return [
    ...(policy === 'RequireDualStack' && cluster.length < 2 ? [invalid(policyField, policy, rule)] : []),
    ...families.flatMap((family, index) =>
      cluster.includes(family)
        ? []
        : [invalid(`spec.ipFamilies[${index}]`, family, 'not configured on this cluster')],
    ),
  ];
}
