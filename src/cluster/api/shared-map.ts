/** A map whose snapshot costs nothing until the next write: readers share, the first writer copies. */
export class SharedMap<K, V> {
  #entries: Map<K, V>;
  #shared = false;

  constructor(entries: ReadonlyMap<K, V> = new Map()) {
    this.#entries = new Map(entries);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: K): V | undefined {
    return this.#entries.get(key);
  }

  has(key: K): boolean {
    return this.#entries.has(key);
  }

  keys(): IterableIterator<K> {
    return this.#entries.keys();
  }

  set(key: K, value: V): void {
    this.#own().set(key, value);
  }

  delete(key: K): boolean {
    return this.#entries.has(key) && this.#own().delete(key);
  }

  snapshot(): ReadonlyMap<K, V> {
    this.#shared = true;
    return this.#entries;
  }

  restore(snapshot: ReadonlyMap<K, V>): void {
    this.#entries = snapshot as Map<K, V>;
    this.#shared = true;
  }

  #own(): Map<K, V> {
    if (this.#shared) {
      this.#entries = new Map(this.#entries);
      this.#shared = false;
    }
    return this.#entries;
  }
}
