import type { Json, KubeObject, Table, WatchEvent } from '#cluster';
import { failure } from '../errors.ts';
import { parseGoDuration } from '../go-duration.ts';
import type { Steps } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import type { ObjectPrinter } from '../print/output.ts';
import { TablePrinter } from '../print/table.ts';
import { tableOptions } from '../print/table-options.ts';
import type { Selection, Want } from '../selection.ts';

const longMs = 24 * 3_600_000;

/** How long a watch lasts: one that takes longer than a request may ends without a word. */
export function patience({ flags }: Invocation): number {
  const text = flags.string('request-timeout');
  const limitMs = /^\d+$/.test(text) ? Number(text) * 1000 : parseGoDuration(text);
  return limitMs === undefined || limitMs === 0 ? longMs : limitMs;
}

/**
 * `kubectl get -w`: the objects, then each change of one until interrupted. kubectl: pkg/cmd/get/get.go
 * `watch`
 */
export function* watch(
  invocation: Invocation,
  selection: Selection,
  printer: ObjectPrinter | undefined,
): Steps {
  const [want, ...others] = selection.wants;
  if (!want || others.length > 0) {
    throw failure('you may only specify a single resource type');
  }
  const { flags } = invocation;
  const listed = listOf(invocation, selection, want);
  const rows = new TablePrinter(
    want.info,
    tableOptions(invocation, [want.info])(want.info),
    invocation.profile,
  );
  const events = flags.bool('output-watch-events');
  const show = (table: Table, objects: readonly KubeObject[], type: string) => {
    if (printer) return objects.map((object) => invocation.out(printer(object as unknown as Json)));
    rows.add(table, events ? type : undefined);
    invocation.out(rows.flush());
  };
  if (!flags.bool('watch-only'))
    show(
      listed,
      listed.rows.map((row) => row.object),
      'ADDED',
    );
  if (invocation.profile.has('watchRepeatsTitles')) rows.restart();
  const end = invocation.host.now() + patience(invocation);
  let seen = listed.metadata.resourceVersion ?? '0';
  for (;;) {
    const pending = () => eventsSince(invocation, selection, want, seen);
    const reply = yield {
      type: 'wait',
      until: () => pending().length > 0,
      timeoutMs: end - invocation.host.now(),
      watched: want.info.resource,
    };
    if (!reply.met) return reply.interrupted ? 130 : 0;
    for (const event of pending()) {
      seen = event.object.metadata.resourceVersion ?? seen;
      show(tableOfEvent(invocation, want, event), [event.object], event.type);
    }
  }
}

function listOf({ client }: Invocation, selection: Selection, { info, namespace, name }: Want): Table {
  const { labelSelector, fieldSelector } = selection;
  if (name === undefined) return client.table(info, namespace, { labelSelector, fieldSelector });
  return client.getNamed(info, namespace, name, { asTable: true }) as Table;
}

function eventsSince(
  invocation: Invocation,
  selection: Selection,
  want: Want,
  seen: string,
): readonly WatchEvent[] {
  const { labelSelector, fieldSelector } = selection;
  return invocation.client.changes(want.info, want.namespace, seen, {
    labelSelector,
    fieldSelector: want.name === undefined ? fieldSelector : `metadata.name=${want.name}`,
  });
}

function tableOfEvent(invocation: Invocation, want: Want, event: WatchEvent): Table {
  return invocation.client.tableOf(want.info, event.object);
}
