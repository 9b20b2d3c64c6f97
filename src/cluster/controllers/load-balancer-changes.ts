import { equalJson } from '../api/equal.ts';
import type { Service } from '../kinds/service.ts';
import type { Context } from './context.ts';
import type { SeenService } from './memory.ts';

/**
 * What a change of a Service means for its balancer: an event, if it is told, and whether it is ensured
 * again.
 */
interface Change {
  readonly isNeeded: boolean;
  readonly event?: { readonly reason: string; readonly message: string };
}

/**
 * Compares a Service with what was seen of it before, and remembers it. kubernetes:
 * cloud-provider/controllers/service/controller.go `needsUpdate`
 */
export function noteChange(service: Service, context: Context): Change & { readonly count: number } {
  const uid = service.metadata.uid ?? '';
  const seen = context.memory.balanced.get(uid);
  const { spec, metadata } = service;
  const change = seen === undefined ? unneeded : changeOf(seen, service);
  const changes = (seen?.changes ?? 0) + Number(change.isNeeded);
  context.memory.balanced.set(uid, { spec, annotations: metadata.annotations, changes });
  return { ...change, count: changes };
}

const unneeded: Change = { isNeeded: false };

/** In the order of the source: only the first change is told, and what is told by no event hides the others. */
function changeOf({ spec: before, annotations }: SeenService, { spec, metadata }: Service): Change {
  const wanted = wants(before);
  if (!wanted && !wants(spec)) return unneeded;
  if (wanted !== wants(spec)) return told('Type', before.type, spec.type);
  const ranges = (of: Service['spec']) => of.loadBalancerSourceRanges ?? [];
  if (!equalJson(ranges(before), ranges(spec)))
    return told('LoadBalancerSourceRanges', ranges(before), ranges(spec));
  if (quietFields.some((field) => !equalJson(before[field], spec[field]))) return { isNeeded: true };
  if (before.loadBalancerIP !== spec.loadBalancerIP)
    return told('LoadbalancerIP', before.loadBalancerIP, spec.loadBalancerIP);
  const external = changeOfExternalIPs(before.externalIPs ?? [], spec.externalIPs ?? []);
  if (external) return external;
  if (!equalJson(annotations, metadata.annotations)) return { isNeeded: true };
  if (before.externalTrafficPolicy !== spec.externalTrafficPolicy)
    return told('ExternalTrafficPolicy', before.externalTrafficPolicy, spec.externalTrafficPolicy);
  if (before.healthCheckNodePort !== spec.healthCheckNodePort)
    return told('HealthCheckNodePort', before.healthCheckNodePort, spec.healthCheckNodePort);
  return unneeded;
}

function changeOfExternalIPs(before: readonly string[], after: readonly string[]): Change | undefined {
  const event = (message: string) => ({ isNeeded: true, event: { reason: 'ExternalIP', message } });
  if (before.length !== after.length) return event(`Count: ${before.length} -> ${after.length}`);
  const added = after.find((address, index) => address !== before[index]);
  return added === undefined ? undefined : event(`Added: ${added}`);
}

const quietFields: readonly (keyof Service['spec'])[] = ['ports', 'sessionAffinity', 'sessionAffinityConfig'];

function wants({ type, loadBalancerClass }: Service['spec']): boolean {
  return type === 'LoadBalancer' && !loadBalancerClass;
}

function told(reason: string, before: unknown, after: unknown): Change {
  return { isNeeded: true, event: { reason, message: `${printed(before)} -> ${printed(after)}` } };
}

/** As Go prints a value: a list of texts in brackets. */
function printed(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(' ')}]` : String(value ?? '');
}
