import { type FieldError, invalid, required, unsupported } from '../api/field-error.ts';

/** k8s.io/api: autoscaling/v2 `HPAScalingRules` */
export interface ScalingRules {
  readonly stabilizationWindowSeconds?: number;
  readonly selectPolicy?: string;
  readonly policies?: readonly ScalingPolicy[];
  readonly tolerance?: string;
}

interface ScalingPolicy {
  readonly type?: string;
  readonly value?: number;
  readonly periodSeconds?: number;
}

/** How fast an autoscaler may go either way. */
export interface ScalingBehavior {
  readonly scaleUp?: ScalingRules;
  readonly scaleDown?: ScalingRules;
}

const allAtOnce = { type: 'Percent', value: 100, periodSeconds: 15 };

/** Who states one of the rules has all of them. autoscaling/v2/defaults.go `GenerateHPAScaleUpRules` */
export function defaultBehavior({ scaleUp, scaleDown }: ScalingBehavior): ScalingBehavior {
  const four = { type: 'Pods', value: 4, periodSeconds: 15 };
  return {
    scaleUp: {
      stabilizationWindowSeconds: 0,
      selectPolicy: 'Max',
      policies: [four, allAtOnce],
      ...scaleUp,
    },
    scaleDown: { selectPolicy: 'Max', policies: [allAtOnce], ...scaleDown },
  };
}

/** kubernetes: pkg/apis/autoscaling/validation/validation.go `validateBehavior` */
export function validateBehavior(
  behavior: ScalingBehavior | undefined,
  field: string,
): readonly FieldError[] {
  return (['scaleUp', 'scaleDown'] as const).flatMap((way) => {
    const rules = behavior?.[way];
    return rules ? validateRules(rules, `${field}.${way}`) : [];
  });
}

const longestWindow = 3600;
const longestPeriod = 1800;

function validateRules(
  { stabilizationWindowSeconds: window = 0, selectPolicy, policies = [] }: ScalingRules,
  field: string,
): readonly FieldError[] {
  const selections = ['Disabled', 'Max', 'Min'];
  const at = `${field}.stabilizationWindowSeconds`;
  return [
    ...(window < 0 ? [invalid(at, window, 'must be greater than or equal to zero')] : []),
    ...(window > longestWindow
      ? [invalid(at, window, `must be less than or equal to ${longestWindow}`)]
      : []),
    ...(selectPolicy === undefined || selections.includes(selectPolicy)
      ? []
      : [unsupported(`${field}.selectPolicy`, selectPolicy, selections)]),
    ...(policies.length === 0 ? [required(`${field}.policies`, 'must specify at least one Policy')] : []),
    ...policies.flatMap((policy, index) => validatePolicy(policy, `${field}.policies[${index}]`)),
  ];
}

function validatePolicy(
  { type = '', value = 0, periodSeconds: period = 0 }: ScalingPolicy,
  field: string,
): readonly FieldError[] {
  const types = ['Percent', 'Pods'];
  return [
    ...(types.includes(type) ? [] : [unsupported(`${field}.type`, type, types)]),
    ...(value <= 0 ? [invalid(`${field}.value`, value, 'must be greater than zero')] : []),
    ...(period <= 0 ? [invalid(`${field}.periodSeconds`, period, 'must be greater than zero')] : []),
    ...(period > longestPeriod
      ? [invalid(`${field}.periodSeconds`, period, `must be less than or equal to ${longestPeriod}`)]
      : []),
  ];
}
