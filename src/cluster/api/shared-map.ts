/** A map's state as a value, shared with the map until it is made anew. */
export interface MapSnapshot<K, V> {
  readonly base: ReadonlyMap<K, V>;
  /** What has changed since the base; what is gone is undefined. */
  readonly changes: ReadonlyMap<K, V | undefined>;
}

/** So much of a map may have changed before it is made anew. */
const mostChanged = 1 / 8;
const alwaysChanged = 32;

/**
 * A map whose snapshot costs nothing, and whose first write after one costs little: readers share the base,
 * and the writer keeps what it changes beside it.
 */
export class SharedMap<K, V> {
  #base: Map<K, V>;
  #changes = new Map<K, V | undefined>();
  #baseShared = false;
  #changesShared = false;

  constructor(entries: ReadonlyMap<K, V> = new Map()) {
    this.#base = new Map(entries);
  }

  get size(): number {
    let size = this.#base.size;
    for (const [key, value] of this.#changes) {
      if (this.#base.has(key) !== (value !== undefined)) size += value === undefined ? -1 : 1;
    }
    return size;
  }

  get(key: K): V | undefined {
    if (this.#changes.size > 0 && this.#changes.has(key)) return this.#changes.get(key);
    return this.#base.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  /** The keys in the order in which they came. */
  *keys(): IterableIterator<K> {
    for (const key of this.#base.keys()) if (this.has(key)) yield key;
    for (const [key, value] of this.#changes) if (value !== undefined && !this.#base.has(key)) yield key;
  }

  set(key: K, value: V): void {
    if (!this.#baseShared) {
      this.#base.set(key, value);
      return;
    }
    // What comes back comes last.
    const returns = this.#changes.has(key) && this.#changes.get(key) === undefined;
    if (returns) this.#renew();
    this.#change(key, value);
  }

  delete(key: K): boolean {
    if (!this.has(key)) return false;
    if (!this.#baseShared) return this.#base.delete(key);
    this.#change(key, undefined);
    return true;
  }

  snapshot(): MapSnapshot<K, V> {
    this.#baseShared = true;
    this.#changesShared = true;
    return { base: this.#base, changes: this.#changes };
  }

  restore(snapshot: MapSnapshot<K, V>): void {
    this.#base = snapshot.base as Map<K, V>;
    this.#changes = snapshot.changes as Map<K, V | undefined>;
    this.#baseShared = true;
    this.#changesShared = true;
  }

  #change(key: K, value: V | undefined): void {
    if (!this.#baseShared) {
      if (value === undefined) this.#base.delete(key);
      else this.#base.set(key, value);
      return;
    }
    if (this.#changesShared) {
      this.#changes = new Map(this.#changes);
      this.#changesShared = false;
    }
    this.#changes.set(key, value);
    if (this.#changes.size > alwaysChanged + this.#base.size * mostChanged) this.#renew();
  }

  /** Makes the base anew, with the changes in it. */
  #renew(): void {
    const base = new Map(this.#base);
    for (const [key, value] of this.#changes) {
      if (value === undefined) base.delete(key);
      else base.set(key, value);
    }
    this.#base = base;
    this.#changes = new Map();
    this.#baseShared = false;
    this.#changesShared = false;
  }
}
