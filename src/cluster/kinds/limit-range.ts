import { defineKind } from '../api/kind.ts';
import { createdColumn, nameColumn } from './cells.ts';
import type { LimitRange, LimitRangeItem, Quantities } from './quota-spec.ts';
import { validateLimits } from './quota-validation.ts';

export type { LimitRange, LimitRangeItem } from './quota-spec.ts';

/** What a single pod or container may ask for, and what it gets when it does not ask. */
export const limitRangeKind = defineKind<LimitRange>({
  names: { kind: 'LimitRange', plural: 'limitranges', singular: 'limitrange', shortNames: ['limits'] },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
  updateChecks: ['metadata', 'object'],
  columns: [nameColumn, createdColumn],
  example: {
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: { name: 'example', namespace: 'default' },
    spec: { limits: [{ type: 'Container', default: { cpu: '500m' }, defaultRequest: { cpu: '500m' } }] },
  },
  validate: ({ spec }, { version }) => validateLimits(spec.limits, version),
  defaults: (range) => ({ ...range, spec: { limits: (range.spec.limits ?? []).map(defaultItem) } }),
});

/** kubernetes: pkg/apis/core/v1/defaults.go `SetDefaults_LimitRangeItem` */
function defaultItem(item: LimitRangeItem): LimitRangeItem {
  if (item.type !== 'Container') return item;
  const limits = { ...item.max, ...item.default };
  const requests = { ...item.min, ...limits, ...item.defaultRequest };
  const some = (values: Quantities) => Object.keys(values).length > 0;
  return {
    ...item,
    ...(some(limits) && { default: limits }),
    ...(some(requests) && { defaultRequest: { ...item.min, ...limits, ...item.defaultRequest } }),
  };
}
