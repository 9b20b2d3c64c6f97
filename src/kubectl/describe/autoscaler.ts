import type { Json, KubeObject } from '#cluster';
import { field, isObject, list, record, text } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { describeHeader } from './header.ts';

/** kubectl: pkg/describe/describe.go `describeHorizontalPodAutoscaler` */
export function describeAutoscaler(context: DescribeContext): void {
  const { writer, clock } = context;
  const object = inNewestVersion(context);
  const [spec, status] = [record(object, 'spec'), record(object, 'status')];
  describeHeader({ ...context, object });
  writer.line(0, `CreationTimestamp:\t${clock.date(text(object, 'metadata', 'creationTimestamp'))}`);
  writer.line(
    0,
    `Reference:\t${text(spec, 'scaleTargetRef', 'kind')}/${text(spec, 'scaleTargetRef', 'name')}`,
  );
  describeMetrics(context, spec, status);
  writer.line(0, `Min replicas:\t${text(spec, 'minReplicas') || '<unset>'}`);
  writer.line(0, `Max replicas:\t${text(spec, 'maxReplicas')}`);
  describeBehavior(context, field(spec, 'behavior'));
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
function inNewestVersion({ client, object, profile }: DescribeContext): KubeObject {
  const version = profile.has('autoscalerV2') ? 'v2' : 'v2beta2';
  const info = client
    .resources()
    .find((one) => one.resource === 'horizontalpodautoscalers' && one.version === version);
  return info ? client.get(info, object.metadata.namespace, object.metadata.name) : object;
}

function describeMetrics(context: DescribeContext, spec: Json, status: Json): void {
  const { writer } = context;
  const percent = text(spec, 'targetCPUUtilizationPercentage');
  if (percent !== '') {
    writer.line(0, `Target CPU utilization:\t${percent}%`);
    writer.line(
      0,
      `Current CPU utilization:\t${text(status, 'currentCPUUtilizationPercentage') || '<unknown>'}%`,
    );
    return;
  }
  writer.line(0, 'Metrics:\t( current / target )');
  const currents = list(status, 'currentMetrics');
  for (const [index, metric] of list(spec, 'metrics').entries())
    writer.line(1, metricLine(metric, currents[index]));
}

function metricLine(metric: Json, status: Json | undefined): string {
  const type = text(metric, 'type');
  const key = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const source = record(metric, key);
  const target = record(source, 'target');
  const current = (name: string) => text(status, key, 'current', name) || '<unknown>';
  const isAverage = text(target, 'averageValue') !== '';
  const value = isAverage ? 'averageValue' : 'value';
  const amounts = `${current(value)} / ${text(target, value)}`;
  const name = JSON.stringify(text(source, 'metric', 'name'));
  const wanted = isAverage ? '(target average value)' : '(target value)';
  switch (type) {
    case 'External':
      return `${name} ${wanted}:\t${amounts}`;
    case 'Pods':
      return `${name} on pods:\t${amounts}`;
    case 'Object': {
      const object = record(source, 'describedObject');
      return `${name} on ${text(object, 'kind')}/${text(object, 'name')} ${wanted}:\t${amounts}`;
    }
    default: {
      const of =
        type === 'ContainerResource' ? ` of container ${JSON.stringify(text(source, 'container'))}` : '';
      const about = `resource ${text(source, 'name')}${of} on pods`;
      return isAverage ? `${about}:\t${amounts}` : `${about}  ${percentage(target, current)}`;
    }
  }
}

function percentage(target: Json, current: (name: string) => string): string {
  const percent = current('averageUtilization');
  const shown = percent === '<unknown>' ? percent : `${percent}% (${current('averageValue')})`;
  return `(as a percentage of request):\t${shown} / ${text(target, 'averageUtilization')}%`;
}

/** describe.go `printDirectionBehavior` */
function describeBehavior({ writer }: DescribeContext, behavior: Json | undefined): void {
  if (!isObject(behavior)) return;
  writer.line(0, 'Behavior:');
  for (const [title, rules] of [
    ['Scale Up', field(behavior, 'scaleUp')],
    ['Scale Down', field(behavior, 'scaleDown')],
  ] as const) {
    if (!isObject(rules)) continue;
    writer.line(1, `${title}:`);
    const window = text(rules, 'stabilizationWindowSeconds');
    if (window !== '') writer.line(2, `Stabilization Window: ${window} seconds`);
    const policies = list(rules, 'policies');
    if (policies.length === 0) continue;
    writer.line(2, `Select Policy: ${text(rules, 'selectPolicy') || 'Max'}`);
    writer.line(2, 'Policies:');
    for (const one of policies) {
      const period = `Period: ${text(one, 'periodSeconds')} seconds`;
      writer.line(3, `- Type: ${text(one, 'type')}\tValue: ${text(one, 'value')}\t${period}`);
    }
  }
}
