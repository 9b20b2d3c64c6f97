import { invalid } from '../api/field-error.ts';
import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { behaves } from '../profile.ts';
import { ageColumn, nameColumn } from './cells.ts';
import { validateDataKeys, validateImmutable } from './data-keys.ts';

/** k8s.io/api: core/v1 `ConfigMap`; the values of `binaryData` are in base64. */
export interface ConfigMap extends KubeObject {
  readonly immutable?: boolean;
  readonly data?: Readonly<Record<string, string>>;
  readonly binaryData?: Readonly<Record<string, string>>;
}

/** Settings for pods. */
export const configMapKind = defineKind<ConfigMap>({
  names: { kind: 'ConfigMap', plural: 'configmaps', singular: 'configmap', shortNames: ['cm'] },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
  updateChecks: ['metadata change', 'change', 'metadata', 'object'],
  columns: [
    nameColumn,
    {
      name: 'Data',
      cell: ({ data = {}, binaryData = {} }, { version }) =>
        Object.keys(data).length +
        (behaves(version, 'table.configmaps.binaryData') ? Object.keys(binaryData).length : 0),
    },
    ageColumn,
  ],
  example: {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'example', namespace: 'default' },
    data: { greeting: 'hello' },
  },
  validate: ({ data, binaryData }) => [
    ...validateDataKeys(data, 'data'),
    ...Object.keys(data ?? {})
      .filter((key) => binaryData?.[key] !== undefined)
      .map((key) => invalid(`data[${key}]`, key, 'duplicate of key present in binaryData')),
    ...validateDataKeys(binaryData, 'binaryData'),
  ],
  validateUpdate: validateImmutable,
});
