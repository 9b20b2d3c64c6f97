import { defineKind } from '../api/kind.ts';
import type { Json, KubeObject } from '../api/object.ts';
import { ageColumn, nameColumn } from './cells.ts';

/** k8s.io/api: apps/v1 `ControllerRevision` */
export interface ControllerRevision extends KubeObject {
  readonly data?: Json;
  readonly revision: number;
}

/** A remembered template of a StatefulSet or DaemonSet. */
export const controllerRevisionKind = defineKind<ControllerRevision>({
  names: { kind: 'ControllerRevision', plural: 'controllerrevisions', singular: 'controllerrevision' },
  namespaced: true,
  versions: [{ group: 'apps', version: 'v1', served: { from: '1.9' } }],
  columns: [
    nameColumn,
    { name: 'Controller', cell: controllerCell },
    { name: 'Revision', type: 'integer', cell: ({ revision }) => revision },
    ageColumn,
  ],
  example: {
    apiVersion: 'apps/v1',
    kind: 'ControllerRevision',
    metadata: { name: 'example', namespace: 'default' },
    data: { spec: {} },
    revision: 1,
  },
});

function controllerCell({ metadata }: ControllerRevision): string {
  const owner = metadata.ownerReferences?.find(({ controller }) => controller);
  if (!owner) return '<none>';
  const [group = ''] = owner.apiVersion.includes('/') ? owner.apiVersion.split('/') : [''];
  const kind = owner.kind.toLowerCase();
  return `${group === '' ? kind : `${kind}.${group}`}/${owner.name}`;
}
