import { Collection, type CollectionSnapshot } from './collection.ts';
import { deepFreeze } from './freeze.ts';
import type { KubeObject } from './object.ts';
import { type MapSnapshot, SharedMap } from './shared-map.ts';

/**
 * One write as watches and controllers see it. `previous` is what stood before, undefined for a new object.
 */
export interface Change {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly revision: number;
  readonly groupResource: string;
  readonly object: KubeObject;
  readonly previous?: KubeObject;
}

interface ChangeLink {
  readonly change: Change;
  readonly before: ChangeLink | undefined;
}

/** One write of an object, from which it can be worked out later who manages which fields. */
export interface Write {
  readonly manager: string;
  readonly operation: 'Update' | 'Apply';
  readonly apiVersion: string;
  readonly subresource?: string;
  readonly at: number;
  /** What stood before; undefined for a new object. */
  readonly before?: KubeObject;
  /** What the writer sent, with defaults, before admission and allocation. */
  readonly sent: KubeObject;
}

/** Who manages what: what was worked out so far, and the writes since. */
export interface WriteHistory {
  readonly settled: unknown;
  readonly pending: readonly Write[];
}

/** Everything a store knows, shared with it until its next write. */
export interface StoreSnapshot {
  readonly collections: ReadonlyMap<string, CollectionSnapshot>;
  readonly serials: MapSnapshot<string, string>;
  readonly histories: MapSnapshot<string, WriteHistory>;
  readonly draws: MapSnapshot<string, number>;
  readonly revision: number;
  readonly changes: unknown;
}

/**
 * The single truth of a world: frozen objects by resource (`pods`, `deployments.apps`), namespace and name,
 * the changes that led to them, and the counters that name choices. It knows no rule of Kubernetes.
 */
export class Store {
  readonly #collections = new Map<string, Collection>();
  readonly #serials = new SharedMap<string, string>();
  readonly #histories = new SharedMap<string, WriteHistory>();
  readonly #draws = new SharedMap<string, number>();
  #revision = 0;
  #changes: ChangeLink | undefined;

  /** The resourceVersion of the last write. */
  get revision(): number {
    return this.#revision;
  }

  get(groupResource: string, namespace: string | undefined, name: string): KubeObject | undefined {
    return this.#collections.get(groupResource)?.get(namespace, name);
  }

  /**
   * The objects of a resource in key order, of one namespace or of all; the same array until the next
   * write.
   */
  list(groupResource: string, namespace?: string): readonly KubeObject[] {
    return this.#collections.get(groupResource)?.list(namespace) ?? [];
  }

  /** How many objects of a resource there are. */
  count(groupResource: string): number {
    return this.#collections.get(groupResource)?.size ?? 0;
  }

  /** The resources that ever held an object. */
  groupResources(): readonly string[] {
    return [...this.#collections.keys()].sort();
  }

  /** Writes an object at a revision that must be newer than the last, and freezes it. */
  put(groupResource: string, object: KubeObject, revision: number): void {
    const collection = this.#collection(groupResource);
    const previous = collection.get(object.metadata.namespace, object.metadata.name);
    collection.put(deepFreeze(object));
    const type = previous ? 'MODIFIED' : 'ADDED';
    this.#record({ type, revision, groupResource, object, ...(previous && { previous }) });
  }

  /** Removes an object; `last` is what watches are told it was. */
  remove(groupResource: string, last: KubeObject, revision: number): void {
    const collection = this.#collection(groupResource);
    const previous = collection.get(last.metadata.namespace, last.metadata.name);
    collection.remove(last);
    this.#histories.delete(last.metadata.uid ?? '');
    this.#record({
      type: 'DELETED',
      revision,
      groupResource,
      object: deepFreeze(last),
      ...(previous && { previous }),
    });
  }

  /** The changes after a revision, oldest first. */
  changesSince(revision: number): readonly Change[] {
    const changes: Change[] = [];
    for (let link = this.#changes; link && link.change.revision > revision; link = link.before) {
      changes.push(link.change);
    }
    return changes.reverse();
  }

  /** The name of an object in the keys of choices, such as `pods/17`; undefined for an unknown UID. */
  serialOf(uid: string): string | undefined {
    return this.#serials.get(uid);
  }

  /** Remembers under which serial an object was created. */
  assignSerial(uid: string, serial: string): void {
    this.#serials.set(uid, serial);
  }

  /** Who wrote an object so far. */
  history(uid: string): WriteHistory | undefined {
    return this.#histories.get(uid);
  }

  /** Remembers who wrote an object. */
  setHistory(uid: string, history: WriteHistory): void {
    this.#histories.set(uid, history);
  }

  /** Counts up per key from 1: the n-th draw of the same thing. */
  draw(key: string): number {
    const count = (this.#draws.get(key) ?? 0) + 1;
    this.#draws.set(key, count);
    return count;
  }

  /** How often a key was drawn. */
  drawn(key: string): number {
    return this.#draws.get(key) ?? 0;
  }

  /** The state as a value. It costs a reference per resource, however many objects there are. */
  snapshot(): StoreSnapshot {
    const collections = new Map<string, CollectionSnapshot>();
    for (const [name, collection] of this.#collections) collections.set(name, collection.snapshot());
    return {
      collections,
      serials: this.#serials.snapshot(),
      histories: this.#histories.snapshot(),
      draws: this.#draws.snapshot(),
      revision: this.#revision,
      changes: this.#changes,
    };
  }

  /**
   * The changes that lead from here to a snapshot: those to be taken back, the last first, and those to be
   * made again. Undefined when they are more than `most`.
   */
  wayTo(snapshot: StoreSnapshot, most: number): readonly Change[] | undefined {
    const back: Change[] = [];
    const forth: Change[] = [];
    let here = this.#changes;
    let there = snapshot.changes as ChangeLink | undefined;
    while (here !== there) {
      if (back.length + forth.length >= most) return undefined;
      // The later one of the two cannot be in the past of both.
      if (here && (!there || here.change.revision >= there.change.revision)) {
        back.push(inverse(here.change));
        here = here.before;
      } else if (there) {
        forth.push(there.change);
        there = there.before;
      }
    }
    return [...back, ...forth.reverse()];
  }

  /** Goes back to a snapshot of this store. */
  restore(snapshot: StoreSnapshot): void {
    this.#collections.clear();
    for (const [name, state] of snapshot.collections) this.#collection(name).restore(state);
    this.#serials.restore(snapshot.serials);
    this.#histories.restore(snapshot.histories);
    this.#draws.restore(snapshot.draws);
    this.#revision = snapshot.revision;
    this.#changes = snapshot.changes as ChangeLink | undefined;
  }

  #collection(groupResource: string): Collection {
    const known = this.#collections.get(groupResource);
    if (known) return known;
    const created = new Collection();
    this.#collections.set(groupResource, created);
    return created;
  }

  #record(change: Change): void {
    this.#revision = change.revision;
    this.#changes = { change, before: this.#changes };
  }
}

/** The change that takes one back. */
function inverse(change: Change): Change {
  const { type, object, previous, ...rest } = change;
  if (type === 'ADDED') return { ...rest, type: 'DELETED', object, previous: object };
  if (type === 'DELETED') return { ...rest, type: 'ADDED', object: previous ?? object };
  return { ...rest, type, object: previous ?? object, previous: object };
}
