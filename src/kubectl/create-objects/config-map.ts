import type { Json } from '#cluster';
import { byBytes } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { born } from '../verbs/create-typed.ts';
import { dataOf } from './data-sources.ts';
import { hashedName } from './name-hash.ts';

/** kubectl: pkg/cmd/create/create_configmap.go */
export function makeConfigMap(invocation: Invocation, name: string): Json {
  const entries = [...dataOf(invocation, `ConfigMap "${name}"`)].sort((left, right) =>
    byBytes(left.key, right.key),
  );
  const data = Object.fromEntries(entries.map(({ key, content }) => [key, content]));
  return hashedName(invocation, {
    kind: 'ConfigMap',
    apiVersion: 'v1',
    metadata: { name, ...born(invocation) },
    ...(entries.length > 0 ? { data } : {}),
  });
}
