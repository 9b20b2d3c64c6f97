import type { LabelSelector } from '../api/selectors.ts';
import type { Metric } from '../kinds/autoscaler-metrics.ts';
import type { Context } from './context.ts';
import { selectorText } from './selector-text.ts';

/** What an autoscaler says of a metric that nobody serves. */
export interface MissingMetric {
  readonly reason: string;
  /** In its own event and in the condition. */
  readonly message: string;
  /** As an error of the whole. */
  readonly error: string;
}

/** kubernetes: pkg/controller/podautoscaler/horizontal.go `computeReplicasForMetric`, metrics/client.go */
export function missingMetric(metric: Metric, namespace: string, context: Context): MissingMetric {
  const { name, selector } = identityOf(metric);
  const reason = `FailedGet${metric.type}Metric`;
  const within = (what: string, message: string) => ({
    reason,
    message,
    error: context.is({ from: '1.26' }) ? `failed to get ${what} metric value: ${message}` : message,
  });
  if (metric.type === 'External') {
    const what = `external metric ${namespace}/${name}/${selectorText(selector)}`;
    const cause = 'no external metrics API (external.metrics.k8s.io) registered';
    return within(
      `${name} external`,
      `unable to get ${what}: unable to fetch metrics from external metrics API: ${cause}`,
    );
  }
  if (metric.type === 'Pods' || metric.type === 'Object') {
    const cause = 'no custom metrics API (custom.metrics.k8s.io) registered';
    const message = `unable to get metric ${name}: unable to fetch metrics from custom metrics API: ${cause}`;
    return within(metric.type.toLowerCase(), message);
  }
  return missingResource(metric, { name, reason }, within, context);
}

/** Since 1.20 the event says as well what was to be worked out. */
function missingResource(
  { type, resource: asked, ...others }: Metric,
  { name, reason }: { readonly name: string; readonly reason: string },
  within: (what: string, message: string) => MissingMetric,
  context: Context,
): MissingMetric {
  const { target } = (asked ?? (others as Nested).containerResource ?? {}) as Nested[string] & object;
  const what = target?.averageValue === undefined ? 'utilization' : 'usage';
  const cause =
    `unable to get metrics for resource ${name}: unable to fetch metrics from resource metrics API: ` +
    'the server could not find the requested resource (get pods.metrics.k8s.io)';
  const full = `failed to get ${name} ${what}: ${cause}`;
  if (context.is({ to: '1.19' })) return { reason, message: cause, error: full };
  return within(`${name} ${type === 'ContainerResource' ? 'container' : 'resource'}`, full);
}

/** A metric by its name, wherever that stands. */
function identityOf({ type, resource, ...others }: Metric) {
  const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const own: Nested[string] = resource ?? (others as Nested)[field];
  const { name = own?.metric?.name ?? '', metric } = own ?? {};
  return { name, selector: metric?.selector };
}

type Nested = Readonly<
  Record<
    string,
    | {
        readonly name?: string;
        readonly metric?: { readonly name?: string; readonly selector?: LabelSelector };
        readonly target?: { readonly averageValue?: string };
      }
    | undefined
  >
>;
