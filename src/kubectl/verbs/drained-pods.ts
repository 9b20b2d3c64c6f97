import { type KubeObject, orderDomain } from '#cluster';
import { field, list } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { isFinished } from '../pods.ts';
import type { Profile } from '../profile.ts';
import { podsOn } from './nodes.ts';

/** What draining a node means for its pods. */
export interface DrainedPods {
  readonly pods: readonly KubeObject[];
  /** What stands against it, a text for each reason. */
  readonly faults: readonly string[];
  /** What is said before it begins; empty where there is nothing to say. */
  readonly warning: string;
}

/** What a filter says of a pod; without a `fault` or a `warning` there is nothing to say. */
interface Filtered {
  readonly goes: boolean;
  readonly fault?: string;
  readonly warning?: string;
}

type Filter = (pod: KubeObject) => Filtered;

/**
 * The pods of a node that a drain moves, and what it says about the others. A pod is what the first filter
 * says that does not let it go; else what the last one says. kubectl: pkg/drain/filters.go, drain.go
 * `filterPods`
 */
export function podsToDrain(invocation: Invocation, node: string): DrainedPods {
  const filters = filtersOf(invocation);
  const judged = podsOn(invocation, node, invocation.flags.string('pod-selector')).map((pod) => {
    const said = filters.map((filter) => filter(pod));
    return { pod, said: said.find(({ goes }) => !goes) ?? said.at(-1) ?? { goes: true } };
  });
  const grouped = (key: 'fault' | 'warning') => {
    const groups = new Map<string, string[]>();
    for (const { pod, said } of judged) {
      const text = said[key];
      const name = `${pod.metadata.namespace}/${pod.metadata.name}`;
      if (text !== undefined) groups.set(text, [...(groups.get(text) ?? []), name]);
    }
    return [...groups].map(([text, names]) => `${text}: ${names.join(', ')}`);
  };
  const faults = grouped('fault').map((fault) => `cannot delete ${fault}`);
  return {
    pods: judged.flatMap(({ pod, said }) => (said.goes ? [pod] : [])),
    faults: inMapOrder(invocation, faults, `obstacles of ${node}`),
    warning: inMapOrder(invocation, grouped('warning'), `warnings of ${node}`).join('; '),
  };
}

/** They are kept in a Go map. kubectl: pkg/drain/filters.go `errors`, `Warnings` */
function inMapOrder({ host }: Invocation, texts: readonly string[], what: string): readonly string[] {
  if (texts.length < 2) return texts;
  return host.oracle.choose({
    key: `order of the ${what} in ${host.runId}`,
    about: `the order of the ${what}`,
    domain: { ...orderDomain(texts, what), sample: () => texts },
  });
}

const going: Filtered = { goes: true };

function filtersOf(invocation: Invocation): readonly Filter[] {
  const { flags, profile, host } = invocation;
  const isOld = profile.within({ to: '1.21' });
  const emptyFlag = profile.within({ from: '1.20' }) ? '--delete-emptydir-data' : '--delete-local-data';
  const unowned = isOld
    ? 'Pods not managed by ReplicationController, ReplicaSet, Job, DaemonSet or StatefulSet'
    : 'Pods that declare no controller';
  const owner = (pod: KubeObject) => pod.metadata.ownerReferences?.find((one) => one.controller);
  const skipMs = flags.int('skip-wait-for-delete-timeout') * 1000;
  const isSkipped = ({ metadata: { deletionTimestamp } }: KubeObject) =>
    skipMs > 0 && deletionTimestamp !== undefined && host.now() - Date.parse(deletionTimestamp) > skipMs;
  return [
    (pod) => (isSkipped(pod) ? { goes: false } : going),
    (pod) => {
      if (owner(pod)?.kind !== 'DaemonSet' || isFinished(pod)) return going;
      if (flags.bool('ignore-daemonsets')) return { goes: false, warning: 'ignoring DaemonSet-managed Pods' };
      return { goes: false, fault: 'DaemonSet-managed Pods (use --ignore-daemonsets to ignore)' };
    },
    (pod) =>
      pod.metadata.annotations?.['kubernetes.io/config.mirror'] === undefined ? going : { goes: false },
    (pod) => {
      if (!hasLocalStorage(pod) || isFinished(pod)) return going;
      if (flags.bool('delete-emptydir-data') || flags.bool('delete-local-data')) return going;
      return { goes: false, fault: `Pods with local storage (use ${emptyFlag} to override)` };
    },
    (pod) => {
      if (owner(pod) !== undefined || isFinished(pod)) return going;
      if (flags.bool('force')) return { goes: true, warning: `deleting ${unowned}` };
      return { goes: false, fault: `${unownedFault(profile, unowned)} (use --force to override)` };
    },
  ];
}

/**
 * Some clients say twice what they cannot do: those of 1.30 to 1.33 do, that of 1.36 does not; the two
 * between were not seen. kubectl: pkg/drain/filters.go `unmanagedFatal`
 */
function unownedFault(profile: Profile, unowned: string): string {
  if (profile.within({ from: '1.22', to: '1.29' })) return 'Pods declare no controller';
  return profile.within({ from: '1.30', to: '1.35' }) ? `cannot delete ${unowned}` : unowned;
}

function hasLocalStorage(pod: KubeObject): boolean {
  return list(pod, 'spec', 'volumes').some((volume) => field(volume, 'emptyDir') !== undefined);
}
