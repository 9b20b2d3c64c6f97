import { type KubeObject, orderDomain, type ResourceInfo } from '#cluster';
import { dryRunOf, dryRunSuffix } from '../dry-run.ts';
import { failure, Refusal } from '../errors.ts';
import { field, list } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { isFinished } from '../pods.ts';
import { fetchNodes, podsOn, setUnschedulable } from './nodes.ts';

const weekMs = 7 * 24 * 3_600_000;

interface Obstacle {
  readonly fault: (names: string) => string;
  readonly warning: (names: string) => string;
  readonly allowed: boolean;
  readonly evicts: boolean;
  readonly applies: (pod: KubeObject) => boolean;
}

/** `kubectl drain`. kubectl: pkg/cmd/drain/drain.go, pkg/drain/filters.go */
export function* drain(invocation: Invocation): Steps {
  const dryRun = dryRunOf(invocation);
  const { profile } = invocation;
  for (const target of fetchNodes(invocation)) {
    const changed = setUnschedulable(invocation, target, true, dryRun === 'none');
    invocation.out(
      `node/${target.name} ${changed ? 'cordoned' : 'already cordoned'}${dryRunSuffix(dryRun)}\n`,
    );
    const pods = podsToEvict(invocation, target);
    if (dryRun === 'none') yield* evict(invocation, pods);
    if (dryRun === 'client') for (const pod of pods) invocation.out(evicting(pod, dryRunSuffix(dryRun)));
    const isOld = profile.within({ to: '1.20' }) && dryRun === 'none';
    const word = isOld && pods.length > 0 ? 'evicted' : 'drained';
    invocation.out(`node/${target.name} ${word}${dryRunSuffix(dryRun)}\n`);
  }
  return 0;
}

function obstaclesOf(invocation: Invocation): readonly Obstacle[] {
  const { flags, profile } = invocation;
  const old = profile.within({ to: '1.21' });
  const owned = (pod: KubeObject) => pod.metadata.ownerReferences?.find((owner) => owner.controller);
  const storage = (pod: KubeObject) =>
    list(pod, 'spec', 'volumes').some((one) => field(one, 'emptyDir') !== undefined);
  const emptyFlag = profile.within({ from: '1.20' }) ? '--delete-emptydir-data' : '--delete-local-data';
  const unowned = old
    ? 'not managed by ReplicationController, ReplicaSet, Job, DaemonSet or StatefulSet'
    : 'that declare no controller';
  return [
    {
      applies: (pod) => owned(pod)?.kind === 'DaemonSet' && !isFinished(pod),
      allowed: flags.bool('ignore-daemonsets'),
      evicts: false,
      fault: (names) => `cannot delete DaemonSet-managed Pods (use --ignore-daemonsets to ignore): ${names}`,
      warning: (names) => `ignoring DaemonSet-managed Pods: ${names}`,
    },
    {
      applies: (pod) => owned(pod) === undefined && !isFinished(pod),
      allowed: flags.bool('force'),
      evicts: true,
      fault: (names) => `cannot delete Pods ${unowned} (use --force to override): ${names}`,
      warning: (names) => `deleting Pods ${unowned}: ${names}`,
    },
    {
      applies: (pod) => storage(pod) && !isFinished(pod),
      allowed: flags.bool('delete-emptydir-data') || flags.bool('delete-local-data'),
      evicts: true,
      fault: (names) => `cannot delete Pods with local storage (use ${emptyFlag} to override): ${names}`,
      warning: (names) => `deleting Pods with local storage: ${names}`,
    },
  ];
}

function podsToEvict(invocation: Invocation, target: Target): readonly KubeObject[] {
  const { profile } = invocation;
  const all = podsOn(invocation, target.name).filter(
    (pod) => pod.metadata.annotations?.['kubernetes.io/config.mirror'] === undefined,
  );
  const obstacles = obstaclesOf(invocation);
  const found = obstacles
    .map((obstacle) => ({ obstacle, pods: all.filter(obstacle.applies) }))
    .filter(({ pods }) => pods.length > 0);
  const names = (pods: readonly KubeObject[]) =>
    pods.map((pod) => `${pod.metadata.namespace}/${pod.metadata.name}`).join(', ');
  const faults = found
    .filter(({ obstacle }) => !obstacle.allowed)
    .map(({ obstacle, pods }) => obstacle.fault(names(pods)));
  if (faults.length > 0) throw notDrained(invocation, target, faults.join('\n'));
  const warnings = found.map(({ obstacle, pods }) => obstacle.warning(names(pods)));
  if (warnings.length > 0)
    invocation.err(`${profile.within({ to: '1.21' }) ? 'WARNING' : 'Warning'}: ${warnings.join('; ')}\n`);
  return all.filter((pod) => !obstacles.some((obstacle) => !obstacle.evicts && obstacle.applies(pod)));
}

function notDrained(invocation: Invocation, target: Target, fault: string): Refusal {
  if (invocation.profile.within({ to: '1.21' })) {
    return new Refusal(
      `error: unable to drain node "${target.name}", aborting command...\n\nThere are pending nodes to be drained:\n ${target.name}\nerror: ${fault}`,
    );
  }
  const space = invocation.profile.within({ from: '1.31' }) ? ' ' : '';
  return new Refusal(
    `error: unable to drain node "${target.name}" due to error:${space}${fault}, continuing command...\nThere are pending nodes to be drained:\n ${target.name}\n${fault}`,
  );
}

function* evict(invocation: Invocation, pods: readonly KubeObject[]): Steps<void> {
  const { client, flags } = invocation;
  const info = client.resource('pods');
  if (!info) return;
  for (const pod of inAnyOrder(invocation, pods, 'evictions')) evictOne(invocation, info, pod);
  const timeoutMs = flags.duration('timeout') || weekMs;
  for (const pod of inAnyOrder(invocation, pods, 'evicted pods')) {
    const { name, namespace } = pod.metadata;
    const gone = () => client.find(info, namespace, name)?.metadata.uid !== pod.metadata.uid;
    const reply = gone() ? { met: true } : yield { type: 'wait', until: gone, timeoutMs };
    if (!reply.met)
      throw failure(
        `error when waiting for pod "${name}" in namespace "${namespace}" to terminate: global timeout reached: ${flags.string('timeout')}`,
      );
    invocation.out(`pod/${name} evicted\n`);
  }
}

function evicting({ metadata }: KubeObject, suffix = ''): string {
  return `evicting pod ${metadata.namespace}/${metadata.name}${suffix}\n`;
}

function evictOne(invocation: Invocation, info: ResourceInfo, pod: KubeObject): void {
  const { client, flags } = invocation;
  const { name, namespace = '' } = pod.metadata;
  invocation.out(evicting(pod));
  const grace = flags.int('grace-period');
  const seconds = flags.changed('grace-period') && grace >= 0 ? { gracePeriodSeconds: grace } : {};
  if (!info.subresources.includes('eviction') || flags.bool('disable-eviction')) {
    client.send(info, namespace, { verb: 'delete', name, ...seconds });
    return;
  }
  const body = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace } };
  client.send(info, namespace, { verb: 'create', name, subresource: 'eviction', body });
}

/** Each pod is evicted by a goroutine of its own. kubectl: pkg/drain/drain.go `evictPods` */
function inAnyOrder({ host }: Invocation, pods: readonly KubeObject[], what: string): readonly KubeObject[] {
  if (pods.length < 2) return pods;
  const names = host.oracle.choose({
    key: `order of the ${what} in ${host.runId}`,
    about: `the order of the ${what}`,
    domain: orderDomain(
      pods.map((pod) => pod.metadata.name),
      what,
    ),
  });
  return names.flatMap((name) => pods.find((pod) => pod.metadata.name === name) ?? []);
}
