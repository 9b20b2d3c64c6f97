import { type CellContext, defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import type { ObjectReference } from './endpoints.ts';

/** k8s.io/api: core/v1 `Event` */
export interface Event extends KubeObject {
  readonly involvedObject: ObjectReference;
  readonly reason?: string;
  readonly message?: string;
  readonly source?: { readonly component?: string; readonly host?: string };
  readonly firstTimestamp?: string | null;
  readonly lastTimestamp?: string | null;
  readonly count?: number;
  readonly type?: string;
  readonly eventTime?: string | null;
  readonly series?: { readonly count?: number; readonly lastObservedTime?: string };
  readonly action?: string;
  readonly reportingComponent?: string;
  readonly reportingInstance?: string;
}

/** Something that happened to an object. */
export const eventKind = defineKind<Event>({
  names: { kind: 'Event', plural: 'events', singular: 'event', shortNames: ['ev'] },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
  columns: [
    { name: 'Last Seen', cell: lastSeen },
    { name: 'Type', cell: ({ type }) => type ?? '' },
    { name: 'Reason', cell: ({ reason }) => reason ?? '' },
    {
      name: 'Object',
      cell: ({ involvedObject }) =>
        `${(involvedObject.kind ?? '').toLowerCase()}/${involvedObject.name ?? ''}`,
    },
    { name: 'Subobject', wide: true, cell: ({ involvedObject }) => involvedObject.fieldPath ?? '' },
    { name: 'Source', wide: true, cell: sourceCell },
    { name: 'Message', cell: ({ message }) => (message ?? '').trim() },
    { name: 'First Seen', wide: true, cell: firstSeen },
    { name: 'Count', wide: true, cell: ({ count, series }) => series?.count ?? (count || 1) },
    { name: 'Name', wide: true, cell: ({ metadata }) => metadata.name },
  ],
  example: {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: 'example', namespace: 'default' },
    involvedObject: { kind: 'Pod', namespace: 'default', name: 'example' },
  },
  fields: (event) => ({
    'involvedObject.kind': event.involvedObject.kind ?? '',
    'involvedObject.namespace': event.involvedObject.namespace ?? '',
    'involvedObject.name': event.involvedObject.name ?? '',
    'involvedObject.uid': event.involvedObject.uid ?? '',
    'involvedObject.apiVersion': event.involvedObject.apiVersion ?? '',
    'involvedObject.resourceVersion': event.involvedObject.resourceVersion ?? '',
    'involvedObject.fieldPath': event.involvedObject.fieldPath ?? '',
    reason: event.reason ?? '',
    reportingComponent: event.reportingComponent ?? '',
    source: event.source?.component ?? '',
    type: event.type ?? '',
  }),
});

/**
 * kubernetes: printers.go `printEvent`; an event of the new style has only its time, and a series its last
 * one.
 */
function lastSeen({ lastTimestamp, eventTime, series, firstTimestamp }: Event, { age }: CellContext): string {
  return age(series?.lastObservedTime ?? lastTimestamp ?? firstTimestamp ?? eventTime);
}

function firstSeen({ firstTimestamp, eventTime }: Event, { age }: CellContext): string {
  return age(firstTimestamp ?? eventTime);
}

function sourceCell({ source, reportingComponent, reportingInstance }: Event): string {
  const component = source?.component || reportingComponent || '';
  const host = source?.host || reportingInstance || '';
  return host === '' ? component : `${component}, ${host}`;
}
