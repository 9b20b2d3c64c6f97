import { defineKind } from '../api/kind.ts';
import { ageColumn, nameColumn } from './cells.ts';
import type { ResourceQuota } from './quota-spec.ts';
import { validateQuota, validateQuotaUpdate } from './quota-validation.ts';

export type { ResourceQuota, ScopeRequirement } from './quota-spec.ts';

/** What all objects of a namespace may use together. */
export const resourceQuotaKind = defineKind<ResourceQuota>({
  names: {
    kind: 'ResourceQuota',
    plural: 'resourcequotas',
    singular: 'resourcequota',
    shortNames: ['quota'],
  },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
  subresources: ['status'],
  updateChecks: ['metadata', 'object', 'metadata change', 'object', 'change'],
  answersDeleted: true,
  columns: [
    nameColumn,
    { ...ageColumn, versions: { to: '1.32' } },
    { name: 'Request', cell: (quota) => usage(quota, (name) => !name.startsWith('limits.')) },
    { name: 'Limit', cell: (quota) => usage(quota, (name) => name.startsWith('limits.')) },
    { ...ageColumn, versions: { from: '1.33' } },
  ],
  example: {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'example', namespace: 'default' },
    spec: { hard: { pods: '10' } },
  },
  validate: validateQuota,
  validateUpdate: validateQuotaUpdate,
});

/** kubernetes: printers.go `printResourceQuota` */
function usage({ status }: ResourceQuota, isShown: (name: string) => boolean): string {
  const names = Object.keys(status?.hard ?? {})
    .filter(isShown)
    .sort();
  return names
    .map((name) => `${name}: ${status?.used?.[name] ?? '0'}/${status?.hard?.[name] ?? '0'}`)
    .join(', ');
}
