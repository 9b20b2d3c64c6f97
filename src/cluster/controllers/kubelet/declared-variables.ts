import type { ConfigMap } from '../../kinds/config-map.ts';
import type { Pod } from '../../kinds/pod.ts';
import type { Container, EnvVar, KeyRef } from '../../kinds/pod-spec.ts';
import type { Secret } from '../../kinds/secret.ts';
import type { Context } from '../context.ts';
import { fieldValue, resourceValue } from './downward.ts';
import { expand, type Variable } from './environment.ts';
import { secretText } from './secret-text.ts';

/** The declared variables, or why the container cannot be configured. */
export type Declared = { readonly variables: readonly Variable[] } | { readonly problem: string };

/** What a pod's variables may refer to. */
export interface VariableSource {
  readonly pod: Pod;
  readonly podIP: string;
  /** Services' variables: `$(NAME)` may use them. */
  readonly services: readonly Variable[];
}

/** kubernetes: pkg/kubelet/kubelet_pods.go `makeEnvironmentVariables` */
export function declaredVariables(container: Container, source: VariableSource, context: Context): Declared {
  const namespace = source.pod.metadata.namespace ?? '';
  const variables = new Map<string, string>();
  for (const { prefix = '', configMapRef, secretRef } of container.envFrom ?? []) {
    const kind = configMapRef ? 'configmap' : 'secret';
    const reference = configMapRef ?? secretRef;
    if (reference === undefined) continue;
    const object = context.objects.get<ConfigMap | Secret>(`${kind}s`, namespace, reference.name);
    if (object === undefined && !reference.optional)
      return { problem: `${kind} "${reference.name}" not found` };
    for (const [key, value] of Object.entries(object?.data ?? {})) {
      if (/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(prefix + key)) variables.set(prefix + key, plain(kind, value));
    }
  }
  const known = new Map([...source.services, ...variables]);
  for (const variable of container.env ?? []) {
    const result = resolve(variable, container, source, known, context);
    if (typeof result === 'object') return result;
    if (result === undefined) continue;
    variables.set(variable.name, result);
    known.set(variable.name, result);
  }
  return { variables: [...variables] };
}

function resolve(
  variable: EnvVar,
  container: Container,
  source: VariableSource,
  known: ReadonlyMap<string, string>,
  context: Context,
): string | undefined | { readonly problem: string } {
  const from = variable.valueFrom;
  if (from === undefined) return expand(variable.value ?? '', known);
  if (from.fieldRef) return fieldValue(source.pod, from.fieldRef.fieldPath, source.podIP, context);
  if (from.resourceFieldRef) return resourceValue(source.pod, container, from.resourceFieldRef, context);
  if (from.configMapKeyRef) return keyValue('configmap', from.configMapKeyRef, source.pod, context);
  return from.secretKeyRef ? keyValue('secret', from.secretKeyRef, source.pod, context) : '';
}

function keyValue(
  kind: 'configmap' | 'secret',
  reference: KeyRef,
  pod: Pod,
  context: Context,
): string | undefined | { readonly problem: string } {
  const namespace = pod.metadata.namespace ?? '';
  const object = context.objects.get<ConfigMap | Secret>(`${kind}s`, namespace, reference.name);
  const value = object?.data?.[reference.key];
  if (value !== undefined) return plain(kind, value);
  if (reference.optional) return undefined;
  if (object === undefined) return { problem: `${kind} "${reference.name}" not found` };
  const title = kind === 'secret' ? 'Secret' : 'ConfigMap';
  return { problem: `couldn't find key ${reference.key} in ${title} ${namespace}/${reference.name}` };
}

function plain(kind: string, value: string): string {
  return kind === 'secret' ? secretText(value) : value;
}
