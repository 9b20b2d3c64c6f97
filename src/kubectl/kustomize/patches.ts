import { goTypeOf, type Json, jsonPatch, type KubeObject, strategicMerge } from '#cluster';
import { expressionOf } from '#text';
import { failure, NotSimulated, type Refusal } from '../errors.ts';

import { isList, isObject, type JsonObject, list, record, text, texts } from '../fields.ts';
import { matchesSelectors } from '../matches-selectors.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { splitDocuments } from '../yaml/split-documents.ts';
import type { FileReader } from './generate.ts';
import { groupVersionOf, idOf, idText, isCalled, type Resource } from './resource.ts';

/** What patching needs besides the plan. */
export interface PatchContext {
  /** Of the server whose types say how lists are merged, and of the client. */
  readonly minor: number;
  readonly client: number;
  readonly files: FileReader;
}

interface Patch {
  readonly content: Json;
  /** Which objects it changes: the fields of a target; without one the patch itself says it. */
  readonly target: JsonObject | undefined;
}

/** The objects with the patches that come before names and labels. kusttarget_configplugin.go */
export function patchAll(
  resources: readonly Resource[],
  plan: JsonObject,
  context: PatchContext,
): readonly Resource[] {
  const merges = texts(plan, 'patchesStrategicMerge').flatMap((one) =>
    documents(inlineOrFile(one, context)).map((content) => ({ content, target: undefined })),
  );
  const patches = list(plan, 'patches').flatMap((one) => patchOf(one, context));
  return applyAll(resources, [...merges, ...patches], context);
}

/** The objects with the patches that come after names and labels. */
export function patchLast(
  resources: readonly Resource[],
  plan: JsonObject,
  context: PatchContext,
): readonly Resource[] {
  const patches = list(plan, 'patchesJson6902').flatMap((one) => patchOf(one, context));
  return applyAll(resources, patches, context);
}

function applyAll(
  resources: readonly Resource[],
  patches: readonly Patch[],
  context: PatchContext,
): readonly Resource[] {
  return patches.reduce<readonly Resource[]>((result, patch) => applied(result, patch, context), resources);
}

function inlineOrFile(value: string, context: PatchContext): string {
  if (!value.includes('\n')) return fileContent(value, context);
  if (context.files.isOld) throw failure(`SliceFromPatches: ${context.files.lacking(value)}\n`);
  return value;
}

function fileContent(name: string, { files }: PatchContext): string {
  const content = files.content(name);
  if (content !== undefined) return content;
  throw new NotSimulated(`kustomize without the file ${name}`);
}

function patchOf(one: Json, context: PatchContext): readonly Patch[] {
  const path = text(one, 'path');
  const content = text(one, 'patch') || fileWithPatch(path, context);
  const target = isObject(record(one).target) ? record(one, 'target') : undefined;
  const all = documents(content);
  if (all.length > 1 && context.client <= 30) throw severalInOne(path, content);
  return all.map((document) => ({ content: document, target }));
}

/** Only since kustomize 5.4, a patch may be several documents. */
function severalInOne(path: string, content: string): Refusal {
  if (path === '') throw new NotSimulated('kustomize with a patch of several documents');
  return failure(
    `trouble configuring builtin PatchTransformer with config: \`\npath: ${path}\n\`: ` +
      `unable to parse SM or JSON patch from [${content}]`,
  );
}

/** kustomize: api/internal/builtins PatchTransformer.go `Config` */
function fileWithPatch(path: string, { files, client }: PatchContext): string {
  const content = files.content(path);
  if (content !== undefined) return content;
  const why = client > 27 ? `failed to get the patch file from path(${path}): ` : '';
  throw failure(
    `trouble configuring builtin PatchTransformer with config: \`\npath: ${path}\n\`: ` +
      `${why}${files.lacking(path)}`,
  );
}

function documents(content: string): readonly Json[] {
  return splitDocuments(content).flatMap((document) => {
    const reading = readYaml(document);
    if (reading.type === 'error') throw new NotSimulated('kustomize with a patch that cannot be read');
    return reading.value === null ? [] : [reading.value];
  });
}

function applied(resources: readonly Resource[], patch: Patch, context: PatchContext): readonly Resource[] {
  const matches = resources.filter((one) => isTarget(one, patch));
  if (matches.length === 0 && patch.target === undefined) throw unmatched(record(patch.content), context);
  return resources.flatMap((one) => {
    if (!matches.includes(one)) return [one];
    const object = patchedObject(one.object, patch, context.minor);
    return object === undefined ? [] : [{ ...one, object }];
  });
}

/** kustomize: api/resmap/reswrangler.go `GetById`; PatchTransformer.go `transformStrategicMerge` */
function unmatched(patch: JsonObject, { client }: PatchContext): Refusal {
  const id = idText(patch);
  const first = client > 27 ? `no resource matches strategic merge patch "${id}": ` : '';
  if (client <= 20) throw new NotSimulated('kustomize with a patch that matches nothing');
  return failure(`${first}no matches for Id ${id}; failed to find unique target for patch ${id}`);
}

function isTarget(resource: Resource, { content, target }: Patch): boolean {
  const { object, former } = resource;
  const [group, version] = groupVersionOf(object);
  if (target === undefined) {
    const isKind = text(content, 'kind') === text(object, 'kind');
    return (
      isKind && groupVersionOf(record(content))[0] === group && isCalled(resource, idOf(record(content)))
    );
  }
  // Kinds and names of a target are patterns that match whole words.
  const fits = (key: string, value: string) => {
    const pattern = text(target, key);
    const expression = expressionOf(`^(?:${pattern})$`);
    if (expression === undefined) throw new NotSimulated(`kustomize: the pattern ${pattern} of a target`);
    return pattern === '' || expression.fits(value);
  };
  const ids = [former[0] ?? idOf(object), idOf(object)];
  return (
    fits('kind', text(object, 'kind')) &&
    fits('group', group) &&
    fits('version', version) &&
    ids.some((id) => fits('name', id.name) && fits('namespace', id.namespace)) &&
    isSelected(object, target)
  );
}

function isSelected(object: JsonObject, target: JsonObject): boolean {
  const metadata = record(object, 'metadata');
  const bears = (labelSelector: string, labels: JsonObject) =>
    matchesSelectors({ metadata: { labels } } as unknown as KubeObject, { labelSelector });
  return (
    bears(text(target, 'labelSelector'), record(metadata, 'labels')) &&
    bears(text(target, 'annotationSelector'), record(metadata, 'annotations'))
  );
}

/** What a patch may say besides values and deletions. */
const directives = /"\$patch":"(replace|merge)"|"\$(retainKeys|setElementOrder|deleteFromPrimitiveList)/;

/** kyaml obeys directives wherever they stand, as servers do since then. */
const obeyingMinor = 28;

/** Undefined for `$patch: delete`. */
function patchedObject(object: JsonObject, { content }: Patch, minor: number): JsonObject | undefined {
  if (isList(content)) return record(jsonPatch(object, content));
  if (text(content, '$patch') === 'delete') return undefined;
  if (directives.test(JSON.stringify(content))) throw new NotSimulated('kustomize: a patch with directives');
  const { apiVersion: _, kind: __, metadata, ...rest } = record(content);
  const { name: ___, namespace: ____, ...changes } = record(metadata);
  const type = goTypeOf(object as unknown as KubeObject, minor);
  if (type === undefined) throw new NotSimulated(`kustomize: a patch of ${text(object, 'kind')}`);
  const patch = { ...rest, ...(Object.keys(changes).length > 0 ? { metadata: changes } : {}) };
  return record(strategicMerge(type, object, patch, Math.max(minor, obeyingMinor)));
}
