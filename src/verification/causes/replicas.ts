import type { Inventory, KubeObject } from '#cluster';
import { type Asked, type Cause, linesOf, since } from './asked.ts';
import { find, makersOf, named, objectsOf, part, resourceOfKind, type Subject } from './inventory.ts';

/** What says how many pods there shall be, by kind. */
const wanted: Readonly<
  Record<string, { readonly path: readonly string[]; readonly noun: string; readonly end?: string }>
> = {
  Deployment: { path: ['spec', 'replicas'], noun: 'replica' },
  ReplicaSet: { path: ['spec', 'replicas'], noun: 'replica' },
  StatefulSet: { path: ['spec', 'replicas'], noun: 'replica' },
  ReplicationController: { path: ['spec', 'replicas'], noun: 'replica' },
  DaemonSet: { path: ['status', 'desiredNumberScheduled'], noun: 'node', end: ' to run on' },
  Job: { path: ['spec', 'completions'], noun: 'completion', end: ' to reach' },
};

const counts =
  /^(READY|UP-TO-DATE|AVAILABLE|DESIRED|CURRENT|REPLICAS|COMPLETIONS)$|^(Replicas|Desired|Current|Pods Status)/;

/** A workload has as many pods as it says, once its controllers have done their work. */
export function countCause({ question, subject, world, story, target }: Asked): Cause | undefined {
  const workload = workloadOf({ question, subject, world });
  const { path, noun, end = '' } = wanted[workload?.kind ?? ''] ?? {};
  const info = workload && resourceOfKind(world, workload.kind);
  if (workload === undefined || path === undefined || info === undefined) return undefined;
  const { name, namespace } = workload.metadata;
  const many = part<number>(workload, ...path) ?? 0;
  const changed = story.lastChange(target, (then) => part(find(then, info, name, namespace), ...path));
  const what = `${many} ${noun}${many === 1 ? '' : 's'}${end}`;
  const because = `${named(workload)} has ${what}${since(changed)}${readyOf(workload, many)}`;
  return { because, related: linesOf(changed) };
}

function readyOf(workload: KubeObject, many: number): string {
  const ready =
    part<number>(workload, 'status', 'readyReplicas') ?? part<number>(workload, 'status', 'numberReady');
  if (many === 0 || ready === undefined) return '';
  if (many === 1 && ready === 1) return ', and it is ready';
  return ready === many ? ', all of them ready' : `, ${ready} of them ready`;
}

/** The workload that a line counts the pods of, or that a row's pod belongs to. */
function workloadOf({ question, subject, world }: Pick<Asked, 'question' | 'subject' | 'world'>) {
  const { column = '', note, world: printed } = question;
  if (subject.info.kind !== 'Pod') {
    const isCount = counts.test(column) || counts.test(printed);
    return isCount ? subject.object : undefined;
  }
  if (note !== '' && printed !== '') return undefined;
  return subject.object === undefined ? makerByName(world, subject) : makersOf(world, subject.object)[0];
}

/** Pods are named after what makes them. */
function makerByName(world: Inventory, { name, namespace }: Subject): KubeObject | undefined {
  const makers = Object.keys(wanted).flatMap((kind) => {
    const info = resourceOfKind(world, kind);
    return kind === 'Deployment' || info === undefined ? [] : objectsOf(world, info);
  });
  return makers
    .filter(({ metadata }) => metadata.namespace === namespace && name.startsWith(`${metadata.name}-`))
    .toSorted((left, right) => right.metadata.name.length - left.metadata.name.length)[0];
}

interface Container {
  readonly name: string;
  readonly readinessProbe?: unknown;
}

/** kubelet: a container without a readiness probe is ready as soon as it runs. */
export function readinessCause({ question, subject }: Asked): Cause | undefined {
  const { object, info } = subject;
  if (info.kind !== 'Pod' || question.column !== 'READY' || object === undefined) return undefined;
  const containers = part<readonly Container[]>(object, 'spec', 'containers') ?? [];
  const [shown = 0, all] = /(\d+)\/(\d+)/.exec(question.note)?.slice(1).map(Number) ?? [];
  if (all !== undefined && all !== containers.length)
    return { because: `${named(object)} has ${howMany(containers.length, 'container')}`, related: [] };
  const isUnprobed = containers.every(({ readinessProbe }) => readinessProbe === undefined);
  if (!/\bRunning\b/.test(question.note) || !isUnprobed || shown === containers.length) return undefined;
  return { because: 'a container without a readiness probe is ready as soon as it runs', related: [] };
}

/** A pod's RESTARTS are those of its containers, which come to an end first. */
export function restartsCause({ question, subject }: Asked): Cause | undefined {
  const { object, info } = subject;
  if (info.kind !== 'Pod' || question.column !== 'RESTARTS' || object === undefined) return undefined;
  const statuses = part<readonly { restartCount?: number }[]>(object, 'status', 'containerStatuses') ?? [];
  const times = statuses.reduce((sum, { restartCount = 0 }) => sum + restartCount, 0);
  const because =
    times === 0
      ? `no container of ${named(object)} has ended`
      : `the containers of ${named(object)} were started again ${times === 1 ? 'once' : `${times} times`}`;
  return { because, related: [] };
}

function howMany(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
