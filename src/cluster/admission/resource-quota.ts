import type { Admission, AdmissionRequest } from '../api/admission.ts';
import { hubOf } from '../api/kind.ts';
import { parseQuantity, subtractQuantities } from '../api/quantity.ts';
import { forbiddenStatus } from '../api/status.ts';
import type { Pod } from '../kinds/pod.ts';
import type { ResourceQuota } from '../kinds/resource-quota.ts';
import { isInScope } from './quota-scopes.ts';
import { isMore, plus, quotaUsage, type Usage, usageOf } from './quota-usage.ts';

/**
 * Refuses what would exceed a quota of the namespace. apiserver:
 * pkg/admission/plugin/resourcequota/controller.go
 */
export const resourceQuotaAdmission: Admission = {
  allocate(request) {
    if (!isCounted(request)) return request.object;
    const quotas = request.store.list('resourcequotas', request.object.metadata.namespace);
    for (const quota of quotas) check(quota as ResourceQuota, request);
    return request.object;
  },
};

/** What is made is counted, and what may come to use more. evaluator/core: `Handles` of each */
function isCounted({ kind, operation, groupResource }: AdmissionRequest): boolean {
  if (!kind.namespaced) return false;
  const grows = ['persistentvolumeclaims', 'services'].includes(groupResource);
  return operation === 'create' || (operation === 'update' && grows);
}

function check(quota: ResourceQuota, request: AdmissionRequest): void {
  const { groupResource, object, previous, store } = request;
  if (!isInScope(quota, groupResource, object)) return;
  const hard = quota.spec.hard ?? {};
  if (groupResource === 'pods') demandRequests(quota, object as Pod, request);
  const before = previous ? usageOf(groupResource, previous) : {};
  const asked = difference(usageOf(groupResource, object), before);
  const names = Object.keys(hard).filter((name) => isPositive(asked[name]));
  if (names.length === 0) return;
  const used = quotaUsage(quota, store);
  const exceeded = names.filter((name) =>
    isMore(plus(used[name] ?? '0', asked[name] ?? '0'), hard[name] ?? '0'),
  );
  if (exceeded.length === 0) return;
  const list = (amounts: Usage) =>
    exceeded
      .sort()
      .map((name) => `${name}=${amounts[name]}`)
      .join(',');
  refuse(
    request,
    `exceeded quota: ${quota.metadata.name}, requested: ${list(asked)}, used: ${list(used)}, limited: ${list(hard)}`,
  );
}

/** Where computing power is limited, every container must say how much it wants. */
function demandRequests(quota: ResourceQuota, pod: Pod, request: AdmissionRequest): void {
  const compute = Object.keys(quota.spec.hard ?? {}).filter((name) =>
    /^((requests|limits)\.)?(cpu|memory)$/.test(name),
  );
  const lacking = (name: string) =>
    pod.spec.containers.filter((container) => !states(container.resources, name));
  const missing = compute.filter((name) => lacking(name).length > 0).sort();
  if (missing.length === 0) return;
  const { minor } = request.context.settings.kubernetes;
  const text =
    minor >= 26
      ? missing
          .map(
            (name) =>
              `${name} for: ${lacking(name)
                .map((each) => each.name)
                .join(',')}`,
          )
          .join('; ')
      : missing.join(',');
  refuse(request, `failed quota: ${quota.metadata.name}: must specify ${text}`);
}

function states(
  resources: { readonly requests?: Usage; readonly limits?: Usage } | undefined,
  name: string,
): boolean {
  const [field, bare] = name.includes('.') ? name.split('.') : ['requests', name];
  return (field === 'limits' ? resources?.limits : resources?.requests)?.[bare ?? ''] !== undefined;
}

function isPositive(amount: string | undefined): boolean {
  return amount !== undefined && isMore(amount, '0');
}

function difference(after: Usage, before: Usage): Usage {
  const more = Object.entries(after).map(([name, amount]) => [name, minus(amount, before[name] ?? '0')]);
  return Object.fromEntries(more);
}

function minus(left: string, right: string): string {
  const [one, other] = [parseQuantity(left), parseQuantity(right)];
  return one && other ? subtractQuantities(one, other).text : left;
}

function refuse({ kind, object }: AdmissionRequest, reason: string): never {
  throw forbiddenStatus(
    { group: hubOf(kind).group, plural: kind.names.plural },
    object.metadata.name,
    reason,
  );
}
