import { equalJson } from '../api/equal.ts';
import { type FieldError, forbidden, invalid, required } from '../api/field-error.ts';
import type { UpdateContext } from '../api/kind.ts';

import type { Json } from '../api/object.ts';
import { forbiddenDifference } from '../difference/spec-difference.ts';
import type { Version } from '../version.ts';
import type { Container, PodSpec } from './pod-spec.ts';
import type { Pod } from './pod-status.ts';

type Tolerations = NonNullable<PodSpec['tolerations']>;

/**
 * Of a pod's spec only images, a deadline and added tolerations may change.
 *
 * kubernetes: pkg/apis/core/validation/validation.go `ValidatePodUpdate`
 */
export function validatePodUpdate(pod: Pod, previous: Pod, context: UpdateContext): readonly FieldError[] {
  const { spec } = pod;
  const before = previous.spec;
  const counts = [
    ...otherCount(spec.containers, before.containers, 'containers'),
    ...otherCount(spec.initContainers, before.initContainers, 'initContainers'),
  ];
  if (counts.length > 0) return counts;
  const errors: readonly FieldError[] = [
    ...validateImages(spec.containers, 'spec.containers'),
    ...validateImages(spec.initContainers, 'spec.initContainers'),
    ...validateDeadline(spec.activeDeadlineSeconds, before.activeDeadlineSeconds),
    ...validateTolerations(spec.tolerations ?? [], before.tolerations ?? []),
  ];
  const isPlaced = context.apiVersion !== undefined && spec.nodeName !== before.nodeName;
  if (!isPlaced && equalJson(frozenPart(spec), frozenPart(before))) return errors;
  return [...errors, refusedSpec(spec, before, context)];
}

/** Up to 1.7 the server did not say what differs. */
function refusedSpec(spec: PodSpec, before: PodSpec, { version, oracle }: UpdateContext): FieldError {
  const detail = `pod updates may not change fields other than ${changeable(version)}`;
  if (version.minor < 8) return forbidden('spec', detail);
  const specs = { type: 'v1.PodSpec', before: inward(before), after: inward(allowedIn(spec, before)) };
  return forbiddenDifference(detail, specs, version, oracle);
}

/** The new spec with the old values of all that may change. */
function allowedIn(spec: PodSpec, before: PodSpec): PodSpec {
  const { activeDeadlineSeconds: _deadline, tolerations: _tolerations, ...kept } = spec;
  const { activeDeadlineSeconds, tolerations } = before;
  const withImages = (containers: readonly Container[], olds: readonly Container[] = []) =>
    containers.map((container, index) => ({ ...container, image: olds[index]?.image ?? container.image }));
  return {
    ...kept,
    containers: withImages(spec.containers, before.containers),
    ...(spec.initContainers && { initContainers: withImages(spec.initContainers, before.initContainers) }),
    ...(activeDeadlineSeconds !== undefined && { activeDeadlineSeconds }),
    ...(tolerations && { tolerations }),
  };
}

/** As the server holds it: what concerns the host stands in the security context. */
function inward(spec: PodSpec): Json {
  const { hostNetwork, hostPID, hostIPC, shareProcessNamespace, hostUsers, ...rest } = spec as PodSpec &
    Readonly<Record<string, Json>>;
  const host = { hostNetwork, hostPID, hostIPC, shareProcessNamespace, hostUsers };
  return { ...rest, securityContext: { ...rest.securityContext, ...host } } as unknown as Json;
}

function otherCount(
  containers: readonly Container[] = [],
  before: readonly Container[] = [],
  field: string,
): readonly FieldError[] {
  if (containers.length === before.length) return [];
  return [forbidden(`spec.${field}`, 'pod updates may not add or remove containers')];
}

function validateImages(containers: readonly Container[] = [], field: string): readonly FieldError[] {
  return containers.flatMap(({ image }, index) => (image ? [] : [required(`${field}[${index}].image`)]));
}

function validateDeadline(seconds: number | undefined, before: number | undefined): readonly FieldError[] {
  const field = 'spec.activeDeadlineSeconds';
  if (seconds === before) return [];
  if (seconds === undefined) {
    return [invalid(field, null, 'must not update from a positive integer to nil value')];
  }
  if (seconds < 1 || seconds > 2147483647) {
    return [invalid(field, seconds, 'must be between 1 and 2147483647, inclusive')];
  }
  if (before === undefined || seconds <= before) return [];
  return [invalid(field, seconds, 'must be less than or equal to previous value')];
}

/** Tolerations may be added; those that are there may only last for another time. */
function validateTolerations(tolerations: Tolerations, before: Tolerations): readonly FieldError[] {
  const bare = ({ tolerationSeconds: _, ...rest }: Tolerations[number]) => rest;
  const isKept = before.every((old) => tolerations.some((each) => equalJson(bare(each), bare(old))));
  if (isKept) return [];
  const detail = 'existing toleration can not be modified except its tolerationSeconds';
  return [forbidden('spec.tolerations', detail)];
}

function changeable({ minor }: Version): string {
  const tolerations = '`spec.tolerations` (only additions to existing tolerations)';
  const images = [
    '`spec.containers[*].image`',
    '`spec.initContainers[*].image`',
    '`spec.activeDeadlineSeconds`',
  ];
  if (minor <= 22) return `${images.join(', ')} or ${tolerations}`;
  const grace =
    '`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)';
  if (minor <= 25) return `${images.join(', ')}, ${tolerations} or ${grace}`;
  return [...images, tolerations, grace].join(',');
}

/** A binding places a pod; clients cannot. */
function frozenPart(spec: PodSpec): unknown {
  const { activeDeadlineSeconds: _deadline, tolerations: _tolerations, ...rest } = spec;
  const bare = (containers: readonly Container[] = []) =>
    containers.map(({ image: _, ...container }) => container);
  const { nodeName: _node, ephemeralContainers: _ephemeral, schedulingGates: _gates, ...kept } = rest;
  return { ...kept, containers: bare(spec.containers), initContainers: bare(spec.initContainers) };
}
