import type { ApiContext, Kind } from './kind.ts';
import type { KubeObject } from './object.ts';
import type { Store } from './store.ts';
import type { User } from './user.ts';

/** A write on its way into the store. */
export interface AdmissionRequest {
  readonly kind: Kind;
  readonly groupResource: string;
  readonly operation: 'create' | 'update' | 'delete';
  readonly subresource?: string;
  /** Who asks; the cluster's administrator when left out. */
  readonly user?: User;
  readonly object: KubeObject;
  readonly previous?: KubeObject;
  /** The object's name in the keys of choices, such as `services/3`. */
  readonly serial: string;
  /** Nothing is stored, so that nothing scarce is handed out. */
  readonly dryRun?: boolean;
  readonly store: Store;
  readonly context: ApiContext;
}

/** A plugin that needs other objects than the one that is written; the kinds themselves never do. */
export interface Admission {
  /** The resources it looks at; all when left out. */
  readonly groupResources?: readonly string[];
  /** Before validation: refuses, or changes the object. */
  readonly admit?: (request: AdmissionRequest) => KubeObject;
  /** After validation: hands out what is scarce, such as addresses. */
  readonly allocate?: (request: AdmissionRequest) => KubeObject;
}

/** Lets every plugin of a stage see the request in turn. */
export function runAdmission(
  plugins: readonly Admission[],
  stage: 'admit' | 'allocate',
  request: AdmissionRequest,
): KubeObject {
  let { object } = request;
  for (const plugin of plugins) {
    const applies = plugin.groupResources?.includes(request.groupResource) ?? true;
    if (applies) object = plugin[stage]?.({ ...request, object }) ?? object;
  }
  return object;
}
