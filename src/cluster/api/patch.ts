import { equalJson } from './equal.ts';
import type { Json } from './object.ts';
import { badRequest, failure } from './status.ts';

type Map = { readonly [key: string]: Json };

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

/** RFC 6902. Throws a Status in the words of evanphx/json-patch for an operation that cannot be done. */
export function jsonPatch(target: Json, patch: Json): Json {
  if (!Array.isArray(patch)) {
    throw badRequest('json: cannot unmarshal object into Go value of type jsonpatch.Patch');
  }
  return (patch as unknown as readonly Operation[]).reduce(applyOperation, target);
}

function applyOperation(document: Json, operation: Operation): Json {
  const { op, path } = operation;
  const at = pointer(path);
  switch (op) {
    case 'add':
      return change(document, at, path, (parent, key) => added(parent, key, operation.value ?? null, path));
    case 'remove':
      return change(document, at, path, (parent, key) => removed(parent, key, path));
    case 'replace':
      return change(document, at, path, (parent, key) =>
        replaced(parent, key, operation.value ?? null, path),
      );
    case 'move': {
      const moved = valueAt(document, pointer(operation.from ?? ''), operation.from ?? '');
      const without = applyOperation(document, { op: 'remove', path: operation.from ?? '' });
      return applyOperation(without, { op: 'add', path, value: moved });
    }
    case 'copy': {
      const value = valueAt(document, pointer(operation.from ?? ''), operation.from ?? '');
      return applyOperation(document, { op: 'add', path, value });
    }
    case 'test':
      if (equalJson(valueAt(document, at, path), operation.value ?? null)) return document;
      throw refused(`testing path ${path} failed: test failed`);
    default:
      throw refused(`Unexpected kind: ${op}`);
  }
}

function pointer(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(document: Json, at: readonly string[], path: string): Json {
  let value: Json | undefined = document;
  for (const key of at) value = child(value, key);
  if (value === undefined) throw missing('test', path);
  return value;
}

function child(value: Json | undefined, key: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(key)];
  return isMap(value) ? value[key] : undefined;
}

/** Rebuilds the document along a path; the last step is handed to `edit`. */
function change(
  document: Json,
  at: readonly string[],
  path: string,
  edit: (parent: Json, key: string) => Json,
): Json {
  const [key = '', ...rest] = at;
  if (rest.length === 0) return edit(document, key);
  const inner = child(document, key);
  if (inner === undefined) throw missing('add', path);
  return put(document, key, change(inner, rest, path, edit));
}

function put(parent: Json, key: string, value: Json): Json {
  if (Array.isArray(parent)) return parent.map((item, index) => (index === Number(key) ? value : item));
  return { ...(parent as Map), [key]: value };
}

function added(parent: Json, key: string, value: Json, path: string): Json {
  if (!Array.isArray(parent)) return put(parent, key, value);
  const index = key === '-' ? parent.length : Number(key);
  if (!Number.isInteger(index) || index < 0 || index > parent.length) throw missing('add', path);
  return [...parent.slice(0, index), value, ...parent.slice(index)];
}

function removed(parent: Json, key: string, path: string): Json {
  if (child(parent, key) === undefined) throw missing('remove', path);
  if (Array.isArray(parent)) return parent.filter((_, index) => index !== Number(key));
  const { [key]: _, ...rest } = parent as Map;
  return rest;
}

function replaced(parent: Json, key: string, value: Json, path: string): Json {
  if (child(parent, key) === undefined) throw missing('replace', path);
  return put(parent, key, value);
}

function missing(operation: string, path: string): Error {
  return refused(`${operation} operation does not apply: doc is missing path: "${path}": missing value`);
}

function refused(message: string): Error {
  return failure(
    422,
    'Invalid',
    `the server rejected our request due to an error in our request: ${message}`,
  );
}

function isMap(value: Json | undefined): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
