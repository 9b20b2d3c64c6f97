import type { KubeObject } from '../api/object.ts';
import type { LabelSelector } from '../api/selectors.ts';
import type { PodTemplateSpec } from './pod-spec.ts';

type Templated = KubeObject & {
  readonly spec: { readonly template?: PodTemplateSpec; readonly selector?: LabelSelector };
};

/**
 * In their first groups workloads took the labels of their template for their own and for their selector,
 * where they stated none.
 *
 * kubernetes 1.15: pkg/apis/extensions/v1beta1/defaults.go, pkg/apis/apps/v1beta1/defaults.go
 */
export function labelledByTemplate<T extends KubeObject>(object: T): T {
  const { spec, metadata } = object as unknown as Templated;
  const labels = spec.template?.metadata?.labels;
  if (labels === undefined) return object;
  const isBare = Object.keys(metadata.labels ?? {}).length === 0;
  return {
    ...object,
    metadata: isBare ? { ...metadata, labels } : metadata,
    spec: { ...spec, selector: spec.selector ?? { matchLabels: labels } },
  };
}
