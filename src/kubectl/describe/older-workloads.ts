import type { Json } from '#cluster';
import { field, list, number, record, text } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { describeLabels, pairsText, selectorText } from './labels.ts';
import { podsStatus } from './pods-status.ts';
import { describeVolumes } from './volumes.ts';

/** Up to 1.5 workloads were described by their images. kubectl: pkg/kubectl/describe.go */

/** The images of a workload's template, joined by commas. */
function imagesText(spec: Json): string {
  return list(spec, 'template', 'spec', 'containers')
    .map((container) => text(container, 'image'))
    .join(',');
}

function volumesOf(context: DescribeContext): void {
  describeVolumes(context, list(context.object, 'spec', 'template', 'spec', 'volumes'), '');
}

function replicasText({ object }: DescribeContext): string {
  const current = number(object, ['status', 'replicas']);
  return `Replicas:\t${current} current / ${number(object, ['spec', 'replicas'])} desired`;
}

/** kubectl: describe.go `describeReplicaSet`, `describeReplicationController` */
export function describeOldReplicaSet(context: DescribeContext, selector: string): void {
  const { writer, object } = context;
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  writer.line(0, `Image(s):\t${imagesText(record(object, 'spec'))}`);
  writer.line(0, `Selector:\t${selector}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  writer.line(0, replicasText(context));
  writer.line(0, `Pods Status:\t${podsStatus(context, selector)}`);
  volumesOf(context);
  describeEvents(context);
}

/** kubectl: describe.go `StatefulSetDescriber` */
export function describeOldStatefulSet(context: DescribeContext): void {
  const { writer, object, clock } = context;
  const selector = selectorText(record(object, 'spec').selector);
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  writer.line(0, `Image(s):\t${imagesText(record(object, 'spec'))}`);
  writer.line(0, `Selector:\t${selector}`);
  writer.line(0, `Labels:\t${pairsText(object.metadata.labels)}`);
  writer.line(0, replicasText(context));
  writer.line(0, `Annotations:\t${pairsText(object.metadata.annotations)}`);
  writer.line(0, `CreationTimestamp:\t${clock.date(text(object, 'metadata', 'creationTimestamp'))}`);
  writer.line(0, `Pods Status:\t${podsStatus(context, selector)}`);
  volumesOf(context);
  describeEvents(context);
}

/** kubectl: describe.go `describeDaemonSet` */
export function describeOldDaemonSet(context: DescribeContext): void {
  const { writer, object } = context;
  const spec = record(object, 'spec');
  const selector = selectorText(spec.selector);
  const count = (key: string) => number(object, ['status', key]);
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Image(s):\t${imagesText(spec)}`);
  writer.line(0, `Selector:\t${selector}`);
  writer.line(0, `Node-Selector:\t${pairsText(field(spec, 'template', 'spec', 'nodeSelector'))}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  writer.line(0, `Desired Number of Nodes Scheduled: ${count('desiredNumberScheduled')}`);
  writer.line(0, `Current Number of Nodes Scheduled: ${count('currentNumberScheduled')}`);
  writer.line(0, `Number of Nodes Misscheduled: ${count('numberMisscheduled')}`);
  writer.line(0, `Pods Status:\t${podsStatus(context, selector)}`);
  describeEvents(context);
}

/** kubectl: describe.go `describeJob` */
export function describeOldJob(context: DescribeContext): void {
  const { writer, object, clock } = context;
  const [spec, status] = [record(object, 'spec'), record(object, 'status')];
  const count = (key: string) => number(object, ['status', key]);
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  writer.line(0, `Image(s):\t${imagesText(spec)}`);
  writer.line(0, `Selector:\t${selectorText(spec.selector)}`);
  writer.line(0, `Parallelism:\t${number(spec, ['parallelism'])}`);
  writer.line(0, `Completions:\t${text(spec, 'completions') || '<unset>'}`);
  const started = text(status, 'startTime');
  if (started !== '') writer.line(0, `Start Time:\t${clock.date(started)}`);
  const deadline = text(spec, 'activeDeadlineSeconds');
  if (deadline !== '') writer.line(0, `Active Deadline Seconds:\t${deadline}s`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  const ended = `${count('succeeded')} Succeeded / ${count('failed')} Failed`;
  writer.line(0, `Pods Statuses:\t${count('active')} Running / ${ended}`);
  volumesOf(context);
  describeEvents(context);
}
