import { defineKind, type ServedVersion } from '../api/kind.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { defaultBehavior } from './autoscaler-behavior.ts';
import {
  cpuMetric,
  type HorizontalPodAutoscaler,
  type Metric,
  type MetricStatus,
  type MetricTarget,
} from './autoscaler-metrics.ts';
import { validateAutoscaler } from './autoscaler-validation.ts';
import { fromFirstBeta, fromV1, toFirstBeta, toV1 } from './autoscaler-versions.ts';
import { ageColumn, nameColumn } from './cells.ts';
import { validateCounts } from './status-validation.ts';

/** Which version its warning names instead changed with the release that brought `v2`. */
function firstBeta(served: { readonly from: string; readonly to: string }, use: string): ServedVersion {
  const deprecated = { since: '1.22', removed: '1.25', use: `${use} HorizontalPodAutoscaler` };
  const conversion = { toHub: fromFirstBeta, fromHub: toFirstBeta };
  return { group: 'autoscaling', version: 'v2beta1', served, deprecated, ...conversion };
}

/** A Deployment's size, led by a measurement. */
export const horizontalPodAutoscalerKind = defineKind<HorizontalPodAutoscaler>({
  names: {
    kind: 'HorizontalPodAutoscaler',
    plural: 'horizontalpodautoscalers',
    singular: 'horizontalpodautoscaler',
    shortNames: ['hpa'],
    categories: ['all'],
  },
  namespaced: true,
  versions: [
    { group: 'autoscaling', version: 'v2', served: { from: '1.23' } },
    { group: 'autoscaling', version: 'v1', served: {}, toHub: fromV1, fromHub: toV1 },
    firstBeta({ from: '1.8', to: '1.22' }, 'autoscaling/v2beta2'),
    firstBeta({ from: '1.23', to: '1.24' }, 'autoscaling/v2'),
    {
      group: 'autoscaling',
      version: 'v2beta2',
      served: { from: '1.12', to: '1.25' },
      deprecated: { since: '1.23', removed: '1.26', use: 'autoscaling/v2 HorizontalPodAutoscaler' },
    },
  ],
  subresources: ['status'],
  updateChecks: ['metadata change', 'object'],
  columns: [
    nameColumn,
    { name: 'Reference', cell: ({ spec }) => `${spec.scaleTargetRef.kind}/${spec.scaleTargetRef.name}` },
    { name: 'Target', versions: { to: '1.5' }, cell: targetCell },
    { name: 'Current', versions: { to: '1.5' }, cell: currentCell },
    {
      name: 'Targets',
      versions: { from: '1.6' },
      cell: (autoscaler, { version }) => targetsCell(autoscaler, version),
    },
    {
      name: 'MinPods',
      cell: ({ spec }) => (spec.minReplicas === undefined ? '<unset>' : String(spec.minReplicas)),
    },
    { name: 'MaxPods', cell: ({ spec }) => spec.maxReplicas },
    {
      name: 'Replicas',
      versions: { from: '1.6' },
      cell: ({ status }) => status?.currentReplicas ?? 0,
    },
    ageColumn,
  ],
  example: {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'example', namespace: 'default' },
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'example' }, maxReplicas: 3 },
  },
  defaults: (autoscaler) => ({
    ...autoscaler,
    spec: {
      ...autoscaler.spec,
      minReplicas: autoscaler.spec.minReplicas ?? 1,
      metrics: (autoscaler.spec.metrics ?? []).length > 0 ? (autoscaler.spec.metrics ?? []) : [cpuMetric(80)],
      ...(autoscaler.spec.behavior && { behavior: defaultBehavior(autoscaler.spec.behavior) }),
    },
  }),
  prepare: (autoscaler, previous) =>
    previous ? autoscaler : { ...autoscaler, status: { desiredReplicas: 0 } },
  validateStatus: validateCounts({ counts: ['currentReplicas', 'desiredReplicas'] }),
  validate: validateAutoscaler,
});

/** kubernetes: printers.go `formatHPAMetrics` */
function targetsCell({ spec, status }: HorizontalPodAutoscaler, version: Version): string {
  const metrics = spec.metrics ?? [];
  if (metrics.length === 0) return '<none>';
  const texts = metrics.map((metric, index) => metricText(metric, status?.currentMetrics?.[index], version));
  const shown = texts.slice(0, 2).join(', ');
  return texts.length > 2 ? `${shown} + ${texts.length - 2} more...` : shown;
}

function metricText(metric: Metric, status: MetricStatus | undefined, version: Version): string {
  const resource = metric.resource ?? metric.containerResource;
  const slash = behaves(version, 'table.hpa.spacedTargets') ? ' / ' : '/';
  if (!resource) return otherText(metric, status, slash);
  const current = (status?.resource ?? status?.containerResource)?.current;
  const measure = resource.target.averageValue === undefined ? 'averageUtilization' : 'averageValue';
  const now = current?.[measure] === undefined ? undefined : { [measure]: current[measure] };
  const name = behaves(version, 'table.hpa.metricName') ? `${resource.name}: ` : '';
  return `${name}${targetText(now, '<unknown>')}${slash}${targetText(resource.target, '<auto>')}`;
}

/** What is no resource of the pods; that a value is one a pod is said of all but the pods' own. */
function otherText(metric: Metric, status: MetricStatus | undefined, slash: string): string {
  const source = metric.pods ?? metric.object ?? metric.external;
  const current = (status?.pods ?? status?.object ?? status?.external)?.current;
  const isAverage = source?.target.averageValue !== undefined;
  const [now, wanted] = [current, source?.target].map((one) => (isAverage ? one?.averageValue : one?.value));
  return `${now ?? '<unknown>'}${slash}${wanted ?? ''}${isAverage && !metric.pods ? ' (avg)' : ''}`;
}

/** kubernetes: pkg/kubectl/resource_printer.go `printHorizontalPodAutoscaler` */
function targetCell({ spec }: HorizontalPodAutoscaler): string {
  return targetText(spec.metrics?.[0]?.resource?.target, '<unset>');
}

function currentCell({ status }: HorizontalPodAutoscaler): string {
  return targetText(status?.currentMetrics?.[0]?.resource?.current, '<waiting>');
}

function targetText(target: MetricTarget | undefined, missing: string): string {
  if (target?.averageValue !== undefined) return target.averageValue;
  return target?.averageUtilization === undefined ? missing : `${target.averageUtilization}%`;
}
