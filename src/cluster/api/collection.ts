import type { KubeObject } from './object.ts';

/** So few are put in their places one by one. */
const fewKeys = 16;

/** The frozen state of one resource's objects. */
export interface CollectionSnapshot {
  readonly keys: readonly string[];
  readonly objects: ReadonlyMap<string, KubeObject>;
}

/** The objects of one resource in key order: by namespace, then by name, byte by byte, as etcd keeps them. */
export class Collection {
  #keys: string[] = [];
  /** Keys that came since somebody last needed them in order: a thousand writes cost one sorting. */
  #fresh: string[] = [];
  #objects = new Map<string, KubeObject>();
  #shared = false;
  #lists = new Map<string | undefined, readonly KubeObject[]>();

  get size(): number {
    return this.#objects.size;
  }

  get(namespace: string | undefined, name: string): KubeObject | undefined {
    return this.#objects.get(keyOf(namespace, name));
  }

  list(namespace?: string): readonly KubeObject[] {
    const cached = this.#lists.get(namespace);
    if (cached) return cached;
    const list = this.#range(namespace).map((key) => this.#objects.get(key) as KubeObject);
    this.#lists.set(namespace, Object.freeze(list));
    return list;
  }

  put(object: KubeObject): void {
    this.#own();
    const key = keyOf(object.metadata.namespace, object.metadata.name);
    if (!this.#objects.has(key)) this.#fresh.push(key);
    this.#objects.set(key, object);
  }

  remove(object: KubeObject): void {
    this.#own();
    const key = keyOf(object.metadata.namespace, object.metadata.name);
    if (!this.#objects.delete(key)) return;
    this.#order();
    this.#keys.splice(this.#position(key), 1);
  }

  snapshot(): CollectionSnapshot {
    this.#order();
    this.#shared = true;
    return { keys: this.#keys, objects: this.#objects };
  }

  restore(snapshot: CollectionSnapshot): void {
    this.#keys = snapshot.keys as string[];
    this.#fresh = [];
    this.#objects = snapshot.objects as Map<string, KubeObject>;
    this.#shared = true;
    this.#lists = new Map();
  }

  #order(): void {
    if (this.#fresh.length === 0) return;
    if (this.#fresh.length < fewKeys) {
      for (const key of this.#fresh) this.#keys.splice(this.#position(key), 0, key);
    } else {
      this.#keys = [...this.#keys, ...this.#fresh].sort(byteOrder);
    }
    this.#fresh = [];
  }

  #own(): void {
    this.#lists.clear();
    if (!this.#shared) return;
    this.#keys = [...this.#keys];
    this.#objects = new Map(this.#objects);
    this.#shared = false;
  }

  #range(namespace: string | undefined): string[] {
    this.#order();
    if (namespace === undefined) return this.#keys;
    return this.#keys.slice(this.#position(`${namespace}/`), this.#position(`${namespace}0`));
  }

  /** Where a key stands or would stand. `0` follows `/`, so a namespace's keys end before `namespace0`. */
  #position(key: string): number {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] as string) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function keyOf(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

function byteOrder(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
