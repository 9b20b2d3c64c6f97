import type { Json, KubeObject } from '#cluster';
import { instantOf } from '../clock.ts';
import { type JsonObject, list, number, record, sameJson, text, withField } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import { describeEvents } from './events.ts';
import { describeAnnotations, describeLabels, selectorText } from './labels.ts';
import { describePodTemplate } from './pod-template.ts';

/** kubectl: pkg/describe/describe.go `describeDeployment` */
export function describeDeployment(context: DescribeContext): void {
  const { writer, object, profile, clock } = context;
  const [spec, status] = [record(object, 'spec'), record(object, 'status')];
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Namespace:\t${object.metadata.namespace ?? ''}`);
  writer.line(0, `CreationTimestamp:\t${clock.date(text(object, 'metadata', 'creationTimestamp'))}`);
  describeLabels(writer, 'Labels', object.metadata.labels);
  describeAnnotations(writer, 'Annotations', object.metadata.annotations, profile);
  writer.line(0, `Selector:\t${selectorText(spec.selector)}`);
  const counts = [
    ...(profile.has('describesImages') ? [] : [`${number(spec, ['replicas'])} desired`]),
    `${number(status, ['updatedReplicas'])} updated`,
    `${number(status, ['replicas'])} total`,
    `${number(status, ['availableReplicas'])} available`,
    `${number(status, ['unavailableReplicas'])} unavailable`,
  ];
  writer.line(0, `Replicas:\t${counts.join(' | ')}`);
  writer.line(0, `StrategyType:\t${text(spec, 'strategy', 'type')}`);
  writer.line(0, `MinReadySeconds:\t${number(spec, ['minReadySeconds'])}`);
  const rolling = record(spec, 'strategy', 'rollingUpdate');
  if (Object.keys(rolling).length > 0) {
    const limits = `${text(rolling, 'maxUnavailable')} max unavailable, ${text(rolling, 'maxSurge')} max surge`;
    writer.line(0, `RollingUpdateStrategy:\t${limits}`);
  }
  if (!profile.has('describesImages')) describePodTemplate(context, record(spec, 'template'));
  describeConditions(context);
  describeReplicaSets(context);
  describeEvents(context);
}

/** The three-column table of a workload's conditions. */
export function describeConditions({ writer, object }: DescribeContext): void {
  const conditions = list(object, 'status', 'conditions');
  if (conditions.length === 0) return;
  writer.line(0, 'Conditions:');
  writer.line(1, 'Type\tStatus\tReason');
  writer.line(1, '----\t------\t------');
  for (const condition of conditions) {
    writer.line(1, `${text(condition, 'type')} \t${text(condition, 'status')}\t${text(condition, 'reason')}`);
  }
}

function describeReplicaSets(context: DescribeContext): void {
  const { client, object, writer, profile } = context;
  const owned = replicaSetsOf(client, object);
  const current = newReplicaSet(object, owned);
  const old = owned.filter(
    (one) => one !== current && (profile.within({ from: '1.26' }) || number(one, ['spec', 'replicas']) > 0),
  );
  if (owned.length === 0 && profile.within({ from: '1.22' })) return;
  writer.line(0, `OldReplicaSets:\t${replicaSetsText(old)}`);
  writer.line(0, `NewReplicaSet:\t${replicaSetsText(current ? [current] : [])}`);
}

function replicaSetsText(sets: readonly KubeObject[]): string {
  const shown = sets.map(
    (one) =>
      `${one.metadata.name} (${number(one, ['status', 'replicas'])}/${number(one, ['spec', 'replicas'])} replicas created)`,
  );
  return shown.join(', ') || '<none>';
}

/** The ReplicaSets that a Deployment controls, oldest first. */
export function replicaSetsOf(
  client: DescribeContext['client'],
  deployment: KubeObject,
): readonly KubeObject[] {
  const resource = client.resource('replicasets', 'apps') ?? client.resource('replicasets', 'extensions');
  if (!resource) return [];
  return client
    .list(resource, deployment.metadata.namespace)
    .items.filter((one) =>
      one.metadata.ownerReferences?.some((owner) => owner.uid === deployment.metadata.uid),
    )
    .map((one) => ({ one, at: instantOf(one.metadata.creationTimestamp ?? undefined) ?? 0 }))
    .sort((left, right) => left.at - right.at)
    .map(({ one }) => one);
}

/** The set whose template is the Deployment's. kubectl: pkg/util/deployment `FindNewReplicaSet` */
export function newReplicaSet(deployment: KubeObject, sets: readonly KubeObject[]): KubeObject | undefined {
  const wanted = withoutHash(record(deployment, 'spec', 'template'));
  return sets.find((one) => sameJson(withoutHash(record(one, 'spec', 'template')), wanted));
}

function withoutHash(template: JsonObject): Json {
  return withField(template, ['metadata', 'labels', 'pod-template-hash'], undefined);
}
