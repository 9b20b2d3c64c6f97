import { fieldOf, isContainer, type TypeAt } from './apply-schema.ts';
import { childrenOf, type FieldSet } from './field-set.ts';
import type { Json } from './object.ts';

type Map = { readonly [key: string]: Json };

/**
 * An object with the fields of a configuration laid over it: keyed lists item by item, atomic values as a
 * whole.
 */
export function mergeApplied(live: Json | undefined, config: Json, at: TypeAt): Json {
  const stated = childrenOf(config, at);
  if (live === undefined || live === null) return config;
  // Nothing that is stated for a map or list of parts leaves what is there.
  if (config === null && isContainer(at)) return live;
  if (!stated) return config;
  if (Array.isArray(config)) return mergeItems(live, config, at);
  const result: Record<string, Json> = { ...(live as Map) };
  for (const [key, value] of Object.entries(config as Map)) {
    result[key] = mergeApplied(result[key], value, fieldOf(at, key));
  }
  return result;
}

function mergeItems(live: Json, config: readonly Json[], at: TypeAt): Json {
  const known = childrenOf(live, at) ?? new Map();
  const stated = childrenOf(config, at) ?? new Map();
  const kept = [...known].map(([key, child]) => {
    const own = stated.get(key);
    return own ? mergeApplied(child.value, own.value, own.at) : child.value;
  });
  const added = [...stated].filter(([key]) => !known.has(key)).map(([, child]) => child.value);
  return [...kept, ...added];
}

/**
 * What nobody states any more of what a manager stated before. Who has a part of a map or an item keeps the
 * whole from going. structured-merge-diff: merge/update.go `addBackOwnedItems`
 */
export function goneFields(last: FieldSet, owned: FieldSet): FieldSet {
  const result: Record<string, FieldSet> = {};
  for (const [key, inner] of Object.entries(last)) {
    const other = owned[key];
    if (!other) result[key] = inner;
    else if (key !== '.') {
      const { '.': _, ...parts } = goneFields(inner, other);
      if (Object.keys(parts).length > 0) result[key] = parts;
    }
  }
  return result;
}

/** An object without some fields: what a manager stated before, does not state now, and nobody else has. */
export function removeFields(value: Json, fields: FieldSet, at: TypeAt): Json {
  const children = childrenOf(value, at);
  if (!children || Object.keys(fields).length === 0) return value;
  const left = [...children].flatMap(([key, child]): [string, Json][] => {
    const gone = fields[key];
    if (!gone) return [[key, child.value]];
    const isWhole = Object.keys(gone).length === 0 || gone['.'] !== undefined;
    return isWhole ? [] : [[key, removeFields(child.value, gone, child.at)]];
  });
  if (Array.isArray(value)) return left.map(([, item]) => item);
  return Object.fromEntries(left.map(([key, item]) => [key.slice(2), item]));
}
