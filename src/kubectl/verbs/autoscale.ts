import type { Json, KubeObject } from '#cluster';
import { withChangeCause } from '../change-cause.ts';
import { dryRunOf } from '../dry-run.ts';
import { failure, type Refusal, StatusRefusal } from '../errors.ts';
import type { JsonObject } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { reporterOf } from '../result.ts';
import { select } from '../selection.ts';
import { born } from './create-typed.ts';

/** `kubectl autoscale`. kubectl: pkg/cmd/autoscale/autoscale.go */
export function autoscale(invocation: Invocation): number {
  const { flags, client } = invocation;
  const [least, most] = [flags.int('min'), flags.int('max')];
  if (most < 1) throw failure(`--max=MAXPODS is required and must be at least 1, max: ${most}`);
  if (most < least)
    throw failure(`--max=MAXPODS must be larger or equal to --min=MINPODS, max: ${most}, min: ${least}`);
  const dryRun = dryRunOf(invocation);
  const reporter = reporterOf(invocation, { dryRun, keys: dryRun === 'client' ? 'given' : 'sorted' });
  const scalers = client.resources().filter((info) => info.resource === 'horizontalpodautoscalers');
  const wanted = apiOf(invocation);
  const info =
    scalers.find(({ version }) => version === wanted) ?? scalers.find(({ version }) => version === 'v1');
  if (!info) throw failure(`the server doesn't have a resource type "horizontalpodautoscalers"`);
  const work = (target: Target) => {
    // A server that has no autoscaling/v2 is never asked in a dry run of the client.
    const version = dryRun === 'client' ? wanted : info.version;
    refuseUnscalable(target);
    const object = withChangeCause(invocation, scalerFor(invocation, target, version));
    const { name } = (object as unknown as KubeObject).metadata;
    if (dryRun === 'client') return reporter.done({ info, name }, object, 'autoscaled');
    const details = {
      verb: 'create',
      body: object,
      dryRun: dryRun === 'server',
      fieldManager: 'kubectl-autoscale',
    } as const;
    try {
      reporter.done({ info, name }, client.send(info, target.namespace, details) as KubeObject, 'autoscaled');
    } catch (error) {
      throw info.version === 'v2' && error instanceof StatusRefusal ? fallenBack(invocation, error) : error;
    }
  };
  return forEachTarget(invocation, select(invocation), work, { asWritten: true });
}

function refuseUnscalable({ info, object }: Target): void {
  if (info.subresources.includes('scale')) return;
  const { group, version, resource } = info;
  const named = `${group}/${version}, Resource=${resource}`;
  const why = `could not find scale subresource for ${named} in discovery information`;
  throw failure(`cannot autoscale a ${object.kind}: ${why}`);
}

/**
 * A newer client that is refused in autoscaling/v2 tries again in v1, which cannot do without a CPU target.
 * kubectl: autoscale.go `Run`
 */
function fallenBack({ flags, profile }: Invocation, refusal: StatusRefusal): Refusal {
  if (profile.within({ to: '1.33' })) return refusal;
  if (flags.string('cpu') !== '' || flags.int('cpu-percent') >= 0) return refusal;
  const what =
    'failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1';
  return failure(`${what}: empty input`);
}

function apiOf(invocation: Invocation): string {
  return invocation.profile.within({ from: '1.33' }) ? 'v2' : 'v1';
}

function scalerFor(invocation: Invocation, target: Target, version: string): Json {
  const { flags } = invocation;
  const { apiVersion, kind, metadata } = target.object;
  const scaleTargetRef = { kind, name: metadata.name, apiVersion };
  const least = flags.int('min') > 0 ? { minReplicas: flags.int('min') } : {};
  const percent = flags.int('cpu-percent');
  const spec: JsonObject =
    version === 'v1'
      ? {
          scaleTargetRef,
          ...least,
          maxReplicas: flags.int('max'),
          ...(percent >= 0 ? { targetCPUUtilizationPercentage: percent } : {}),
        }
      : { scaleTargetRef, ...least, maxReplicas: flags.int('max'), ...metricsOf(invocation) };
  return {
    kind: 'HorizontalPodAutoscaler',
    apiVersion: `autoscaling/${version}`,
    metadata: { name: flags.string('name') || metadata.name, ...born(invocation) },
    spec,
    status:
      version === 'v1'
        ? { currentReplicas: 0, desiredReplicas: 0 }
        : { desiredReplicas: 0, currentMetrics: null },
  };
}

function metricsOf(invocation: Invocation): JsonObject {
  const { flags } = invocation;
  const metrics = [
    ...metricOf(
      'cpu',
      flags.string('cpu') || (flags.int('cpu-percent') >= 0 ? `${flags.int('cpu-percent')}%` : ''),
    ),
    ...metricOf('memory', flags.string('memory')),
  ];
  return metrics.length > 0 ? { metrics } : {};
}

function metricOf(name: string, amount: string): readonly JsonObject[] {
  if (amount === '') return [];
  const target = amount.endsWith('%')
    ? { type: 'Utilization', averageUtilization: Number(amount.slice(0, -1)) }
    : { type: 'AverageValue', averageValue: amount };
  return [{ type: 'Resource', resource: { name, target } }];
}
