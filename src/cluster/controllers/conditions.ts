/** What controllers read and write of a condition, whatever the kind. */
export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
  readonly lastTransitionTime?: string | null;
  readonly lastUpdateTime?: string;
  readonly lastProbeTime?: string | null;
  readonly observedGeneration?: number;
}

const none: readonly Condition[] = [];

/** The condition of a type. */
export function findCondition(
  conditions: readonly Condition[] | undefined,
  type: string,
): Condition | undefined {
  // Looked up more often than anything else: no closure.
  for (const condition of conditions ?? none) if (condition.type === type) return condition;
  return undefined;
}

/** Whether a condition is `True`. */
export function isTrue(conditions: readonly Condition[] | undefined, type: string): boolean {
  return findCondition(conditions, type)?.status === 'True';
}

/**
 * The conditions with one set, as the workload controllers do it: nothing changes when status and reason
 * stay; otherwise
 * the condition moves to the end, and keeps its transition time if only the reason changed.
 * kubernetes: pkg/controller/deployment/util `SetDeploymentCondition`.
 */
export function setCondition(conditions: readonly Condition[], condition: Condition): readonly Condition[] {
  const current = findCondition(conditions, condition.type);
  if (current?.status === condition.status && current.reason === condition.reason) return conditions;
  const kept =
    current?.status === condition.status && current.lastTransitionTime !== undefined
      ? { ...condition, lastTransitionTime: current.lastTransitionTime }
      : condition;
  return [...withoutCondition(conditions, condition.type), kept];
}

/** The conditions without those of a type. */
export function withoutCondition(conditions: readonly Condition[], type: string): readonly Condition[] {
  return conditions.filter((condition) => condition.type !== type);
}
