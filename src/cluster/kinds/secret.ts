import { decodeBase64, encodeBase64 } from '../api/base64.ts';
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
  updateChecks: ['metadata change', 'change', 'metadata', 'object'],
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

/** kubernetes: pkg/apis/core/validation/validation.go `ValidateSecret` */
function validateType({ type = '', data = {}, metadata }: Secret): readonly FieldError[] {
  const missing = (neededKeys[type] ?? []).filter((key) => data[key] === undefined);
  if (missing.length > 0) return missing.map((key) => required(`data[${key}]`));
  const pair = ['username', 'password'];
  if (type === 'kubernetes.io/basic-auth' && pair.every((key) => data[key] === undefined))
    return pair.map((key) => required(`data[${key}]`));
  const account = 'kubernetes.io/service-account.name';
  if (type === 'kubernetes.io/service-account-token' && !metadata.annotations?.[account])
    return [required(`metadata.annotations[${account}]`)];
  return ['.dockerconfigjson', '.dockercfg'].flatMap((key) =>
    neededKeys[type]?.includes(key) && !isJson(data[key] ?? '') ? [unreadable(key)] : [],
  );
}

function isJson(encoded: string): boolean {
  try {
    JSON.parse(String.fromCharCode(...decodeBase64(encoded)));
    return true;
  } catch {
    return false;
  }
}

/** The server goes on with what Go says of the text. */
function unreadable(key: string): FieldError {
  const error = invalid(`data[${key}]`, '<secret contents redacted>', '');
  return { ...error, unprinted: `why ${key} of a Secret is no JSON` };
}
