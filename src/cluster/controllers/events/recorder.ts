import type { Event } from '../../kinds/event.ts';
import type { Context } from '../context.ts';
import { microTimestamp, timestamp } from '../time.ts';
import { correlate, eventName } from './correlator.ts';
import type { NewEvent } from './new-event.ts';

/** An event's age after which the API server forgets it (`--event-ttl`). */
export const eventLifetimeMs = 3600 * 1000;

/** How often a series that goes on is told. */
const seriesRefreshMs = 30 * 60 * 1000;

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
 * client-go: tools/events/event_broadcaster.go: a repeat about the same version of an object makes a series;
 * further ones are told every 30 minutes. Until 1.25 a series began with a count of one.
 */
function recordSeries(event: NewEvent, context: Context): void {
  const namespace = namespaceOf(event);
  const names = context.memory.eventNames;
  const key = seriesKey(event);
  const name = names.get(key);
  const known = name === undefined ? undefined : context.objects.get<Event>('events', namespace, name);
  const now = microTimestamp(context.now);
  if (known) {
    const told = known.series?.lastObservedTime;
    if (told !== undefined && context.now - Date.parse(told) < seriesRefreshMs) return;
    const count = known.series ? (known.series.count ?? 1) + 1 : context.is({ from: '1.26' }) ? 2 : 1;
    context.objects.record({ ...known, series: { count, lastObservedTime: now } });
    return;
  }
  const newName = eventName(event, context);
  names.set(key, newName);
  context.objects.record({
    ...base(event, event.message, context),
    metadata: { name: newName, namespace },
    source: {},
    firstTimestamp: null,
    lastTimestamp: null,
    eventTime: now,
    reportingComponent: event.component,
    reportingInstance: `${event.component}-${event.host ?? 'control-plane'}`,
  });
}

/** What two events of a series have in common: all but their texts. */
function seriesKey({ component, about, fieldPath, type, reason }: NewEvent): string {
  const { namespace, name, uid, resourceVersion } = about.metadata;
  return [
    'series',
    component,
    about.kind,
    namespace,
    name,
    uid,
    resourceVersion,
    fieldPath,
    type,
    reason,
  ].join('\n');
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
