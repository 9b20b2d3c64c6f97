import type { Json } from '#cluster';
import { field, isObject, list, record, text } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { describeHeader } from './header.ts';

/** kubectl: pkg/describe/describe.go `describeHorizontalPodAutoscaler` */
export function describeAutoscaler(context: DescribeContext): void {
  const { writer, object, clock } = context;
  const [spec, status] = [record(object, 'spec'), record(object, 'status')];
  describeHeader(context);
  writer.line(0, `CreationTimestamp:\t${clock.date(text(object, 'metadata', 'creationTimestamp'))}`);
  writer.line(
    0,
    `Reference:\t${text(spec, 'scaleTargetRef', 'kind')}/${text(spec, 'scaleTargetRef', 'name')}`,
  );
  describeMetrics(context, spec, status);
  writer.line(0, `Min replicas:\t${text(spec, 'minReplicas') || '<unset>'}`);
  writer.line(0, `Max replicas:\t${text(spec, 'maxReplicas')}`);
  const pods = `${text(status, 'currentReplicas') || '0'} current / ${text(status, 'desiredReplicas') || '0'} desired`;
  writer.line(0, `${text(spec, 'scaleTargetRef', 'kind')} pods:\t${pods}`);
  const conditions = list(status, 'conditions');
  if (conditions.length > 0) {
    writer.line(0, 'Conditions:');
    writer.line(1, 'Type\tStatus\tReason\tMessage');
    writer.line(1, '----\t------\t------\t-------');
    for (const one of conditions) {
      writer.line(1, ['type', 'status', 'reason', 'message'].map((key) => text(one, key)).join('\t'));
    }
  }
  describeEvents(context);
}

/** New clients fall back to `autoscaling/v1`, which knows of nothing but the CPU. */
function isV1({ client, profile }: DescribeContext): boolean {
  const served = client.resources().some((one) => one.group === 'autoscaling' && one.version === 'v2');
  return profile.has('autoscalerV2') && !served;
}

function describeMetrics(context: DescribeContext, spec: Json, status: Json): void {
  const { writer } = context;
  const percent = text(spec, 'targetCPUUtilizationPercentage');
  if (percent !== '' && isV1(context)) {
    writer.line(0, `Target CPU utilization:\t${percent}%`);
    writer.line(
      0,
      `Current CPU utilization:\t${text(status, 'currentCPUUtilizationPercentage') || '<unknown>'}%`,
    );
    return;
  }
  if (percent !== '') {
    writer.line(0, 'Metrics:\t( current / target )');
    const current = text(status, 'currentCPUUtilizationPercentage');
    const shown = current === '' ? '<unknown>' : `${current}%`;
    writer.line(1, `resource cpu on pods  (as a percentage of request):\t${shown} / ${percent}%`);
    return;
  }
  writer.line(0, 'Metrics:\t( current / target )');
  for (const metric of list(spec, 'metrics'))
    describeMetric({ writer }, metric, list(status, 'currentMetrics'));
}

function describeMetric(
  { writer }: Pick<DescribeContext, 'writer'>,
  metric: Json,
  currents: readonly Json[],
): void {
  const resource = record(metric, 'resource');
  const name = text(resource, 'name');
  const current = currents.find((one) => isObject(one) && text(one, 'resource', 'name') === name);
  const utilization = field(resource, 'target', 'averageUtilization');
  const value = text(current, 'resource', 'current', 'averageValue');
  if (utilization !== undefined) {
    const percent = text(current, 'resource', 'current', 'averageUtilization');
    const shown = percent === '' ? '<unknown>' : `${percent}% (${value})`;
    writer.line(
      1,
      `resource ${name} on pods  (as a percentage of request):\t${shown} / ${text(resource, 'target', 'averageUtilization')}%`,
    );
  } else {
    writer.line(
      1,
      `resource ${name} on pods:\t${value || '<unknown>'} / ${text(resource, 'target', 'averageValue')}`,
    );
  }
}
