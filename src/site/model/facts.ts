import { type DataMap, isDataMap } from '../data/document.ts';
import type { Ask } from '../memory.ts';

/** Values about the site that are computed at most once a build, and that tasks can ask about by name. */
export class Facts {
  readonly #compute = new Map<string, () => unknown>();
  readonly #values = new Map<string, unknown>();
  readonly #fingerprints = new Map<string, string>();

  /** Says how a fact is computed. */
  define(name: string, compute: () => unknown): void {
    this.#compute.set(name, compute);
  }

  /**
   * A fact as a text: two texts are equal exactly if the facts are. Undefined for a fact that nobody defined.
   */
  fingerprint(name: string): string | undefined {
    if (!this.#compute.has(name)) return undefined;
    const known = this.#fingerprints.get(name);
    if (known !== undefined) return known;
    const value = this.#value(name);
    // A fact that is a text always is one, and is its own fingerprint.
    if (typeof value === 'string') return value;
    const fingerprint = JSON.stringify(value, mapsAsLists) ?? 'undefined';
    this.#fingerprints.set(name, fingerprint);
    return fingerprint;
  }

  /**
   * A fact's value, remembered as asked. The name decides the type; `define` and `read` stand side by side in
   * the model.
   */
  read<T>(name: string, ask: Ask): T {
    ask(`fact:${name}`);
    return this.#value(name) as T;
  }

  /** A fact's value without a task that depends on it: for use inside other facts. */
  peek<T>(name: string): T {
    return this.#value(name) as T;
  }

  #value(name: string): unknown {
    if (!this.#values.has(name)) this.#values.set(name, this.#compute.get(name)?.());
    return this.#values.get(name);
  }
}

function mapsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}

/**
 * A map whose names are the site's own choice, such as its menus: a theme may name one that this site does
 * not have, which is then null, and no mistake. It is one for names that stand elsewhere, in lower case.
 */
export function orNull<T>(
  map: Readonly<Record<string, T>>,
  elsewhere: ReadonlySet<string> = new Set(),
): Readonly<Record<string, T>> {
  const absent = { value: null, configurable: true, enumerable: false, writable: false };
  const isNull = (key: string | symbol) => typeof key === 'string' && !elsewhere.has(key.toLowerCase());
  return new Proxy(map, {
    getOwnPropertyDescriptor: (own, key) =>
      Object.getOwnPropertyDescriptor(own, key) ?? (isNull(key) ? absent : undefined),
    get: (own, key) => (Object.hasOwn(own, key) ? Reflect.get(own, key) : isNull(key) ? null : undefined),
  });
}

/** A list of an author's own, such as the arguments of a short code: behind its end is null, and no mistake. */
export function listOrNull<T>(list: readonly T[]): readonly (T | null)[] {
  const absent = { value: null, configurable: true, enumerable: false, writable: false };
  const isBehind = (own: object, key: string | symbol) =>
    typeof key === 'string' && /^\d+$/.test(key) && !Object.hasOwn(own, key);
  return new Proxy<readonly (T | null)[]>([...list], {
    getOwnPropertyDescriptor: (own, key) =>
      isBehind(own, key) ? absent : Object.getOwnPropertyDescriptor(own, key),
    get: (own, key) => (isBehind(own, key) ? null : Reflect.get(own, key)),
  });
}

/** A map of an author's own, such as `params`: what it or a map in it does not have is null, and no mistake. */
export function freeForm(map: DataMap, elsewhere?: ReadonlySet<string>): DataMap {
  const values = Object.entries(map).map(([key, value]) => [key, freeValue(value)]);
  return orNull(Object.fromEntries(values), elsewhere);
}

function freeValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(freeValue);
  return isDataMap(value) ? freeForm(value) : value;
}

/** An object of known fields and of others, which are computed when a template reads them, and only then depended on. */
export function lazily<T extends object, Known extends keyof T = never>(
  known: Readonly<Pick<T, Known>>,
  fields: { readonly [Key in Exclude<keyof T, Known>]: () => T[Key] },
): T {
  const object = { ...known };
  for (const [key, get] of Object.entries(fields)) {
    Object.defineProperty(object, key, { enumerable: true, get: get as () => unknown });
  }
  return object as T;
}
