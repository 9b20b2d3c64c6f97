import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { nameColumn } from './cells.ts';

/** k8s.io/api: core/v1 `ComponentStatus` */
export interface ComponentStatus extends KubeObject {
  readonly conditions?: readonly ComponentCondition[];
}

interface ComponentCondition {
  readonly type: string;
  readonly status: string;
  readonly message?: string;
  readonly error?: string;
}

/** What the server is told when it asks the parts of its control plane how they are. */
export const componentStatusKind = defineKind<ComponentStatus>({
  names: {
    kind: 'ComponentStatus',
    plural: 'componentstatuses',
    singular: 'componentstatus',
    shortNames: ['cs'],
  },
  namespaced: false,
  isView: true,
  versions: [{ group: '', version: 'v1', served: {}, deprecated: { since: '1.19' } }],
  verbs: ['get', 'list'],
  columns: [
    nameColumn,
    { name: 'Status', cell: statusCell },
    { name: 'Message', cell: (component) => conditionOf(component)?.message ?? '' },
    { name: 'Error', cell: (component) => conditionOf(component)?.error ?? '' },
  ],
  example: {
    apiVersion: 'v1',
    kind: 'ComponentStatus',
    metadata: { name: 'scheduler' },
    conditions: [{ type: 'Healthy', status: 'True', message: 'ok' }],
  },
});

function conditionOf({ conditions = [] }: ComponentStatus): ComponentCondition | undefined {
  return conditions.find(({ type }) => type === 'Healthy');
}

/** kubernetes: printers.go `printComponentStatus` */
function statusCell(component: ComponentStatus): string {
  return conditionOf(component)?.status === 'True' ? 'Healthy' : 'Unhealthy';
}
