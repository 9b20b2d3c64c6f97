import type { ApiResponse, KubeList, KubeObject, Table } from '#cluster';
import type { Form } from './accept.ts';

type Body = ApiResponse['body'];

/** Which part of each object the rows of a Table carry. meta/v1: `TableOptions.includeObject` */
export type Included = 'None' | 'Metadata' | 'Object';

/** A body in the form that the client asked for. */
export function shaped(body: Body, form: Form, included: Included): unknown {
  if (body.kind === 'Status') return body;
  if (body.kind === 'Table') return tableFor(body as Table, form.version, included);
  if (form.as === 'metadata') return metadataOnly(body as KubeObject | KubeList, form.version);
  return isList(body) ? withoutItemKinds(body) : typedFirst(body as KubeObject);
}

/** A Table as it goes over the wire. */
export function tableFor(table: Table, version: string, included: Included): unknown {
  return {
    kind: 'Table',
    apiVersion: `meta.k8s.io/${version}`,
    metadata: table.metadata,
    columnDefinitions: table.columnDefinitions,
    rows: table.rows.map(({ cells, object }) => ({
      cells,
      object:
        included === 'None'
          ? null
          : included === 'Object'
            ? object
            : partial(object, `meta.k8s.io/${version}`),
    })),
  };
}

function metadataOnly(body: KubeObject | KubeList, version: string): unknown {
  const apiVersion = `meta.k8s.io/${version}`;
  if (!isList(body)) return partial(body as KubeObject, apiVersion);
  return {
    kind: 'PartialObjectMetadataList',
    apiVersion,
    metadata: body.metadata,
    items: body.items.map((item) => partial(item, apiVersion)),
  };
}

function partial({ metadata }: KubeObject, apiVersion: string): unknown {
  return { kind: 'PartialObjectMetadata', apiVersion, metadata };
}

function isList(body: Body): body is KubeList {
  return 'items' in body && Array.isArray(body.items);
}

/** The items of a typed list say no kind: it follows from the list's. */
function withoutItemKinds(list: KubeList): unknown {
  const { kind, apiVersion, metadata } = list;
  const items = list.items.map(({ kind: _, apiVersion: __, ...item }) => item);
  return { kind, apiVersion, metadata, items };
}

function typedFirst({ kind, apiVersion, ...rest }: KubeObject): unknown {
  return { kind, apiVersion, ...rest };
}
