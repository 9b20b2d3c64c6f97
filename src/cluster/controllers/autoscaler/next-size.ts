/** A condition of an autoscaler without its time. */
export interface ScalingCondition {
  readonly type: 'AbleToScale' | 'ScalingActive' | 'ScalingLimited';
  readonly status: 'True' | 'False';
  readonly reason: string;
  readonly message: string;
}

/** A size that metrics once asked for. */
export interface Recommendation {
  readonly count: number;
  readonly at: number;
}

/** What the next size depends on. */
export interface Sizing {
  readonly now: number;
  readonly current: number;
  /** What the metrics ask for. */
  readonly wanted: number;
  readonly least: number;
  readonly most: number;
  /** So long the highest of the recent recommendations holds, in ms. */
  readonly windowMs: number;
  readonly recommendations: readonly Recommendation[];
}

/** The next size, what is said of it, and the recommendations to remember. */
export interface NextSize {
  readonly count: number;
  readonly conditions: readonly ScalingCondition[];
  readonly recommendations: readonly Recommendation[];
}

/** kubernetes: pkg/controller/podautoscaler/horizontal.go `normalizeDesiredReplicas` */
export function nextSize(sizing: Sizing): NextSize {
  const { now, wanted, windowMs } = sizing;
  const recent = sizing.recommendations.filter(({ at }) => at >= now - windowMs);
  const stable = Math.max(wanted, ...recent.map(({ count }) => count));
  const able: ScalingCondition = {
    type: 'AbleToScale',
    status: 'True',
    ...(stable === wanted
      ? { reason: 'ReadyForNewScale', message: 'recommended size matches current size' }
      : {
          reason: 'ScaleDownStabilized',
          message:
            'recent recommendations were higher than current one, applying the highest recent recommendation',
        }),
  };
  const { count, ...limit } = limited(stable, sizing);
  const isLimited = count !== stable;
  return {
    count,
    conditions: [able, { type: 'ScalingLimited', status: isLimited ? 'True' : 'False', ...limit }],
    recommendations: [...recent, { count: wanted, at: now }],
  };
}

interface Limited {
  readonly count: number;
  readonly reason: string;
  readonly message: string;
}

/** At once it grows to twice its size at most, or to four. horizontal.go `convertDesiredReplicasWithRules` */
function limited(desired: number, { current, least, most }: Sizing): Limited {
  const fastest = Math.max(2 * current, 4);
  if (desired < least)
    return {
      count: least,
      reason: 'TooFewReplicas',
      message: 'the desired replica count is less than the minimum replica count',
    };
  if (desired <= Math.min(fastest, most))
    return {
      count: desired,
      reason: 'DesiredWithinRange',
      message: 'the desired count is within the acceptable range',
    };
  return most > fastest
    ? {
        count: fastest,
        reason: 'ScaleUpLimit',
        message: 'the desired replica count is increasing faster than the maximum scale rate',
      }
    : {
        count: most,
        reason: 'TooManyReplicas',
        message: 'the desired replica count is more than the maximum replica count',
      };
}
