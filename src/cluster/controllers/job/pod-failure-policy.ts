import type { ContainerStatus, Pod } from '../../kinds/pod.ts';

/** k8s.io/api: batch/v1 `PodFailurePolicy` */
export interface PodFailurePolicy {
  readonly rules?: readonly PodFailureRule[];
}

interface PodFailureRule {
  readonly action: string;
  readonly onExitCodes?: {
    readonly containerName?: string | null;
    readonly operator: string;
    readonly values: readonly number[];
  };
  readonly onPodConditions?: readonly { readonly type: string; readonly status?: string }[];
}

/** What a policy makes of a pod that failed: how it counts, and in which words a Job fails for it. */
export interface FailureVerdict {
  readonly action: 'Count' | 'Ignore' | 'FailJob' | 'FailIndex';
  readonly message?: string;
}

const counts: FailureVerdict = { action: 'Count' };

/** The first rule that matches decides. kubernetes: pkg/controller/job/pod_failure_policy.go */
export function judgeFailure(policy: PodFailurePolicy | undefined, pod: Pod): FailureVerdict {
  for (const [index, rule] of (policy?.rules ?? []).entries()) {
    const reason = matchOf(rule, pod);
    if (reason === undefined) continue;
    const action = rule.action as FailureVerdict['action'];
    return action === 'FailJob'
      ? { action, message: `${reason} matching FailJob rule at index ${index}` }
      : { action };
  }
  return counts;
}

function matchOf({ onExitCodes, onPodConditions }: PodFailureRule, pod: Pod): string | undefined {
  const name = `${pod.metadata.namespace}/${pod.metadata.name}`;
  if (onExitCodes) {
    const status = statusesOf(pod).find((each) => exitsAs(onExitCodes, each));
    const code = status?.state.terminated?.exitCode;
    return status && `Container ${status.name} for pod ${name} failed with exit code ${code}`;
  }
  const met = onPodConditions?.find(({ type, status = 'True' }) =>
    pod.status?.conditions?.some((condition) => condition.type === type && condition.status === status),
  );
  return met && `Pod ${name} has condition ${met.type}`;
}

function statusesOf({ status }: Pod): readonly ContainerStatus[] {
  return [...(status?.containerStatuses ?? []), ...(status?.initContainerStatuses ?? [])];
}

/** An exit code of zero is no failure, whatever the rule names. */
function exitsAs(
  { containerName, operator, values }: NonNullable<PodFailureRule['onExitCodes']>,
  { name, state }: ContainerStatus,
): boolean {
  const code = state.terminated?.exitCode ?? 0;
  if (code === 0 || (containerName ?? name) !== name) return false;
  return values.includes(code) === (operator === 'In');
}
