import { type FieldError, invalid, oneOf, required } from '../api/field-error.ts';
import { qualifiedNameProblems } from '../api/names.ts';
import type { Version } from '../version.ts';
import type { PodSpec } from './pod-spec.ts';

/** What a pod says of where it wants to run. kubernetes: `validateAffinity`, `validateTopologySpreadConstraints` */
export function validatePlacement(spec: PodSpec, field: string, version: Version): readonly FieldError[] {
  return [
    ...validateAffinity(spec.affinity, `${field}.affinity`, version),
    ...(spec.topologySpreadConstraints ?? []).flatMap((each, index) => {
      const at = `${field}.topologySpreadConstraints[${index}]`;
      const { maxSkew, topologyKey, whenUnsatisfiable } = each as Spread;
      return [
        ...((maxSkew ?? 0) > 0 ? [] : [invalid(`${at}.maxSkew`, maxSkew ?? 0, 'must be greater than zero')]),
        ...(topologyKey ? [] : [required(`${at}.topologyKey`, 'can not be empty')]),
        ...oneOf(`${at}.whenUnsatisfiable`, whenUnsatisfiable, ['DoNotSchedule', 'ScheduleAnyway']),
      ];
    }),
  ];
}

interface Spread {
  readonly maxSkew?: number;
  readonly topologyKey?: string;
  readonly whenUnsatisfiable?: string;
}

interface Term {
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

function validateAffinity(
  affinity: PodSpec['affinity'],
  field: string,
  version: Version,
): readonly FieldError[] {
  const { nodeAffinity, podAffinity, podAntiAffinity } = (affinity ?? {}) as {
    readonly nodeAffinity?: { readonly [must]?: { readonly nodeSelectorTerms?: readonly unknown[] } };
    readonly podAffinity?: Places;
    readonly podAntiAffinity?: Places;
  };
  const needed = nodeAffinity?.[must];
  const terms = `${field}.nodeAffinity.${must}.nodeSelectorTerms`;
  const isBare = needed !== undefined && (needed.nodeSelectorTerms ?? []).length === 0;
  return [
    ...(isBare ? [required(terms, 'must have at least one node selector term')] : []),
    ...validatePlaces(podAffinity, `${field}.podAffinity`, version),
    ...validatePlaces(podAntiAffinity, `${field}.podAntiAffinity`, version),
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
        ...(weight >= 1 && weight <= 100
          ? []
          : [invalid(`${at}.weight`, weight, 'must be in the range 1-100')]),
        ...termFaults(podAffinityTerm ?? {}, `${at}.podAffinityTerm`, version),
      ];
    }),
  ];
}

/** An empty key is no name of a label, either. */
function termFaults({ topologyKey = '' }: Term, field: string, version: Version): readonly FieldError[] {
  const at = `${field}.topologyKey`;
  return [
    ...(topologyKey === '' ? [required(at, 'can not be empty')] : []),
    ...qualifiedNameProblems(topologyKey, version).map((detail) => invalid(at, topologyKey, detail)),
  ];
}
