import type { Json, KubeObject, ResourceInfo } from '#cluster';
import { alignTabs, tableLayout } from '#text';
import type { Client } from '../client.ts';
import { type Clock, clockOf, compareTimes } from '../clock.ts';
import { failure, NotSimulated, Refusal } from '../errors.ts';
import { field, number, text } from '../fields.ts';
import { goSorted } from '../go-sort/go-sorted.ts';
import type { Steps } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { findResource } from '../mapper.ts';
import { objectPrinter } from '../print/output.ts';
import { patience } from './watch.ts';

/** `kubectl events`. kubectl: pkg/cmd/events/events.go */
export function* events(invocation: Invocation): Steps {
  const { flags, client, namespace } = invocation;
  const isWanted = filterOf(invocation);
  const resource = client.resource('events');
  if (!resource) return 0;
  if (flags.bool('watch')) return yield* watchEvents(invocation, resource, isWanted);
  const isEverywhere = flags.bool('all-namespaces');
  const found = client
    .list(resource, isEverywhere ? undefined : namespace)
    .items.filter((event) => isWanted(event as unknown as Json));
  if (found.length === 0) {
    invocation.err(isEverywhere ? 'No events found.\n' : `No events found in ${namespace} namespace.\n`);
    return 0;
  }
  const sorted = goSorted(
    found,
    (left, right) => compareTimes(lastSeen(left), lastSeen(right)),
    invocation.host,
  );
  const printer = objectPrinter(invocation, { customColumns: false, wide: false, keys: 'given' });
  if (printer) {
    // A typed list does not say what its items are, so that there is nothing to name.
    if (flags.string('output') !== 'name') invocation.out(printer(typedList(sorted)));
    return 0;
  }
  const clock = clockOf(invocation.host, invocation.profile);
  const titles = flags.bool('no-headers') ? [] : [titlesOf(isEverywhere)];
  const rows = sorted.map((event) => rowOf(event, clock, isEverywhere));
  invocation.out(alignTabs(`${[...titles, ...rows].join('\n')}\n`, tableLayout));
  return 0;
}

/**
 * What is there and what comes, each on a line of its own: a column is as wide as it was before. events.go
 * `runWatch`
 */
function* watchEvents(
  invocation: Invocation,
  resource: ResourceInfo,
  isWanted: (event: Json) => boolean,
): Steps {
  const { flags, client, host, profile } = invocation;
  if (flags.string('output') !== '') throw new NotSimulated('kubectl events --watch with --output');
  const isEverywhere = flags.bool('all-namespaces');
  const namespace = isEverywhere ? undefined : invocation.namespace;
  const widths: number[] = [];
  let titles = flags.bool('no-headers') ? '' : `${titlesOf(isEverywhere)}\n`;
  const show = (event: KubeObject) => {
    if (!isWanted(event as unknown as Json)) return;
    const row = rowOf(event, clockOf(host, profile), isEverywhere);
    invocation.out(alignTabs(`${titles}${row}\n`, tableLayout, widths));
    titles = '';
  };
  const listed = client.list(resource, namespace);
  listed.items.forEach(show);
  let seen = listed.metadata.resourceVersion ?? '0';
  const end = host.now() + patience(invocation);
  for (;;) {
    const pending = () => client.changes(resource, namespace, seen, {});
    const timeoutMs = end - host.now();
    const reply = yield { type: 'wait', until: () => pending().length > 0, timeoutMs, watched: 'events' };
    if (!reply.met) return reply.interrupted ? 130 : 0;
    for (const { type, object } of pending()) {
      seen = object.metadata.resourceVersion ?? seen;
      // Old events go after an hour, which nobody wants to know.
      if (type !== 'DELETED') show(object);
    }
  }
}

/** The list in the order of its Go type. */
function typedList(events: readonly KubeObject[]): Json {
  const items = events.map(({ kind, apiVersion, metadata, ...rest }) => {
    const { name, namespace, uid, resourceVersion, ...more } = metadata;
    return { kind, apiVersion, metadata: { name, namespace, uid, resourceVersion, ...more }, ...rest };
  });
  return { kind: 'EventList', apiVersion: 'v1', metadata: {}, items: items as unknown as Json[] };
}

function titlesOf(isEverywhere: boolean): string {
  return `${isEverywhere ? 'NAMESPACE\t' : ''}LAST SEEN\tTYPE\tREASON\tOBJECT\tMESSAGE`;
}

/** `--for` and `--types`. */
function filterOf(invocation: Invocation): (event: Json) => boolean {
  const { flags, client } = invocation;
  const types = flags.list('types').map((type) => type.toLowerCase());
  const wrong = types.find((type) => type !== 'normal' && type !== 'warning');
  if (wrong !== undefined) throw failure('valid --types are Normal or Warning');
  const about = flags.string('for');
  const [type = '', name = ''] = about.split('/');
  if (about !== '' && (type === '' || name === '')) throw failure('--for must be in resource/name form');
  const kind = about === '' ? '' : kindOf(client, type);
  return (event) =>
    (about === '' ||
      (text(event, 'involvedObject', 'kind') === kind && text(event, 'involvedObject', 'name') === name)) &&
    (types.length === 0 || types.includes(text(event, 'type').toLowerCase()));
}

/** events.go `eventTime` */
function lastSeen(event: KubeObject): string {
  const times = [
    text(event, 'series', 'lastObservedTime'),
    text(event, 'lastTimestamp'),
    text(event, 'eventTime'),
  ];
  return times.find((time) => time !== '') ?? '';
}

/** event_printer.go `printOneEvent` */
function rowOf(event: KubeObject, clock: Clock, isEverywhere: boolean): string {
  const object = `${text(event, 'involvedObject', 'kind')}/${text(event, 'involvedObject', 'name')}`;
  return [
    ...(isEverywhere ? [event.metadata.namespace ?? ''] : []),
    interval(event, clock),
    text(event, 'type'),
    text(event, 'reason'),
    object,
    text(event, 'message').trim(),
  ].join('\t');
}

/** event_printer.go `getInterval` */
function interval(event: KubeObject, clock: Clock): string {
  const first = clock.age(text(event, 'eventTime') || text(event, 'firstTimestamp'));
  if (field(event, 'series') !== undefined && field(event, 'series') !== null) {
    const last = clock.age(text(event, 'series', 'lastObservedTime'));
    return `${last} (x${number(event, ['series', 'count'])} over ${first})`;
  }
  const count = number(event, ['count']);
  return count > 1 ? `${clock.age(text(event, 'lastTimestamp'))} (x${count} over ${first})` : first;
}

/** What the mapper says of an unknown word is printed as it is. events.go `Complete` */
function kindOf(client: Client, word: string): string {
  const info = findResource(client.resources(), word.toLowerCase());
  if (info === undefined) throw new Refusal(`the server doesn't have a resource type "${word}"`);
  return info.kind;
}
