import { parseIndexes } from './completion-indexes.ts';

/** k8s.io/api: batch/v1 `SuccessPolicy` */
export interface SuccessPolicy {
  readonly rules?: readonly { readonly succeededIndexes?: string; readonly succeededCount?: number }[];
}

/** In which words a Job succeeds early, if it does. kubernetes: pkg/controller/job/success_policy.go */
export function judgeSuccess(
  policy: SuccessPolicy | undefined,
  succeeded: readonly number[],
  completions: number,
): string | undefined {
  if (succeeded.length === 0) return undefined;
  const met = (policy?.rules ?? []).findIndex(({ succeededIndexes, succeededCount }) => {
    if (succeededIndexes === undefined)
      return succeededCount !== undefined && succeeded.length >= succeededCount;
    const required = parseIndexes(succeededIndexes, completions);
    const reached = required.filter((index) => succeeded.includes(index)).length;
    return required.length > 0 && reached >= Math.min(succeededCount ?? Infinity, required.length);
  });
  return met === -1 ? undefined : `Matched rules at index ${met}`;
}
