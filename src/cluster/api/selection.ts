import { inRange, type Version } from '../version.ts';
import type { Kind } from './kind.ts';
import type { KubeObject } from './object.ts';
import { parseLabelSelector } from './parse-label-selector.ts';
import type { ApiRequest } from './request.ts';
import { type FieldRequirement, matchesAll, parseFieldSelector } from './selectors.ts';
import { badRequest } from './status.ts';

/** The objects that a request's label and field selectors leave. */
export function select(
  kind: Kind,
  objects: readonly KubeObject[],
  request: Pick<ApiRequest, 'labelSelector' | 'fieldSelector'>,
  version: Version,
): readonly KubeObject[] {
  const labels = parseLabelSelector(request.labelSelector ?? '', version);
  const fields = parseFieldSelector(request.fieldSelector ?? '');
  for (const { field } of fields) refuseUnknown(kind, field, version);
  if (labels.length === 0 && fields.length === 0) return objects;
  return objects.filter(
    (object) => matchesAll(labels, object.metadata.labels ?? {}) && matchesFields(kind, object, fields),
  );
}

function matchesFields(kind: Kind, object: KubeObject, requirements: readonly FieldRequirement[]): boolean {
  if (requirements.length === 0) return true;
  const values = fieldsOf(kind, object);
  return requirements.every(({ field, equal, value }) => ((values[field] ?? '') === value) === equal);
}

function fieldsOf(kind: Kind, object: KubeObject): Readonly<Record<string, string>> {
  const { name, namespace = '' } = object.metadata;
  return { 'metadata.name': name, 'metadata.namespace': namespace, ...kind.fields?.(object) };
}

/** apimachinery: pkg/runtime/conversion.go `DefaultMetaV1FieldSelectorConversion` */
function refuseUnknown(kind: Kind, field: string, version: Version): void {
  const hasOwn = kind.fields !== undefined && inRange(version, kind.fieldsServed ?? {});
  if (field === 'metadata.name' || field === 'metadata.namespace') return;
  if (hasOwn && field in fieldsOf(kind, kind.example)) return;
  if (hasOwn) throw badRequest(kind.otherField?.(field) ?? `field label not supported: ${field}`);
  throw badRequest(
    `${JSON.stringify(field)} is not a known field selector: only "metadata.name", "metadata.namespace"`,
  );
}
