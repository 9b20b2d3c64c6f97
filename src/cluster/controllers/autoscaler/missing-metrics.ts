import type { LabelSelector } from '../../api/selectors.ts';
import type { Metric } from '../../kinds/autoscaler-metrics.ts';
import type { Context } from '../context.ts';
import { selectorText } from '../selector-text.ts';

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
  const cause =
    `unable to get metrics for resource ${name}: unable to fetch metrics from resource metrics API: ` +
    'the server could not find the requested resource (get pods.metrics.k8s.io)';
  return withoutResource(metric, cause, context);
}

/** What is said of a resource of the pods that could not be worked out; since 1.20 the event says as well what. */
export function withoutResource(metric: Metric, cause: string, context: Context): MissingMetric {
  const { name } = identityOf(metric);
  const reason = `FailedGet${metric.type}Metric`;
  const { target } = metric.resource ?? metric.containerResource ?? {};
  const what = target?.averageValue === undefined ? 'utilization' : 'usage';
  const full = `failed to get ${name} ${what}: ${cause}`;
  if (context.is({ to: '1.19' })) return { reason, message: cause, error: full };
  const of = metric.type === 'ContainerResource' ? 'container' : 'resource';
  const error = context.is({ from: '1.26' }) ? `failed to get ${name} ${of} metric value: ${full}` : full;
  return { reason, message: full, error };
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
