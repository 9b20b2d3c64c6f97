import { goTypeOf, type Json, jsonPatch, type KubeObject, strategicMerge } from '#cluster';
import { NotSimulated } from '../errors.ts';
import { isList, isObject, type JsonObject, list, record, text, texts } from '../fields.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { splitDocuments } from '../yaml/split-documents.ts';
import type { Resource } from './resource.ts';

/** What patching needs besides the plan. */
export interface PatchContext {
  readonly minor: number;
  read(name: string): string;
}

interface Patch {
  readonly content: Json;
  /** Which objects it changes: the fields of a target; without one the patch itself says it. */
  readonly target: JsonObject | undefined;
}

/** The objects with the kustomization's patches applied, in the order of its fields. */
export function patchAll(
  resources: readonly Resource[],
  plan: JsonObject,
  context: PatchContext,
): readonly Resource[] {
  let result = resources;
  for (const patch of patchesOf(plan, context)) result = applied(result, patch, context.minor);
  return result;
}

function patchesOf(plan: JsonObject, context: PatchContext): readonly Patch[] {
  const inlineOrFile = (value: string) => (value.includes('\n') ? value : context.read(value));
  const merges = texts(plan, 'patchesStrategicMerge').flatMap((one) =>
    documents(inlineOrFile(one)).map((content) => ({ content, target: undefined })),
  );
  const either = [...list(plan, 'patches'), ...list(plan, 'patchesJson6902')].flatMap((one) => {
    const content = text(one, 'patch') || context.read(text(one, 'path'));
    const target = isObject(record(one).target) ? record(one, 'target') : undefined;
    return documents(content).map((document) => ({ content: document, target }));
  });
  return [...merges, ...either];
}

function documents(content: string): readonly Json[] {
  return splitDocuments(content).flatMap((document) => {
    const reading = readYaml(document);
    if (reading.type === 'error') throw new NotSimulated('kustomize with a patch that cannot be read');
    return reading.value === null ? [] : [reading.value];
  });
}

function applied(resources: readonly Resource[], patch: Patch, minor: number): readonly Resource[] {
  const matches = resources.filter((one) => isTarget(one, patch));
  if (matches.length === 0) throw new NotSimulated('kustomize with a patch that matches nothing');
  return resources.flatMap((one) => {
    if (!matches.includes(one)) return [one];
    const object = patchedObject(one.object, patch, minor);
    return object === undefined ? [] : [{ ...one, object }];
  });
}

function isTarget({ object, originalName }: Resource, { content, target }: Patch): boolean {
  const wanted = target ?? {
    kind: text(content, 'kind'),
    name: text(content, 'metadata', 'name'),
  };
  if (target !== undefined && (text(target, 'labelSelector') || text(target, 'annotationSelector')))
    throw new NotSimulated('kustomize: a patch by selector');
  // Kinds and names of a target are patterns that match whole words.
  const fits = (pattern: string, value: string) =>
    pattern === '' || new RegExp(`^(?:${pattern})$`).test(value);
  return fits(text(wanted, 'kind'), text(object, 'kind')) && fits(text(wanted, 'name'), originalName);
}

/** Undefined for `$patch: delete`. */
function patchedObject(object: JsonObject, { content }: Patch, minor: number): JsonObject | undefined {
  if (isList(content)) return record(jsonPatch(object, content));
  if (text(content, '$patch') === 'delete') return undefined;
  const { apiVersion: _, kind: __, metadata, ...rest } = record(content);
  const { name: ___, namespace: ____, ...changes } = record(metadata);
  const type = goTypeOf(object as unknown as KubeObject, minor);
  if (type === undefined) throw new NotSimulated(`kustomize: a patch of ${text(object, 'kind')}`);
  const patch = { ...rest, ...(Object.keys(changes).length > 0 ? { metadata: changes } : {}) };
  return record(strategicMerge(type, object, patch, minor));
}
