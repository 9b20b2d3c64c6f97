import { equalJson } from './equal.ts';
import type { Json } from './object.ts';
import { badRequest, failure } from './status.ts';

type Map = { readonly [key: string]: Json };

/**
 * What a merge patch makes of an object. Throws a Status for a patch that is neither an object nor a list.
 *
 * evanphx/json-patch: v4, merge.go `doMergePatch`
 */
export function mergeDocument(target: Json, patch: Json): Json {
  if (typeof patch !== 'object' || patch === null) throw failure(500, '', 'Invalid JSON Patch');
  return mergePatch(target, patch);
}

/** RFC 7386: null deletes, maps merge, everything else replaces. */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isMap(patch)) return patch;
  const base = isMap(target) ? target : {};
  const result: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = mergePatch(base[key], value);
  }
  return result;
}

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from?: string;
  readonly value?: Json;
}

/**
 * RFC 6902. The server does not say which operation cannot be done.
 * apiserver: pkg/endpoints/handlers/patch.go `applyJSPatch`
 */
export function jsonPatch(target: Json, patch: Json): Json {
  if (!Array.isArray(patch)) {
    throw badRequest('json: cannot unmarshal object into Go value of type jsonpatch.Patch');
  }
  return (patch as readonly Json[]).map(operationOf).reduce(applyOperation, target);
}

/** evanphx/json-patch: `DecodePatch` reads operations as maps. */
function operationOf(item: Json): Operation {
  if (item === null) throw refused();
  if (!isMap(item)) {
    const kind = Array.isArray(item) ? 'array' : typeof item === 'boolean' ? 'bool' : typeof item;
    throw badRequest(`json: cannot unmarshal ${kind} into Go value of type jsonpatch.Operation`);
  }
  if (typeof item.path !== 'string' || (item.from !== undefined && typeof item.from !== 'string'))
    throw refused();
  return item as unknown as Operation;
}

function applyOperation(document: Json, operation: Operation): Json {
  const { op, path } = operation;
  const at = pointer(path);
  switch (op) {
    case 'add':
      return change(document, at, (parent, key) => added(parent, key, operation.value ?? null));
    case 'remove':
      return change(document, at, removed);
    case 'replace':
      return change(document, at, (parent, key) => replaced(parent, key, operation.value ?? null));
    case 'move': {
      const moved = valueAt(document, pointer(operation.from ?? ''));
      const without = applyOperation(document, { op: 'remove', path: operation.from ?? '' });
      return applyOperation(without, { op: 'add', path, value: moved });
    }
    case 'copy': {
      const value = held(document, pointer(operation.from ?? '')) ?? null;
      return applyOperation(document, { op: 'add', path, value });
    }
    case 'test':
      if (equalJson(held(document, at) ?? null, operation.value ?? null)) return document;
      throw refused();
    default:
      throw refused();
  }
}

/** What stands before the first slash does not count, but there must be one. */
function pointer(path: string): readonly string[] {
  const [, ...parts] = path.split('/');
  if (parts.length === 0) throw refused();
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(document: Json, at: readonly string[]): Json {
  const value = held(document, at);
  if (value === undefined) throw refused();
  return value;
}

/** A key that an object does not have holds nothing; all that leads to it must be there. */
function held(document: Json, at: readonly string[]): Json | undefined {
  let value: Json | undefined = document;
  for (const key of at) {
    if (typeof value !== 'object' || value === null) throw refused();
    value = child(value, key);
  }
  return value;
}

function child(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(key)];
  return isMap(value) ? value[key] : undefined;
}

/** Rebuilds the document along a path; the last step is handed to `edit`. */
function change(document: Json, at: readonly string[], edit: (parent: Json, key: string) => Json): Json {
  const [key = '', ...rest] = at;
  if (rest.length === 0) return edit(document, key);
  const inner = child(document, key);
  if (inner === undefined) throw refused();
  return put(document, key, change(inner, rest, edit));
}

function put(parent: Json, key: string, value: Json): Json {
  if (typeof parent !== 'object' || parent === null) throw refused();
  if (Array.isArray(parent)) return parent.map((item, index) => (index === Number(key) ? value : item));
  return { ...(parent as Map), [key]: value };
}

function added(parent: Json, key: string, value: Json): Json {
  if (!Array.isArray(parent)) return put(parent, key, value);
  const index = key === '-' ? parent.length : Number(key);
  if (!Number.isInteger(index) || index < 0 || index > parent.length) throw refused();
  return [...parent.slice(0, index), value, ...parent.slice(index)];
}

function removed(parent: Json, key: string): Json {
  if (child(parent, key) === undefined) throw refused();
  if (Array.isArray(parent)) return parent.filter((_, index) => index !== Number(key));
  const { [key]: _, ...rest } = parent as Map;
  return rest;
}

/**
 * A key that is not there yet is added: servers keep to the fourth version of the library, whose users rely
 * on it. evanphx/json-patch: v4, `replace`
 */
function replaced(parent: Json, key: string, value: Json): Json {
  if (Array.isArray(parent) && child(parent, key) === undefined) throw refused();
  return put(parent, key, value);
}

function refused(): Error {
  return failure(422, 'Invalid', 'the server rejected our request due to an error in our request', {});
}

function isMap(value: Json | undefined): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
