import type { Event } from '../../kinds/event.ts';
import type { Context } from '../context.ts';
import { microTimestamp, timestamp } from '../time.ts';
import { correlate } from './correlator.ts';
import type { NewEvent } from './new-event.ts';

/** An event's age after which the API server forgets it (`--event-ttl`). */
export const eventLifetimeMs = 3600 * 1000;

/** Writes an event, or counts it on one that tells the same. client-go: tools/record/event.go */
export function recordEvent(event: NewEvent, context: Context): void {
  context.plan('event-expiry', 'all', { at: context.now + eventLifetimeMs, settling: false });
  if (event.series && context.is({ from: '1.19' })) recordSeries(event, context);
  else recordCounted(event, context);
}

function recordCounted(event: NewEvent, context: Context): void {
  const decision = correlate(event, context);
  if (decision.type === 'drop') return;
  const namespace = namespaceOf(event);
  const known =
    decision.type === 'count' ? context.objects.get<Event>('events', namespace, decision.name) : undefined;
  const now = timestamp(context.now);
  if (known) {
    const count = (known.count ?? 1) + 1;
    context.objects.record({ ...known, message: decision.message, count, lastTimestamp: now });
    return;
  }
  context.objects.record({
    ...base(event, decision.message, context),
    metadata: { name: decision.name, namespace },
    source: { component: event.component, ...(event.host ? { host: event.host } : {}) },
    firstTimestamp: now,
    lastTimestamp: now,
    count: 1,
    eventTime: null,
    reportingComponent: context.is({ from: '1.27' }) ? event.component : '',
    reportingInstance: context.is({ from: '1.27' }) ? (event.host ?? '') : '',
  });
}

/**
 * client-go: tools/events/event_recorder.go and event_broadcaster.go: a repeat makes a series of two, then
 * counts.
 */
function recordSeries(event: NewEvent, context: Context): void {
  const namespace = namespaceOf(event);
  const decision = correlate(event, context);
  if (decision.type === 'drop') return;
  const known =
    decision.type === 'count' ? context.objects.get<Event>('events', namespace, decision.name) : undefined;
  const now = microTimestamp(context.now);
  if (known) {
    const series = { count: (known.series?.count ?? 1) + 1, lastObservedTime: now };
    context.objects.record({ ...known, series });
    return;
  }
  context.objects.record({
    ...base(event, event.message, context),
    metadata: { name: decision.name, namespace },
    source: {},
    firstTimestamp: null,
    lastTimestamp: null,
    eventTime: now,
    reportingComponent: event.component,
    reportingInstance: `${event.component}-${event.host ?? 'control-plane'}`,
  });
}

function base(event: NewEvent, message: string, context: Context) {
  const { about } = event;
  return {
    apiVersion: 'v1',
    kind: 'Event',
    involvedObject: {
      kind: about.kind,
      ...(about.metadata.namespace === undefined ? {} : { namespace: about.metadata.namespace }),
      name: about.metadata.name,
      ...(about.metadata.uid === undefined ? {} : { uid: about.metadata.uid }),
      apiVersion: about.apiVersion,
      ...(about.metadata.resourceVersion === undefined ||
      (event.component === 'kubelet' && about.kind === 'Node')
        ? {}
        : { resourceVersion: about.metadata.resourceVersion }),
      ...(event.fieldPath === undefined ? {} : { fieldPath: event.fieldPath }),
    },
    reason: event.reason,
    message,
    type: event.type,
    ...(event.series && context.is({ from: '1.19' }) ? { action: 'Binding' } : {}),
  };
}

function namespaceOf(event: NewEvent): string {
  return event.about.metadata.namespace ?? 'default';
}
