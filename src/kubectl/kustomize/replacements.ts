import type { Json } from '#cluster';
import { failure, NotSimulated } from '../errors.ts';
import { isList, isObject, type JsonObject, list, record, text, texts } from '../fields.ts';
import { groupVersionOf, idOf, type Resource } from './resource.ts';

/** The objects with values copied from some into others. kustomize: api/filters/replacement */
export function replaced(
  resources: readonly Resource[],
  replacements: readonly JsonObject[],
): readonly Resource[] {
  return replacements.reduce<readonly Resource[]>((result, replacement) => {
    const value = sourceValue(result, record(replacement, 'source'));
    return list(replacement, 'targets').reduce<readonly Resource[]>(
      (changed, target) => changed.map((one) => withTarget(one, record(target), value)),
      result,
    );
  }, resources);
}

function sourceValue(resources: readonly Resource[], source: JsonObject): Json {
  const found = resources.filter((one) => isSelected(one, source));
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new NotSimulated(`kustomize: a replacement whose source is ${found.length} objects`);
  const value = valueAt(only.object, pathOf(text(source, 'fieldPath') || 'metadata.name'));
  const delimiter = text(source, 'options', 'delimiter');
  if (delimiter === '') return value;
  const part = String(value).split(delimiter)[Number(text(source, 'options', 'index') || 0)];
  if (part === undefined)
    throw failure(
      `options.index ${text(source, 'options', 'index')} is out of bounds for value ${String(value)}`,
    );
  return part;
}

function isSelected({ object, former }: Resource, wanted: JsonObject): boolean {
  const [group, version] = groupVersionOf(object);
  const fits = (key: string, value: string) => text(wanted, key) === '' || text(wanted, key) === value;
  return (
    fits('kind', text(object, 'kind')) &&
    fits('group', group) &&
    fits('version', version) &&
    [...former, idOf(object)].some((id) => fits('name', id.name) && fits('namespace', id.namespace))
  );
}

function withTarget(resource: Resource, target: JsonObject, value: Json): Resource {
  const isRejected = list(target, 'reject').some((one) => isSelected(resource, record(one)));
  if (!isSelected(resource, record(target, 'select')) || isRejected) return resource;
  const paths = texts(target, 'fieldPaths');
  const object = (paths.length === 0 ? ['metadata.name'] : paths).reduce<Json>(
    (changed, path) => withValue(changed, pathOf(path), value, record(target, 'options')),
    resource.object,
  );
  return { ...resource, object: record(object) };
}

/** `a.b.[name=x].0.*`; a dot in a key is escaped. kustomize: kyaml/utils/pathsplitter.go */
function pathOf(path: string): readonly string[] {
  return (path.match(/\[[^\]]*\]|(?:\\.|[^.\\[])+(?:\[[^\]]*\])?/g) ?? []).map((part) =>
    part.replace(/\\(.)/g, '$1'),
  );
}

function valueAt(value: Json, path: readonly string[]): Json {
  const found = path.reduce<Json | undefined>((at, part) => {
    if (isObject(at)) return at[part];
    if (!isList(at)) return undefined;
    return /^\d+$/.test(part) ? at[Number(part)] : at.find((item) => isElement(item, part));
  }, value);
  if (found === undefined)
    throw new NotSimulated(`kustomize: a replacement from the field ${path.join('.')}, which is not there`);
  return found;
}

/** `[name=web]`: an element of a list by one of its fields, or by itself. */
function isElement(item: Json, part: string): boolean {
  const [, key = '', wanted = ''] = /^\[([^=]*)=(.*)\]$/.exec(part) ?? [];
  return key === '' ? text({ item }, 'item') === wanted : text(item, key) === wanted;
}

function withValue(holder: Json, path: readonly string[], value: Json, options: JsonObject): Json {
  const [part = '', ...rest] = path;
  if (isList(holder)) {
    const isMeant = (item: Json, index: number) =>
      part === '*' || (/^\d+$/.test(part) ? index === Number(part) : isElement(item, part));
    if (!holder.some(isMeant))
      throw new NotSimulated(`kustomize: a replacement at ${part}, which is not there`);
    return holder.map((item, index) => (isMeant(item, index) ? inside(item, rest, value, options) : item));
  }
  if (!isObject(holder)) throw new NotSimulated(`kustomize: a replacement in what is no object`);
  if (part === '*')
    return Object.fromEntries(
      Object.entries(holder).map(([key, item]) => [key, inside(item, rest, value, options)]),
    );
  const held = holder[part];
  if (held === undefined && options.create !== true)
    throw new NotSimulated(`kustomize: a replacement of the field ${part}, which is not there`);
  if (held === undefined && /^\[/.test(rest[0] ?? ''))
    throw new NotSimulated('kustomize: a replacement that makes a list');
  if (held === undefined && rest.length === 0) return { ...holder, [part]: bare(value) };
  return { ...holder, [part]: inside(held ?? {}, rest, value, options) };
}

/** What is put where nothing was is written without quotes. */
function bare(value: Json): Json {
  return typeof value === 'string' && /^(\d+|true|false)$/.test(value) ? (JSON.parse(value) as Json) : value;
}

function inside(held: Json, rest: readonly string[], value: Json, options: JsonObject): Json {
  return rest.length > 0 ? withValue(held, rest, value, options) : written(held, value, options);
}

/** replacement.go `setFieldValue`: one part of a text, or all of it. */
function written(held: Json, value: Json, options: JsonObject): Json {
  const delimiter = text(options, 'delimiter');
  if (delimiter === '') return typeof held === 'string' && typeof value !== 'object' ? String(value) : value;
  const parts = text({ held }, 'held').split(delimiter);
  const index = Number(text(options, 'index') || 0);
  const fresh = text({ value }, 'value');
  if (index < 0) return [fresh, ...parts].join(delimiter);
  if (index >= parts.length) return [...parts, fresh].join(delimiter);
  return parts.map((part, at) => (at === index ? fresh : part)).join(delimiter);
}
