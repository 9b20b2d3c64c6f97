import type { Json, KubeObject } from '#cluster';
import { instantOf } from '../clock.ts';
import { StatusRefusal } from '../errors.ts';
import { number, record, text } from '../fields.ts';
import { goSorted } from '../go-sort/go-sorted.ts';
import type { DescribeContext } from './describe-context.ts';

/** The events of an object, oldest first. kubectl: describe.go `DescribeEvents` */
export function describeEvents(context: DescribeContext): void {
  if (!context.showEvents) return;
  const { writer, profile } = context;
  const events = eventsOf(context);
  if (events.length === 0) {
    writer.line(0, profile.has('noEventsLine') ? 'No events.' : 'Events:\t<none>');
    return;
  }
  if (profile.has('eventsInEightColumns')) {
    describeFully(context, events);
    return;
  }
  writer.flush();
  writer.line(0, 'Events:');
  writer.line(1, 'Type\tReason\tAge\tFrom\tMessage');
  writer.line(1, '----\t------\t----\t----\t-------');
  for (const event of events) {
    const path = text(event, 'involvedObject', 'fieldPath');
    const prefix = profile.has('eventsFieldPath') && path !== '' ? `${path}: ` : '';
    const cells = [
      text(event, 'type'),
      text(event, 'reason'),
      ageOf(context, event),
      fromOf(context, event),
      prefix + text(event, 'message').trim(),
    ];
    writer.line(1, cells.join('\t'));
  }
  writer.flush();
}

/** kubectl: describe.go `DescribeEvents` up to 1.7 */
function describeFully(context: DescribeContext, events: readonly Json[]): void {
  const { writer, profile, clock } = context;
  const part = profile.has('eventsSubobjectTitle') ? 'SubobjectPath' : 'SubObjectPath';
  // The columns go on from the lines above: nothing was flushed yet.
  writer.line(0, 'Events:');
  writer.line(1, `FirstSeen\tLastSeen\tCount\tFrom\t${part}\tType\tReason\tMessage`);
  writer.line(1, '---------\t--------\t-----\t----\t-------------\t--------\t------\t-------');
  for (const event of events) {
    const uid = text(event, 'metadata', 'uid');
    const cells = [
      clock.age(text(event, 'firstTimestamp'), uid),
      clock.age(text(event, 'lastTimestamp'), uid),
      String(number(event, ['count'])),
      fromOf(context, event),
      text(event, 'involvedObject', 'fieldPath'),
      text(event, 'type'),
      text(event, 'reason'),
      text(event, 'message'),
    ];
    writer.line(1, cells.join('\t'));
  }
}

/**
 * By `lastTimestamp`, which events of the scheduler do not have: they come first. kubectl:
 * pkg/util/event/sorted_event_list.go
 */
function eventsOf(context: DescribeContext): readonly Json[] {
  const { client, object } = context;
  const resource = client.resource('events');
  if (!resource) return [];
  const namespace = object.metadata.namespace;
  const listed = listedEvents(() => client.list(resource, namespace).items) as readonly (KubeObject & Json)[];
  const at = (event: Json) => instantOf(text(event, 'lastTimestamp')) ?? 0;
  const own = listed.filter((event) => isAbout(event, context));
  return goSorted(own, (left, right) => at(left) - at(right), context.host);
}

/** Who may not see events is shown none. kubectl: describe.go `searchEvents`, whose error nobody reads */
function listedEvents(list: () => readonly KubeObject[]): readonly KubeObject[] {
  try {
    return list();
  } catch (error) {
    if (error instanceof StatusRefusal) return [];
    throw error;
  }
}

/**
 * Events of kubelets name their nodes instead of giving their UIDs; until 1.23 the others were not looked
 * for. kubectl: describe.go `NodeDescriber`
 */
function isAbout(event: Json, { object, profile }: DescribeContext): boolean {
  const about = record(event, 'involvedObject');
  const { name, uid } = object.metadata;
  if (about.name !== name || about.kind !== object.kind) return false;
  if (object.kind !== 'Node') return about.uid === uid;
  return about.uid === name || (profile.within({ from: '1.24' }) && about.uid === uid);
}

function ageOf(context: DescribeContext, event: Json): string {
  const { clock, profile } = context;
  const eventTime = profile.has('eventsUseEventTime') ? text(event, 'eventTime') : '';
  const uid = text(event, 'metadata', 'uid');
  const first = clock.age(text(event, 'firstTimestamp') || eventTime, uid);
  const seriesCount = number(event, ['series', 'count']);
  if (seriesCount > 1 && profile.within({ from: '1.23' })) {
    const last = clock.age(text(event, 'series', 'lastObservedTime'), uid);
    return `${last} (x${seriesCount} over ${first})`;
  }
  const count = number(event, ['count']);
  if (count <= 1) return first;
  return `${clock.age(text(event, 'lastTimestamp'), uid)} (x${count} over ${first})`;
}

function fromOf(context: DescribeContext, event: Json): string {
  const component = text(event, 'source', 'component');
  if (!context.profile.has('eventsNameHost')) return component || text(event, 'reportingComponent');
  const host = text(event, 'source', 'host');
  if (context.profile.has('sourceAsStruct')) return `{${component} ${host}}`;
  return host === '' ? component : `${component}, ${host}`;
}
