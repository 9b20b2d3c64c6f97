import type { KubeObject } from '../api/object.ts';

/** k8s.io/api: core/v1 `ResourceQuota` */
export interface ResourceQuota extends KubeObject {
  readonly spec: {
    readonly hard?: Readonly<Record<string, string>>;
    readonly scopes?: readonly string[];
    readonly scopeSelector?: { readonly matchExpressions?: readonly ScopeRequirement[] };
  };
  readonly status?: {
    readonly hard?: Readonly<Record<string, string>>;
    readonly used?: Readonly<Record<string, string>>;
  };
}

/** k8s.io/api: core/v1 `ScopedResourceSelectorRequirement` */
export interface ScopeRequirement {
  readonly scopeName: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

/** k8s.io/api: core/v1 `LimitRange` */
export interface LimitRange extends KubeObject {
  readonly spec: { readonly limits: readonly LimitRangeItem[] };
}

/** k8s.io/api: core/v1 `LimitRangeItem` */
export interface LimitRangeItem {
  readonly type: string;
  readonly max?: Quantities;
  readonly min?: Quantities;
  readonly default?: Quantities;
  readonly defaultRequest?: Quantities;
  readonly maxLimitRequestRatio?: Quantities;
}

/** Amounts by the names of resources. */
export type Quantities = Readonly<Record<string, string>>;
