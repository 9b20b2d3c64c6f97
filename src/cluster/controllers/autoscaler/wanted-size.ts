/** How much the pods of a target use, and how many of them there are. */
export interface Usage {
  /** How many of them are measured, have no measurement yet, and are not ready. */
  readonly measured: number;
  readonly missing: number;
  readonly unready: number;
  /** What the measured ones use together, and what each pod may use: its request, or the target itself. */
  readonly total: number;
  readonly share: number;
  /** What they use, for what they should, in the unit of the target. */
  readonly ratio: (total: number, count: number) => number;
}

/** A change smaller than this is none. `--horizontal-pod-autoscaler-tolerance` */
const tolerance = 0.1;

/**
 * How many pods metrics ask for: those that are missing are taken to use what they may when there are too
 * many pods, and nothing when there are too few, as are those that are not ready.
 *
 * kubernetes: pkg/controller/podautoscaler/replica_calculator.go `GetResourceReplicas`
 */
export function wantedSize(current: number, usage: Usage): number {
  const { measured, missing, total, share, ratio } = usage;
  const first = ratio(total, measured);
  const unready = first > 1 ? usage.unready : 0;
  const isSmall = (value: number) => Math.abs(1 - value) <= tolerance;
  if (unready + missing === 0) return isSmall(first) ? current : Math.ceil(first * measured);
  const absent = first === 1 ? 0 : missing;
  const count = measured + absent + unready;
  const second = ratio(first < 1 ? total + share * absent : total, count);
  const turns = (first < 1 && second > 1) || (first > 1 && second < 1);
  return isSmall(second) || turns ? current : Math.ceil(second * count);
}
