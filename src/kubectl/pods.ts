import type { ContainerRef, KubeObject } from '#cluster';
import { instantOf } from './clock.ts';
import { selectorText } from './describe/labels.ts';
import { failure, Refusal } from './errors.ts';
import { field, list, number, record, text } from './fields.ts';
import type { Invocation, Target } from './invocation.ts';

/** The names of a pod's containers: main ones, then init and ephemeral ones. */
export function containerNames(pod: KubeObject): readonly string[] {
  return ['containers', 'initContainers', 'ephemeralContainers'].flatMap((key) =>
    list(pod, 'spec', key).map((container) => text(container, 'name')),
  );
}

/** The container that `-c` names, else the default one, said on stderr where there are more. */
export function containerOf(
  invocation: Invocation,
  pod: KubeObject,
  wanted: string,
  refused: (invocation: Invocation, pod: KubeObject, wanted: string) => Refusal = refusedByServer,
): ContainerRef {
  const names = containerNames(pod);
  if (wanted !== '' && !names.includes(wanted)) throw refused(invocation, pod, wanted);
  return containerRef(pod, wanted || defaultContainer(invocation, pod));
}

/** kubernetes: pkg/registry/core/pod/strategy.go `streamLocation` */
function refusedByServer({ profile }: Invocation, { metadata }: KubeObject, wanted: string): Refusal {
  const said = `container ${wanted} is not valid for pod ${metadata.name}`;
  if (profile.has('execCannotUpgrade')) return failure(`unable to upgrade connection: ${said}`);
  return new Refusal(`Error from server (BadRequest): ${said}`);
}

/** A container of a pod. */
export function containerRef(pod: KubeObject, container: string): ContainerRef {
  const { namespace = 'default', name, uid = '' } = pod.metadata;
  return { namespace, pod: name, podUid: uid, container };
}

/** kubectl: pkg/cmd/util/podcmd/podcmd.go `FindOrDefaultContainerByName` */
function defaultContainer(invocation: Invocation, pod: KubeObject): string {
  const annotated = pod.metadata.annotations?.['kubectl.kubernetes.io/default-container'];
  const main = list(pod, 'spec', 'containers').map((container) => text(container, 'name'));
  const { profile, flags } = invocation;
  if (annotated !== undefined && main.includes(annotated) && profile.has('defaultedContainer'))
    return annotated;
  const [first = ''] = main;
  const all = allContainers(pod);
  if (profile.has('defaultedContainer')) {
    if (all.length > 1 && !flags.bool('quiet'))
      invocation.err(`Defaulted container "${first}" out of: ${all.join(', ')}\n`);
  } else if (main.length > 1 && !flags.bool('quiet')) {
    invocation.err(`Defaulting container name to ${first}.\n`);
    invocation.err(
      `Use 'kubectl describe pod/${pod.metadata.name} -n ${pod.metadata.namespace ?? ''}' to see all of the containers in this pod.\n`,
    );
  }
  return first;
}

/** The containers as the client lists them: `a, b, setup (init)`. */
export function allContainers(pod: KubeObject): readonly string[] {
  const named = (key: string, suffix: string) =>
    list(pod, 'spec', key).map((container) => `${text(container, 'name')}${suffix}`);
  return [
    ...named('containers', ''),
    ...named('ephemeralContainers', ' (ephem)'),
    ...named('initContainers', ' (init)'),
  ];
}

/**
 * The pods that a workload or Service selects. kubectl: pkg/polymorphichelpers/helpers.go
 * `SelectorsForObject`
 */
export function podsOf(invocation: Invocation, target: Target): readonly KubeObject[] {
  const pods = invocation.client.resource('pods');
  if (!pods) return [];
  const selector = record(target.object, 'spec', 'selector');
  const plain = ['Service', 'ReplicationController'].includes(target.object.kind);
  if (Object.keys(selector).length === 0) {
    throw failure(
      target.object.kind === 'Service'
        ? `${lead(invocation, '*v1.Service')}invalid service '${target.name}': Service is defined without a selector`
        : `${unselected(invocation, target.object)} not implemented`,
    );
  }
  const labelSelector = selectorText(plain ? { matchLabels: selector } : selector);
  return invocation.client.list(pods, target.namespace, { labelSelector }).items;
}

/** Logs are asked for of a Go type, which has a version. polymorphichelpers/logsforobject.go, attachablepodforobject.go */
function unselected({ command }: Invocation, { apiVersion, kind }: KubeObject): string {
  const type = `*${apiVersion.split('/').at(-1)}.${kind}`;
  return `${lead({ command }, type)}selector for ${type}`;
}

function lead({ command }: Pick<Invocation, 'command'>, type: string): string {
  return command === 'kubectl logs' ? `cannot get the logs from ${type}: ` : `cannot attach to ${type}: `;
}

/**
 * Pods by how fit they are to be spoken to: best first. Since 1.28 those that go come after others that are
 * as ready. kubectl: pkg/util/podutils `ActivePods`, reversed
 */
export function byActivity(
  pods: readonly KubeObject[],
  { profile }: Pick<Invocation, 'profile'>,
): readonly KubeObject[] {
  const minds = profile.within({ from: '1.28' });
  return ranked(pods, (pod) => [
    ...readiness(pod),
    ...(minds ? goingOf(pod) : []),
    readyAt(pod),
    restartsOf(pod),
    createdAt(pod),
  ]);
}

/** Pods by how much their logs tell: best first. kubectl: pkg/util/podutils `ByLogging` */
export function byLogging(pods: readonly KubeObject[]): readonly KubeObject[] {
  return ranked(pods, (pod) => [...readiness(pod), readyAt(pod), -restartsOf(pod), createdAt(pod)]);
}

/** Smaller ranks first; what is equal stays as it was. */
function ranked(
  pods: readonly KubeObject[],
  ranksOf: (pod: KubeObject) => readonly number[],
): readonly KubeObject[] {
  return pods
    .map((pod) => ({ pod, ranks: ranksOf(pod) }))
    .sort((left, right) => compareRanks(left.ranks, right.ranks))
    .map(({ pod }) => pod);
}

/** On a node, running, ready. */
function readiness(pod: KubeObject): readonly number[] {
  const phase = text(pod, 'status', 'phase');
  return [
    text(pod, 'spec', 'nodeName') === '' ? 1 : 0,
    ['Running', 'Unknown', 'Pending'].indexOf(phase),
    hasCondition(pod, 'Ready') ? 0 : 1,
  ];
}

/** What was deleted last comes first of what goes. */
function goingOf(pod: KubeObject): readonly number[] {
  const goesAt = instantOf(text(pod, 'metadata', 'deletionTimestamp'));
  return goesAt === undefined ? [0, 0] : [1, -goesAt];
}

function readyAt(pod: KubeObject): number {
  const ready = list(pod, 'status', 'conditions').find((one) => text(one, 'type') === 'Ready');
  return hasCondition(pod, 'Ready') ? (instantOf(text(ready, 'lastTransitionTime')) ?? 0) : 0;
}

function restartsOf(pod: KubeObject): number {
  const counts = list(pod, 'status', 'containerStatuses').map((status) => number(status, ['restartCount']));
  return Math.max(0, ...counts);
}

function createdAt(pod: KubeObject): number {
  return instantOf(text(pod, 'metadata', 'creationTimestamp')) ?? 0;
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((rank, at) => rank !== right[at]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

/** Whether a pod has ended for good. */
export function isFinished(pod: KubeObject): boolean {
  return ['Succeeded', 'Failed'].includes(text(pod, 'status', 'phase'));
}

/** Whether a condition of an object is true. */
export function hasCondition(object: KubeObject, type: string): boolean {
  return list(object, 'status', 'conditions').some(
    (one) => text(one, 'type') === type && field(one, 'status') === 'True',
  );
}
