import type { Version } from '../version.ts';
import type { KubeObject, Resource } from './object.ts';
import type { User } from './user.ts';

/** The verbs of the API. Watches are served by `Api.watch`. */
export type Verb = 'get' | 'list' | 'create' | 'update' | 'patch' | 'delete' | 'deletecollection';

/**
 * The four forms of a patch, by media type: JSON patch, merge patch, strategic merge patch, server-side
 * apply.
 */
export type PatchType = 'json' | 'merge' | 'strategic' | 'apply';

/** One request to the API server: what an HTTP request carries, without HTTP. */
export interface ApiRequest extends Resource {
  readonly verb: Verb;
  readonly namespace?: string;
  readonly name?: string;
  readonly subresource?: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
  readonly limit?: number;
  readonly continue?: string;
  /** At which revision a list or an object is to be, as `resourceVersionMatch` says. */
  readonly resourceVersion?: string;
  readonly resourceVersionMatch?: 'Exact' | 'NotOlderThan';
  /** The object of a create or update, the patch of a patch, the options of a delete. */
  readonly body?: unknown;
  readonly patchType?: PatchType;
  readonly dryRun?: boolean;
  readonly fieldManager?: string;
  readonly fieldValidation?: 'Ignore' | 'Warn' | 'Strict';
  readonly force?: boolean;
  readonly propagationPolicy?: 'Orphan' | 'Background' | 'Foreground';
  readonly gracePeriodSeconds?: number;
  readonly preconditions?: { readonly uid?: string; readonly resourceVersion?: string };
  /** The client throws managed fields away, so they need not be worked out. */
  readonly withoutManagedFields?: boolean;
  /** Who asks; left out, it is one who may do everything. */
  readonly user?: User;
  /** Answer with a `meta.k8s.io` Table of the objects. */
  readonly asTable?: boolean;
  /** The version of a client that prints the table itself. */
  readonly tableVersion?: Version;
}

/** apimachinery: meta/v1 `Status`, the API's answer to what it refuses. */
export interface Status {
  readonly kind: 'Status';
  readonly apiVersion: 'v1';
  readonly metadata: Record<string, never>;
  readonly status: 'Success' | 'Failure';
  readonly message: string;
  /** `NotFound`, `AlreadyExists`, `Invalid`, `Conflict`, `BadRequest`, `Forbidden`, … */
  readonly reason: string;
  readonly details?: {
    readonly name?: string;
    readonly group?: string;
    readonly kind?: string;
    readonly uid?: string;
    readonly causes?: readonly {
      readonly reason: string;
      readonly message: string;
      readonly field: string;
    }[];
    readonly retryAfterSeconds?: number;
  };
  readonly code: number;
  /** What a real server's message goes on with, where that is not simulated; no client may show the rest. */
  readonly notSimulated?: string;
}

/** A list of objects as the API serves it: `PodList` with its `items`. */
export interface KubeList {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly resourceVersion?: string;
    readonly continue?: string;
    readonly remainingItemCount?: number;
    readonly selfLink?: string;
  };
  readonly items: readonly KubeObject[];
}

/** apimachinery: meta/v1 `Table`. A column of priority 0 is always shown, others with `-o wide`. */
export interface Table {
  readonly apiVersion: string;
  readonly kind: 'Table';
  readonly metadata: KubeList['metadata'];
  readonly columnDefinitions: readonly {
    readonly name: string;
    readonly type: string;
    readonly format: string;
    readonly description: string;
    readonly priority: number;
  }[];
  readonly rows: readonly {
    readonly cells: readonly (string | number | boolean)[];
    readonly object: KubeObject;
  }[];
}

/**
 * The API server's answer. `code` is the HTTP status. A `Status` of status `Failure` is the only form of
 * refusal.
 */
export interface ApiResponse {
  readonly code: number;
  readonly body: KubeObject | KubeList | Table | Status;
  /** Texts of `Warning` headers, in order. */
  readonly warnings: readonly string[];
}

/** Whether an answer is a refusal. */
export function isFailure(body: ApiResponse['body']): body is Status {
  return body.kind === 'Status' && (body as Status).status === 'Failure';
}

/** A change seen by a watch. */
export interface WatchEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly object: KubeObject;
}

/** One resource of one group version, as discovery tells it. */
export interface ResourceInfo extends Resource {
  readonly kind: string;
  readonly singular: string;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly namespaced: boolean;
  readonly verbs: readonly string[];
  /** `status`, `scale`, `eviction` … */
  readonly subresources: readonly string[];
  /** False for a resource that real control planes serve and this one only knows by name. */
  readonly simulated?: boolean;
}
