import type { KubeObject } from '../api/object.ts';
import type { Event } from '../kinds/event.ts';
import type { Pod } from '../kinds/pod.ts';
import type { Choice, PrintedTime, Timer } from '../oracle.ts';
import type { Version, VersionRange } from '../version.ts';
import type { ResolvedSettings } from '../world.ts';
import type { NewEvent } from './events/new-event.ts';
import type { Indexes } from './indexes.ts';
import type { Memory } from './memory.ts';
import type { Usage } from './scheduler/usage.ts';

/** How an object is deleted. */
export interface RemoveOptions {
  readonly gracePeriodSeconds?: number;
  readonly propagationPolicy?: 'Orphan' | 'Background' | 'Foreground';
}

/** How a status is written. */
export interface StatusWrite {
  /** Who writes it, where it is neither the kubelet nor the controller manager. */
  readonly manager?: string;
  /** Whether the annotations go with it: a status write may change them, as it may not change a spec. */
  readonly annotations?: boolean;
}

/** The API as controllers use it: resources are named `pods`, `deployments.apps`. Refusals are thrown. */
export interface ObjectClient {
  /** Whether the API stores this resource at all. */
  stores(resource: string): boolean;
  /** The resources that have held objects. */
  resources(): readonly string[];
  get<T extends KubeObject>(resource: string, namespace: string | undefined, name: string): T | undefined;
  list<T extends KubeObject>(resource: string, namespace?: string): readonly T[];
  /** How many objects of a resource there are. */
  count(resource: string): number;
  /** The object as stored: named, defaulted, admitted. The controller manager makes it, if nobody else is named. */
  create<T extends KubeObject>(
    resource: string,
    object: Omit<T, 'metadata'> & { metadata: object },
    by?: { readonly fieldManager?: string; readonly part?: string },
  ): T;
  update<T extends KubeObject>(resource: string, object: T): T;
  updateStatus<T extends KubeObject>(resource: string, object: T, how?: StatusWrite): T;
  /** Binds a pod to a node, as the scheduler does. */
  bind(pod: Pod, node: string): Pod;
  remove(resource: string, object: KubeObject, options?: RemoveOptions): void;
  /** Writes an event, new or counted. */
  record(event: Event): void;
  /** As `update` and `remove`, for an object of a kind that the caller does not know. */
  updateAny(object: KubeObject): void;
  removeAny(object: KubeObject, options?: RemoveOptions): void;
  /** Names an object for choices: `pods/17`. */
  serialOf(object: KubeObject): string;
  /** The serial of the next object that an owner makes. */
  nextSerial(resource: string, owner: KubeObject): string;
}

/** What a controller may see and do. */
export interface Context {
  /** The virtual instant, in ms. */
  readonly now: number;
  readonly version: Version;
  readonly settings: ResolvedSettings;
  readonly objects: ObjectClient;
  readonly indexes: Indexes;
  readonly usage: Usage;
  /** What the components remember outside of the API. */
  readonly memory: Memory;
  /** Whether the control plane's version lies in a range. */
  is(range: VersionRange): boolean;
  choose<T>(choice: Choice<T>): T;
  /** Tells of an instant that stands in what is written. */
  tell(time: PrintedTime): void;
  /** Tells why something is due when it is. */
  timed(timer: Timer): void;
  /** The n-th draw of a key, counting from 1. */
  draw(key: string): number;
  /** Records an event about an object. */
  event(event: NewEvent): void;
  /** Plans that a controller looks at a key. */
  plan(controller: string, key: string, due: { readonly at: number; readonly settling: boolean }): void;
}
