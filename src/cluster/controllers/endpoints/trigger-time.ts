import type { Pod } from '../../kinds/pod.ts';
import type { Service } from '../../kinds/service.ts';
import { findCondition } from '../conditions.ts';
import type { Context } from '../context.ts';
import { keyOf } from '../owners.ts';

/**
 * The earliest of the changes since a controller last looked at a service, and remembers that it looked: the
 * service's making, or a pod that became ready or unready. Undefined if nothing of the sort happened, which
 * takes the annotation away.
 * kubernetes: pkg/controller/util/endpoint/trigger_time_tracker.go `ComputeEndpointLastChangeTriggerTime`
 */
export function triggerTime(
  controller: string,
  service: Service,
  pods: readonly Pod[],
  context: Context,
): string | undefined {
  const { triggers } = context.memory;
  const key = `${controller} ${keyOf(service)}`;
  const before = triggers.get(key);
  const now = { service: service.metadata.creationTimestamp ?? '', pods: readinessTimes(pods) };
  triggers.set(key, now);
  if (before === undefined) return now.service;
  const changed = Object.entries(now.pods).filter(([name, time]) => time > (before.pods[name] ?? ''));
  const times = [...changed.map(([, time]) => time), ...(now.service > before.service ? [now.service] : [])];
  return times.sort()[0];
}

/** Forgets a service that is gone. */
export function forgetTriggers(controller: string, key: string, context: Context): void {
  context.memory.triggers.delete(`${controller} ${key}`);
}

function readinessTimes(pods: readonly Pod[]): Readonly<Record<string, string>> {
  const times = pods.map((pod) => [
    pod.metadata.name,
    findCondition(pod.status?.conditions, 'Ready')?.lastTransitionTime,
  ]);
  return Object.fromEntries(times.filter(([, time]) => time !== undefined));
}
