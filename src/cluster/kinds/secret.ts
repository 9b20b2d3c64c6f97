import { encodeBase64 } from '../api/base64.ts';
import { type FieldError, invalid, required } from '../api/field-error.ts';
import { defineKind } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { utf8Bytes } from '../hash/fnv.ts';
import { ageColumn, nameColumn } from './cells.ts';
import { validateDataKeys, validateImmutable } from './data-keys.ts';

/** k8s.io/api: core/v1 `Secret`; the values of `data` are in base64. */
export interface Secret extends KubeObject {
  readonly immutable?: boolean;
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
  readonly type?: string;
}

/** Data that is not for every eye. */
export const secretKind = defineKind<Secret>({
  names: { kind: 'Secret', plural: 'secrets', singular: 'secret' },
  namespaced: true,
  versions: [{ group: '', version: 'v1', served: {} }],
  columns: [
    nameColumn,
    { name: 'Type', cell: ({ type }) => type ?? '' },
    { name: 'Data', cell: ({ data = {} }) => Object.keys(data).length },
    ageColumn,
  ],
  example: {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'example', namespace: 'default' },
    data: { password: 'aHVudGVyMg==' },
  },
  fields: ({ type }) => ({ type: type ?? '' }),
  defaults: (secret) => ({ ...withStringData(secret), type: secret.type || 'Opaque' }),
  validate: (secret) => [...validateDataKeys(secret.data, 'data'), ...validateType(secret)],
  validateUpdate: (secret, previous) => [
    ...(secret.type === previous.type ? [] : [invalid('type', secret.type ?? '', 'field is immutable')]),
    ...validateImmutable(secret, previous),
  ],
});

/** `stringData` is only ever written. kubernetes: pkg/apis/core/v1/conversion.go */
function withStringData(secret: Secret): Secret {
  const { stringData, ...rest } = secret;
  if (!stringData) return secret;
  const encoded = Object.entries(stringData).map(([key, text]) => [key, encodeBase64(utf8Bytes(text))]);
  return { ...rest, data: { ...rest.data, ...Object.fromEntries(encoded) } };
}

const neededKeys: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/dockercfg': ['.dockercfg'],
};

function validateType({ type = '', data = {} }: Secret): FieldError[] {
  const missing = (neededKeys[type] ?? []).filter((key) => data[key] === undefined);
  return missing.map((key) => required(`data[${key}]`));
}
