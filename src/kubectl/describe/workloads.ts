import type { Json } from '#cluster';
import { field, list, number, record, text } from '../fields.ts';
import { describeConditions } from './deployment.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { controllerText } from './header.ts';
import { describeAnnotations, describeLabels, pairsText, selectorText } from './labels.ts';
import { describeOldDaemonSet, describeOldReplicaSet, describeOldStatefulSet } from './older-workloads.ts';
import { describePodTemplate } from './pod-template.ts';
import { podsStatus } from './pods-status.ts';

/** kubectl: pkg/describe/describe.go `describeReplicaSet`, `describeReplicationController` */
export function describeReplicaSet(context: DescribeContext): void {
  const { writer, object, profile } = context;
  const spec = record(object, 'spec');
  const selector =
    object.kind === 'ReplicationController' ? pairsText(spec.selector) : selectorText(spec.selector);
  if (profile.has('describesImages')) {
    describeOldReplicaSet(context, selector);
    return;
  }
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  writer.line(0, `Selector:\t${selector}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  const controller = controllerText(context);
  if (controller !== '') writer.line(0, `Controlled By:\t${controller}`);
  writer.line(
    0,
    `Replicas:\t${number(object, ['status', 'replicas'])} current / ${number(spec, ['replicas'])} desired`,
  );
  writer.line(0, `Pods Status:\t${podsStatus(context, selector)}`);
  describePodTemplate(context, record(spec, 'template'));
  describeConditions(context);
  describeEvents(context);
}

/** kubectl: pkg/describe/describe.go `describeStatefulSet` */
export function describeStatefulSet(context: DescribeContext): void {
  const { writer, object, profile, clock } = context;
  const spec = record(object, 'spec');
  if (profile.has('describesImages')) {
    describeOldStatefulSet(context);
    return;
  }
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  writer.line(0, `CreationTimestamp:\t${clock.date(text(object, 'metadata', 'creationTimestamp'))}`);
  writer.line(0, `Selector:\t${selectorText(spec.selector)}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  writer.line(
    0,
    `Replicas:\t${number(spec, ['replicas'])} desired | ${number(object, ['status', 'replicas'])} total`,
  );
  if (profile.has('updateStrategyLine'))
    writer.line(0, `Update Strategy:\t${text(spec, 'updateStrategy', 'type')}`);
  const partition = field(spec, 'updateStrategy', 'rollingUpdate', 'partition');
  if (typeof partition === 'number') writer.line(1, `Partition:\t${shownPartition(context, partition)}`);
  const unavailable = text(spec, 'updateStrategy', 'rollingUpdate', 'maxUnavailable');
  if (unavailable !== '' && profile.within({ from: '1.25' }))
    writer.line(1, `MaxUnavailable:\t${unavailable}`);
  writer.line(0, `Pods Status:\t${podsStatus(context, selectorText(spec.selector))}`);
  describePodTemplate(context, record(spec, 'template'));
  describeClaims(context, list(spec, 'volumeClaimTemplates'));
  describeEvents(context);
}

/** Old clients print the address of the number in their memory. */
function shownPartition({ profile, host }: DescribeContext, partition: number): string {
  if (!profile.has('partitionAddress')) return String(partition);
  return host.oracle.choose({
    key: 'address of a partition in memory',
    about: 'where kubectl keeps the partition of a StatefulSet',
    domain: {
      type: 'text',
      description: 'an address of Go’s heap',
      refuse: (value) => (/^8246\d{8}$/.test(value) ? undefined : `${value} is no address of Go’s heap`),
      sample: (random) => `8246${String(random.below(100_000_000)).padStart(8, '0')}`,
      parse: (shown) => (/^8246\d{8}$/.test(shown) ? shown : undefined),
      print: (value) => value,
    },
  });
}

function describeClaims(context: DescribeContext, claims: readonly Json[]): void {
  const { writer } = context;
  if (claims.length === 0) {
    writer.line(0, 'Volume Claims:\t<none>');
    return;
  }
  writer.line(0, 'Volume Claims:');
  for (const claim of claims) {
    writer.line(1, `Name:\t${text(claim, 'metadata', 'name')}`);
    writer.line(1, `StorageClass:\t${text(claim, 'spec', 'storageClassName')}`);
    describeLabels(writer, '  Labels', field(claim, 'metadata', 'labels'));
    describeLabels(writer, '  Annotations', field(claim, 'metadata', 'annotations'));
    writer.line(1, `Capacity:\t${text(claim, 'spec', 'resources', 'requests', 'storage') || '<default>'}`);
    writer.line(1, `Access Modes:\t[${list(claim, 'spec', 'accessModes').map(String).join(' ')}]`);
  }
}

/** kubectl: pkg/describe/describe.go `describeDaemonSet` */
export function describeDaemonSet(context: DescribeContext): void {
  const { writer, object, profile } = context;
  const spec = record(object, 'spec');
  if (profile.has('describesImages')) {
    describeOldDaemonSet(context);
    return;
  }
  const count = (key: string) => number(object, ['status', key]);
  writer.line(0, `Name:\t${object.metadata.name}`);
  if (profile.has('daemonSetNamespace')) writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  writer.line(0, `Selector:\t${selectorText(spec.selector)}`);
  writer.line(0, `Node-Selector:\t${pairsText(field(spec, 'template', 'spec', 'nodeSelector'))}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  writer.line(0, `Desired Number of Nodes Scheduled: ${count('desiredNumberScheduled')}`);
  writer.line(0, `Current Number of Nodes Scheduled: ${count('currentNumberScheduled')}`);
  writer.line(0, `Number of Nodes Scheduled with Up-to-date Pods: ${count('updatedNumberScheduled')}`);
  writer.line(0, `Number of Nodes Scheduled with Available Pods: ${count('numberAvailable')}`);
  writer.line(0, `Number of Nodes Misscheduled: ${count('numberMisscheduled')}`);
  writer.line(0, `Pods Status:\t${podsStatus(context, selectorText(spec.selector))}`);
  describePodTemplate(context, record(spec, 'template'));
  describeEvents(context);
}
