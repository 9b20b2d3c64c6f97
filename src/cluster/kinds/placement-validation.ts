import { duplicate, type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { labelProblems, qualifiedNameProblems, subdomainProblems } from '../api/names.ts';
import type { LabelRequirement, LabelSelector } from '../api/selectors.ts';
import type { Version } from '../version.ts';
import type { NodeSelectorTerm, PodSpec } from './pod-spec.ts';
import { validateLabelSelector } from './selector-validation.ts';

const policies = ['DoNotSchedule', 'ScheduleAnyway'];

/** kubernetes: pkg/apis/core/validation/validation.go `validateTopologySpreadConstraints` */
export function validateSpread(
  { topologySpreadConstraints: constraints = [] }: PodSpec,
  field: string,
): readonly FieldError[] {
  const pairs = constraints.map(
    ({ topologyKey = '', whenUnsatisfiable = '' }) => `{${topologyKey}, ${whenUnsatisfiable}}`,
  );
  return constraints.flatMap(({ maxSkew = 0, topologyKey, whenUnsatisfiable = '' }, index) => {
    const at = `${field}[${index}]`;
    const pair = pairs[index] ?? '';
    return [
      ...(maxSkew > 0 ? [] : [invalid(`${at}.maxSkew`, maxSkew, 'must be greater than zero')]),
      ...(topologyKey ? [] : [required(`${at}.topologyKey`, 'can not be empty')]),
      ...(policies.includes(whenUnsatisfiable)
        ? []
        : [unsupported(`${at}.whenUnsatisfiable`, whenUnsatisfiable, policies)]),
      ...(pairs.includes(pair, index + 1) ? [duplicate(`${at}.{topologyKey, whenUnsatisfiable}`, pair)] : []),
    ];
  });
}

interface Term {
  readonly labelSelector?: LabelSelector;
  readonly namespaces?: readonly string[];
  readonly topologyKey?: string;
}

interface Places {
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly Term[];
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly {
    readonly weight?: number;
    readonly podAffinityTerm?: Term;
  }[];
}

const must = 'requiredDuringSchedulingIgnoredDuringExecution';
const should = 'preferredDuringSchedulingIgnoredDuringExecution';

/** kubernetes: `validateAffinity` */
export function validateAffinity(
  affinity: PodSpec['affinity'],
  field: string,
  version: Version,
): readonly FieldError[] {
  const { nodeAffinity, podAffinity, podAntiAffinity } = (affinity ?? {}) as {
    readonly nodeAffinity?: NodePlaces;
    readonly podAffinity?: Places;
    readonly podAntiAffinity?: Places;
  };
  return [
    ...validateNodePlaces(nodeAffinity, `${field}.nodeAffinity`, version),
    ...validatePlaces(podAffinity, `${field}.podAffinity`, version),
    ...validatePlaces(podAntiAffinity, `${field}.podAntiAffinity`, version),
  ];
}

interface NodePlaces {
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly {
    readonly weight?: number;
    readonly preference?: NodeSelectorTerm;
  }[];
}

interface NodeSelector {
  readonly nodeSelectorTerms?: readonly NodeSelectorTerm[] | null;
}

function validateNodePlaces(
  places: NodePlaces | undefined,
  field: string,
  version: Version,
): readonly FieldError[] {
  const needed = places?.[must];
  return [
    ...(needed === undefined ? [] : validateNodeSelector(needed, `${field}.${must}`, version)),
    ...(places?.[should] ?? []).flatMap(({ weight = 0, preference = {} }, index) => {
      const at = `${field}.${should}[${index}]`;
      return [...validateWeight(weight, at), ...validateNodeTerm(preference, `${at}.preference`, version)];
    }),
  ];
}

/** kubernetes: `ValidateNodeSelector` */
export function validateNodeSelector(
  { nodeSelectorTerms }: NodeSelector,
  field: string,
  version: Version,
): readonly FieldError[] {
  const terms = nodeSelectorTerms ?? [];
  const at = `${field}.nodeSelectorTerms`;
  if (terms.length === 0) return [required(at, 'must have at least one node selector term')];
  return terms.flatMap((term, index) => validateNodeTerm(term, `${at}[${index}]`, version));
}

function validateWeight(weight: number, field: string): readonly FieldError[] {
  return weight >= 1 && weight <= 100
    ? []
    : [invalid(`${field}.weight`, weight, 'must be in the range 1-100')];
}

/** kubernetes: `ValidateNodeSelectorTerm` */
function validateNodeTerm(
  { matchExpressions = [], matchFields = [] }: NodeSelectorTerm,
  field: string,
  version: Version,
): readonly FieldError[] {
  return [
    ...matchExpressions.flatMap((each, index) => {
      const at = `${field}.matchExpressions[${index}]`;
      const problems = qualifiedNameProblems(each.key ?? '', version);
      return [
        ...validateOperator(each, at),
        ...problems.map((detail) => invalid(`${at}.key`, each.key ?? '', detail)),
      ];
    }),
    ...matchFields.flatMap((each, index) => validateField(each, `${field}.matchFields[${index}]`, version)),
  ];
}

function validateOperator({ operator, values = [] }: LabelRequirement, at: string): readonly FieldError[] {
  switch (operator as string) {
    case 'In':
    case 'NotIn':
      return values.length > 0
        ? []
        : [required(`${at}.values`, "must be specified when `operator` is 'In' or 'NotIn'")];
    case 'Exists':
    case 'DoesNotExist':
      return values.length === 0
        ? []
        : [forbidden(`${at}.values`, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")];
    case 'Gt':
    case 'Lt':
      return values.length === 1
        ? []
        : [required(`${at}.values`, "must be specified single value when `operator` is 'Lt' or 'Gt'")];
    default:
      return [invalid(`${at}.operator`, operator ?? '', 'not a valid selector operator')];
  }
}

/** Of a node's fields only its name can be asked for. kubernetes: `ValidateNodeFieldSelectorRequirement` */
function validateField(
  { key, operator, values = [] }: LabelRequirement,
  at: string,
  version: Version,
): readonly FieldError[] {
  const one = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector";
  const isKnown = operator === 'In' || operator === 'NotIn';
  return [
    ...(isKnown && values.length !== 1 ? [required(`${at}.values`, one)] : []),
    ...(isKnown ? [] : [invalid(`${at}.operator`, operator ?? '', 'not a valid selector operator')]),
    ...(key === 'metadata.name'
      ? values.flatMap((value, index) =>
          subdomainProblems(value, version).map((detail) => invalid(`${at}.values[${index}]`, value, detail)),
        )
      : [invalid(`${at}.key`, key ?? '', 'not a valid field selector key')]),
  ];
}

function validatePlaces(places: Places | undefined, field: string, version: Version): readonly FieldError[] {
  return [
    ...(places?.[must] ?? []).flatMap((term, index) =>
      termFaults(term, `${field}.${must}[${index}]`, version),
    ),
    ...(places?.[should] ?? []).flatMap(({ weight = 0, podAffinityTerm }, index) => {
      const at = `${field}.${should}[${index}]`;
      return [
        ...validateWeight(weight, at),
        ...termFaults(podAffinityTerm ?? {}, `${at}.podAffinityTerm`, version),
      ];
    }),
  ];
}

/** An empty key is no name of a label, either. kubernetes: `validatePodAffinityTerm` */
function termFaults(
  { labelSelector, namespaces = [], topologyKey = '' }: Term,
  field: string,
  version: Version,
): readonly FieldError[] {
  const at = `${field}.topologyKey`;
  return [
    ...validateLabelSelector(labelSelector, `${field}.matchExpressions`, version),
    ...namespaces.flatMap((name) =>
      labelProblems(name, version).map((detail) => invalid(`${field}.namespace`, name, detail)),
    ),
    ...(topologyKey === '' ? [required(at, 'can not be empty')] : []),
    ...qualifiedNameProblems(topologyKey, version).map((detail) => invalid(at, topologyKey, detail)),
  ];
}
