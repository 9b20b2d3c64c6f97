import { isAddress } from '../allocation/address.ts';
import { type FieldError, invalid } from '../api/field-error.ts';
import { subdomainProblems } from '../api/names.ts';
import type { KubeObject } from '../api/object.ts';
import type { Version } from '../version.ts';
import { validateCount } from './workload-validation.ts';

/** Fields of a status that count something, and those that count a part of `replicas`. */
export interface StatusCounts {
  readonly counts: readonly string[];
  readonly parts?: readonly string[];
}

type Counted = KubeObject & { readonly status?: Readonly<Record<string, unknown>> };

/** kubernetes: pkg/apis/apps/validation/validation.go `ValidateDeploymentStatus` and its neighbours */
export function validateCounts({ counts, parts = [] }: StatusCounts): (object: KubeObject) => FieldError[] {
  return (object) => {
    const { status = {} } = object as Counted;
    const numberOf = (name: string) => Number(status[name] ?? 0);
    const isOver = numberOf('availableReplicas') > numberOf('readyReplicas');
    return [
      ...counts.flatMap((name) => validateCount(`status.${name}`, numberOf(name))),
      ...parts
        .filter((name) => numberOf(name) > numberOf('replicas'))
        .map((name) => invalid(`status.${name}`, numberOf(name), 'cannot be greater than status.replicas')),
      ...(parts.includes('availableReplicas') && isOver
        ? [
            invalid(
              'status.availableReplicas',
              numberOf('availableReplicas'),
              'cannot be greater than readyReplicas',
            ),
          ]
        : []),
    ];
  };
}

interface Balanced extends KubeObject {
  readonly status?: {
    readonly loadBalancer?: {
      readonly ingress?: readonly { readonly ip?: string; readonly hostname?: string }[];
    };
  };
}

/** kubernetes: pkg/apis/core/validation/validation.go `ValidateLoadBalancerStatus` */
export function validateBalancerStatus(
  object: KubeObject,
  { version }: { readonly version: Version },
): readonly FieldError[] {
  const { ingress = [] } = (object as Balanced).status?.loadBalancer ?? {};
  return ingress.flatMap(({ ip, hostname }, index) => {
    const field = `status.loadBalancer.ingress[${index}]`;
    const problems = hostname ? subdomainProblems(hostname, version) : [];
    return [
      ...(ip && !isAddress(ip) ? [invalid(`${field}.ip`, ip, 'must be a valid IP address')] : []),
      ...problems.map((detail) => invalid(`${field}.hostname`, hostname, detail)),
      ...(hostname && isAddress(hostname)
        ? [invalid(`${field}.hostname`, hostname, 'must be a DNS name, not an IP address')]
        : []),
    ];
  });
}
