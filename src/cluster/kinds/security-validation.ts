import { duplicate, type FieldError, invalid, required, unsupported } from '../api/field-error.ts';
import type { Json } from '../api/object.ts';
import type { Container, PodSpec } from './pod-spec.ts';

type Context = NonNullable<Container['securityContext']>;

/** kubernetes: pkg/apis/core/validation/validation.go `ValidateSecurityContext` */
export function validateContainerSecurity(
  context: Container['securityContext'] = {},
  field: string,
): readonly FieldError[] {
  return [
    ...validateIds(context, ['runAsUser', 'runAsGroup'], field),
    ...validateSeccomp(context, field),
    ...validateEscalation(context, field),
  ];
}

/** What a container is refused for is printed whole, with the addresses that its parts had in memory. */
function validateEscalation(context: Context, field: string): readonly FieldError[] {
  if (context.allowPrivilegeEscalation !== false) return [];
  const { add = [] } = (context.capabilities ?? {}) as { readonly add?: readonly string[] };
  const rules = [
    ...(context.privileged === true ? ['`privileged` to true'] : []),
    ...add.filter((name) => name === 'CAP_SYS_ADMIN').map((name) => `\`capabilities.Add\` ${name}`),
  ];
  const unprinted = 'the Go form of a SecurityContext in a refusal';
  return rules.map((rule) => ({
    ...invalid(field, context as Json, `cannot set \`allowPrivilegeEscalation\` to false and ${rule}`),
    unprinted,
  }));
}

/** kubernetes: `ValidatePodSecurityContext` */
export function validatePodSecurity(spec: PodSpec, field: string): readonly FieldError[] {
  const context = spec.securityContext ?? {};
  const groups = (context.supplementalGroups ?? []) as readonly number[];
  const both = 'ShareProcessNamespace and HostPID cannot both be enabled';
  return [
    ...validateIds(context, ['fsGroup', 'runAsUser', 'runAsGroup'], field),
    ...groups.flatMap((id, index) => validateId(id, `${field}.supplementalGroups[${index}]`)),
    ...(spec.shareProcessNamespace && spec.hostPID
      ? [invalid(`${field}.shareProcessNamespace`, true, both)]
      : []),
    ...validateSysctls(context, `${field}.sysctls`),
    ...validateSeccomp(context, field),
  ];
}

function validateIds(context: Context, keys: readonly string[], field: string): readonly FieldError[] {
  return keys.flatMap((key) => validateId(Number(context[key] ?? 0), `${field}.${key}`));
}

function validateId(id: number, field: string): readonly FieldError[] {
  return id >= 0 && id <= 2147483647
    ? []
    : [invalid(field, id, 'must be between 0 and 2147483647, inclusive')];
}

const segment = '[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const setting = `(${segment}\\.)*${segment}`;

function validateSysctls(context: Context, field: string): readonly FieldError[] {
  const settings = (context.sysctls ?? []) as readonly { readonly name?: string }[];
  const names = settings.map(({ name = '' }) => name);
  return names.flatMap((name, index) => {
    const at = `${field}[${index}].name`;
    if (name === '') return [required(at)];
    if (name.length > 253 || !new RegExp(`^${setting}$`).test(name))
      return [invalid(at, name, `must have at most 253 characters and match regex ${setting}`)];
    return names.indexOf(name) < index ? [duplicate(at, name)] : [];
  });
}

const profiles = ['Localhost', 'RuntimeDefault', 'Unconfined'];

/** kubernetes: `validateSeccompProfileField` */
function validateSeccomp(context: Context, field: string): readonly FieldError[] {
  const profile = context.seccompProfile as
    | { readonly type?: string; readonly localhostProfile?: string }
    | undefined;
  if (!profile) return [];
  const { type = '', localhostProfile } = profile;
  const at = `${field}.seccompProfile`;
  const isMissing = type === 'Localhost' && localhostProfile === undefined;
  return [
    ...(type === '' ? [required(`${at}.type`, 'type is required when seccompProfile is set')] : []),
    ...(type === '' || profiles.includes(type) ? [] : [unsupported(`${at}.type`, type, profiles)]),
    ...(isMissing ? [required(`${at}.localhostProfile`, 'must be set when seccomp type is Localhost')] : []),
  ];
}
