import { quotaUsage } from '../admission/quota-usage.ts';
import { equalJson } from '../api/equal.ts';
import type { ResourceQuota } from '../kinds/resource-quota.ts';
import type { Controller } from './controller.ts';
import { keyOf, splitKey } from './owners.ts';

const resource = 'resourcequotas';

/** Counts what a namespace uses. kubernetes: pkg/controller/resourcequota/resource_quota_controller.go */
export const quotaController: Controller = {
  name: 'resourcequota-controller',
  watches: {
    '*': ({ object, groupResource }, context) =>
      groupResource === resource
        ? [keyOf(object)]
        : context.objects.list<ResourceQuota>(resource, object.metadata.namespace).map(keyOf),
  },
  lag: () => 5,
  reconcile(key, context) {
    const { namespace, name } = splitKey(key);
    const quota = context.objects.get<ResourceQuota>(resource, namespace, name);
    if (!quota) return undefined;
    const { objects } = context;
    const used = quotaUsage(quota, { groupResources: () => objects.resources(), list: objects.list });
    const status = { hard: quota.spec.hard ?? {}, used };
    if (!equalJson(quota.status ?? {}, status)) context.objects.updateStatus(resource, { ...quota, status });
    return undefined;
  },
};
