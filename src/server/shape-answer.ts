import {
  type ApiResponse,
  inGoOrder,
  type KubeList,
  type KubeObject,
  type Status,
  statusOnWire,
  type Table,
} from '#cluster';
import type { Form } from './accept.ts';

type Body = ApiResponse['body'];

/** Which part of each object the rows of a Table carry. meta/v1: `TableOptions.includeObject` */
export type Included = 'None' | 'Metadata' | 'Object';

/** A body in the form that the client asked for, as a control plane of a minor version writes it. */
export function shaped(body: Body, form: Form, included: Included, minor: number): unknown {
  if (body.kind === 'Status') return statusOnWire(body as Status);
  if (body.kind === 'Table') return tableFor(body as Table, form.version, included, minor);
  if (form.as === 'metadata') return metadataOnly(body as KubeObject | KubeList, form.version, minor);
  return inGoOrder(body, minor);
}

/** A Table as it goes over the wire. */
export function tableFor(table: Table, version: string, included: Included, minor: number): unknown {
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
            ? inGoOrder(object, minor)
            : partialMetadata(object, `meta.k8s.io/${version}`, minor),
    })),
  };
}

function metadataOnly(body: KubeObject | KubeList, version: string, minor: number): unknown {
  const apiVersion = `meta.k8s.io/${version}`;
  if (!isList(body)) return partialMetadata(body as KubeObject, apiVersion, minor);
  return {
    kind: 'PartialObjectMetadataList',
    apiVersion,
    metadata: body.metadata,
    items: body.items.map((item) => partialMetadata(item, apiVersion, minor)),
  };
}

/** All of an object but its metadata is left out. meta/v1: `PartialObjectMetadata` */
export function partialMetadata({ metadata }: KubeObject, apiVersion: string, minor: number): unknown {
  return inGoOrder({ kind: 'PartialObjectMetadata', apiVersion, metadata }, minor);
}

function isList(body: Body): body is KubeList {
  return 'items' in body && Array.isArray(body.items);
}
