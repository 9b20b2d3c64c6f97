import type { Change } from '../../api/store.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Service } from '../../kinds/service.ts';
import { isTrue } from '../conditions.ts';
import type { Context } from '../context.ts';
import { keyOf } from '../owners.ts';
import { hasManagedEndpoints, isMember } from './members.ts';

/** The services whose endpoints a change of a pod may change. */
export function servicesOf({ object, previous }: Change, context: Context): readonly string[] {
  const services = context.objects.list<Service>('services', object.metadata.namespace);
  const states = [object, ...(previous ? [previous] : [])] as unknown as readonly Pod[];
  if (previous && !matters(states[0], states[1])) return [];
  return services
    .filter((service) => hasManagedEndpoints(service) && states.some((pod) => isMember(service, pod)))
    .map(keyOf);
}

/** kubernetes: pkg/util/endpoint `podEndpointsChanged` */
function matters(after: Pod | undefined, before: Pod | undefined): boolean {
  if (after === undefined || before === undefined) return true;
  return (
    after.metadata.labels !== before.metadata.labels ||
    after.metadata.deletionTimestamp !== before.metadata.deletionTimestamp ||
    after.status?.podIP !== before.status?.podIP ||
    after.status?.phase !== before.status?.phase ||
    isTrue(after.status?.conditions, 'Ready') !== isTrue(before.status?.conditions, 'Ready')
  );
}
