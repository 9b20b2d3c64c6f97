import type { Managers } from './managed-fields.ts';
import type { KubeObject } from './object.ts';
import type { User } from './user.ts';

/** How an object is written. */
export interface WriteOptions {
  /** Who writes, as managed fields name it. */
  readonly fieldManager?: string;
  /** Who asks; the cluster's administrator when left out. */
  readonly user?: User;
  readonly subresource?: string;
  /** The version that the writer speaks; the hub's when left out. */
  readonly apiVersion?: string;
  /** For server-side apply: who manages what afterwards. */
  readonly managers?: Managers;
  /** The managers that the writer states itself, before what it writes makes one of it. */
  readonly restated?: Managers;
  /** It is what a patch made of the object: the UID that it states must be the object's, and is no precondition. */
  readonly isPatch?: boolean;
  /** What the generation is counted from; the stored object when left out. */
  readonly countedFrom?: KubeObject;
  /** The caller undoes the write. */
  readonly dryRun?: boolean;
  /** The part of the cluster itself that the object belongs to, such as `kube-proxy`. */
  readonly part?: string;
}
