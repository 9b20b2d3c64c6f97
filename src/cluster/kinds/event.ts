import { type CellContext, type Column, defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { behaves } from '../profile.ts';
import { renamed } from './cells.ts';
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

/** What tables of events began with before they named the object in one cell. */
const oldColumns: readonly Column<Event>[] = [
  ...renamed<Event>(
    { name: 'First Seen', versions: { to: '1.12' }, cell: firstSeen },
    'FirstSeen',
    '1.8',
    '1.9',
  ),
  { name: 'Count', versions: { to: '1.12' }, cell: countCell },
  { name: 'Name', versions: { to: '1.12' }, cell: ({ metadata }) => metadata.name },
  { name: 'Kind', versions: { to: '1.12' }, cell: ({ involvedObject }) => involvedObject.kind ?? '' },
  {
    name: 'Subobject',
    versions: { to: '1.12' },
    cell: ({ involvedObject }) => involvedObject.fieldPath ?? '',
  },
];

/** Something that happened to an object. */
export const eventKind = defineKind<Event>({
  names: { kind: 'Event', plural: 'events', singular: 'event', shortNames: ['ev'] },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
  updateChecks: ['object'],
  columns: [
    ...renamed<Event>({ name: 'Last Seen', cell: lastSeen }, 'LastSeen', '1.8', '1.9'),
    ...oldColumns,
    { name: 'Type', cell: ({ type }) => type ?? '' },
    { name: 'Reason', cell: ({ reason }) => reason ?? '' },
    {
      name: 'Object',
      versions: { from: '1.13' },
      cell: ({ involvedObject }) =>
        `${(involvedObject.kind ?? '').toLowerCase()}/${involvedObject.name ?? ''}`,
    },
    {
      name: 'Subobject',
      wide: true,
      versions: { from: '1.13' },
      cell: ({ involvedObject }) => involvedObject.fieldPath ?? '',
    },
    { name: 'Source', versions: { to: '1.12' }, cell: sourceCell },
    { name: 'Source', wide: true, versions: { from: '1.13' }, cell: sourceCell },
    { name: 'Message', cell: ({ message }) => (message ?? '').trim() },
    { name: 'First Seen', wide: true, versions: { from: '1.13' }, cell: firstSeen },
    { name: 'Count', wide: true, versions: { from: '1.13' }, cell: countCell },
    { name: 'Name', wide: true, versions: { from: '1.13' }, cell: ({ metadata }) => metadata.name },
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

function countCell({ count, series }: Event): number {
  return series?.count ?? (count || 1);
}

function sourceCell(
  { source, reportingComponent, reportingInstance }: Event,
  { version }: CellContext,
): string {
  const component = source?.component || reportingComponent || '';
  const host = source?.host || reportingInstance || '';
  if (behaves(version, 'table.events.sourceStruct')) return `{${component} ${host}}`;
  return host === '' ? component : `${component}, ${host}`;
}
