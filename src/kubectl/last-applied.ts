import type { Json, KubeObject } from '#cluster';
import { isObject, type JsonObject, record, withField } from './fields.ts';
import { compactJson, printJson } from './print/print-json.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** The annotation in which `kubectl apply` keeps what was last applied. */
export const lastAppliedAnnotation = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * The object with the annotation that says what it is. kubectl: pkg/util/apply.go `GetModifiedConfiguration`
 */
export function withLastApplied(object: KubeObject): KubeObject {
  const bare = withoutLastApplied(object) as unknown as JsonObject;
  const text = `${compactJson(bare)}\n`;
  const annotations = { ...record(bare, 'metadata', 'annotations'), [lastAppliedAnnotation]: text };
  return withField(bare, ['metadata', 'annotations'], annotations) as unknown as KubeObject;
}

/**
 * The same of an object that the client itself made: its fields stand in the order of the Go type, and
 * annotations that are none are left out.
 */
export function withOwnLastApplied(object: KubeObject): KubeObject {
  const text = `${printJson(object as unknown as Json, { indent: 0, keys: 'given' })}\n`;
  const annotations = { ...object.metadata.annotations, [lastAppliedAnnotation]: text };
  return withField(
    object as unknown as JsonObject,
    ['metadata', 'annotations'],
    annotations,
  ) as unknown as KubeObject;
}

/** What the annotation of an object would be if only what is written were kept. kubectl: editor `GetApplyPatch` */
export function bareAnnotation(object: KubeObject): string {
  const bare = withoutLastApplied(object) as unknown as JsonObject;
  const isEmpty = Object.keys(record(bare, 'metadata', 'annotations')).length === 0;
  return `${compactJson(isEmpty ? withField(bare, ['metadata', 'annotations'], undefined) : bare)}\n`;
}

/** The object as the annotation keeps it: with its other annotations, or an empty map of them. */
export function withoutLastApplied(object: KubeObject): KubeObject {
  const { [lastAppliedAnnotation]: _, ...annotations } = record(object, 'metadata', 'annotations');
  const bare = withField(object as unknown as JsonObject, ['metadata', 'annotations'], annotations as Json);
  return bare as unknown as KubeObject;
}

/** What was last applied, undefined if it was never. */
export function lastApplied(object: KubeObject): string | undefined {
  return object.metadata.annotations?.[lastAppliedAnnotation];
}

/** The same, read; nothing where there is none. */
export function lastAppliedObject(object: KubeObject): JsonObject {
  const read = readYaml(lastApplied(object) ?? '');
  return read.type === 'value' && isObject(read.value) ? read.value : {};
}
