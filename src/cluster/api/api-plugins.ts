import type { Authorizer } from './authorizer.ts';
import type { ApiContext } from './kind.ts';
import type { KindTable } from './kind-table.ts';
import type { KubeObject } from './object.ts';
import type { ApiRequest } from './request.ts';
import type { Store } from './store.ts';
import type { Subresource } from './subresources.ts';

/** The world that a view shows something of. */
export interface ViewSource {
  readonly store: Store;
  readonly kinds: KindTable;
  readonly context: ApiContext;
}

/** What an API server is put together with: the machinery itself names no kind. */
export interface ApiPlugins {
  readonly authorize: Authorizer;
  /** Subresources that look at more than their object, such as `pods/eviction`. */
  readonly subresources: Readonly<Record<string, Subresource>>;
  /** Questions that are asked by creating an object which is not kept, by resource. */
  readonly reviews: Readonly<Record<string, (request: ApiRequest) => KubeObject>>;
  /** Lets the time pass that the server waits by itself before it looks at a client's request. */
  readonly wait: (request: ApiRequest) => void;
  /** Objects that are worked out when somebody asks for them, by resource. */
  readonly views: Readonly<Record<string, (source: ViewSource) => readonly KubeObject[]>>;
}
