import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apiVersionOf, groupResourceOf, hubOf, type Kind } from '../../../src/cluster/api/kind.ts';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import type { Table } from '../../../src/cluster/api/request.ts';
import { kinds } from '../../../src/cluster/kinds/index.ts';
import { inRange, parseVersion, type Version } from '../../../src/cluster/version.ts';
import { type TestServer, testServer } from '../api/server.ts';

const minors = Array.from({ length: 24 }, (_, index) => `1.${13 + index}`);
const sampled = ['1.13', '1.16', '1.20', '1.25', '1.31', '1.36'];

interface ColumnFact {
  readonly seenFrom: string;
  readonly seenTo: string;
  readonly all: readonly { readonly name: string; readonly wide: boolean }[];
}

const file = new URL('fixtures/printer-columns.json', import.meta.url);
const columnFacts = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly ColumnFact[]>>;

function version(text: string): Version {
  return parseVersion(text) as Version;
}

function isServed(kind: Kind, text: string): boolean {
  return kind.versions.some(({ served }) => inRange(version(text), served));
}

function serverWithAccount(text: string): TestServer {
  // Who asks is known where a certificate says it.
  const server = testServer(text, undefined, { provider: 'none' });
  server.registry.create({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'default', namespace: 'default' },
  });
  return server;
}

function preferred(server: TestServer, kind: Kind) {
  const found = server.api.resources().find((info) => info.kind === kind.names.kind);
  if (!found) throw new RangeError(kind.names.kind);
  return { group: found.group, version: found.version, resource: found.resource };
}

describe.each(kinds.map((kind) => [groupResourceOf(kind), kind] as const))('%s', (groupResource, kind) => {
  it('has an example in the form of the store', () => {
    expect(kind.example.apiVersion).toBe(apiVersionOf(hubOf(kind)));
    expect(kind.example.kind).toBe(kind.names.kind);
  });

  it.each(sampled)('has defaults that change nothing the second time, on %s', (text) => {
    const context = { version: version(text), now: 0 };
    const once = kind.defaults?.(kind.example, context) ?? kind.example;
    expect(kind.defaults?.(once, context) ?? once).toEqual(once);
  });

  it.skipIf(kind.isView).each(sampled.filter((text) => isServed(kind, text)))(
    'is created, read, kept and deleted on %s',
    (text) => {
      const server = serverWithAccount(text);
      const created = server.registry.create(kind.example);
      const { name, namespace } = created.metadata;
      const address = { ...preferred(server, kind), name, ...(namespace !== undefined && { namespace }) };
      const read = server.request({ verb: 'get', ...address });
      expect(read.code, JSON.stringify(read.body)).toBe(200);
      const updated = server.request({ verb: 'update', ...address, body: read.body });
      expect(updated.code, JSON.stringify(updated.body)).toBe(200);
      expect((updated.body as KubeObject).metadata.resourceVersion).toBe(created.metadata.resourceVersion);
      release(
        server,
        groupResource,
        server.request({ verb: 'delete', ...address, gracePeriodSeconds: 0 }).body as KubeObject,
      );
      expect(server.store.list(groupResource).map((object) => object.metadata.name)).not.toContain(name);
    },
  );

  it.each(minors.filter((text) => isServed(kind, text)))('has the columns of %s', (text) => {
    const server = serverWithAccount(text);
    if (!kind.isView) server.registry.create(kind.example);
    const { body } = server.request({ verb: 'list', ...preferred(server, kind), asTable: true });
    const table = body as Table;
    const titles = table.columnDefinitions.map(
      ({ name, priority }) => `${priority > 0 ? '*' : ''}${name.toUpperCase()}`,
    );
    expect(new Set(titles).size).toBe(titles.length);
    expect(table.rows).not.toEqual([]);
    for (const row of table.rows) expect(row.cells.map((cell) => typeof cell)).not.toContain('undefined');
    const fact = factFor(groupResource, text);
    if (fact) expect(titles).toEqual(fact.all.map(({ name, wide }) => `${wide ? '*' : ''}${name}`));
  });
});

/** Finalizers and namespaces hold an object back until a controller lets go. */
function release(server: TestServer, groupResource: string, last: KubeObject): void {
  const { namespace, name } = last.metadata;
  const held = name === undefined ? undefined : server.store.get(groupResource, namespace, name);
  if (!held) return;
  const { finalizers: _, ...metadata } = held.metadata;
  const spec = { ...(held as KubeObject & { spec?: object }).spec, finalizers: [] };
  server.registry.update({ ...held, metadata, ...(held.kind === 'Namespace' && { spec }) });
}

function factFor(groupResource: string, text: string): ColumnFact | undefined {
  return columnFacts[groupResource]?.find(({ seenFrom, seenTo }) =>
    inRange(version(text), { from: seenFrom, to: seenTo }),
  );
}
