import { milliValue } from '../../api/quantity.ts';
import { numberDomain, pickDomain } from '../../domains.ts';
import type { HorizontalPodAutoscaler, Metric, MetricStatus } from '../../kinds/autoscaler-metrics.ts';
import type { Pod } from '../../kinds/pod.ts';
import { findCondition, isTrue } from '../conditions.ts';
import type { Context } from '../context.ts';
import { instantOf } from '../time.ts';
import { hasMetricsServer } from './metrics-server.ts';
import { type MissingMetric, missingMetric, withoutResource } from './missing-metrics.ts';
import { type Usage, wantedSize } from './wanted-size.ts';

/** What a metric came to, and how many pods it asks for. */
export interface Measurement {
  readonly wanted: number;
  readonly name: string;
  readonly status: MetricStatus;
}

/** The target of an autoscaler: its pods, and how many there should be. */
export interface Target {
  readonly pods: readonly Pod[];
  readonly size: number;
}

/** The look at a metric: whose it is, which of its metrics, and what it was when it was last looked at. */
interface Look {
  readonly scaler: HorizontalPodAutoscaler;
  readonly metric: Metric;
  readonly index: number;
}

/** kubernetes: pkg/controller/podautoscaler/horizontal.go `computeReplicasForMetric` */
export function measure(look: Look, target: Target, context: Context): Measurement | MissingMetric {
  const { scaler, metric } = look;
  const { namespace = '' } = scaler.metadata;
  const asked = metric.resource ?? metric.containerResource;
  if (asked === undefined || !hasMetricsServer(context)) return missingMetric(metric, namespace, context);
  const failed = (cause: string) => withoutResource(metric, cause, context);
  const groups = grouped(target.pods, context);
  if (groups.measured.length === 0)
    return failed(
      `unable to get metrics for resource ${asked.name}: no metrics returned from resource metrics API`,
    );
  const requests = groups.measured.map((pod) => requestOf(pod, metric));
  const { averageUtilization } = asked.target;
  if (averageUtilization !== undefined && requests.some((request) => request === undefined))
    return failed(`missing request for ${asked.name}`);
  return averageUtilization === undefined
    ? byValue(look, groups, target.size, context)
    : byShare(
        look,
        { groups, requests: requests as readonly number[], averageUtilization },
        target.size,
        context,
      );
}

interface Groups {
  readonly measured: readonly Pod[];
  readonly missing: readonly Pod[];
  readonly unready: readonly Pod[];
}

/** replica_calculator.go `groupPods` */
function grouped(pods: readonly Pod[], context: Context): Groups {
  const counted = pods.filter(
    ({ metadata, status }) => metadata.deletionTimestamp === undefined && status?.phase !== 'Failed',
  );
  const isReady = ({ status }: Pod) => status?.phase === 'Running' && isTrue(status.conditions, 'Ready');
  const ready = counted.filter(isReady);
  const measured = ready.filter((pod) => isMeasured(pod, context));
  return {
    measured,
    missing: ready.filter((pod) => !measured.includes(pod)),
    unready: counted.filter((pod) => !isReady(pod)),
  };
}

/** A metrics server asks kubelets every 15 to 60 seconds, and tells of a pod after its second sample. */
const [soonestMs, usualMs, latestMs] = [10_000, 30_000, 150_000];

function isMeasured(pod: Pod, context: Context): boolean {
  const since = instantOf(findCondition(pod.status?.conditions, 'Ready')?.lastTransitionTime) ?? context.now;
  const age = context.now - since;
  if (age < soonestMs || age > latestMs) return age > latestMs;
  const serial = context.objects.serialOf(pod);
  const members = age < usualMs ? ['missing', 'there'] : ['there', 'missing'];
  const is = context.choose({
    key: `measurement of ${serial}, look ${context.draw(`measurement of ${serial}`)}`,
    about: `whether pod ${pod.metadata.name} has been measured`,
    domain: {
      ...pickDomain(members, String, 'states'),
      sample: () => members[0] as string,
      exceptional: true,
    },
  });
  return is === 'there';
}

/** What a pod asks for of a resource: of the CPU in thousandths, of the rest in units. */
function requestOf({ spec }: Pod, { resource, containerResource }: Metric): number | undefined {
  const { name = '' } = resource ?? containerResource ?? {};
  const container = (containerResource as { readonly container?: string } | undefined)?.container;
  const own = spec.containers.filter((each) => container === undefined || each.name === container);
  const requests = own.map((each) => each.resources?.requests?.[name]);
  if (requests.some((request) => request === undefined)) return undefined;
  return requests.reduce((sum, request) => sum + amountOf(name, String(request)), 0);
}

function amountOf(resource: string, quantity: string): number {
  return resource === 'cpu' ? milliValue(quantity) : Math.ceil(milliValue(quantity) / 1000);
}

interface Shares {
  readonly groups: Groups;
  readonly requests: readonly number[];
  readonly averageUtilization: number;
}

/** metrics/utilization.go `GetResourceUtilizationRatio` */
function byShare(
  look: Look,
  { groups, requests, averageUtilization }: Shares,
  size: number,
  context: Context,
): Measurement {
  const request = requests.reduce((sum, one) => sum + one, 0) / requests.length;
  const { name, before } = factsOf(look);
  const share = chosen(look, 'utilization', { from: 0, to: 100_000 }, before?.averageUtilization, context);
  const [from, to] = [share, share + 1].map((percent) => Math.ceil((percent * request) / 100));
  const range = { from: from as number, to: Math.max(from as number, (to as number) - 1) };
  const value = chosen(look, 'usage', range, amountBefore(look), context);
  const wanted = wantedSize(size, {
    ...countsOf(groups),
    total: value * groups.measured.length,
    share: request,
    ratio: (total, count) => Math.trunc((total * 100) / (request * count)) / averageUtilization,
  });
  const current = { averageUtilization: share, averageValue: quantityText(name, value) };
  return {
    wanted,
    name: `${name} resource utilization (percentage of request)`,
    status: statusOf(look, current),
  };
}

function byValue(look: Look, groups: Groups, size: number, context: Context): Measurement {
  const { name, target } = factsOf(look);
  const aim = amountOf(name, target.averageValue ?? '1');
  const value = chosen(look, 'usage', { from: 0, to: 2 ** 40 }, amountBefore(look), context);
  const wanted = wantedSize(size, {
    ...countsOf(groups),
    total: value * groups.measured.length,
    share: aim,
    ratio: (total, count) => Math.trunc(total / count) / aim,
  });
  const current = { averageValue: quantityText(name, value) };
  return { wanted, name: `${name} resource`, status: statusOf(look, current) };
}

function countsOf({ measured, missing, unready }: Groups): Pick<Usage, 'measured' | 'missing' | 'unready'> {
  return { measured: measured.length, missing: missing.length, unready: unready.length };
}

function factsOf({ scaler, metric, index }: Look) {
  const { name = '', target = {} } = metric.resource ?? metric.containerResource ?? {};
  const status = scaler.status?.currentMetrics?.[index];
  return { name, target, before: (status?.resource ?? status?.containerResource)?.current };
}

function amountBefore(look: Look): number | undefined {
  const { name, before } = factsOf(look);
  return before?.averageValue === undefined ? undefined : amountOf(name, before.averageValue);
}

/** What pods use is free; it is as it was, and at first nothing, unless the note shows something else. */
function chosen(
  { scaler, index }: Look,
  what: string,
  range: { readonly from: number; readonly to: number },
  before: number | undefined,
  context: Context,
): number {
  const of = `${what} that ${context.objects.serialOf(scaler)} finds of metric ${index}`;
  const usual = before !== undefined && before >= range.from && before <= range.to ? before : range.from;
  return context.choose({
    key: `${of}, look ${context.draw(of)}`,
    about: `the ${what} that autoscaler ${scaler.metadata.name} finds`,
    domain: { ...numberDomain(range, () => undefined, what), sample: () => usual },
  });
}

function statusOf({ metric }: Look, current: object): MetricStatus {
  const field = metric.resource ? 'resource' : 'containerResource';
  const { target: _, ...own } = metric[field] ?? {};
  return { type: metric.type, [field]: { current, ...own } } as unknown as MetricStatus;
}

/** A decimal quantity in its shortest form. apimachinery: resource.Quantity `CanonicalizeBytes` */
function quantityText(resource: string, amount: number): string {
  if (resource === 'cpu') return amount % 1000 === 0 ? shortened(amount / 1000) : `${amount}m`;
  return shortened(amount);
}

function shortened(amount: number): string {
  const suffixes = ['', 'k', 'M', 'G', 'T'];
  let [rest, power] = [amount, 0];
  while (rest !== 0 && rest % 1000 === 0 && power < suffixes.length - 1)
    [rest, power] = [rest / 1000, power + 1];
  return `${rest}${suffixes[power]}`;
}
