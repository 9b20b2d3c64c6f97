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

function changeOf({ spec: before, annotations }: SeenService, { spec, metadata }: Service): Change {
  const wanted = wants(before);
  if (!wanted && !wants(spec)) return unneeded;
  if (wanted !== wants(spec)) return told('Type', before.type, spec.type);
  const ranges = (of: Service['spec']) => of.loadBalancerSourceRanges ?? [];
  if (!equalJson(ranges(before), ranges(spec)))
    return told('LoadBalancerSourceRanges', ranges(before), ranges(spec));
  for (const [reason, field] of toldFields)
    if (!equalJson(before[field], spec[field])) return told(reason, before[field], spec[field]);
  const isChanged = quietFields.some((field) => !equalJson(before[field], spec[field]));
  return { isNeeded: isChanged || !equalJson(annotations, metadata.annotations) };
}

type Field = keyof Service['spec'];

const toldFields: readonly (readonly [reason: string, field: Field])[] = [
  ['LoadbalancerIP', 'loadBalancerIP'],
  ['ExternalTrafficPolicy', 'externalTrafficPolicy'],
];

const quietFields: readonly Field[] = ['ports', 'sessionAffinity', 'sessionAffinityConfig'];

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
