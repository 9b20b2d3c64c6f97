import { duplicate, type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { labelProblems, labelValueProblems, qualifiedNameProblems, subdomainProblems } from '../api/names.ts';
import { labelErrors } from '../api/validate-meta.ts';
import type { Version } from '../version.ts';
import {
  validateContainerPorts,
  validateHooks,
  validateHostPorts,
  validateOwnPorts,
  validateProbe,
} from './container-validation.ts';
import { validateEnv, validateEnvFrom } from './env-validation.ts';
import { validateAffinity, validateSpread } from './placement-validation.ts';
import { validateDnsConfig, validateDnsPolicy, validateHostAliases } from './pod-dns-validation.ts';
import type { Container, PodSpec, Toleration } from './pod-spec.ts';
import { validateResources } from './resource-validation.ts';
import { validateContainerSecurity, validatePodSecurity } from './security-validation.ts';
import { validateDevices, validateMounts, validateVolumes } from './volume-validation.ts';

/** kubernetes: pkg/apis/core/validation/validation.go `ValidatePodSpec` */
export function validatePodSpec(spec: PodSpec, field: string, version: Version): readonly FieldError[] {
  return [
    ...validateVolumes(spec.volumes ?? [], `${field}.volumes`, version),
    ...validateContainers(spec, `${field}.containers`, version),
    ...validateHostPorts(spec, `${field}.containers`),
    ...validateInitContainers(spec, `${field}.initContainers`, version),
    ...validateRestartPolicy(spec, field),
    ...validateDnsPolicy(spec, field),
    ...labelErrors(spec.nodeSelector, `${field}.nodeSelector`, version),
    ...validateOwnPorts(spec, `${field}.containers`),
    ...validatePodSecurity(spec, `${field}.securityContext`),
    ...validateAffinity(spec.affinity, `${field}.affinity`, version),
    ...validateDnsConfig(spec, `${field}.dnsConfig`, version),
    ...validateGates(spec, `${field}.readinessGates`, version),
    ...validateSpread(spec, `${field}.topologySpreadConstraints`),
    ...validateSubdomains(spec, field, version),
    ...validateTolerations(spec.tolerations ?? [], `${field}.tolerations`, version),
    ...validateHostAliases(spec, `${field}.hostAliases`, version),
  ];
}

function validateContainers(spec: PodSpec, field: string, version: Version): FieldError[] {
  if ((spec.containers ?? []).length === 0) return [required(field)];
  return validateList(spec.containers, spec, field, version);
}

function validateList(
  containers: readonly Container[],
  spec: PodSpec,
  field: string,
  version: Version,
): FieldError[] {
  const names = new Set<string>();
  return containers.flatMap((container, index) => {
    const own = validateContainer(container, spec, `${field}[${index}]`, version);
    const isKnown = names.has(container.name);
    names.add(container.name);
    return isKnown ? withDuplicate(own, duplicate(`${field}[${index}].name`, container.name), version) : own;
  });
}

/**
 * From 1.25 on a duplicate name is reported after what is wrong with the container itself, before that
 * after its name.
 */
function withDuplicate(own: FieldError[], error: FieldError, version: Version): FieldError[] {
  if (version.minor >= 25) return [...own, error];
  const afterName = own.filter(({ field }) => field === error.field).length;
  return [...own.slice(0, afterName), error, ...own.slice(afterName)];
}

/** What a container runs and has. Since 1.25 its probes and hooks come last. `validateContainerCommon` */
function validateContainer(
  container: Container,
  spec: PodSpec,
  field: string,
  version: Version,
): FieldError[] {
  const liveness = validateProbe(container.livenessProbe, `${field}.livenessProbe`, 'liveness', version);
  const readiness = validateProbe(container.readinessProbe, `${field}.readinessProbe`, 'readiness', version);
  const startup = validateProbe(container.startupProbe, `${field}.startupProbe`, 'startup', version);
  const hooks = validateHooks(container.lifecycle, `${field}.lifecycle`, version);
  const isOld = version.minor < 25;
  return [
    ...validateContainerName(container.name, `${field}.name`, version),
    ...validateImage(container.image, `${field}.image`),
    ...(isOld ? [...hooks, ...liveness, ...startup] : []),
    ...validateMessagePolicy(container.terminationMessagePolicy, `${field}.terminationMessagePolicy`),
    ...(isOld ? readiness : []),
    ...validateContainerPorts(container.ports ?? [], `${field}.ports`, version),
    ...validateEnv(container, `${field}.env`, version),
    ...validateEnvFrom(container, `${field}.envFrom`, version),
    ...validateMounts(container, spec.volumes ?? [], `${field}.volumeMounts`),
    ...validateDevices(container, spec.volumes ?? [], `${field}.volumeDevices`),
    ...validatePullPolicy(container.imagePullPolicy, `${field}.imagePullPolicy`),
    ...validateResources(container, `${field}.resources`, version),
    ...validateContainerSecurity(container.securityContext, `${field}.securityContext`),
    ...(isOld ? [] : [...hooks, ...liveness, ...readiness, ...startup]),
  ];
}

function validateMessagePolicy(policy: string | undefined, field: string): FieldError[] {
  const rule = "must be 'File' or 'FallbackToLogsOnError'";
  return policy === 'File' || policy === 'FallbackToLogsOnError' ? [] : [invalid(field, policy, rule)];
}

function validateContainerName(name: string, field: string, version: Version): FieldError[] {
  if (!name) return [required(field)];
  return labelProblems(name, version).map((detail) => invalid(field, name, detail));
}

function validateImage(image: string | undefined, field: string): FieldError[] {
  if (!image) return [required(field)];
  if (image === image.trim()) return [];
  return [invalid(field, image, 'must not have leading or trailing whitespace')];
}

function validatePullPolicy(policy: string | undefined, field: string): FieldError[] {
  const policies = ['Always', 'IfNotPresent', 'Never'];
  return policies.includes(policy ?? '') ? [] : [unsupported(field, policy, policies)];
}

/** Up to 1.24 they were first judged as other containers are. kubernetes: `validateInitContainers` */
function validateInitContainers(spec: PodSpec, field: string, version: Version): FieldError[] {
  const { initContainers = [] } = spec;
  const names = new Set(spec.containers?.map(({ name }) => name));
  const ownFaults = (container: Container, index: number): FieldError[] => {
    const at = `${field}[${index}]`;
    const isKnown = names.has(container.name);
    names.add(container.name);
    return [
      ...(isKnown ? [duplicate(`${at}.name`, container.name)] : []),
      ...(container.restartPolicy === 'Always' ? [] : validateBeforehand(container, at, version)),
    ];
  };
  if (version.minor < 25)
    return [...validateList(initContainers, spec, field, version), ...initContainers.flatMap(ownFaults)];
  return initContainers.flatMap((container, index) => [
    ...validateContainer(container, spec, `${field}[${index}]`, version),
    ...ownFaults(container, index),
  ]);
}

/** What only containers have that run beside others. kubernetes: `validateInitContainers` */
function validateBeforehand(container: Container, field: string, version: Version): FieldError[] {
  const parts = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const;
  const rule = version.minor >= 28 ? ' without restartPolicy=Always' : '';
  return parts.flatMap((part) => {
    if (container[part] === undefined) return [];
    const at = `${field}.${part}`;
    if (version.minor >= 25) return [forbidden(at, `may not be set for init containers${rule}`)];
    const unprinted = 'the Go form of what an init container is refused for';
    return [{ ...invalid(at, null, 'must not be set for init containers'), unprinted }];
  });
}

function validateRestartPolicy({ restartPolicy }: PodSpec, field: string): FieldError[] {
  const policies = ['Always', 'OnFailure', 'Never'];
  return policies.includes(restartPolicy ?? '')
    ? []
    : [unsupported(`${field}.restartPolicy`, restartPolicy, policies)];
}

function validateSubdomains(spec: PodSpec, field: string, version: Version): FieldError[] {
  const { nodeName, serviceAccountName: account, activeDeadlineSeconds: deadline } = spec;
  const range = 'must be between 1 and 2147483647, inclusive';
  return [
    ...(account ? subdomainProblems(account, version) : []).map((detail) =>
      invalid(`${field}.serviceAccountName`, account, detail),
    ),
    ...(nodeName ? subdomainProblems(nodeName, version) : []).map((detail) =>
      invalid(`${field}.nodeName`, nodeName, detail),
    ),
    ...(deadline === undefined || (deadline >= 1 && deadline <= 2147483647)
      ? []
      : [invalid(`${field}.activeDeadlineSeconds`, deadline, range)]),
    ...labelErrorsOf(spec.hostname, `${field}.hostname`, version),
    ...labelErrorsOf(spec.subdomain, `${field}.subdomain`, version),
  ];
}

/** kubernetes: `validateReadinessGates` */
function validateGates({ readinessGates = [] }: PodSpec, field: string, version: Version): FieldError[] {
  return readinessGates.flatMap(({ conditionType }, index) =>
    qualifiedNameProblems(conditionType, version).map((detail) =>
      invalid(`${field}[${index}].conditionType`, conditionType, detail),
    ),
  );
}

/** kubernetes: `ValidateTolerations` */
function validateTolerations(
  tolerations: readonly Toleration[],
  field: string,
  version: Version,
): FieldError[] {
  return tolerations.flatMap(
    ({ key = '', operator = '', value = '', effect = '', tolerationSeconds }, index) => {
      const at = `${field}[${index}]`;
      const problems = key === '' ? [] : qualifiedNameProblems(key, version);
      const errors: FieldError[] = problems.map((detail) => invalid(`${at}.key`, key, detail));
      if (key === '' && operator !== 'Exists') errors.push(invalid(`${at}.operator`, operator, matchAll));
      if (tolerationSeconds !== undefined && effect !== 'NoExecute') {
        const detail = "effect must be 'NoExecute' when `tolerationSeconds` is set";
        errors.push(invalid(`${at}.effect`, effect, detail));
      }
      if (operator === 'Equal' || operator === '') {
        errors.push(...labelValueProblems(value).map((detail) => invalid(`${at}.operator`, value, detail)));
      } else if (operator === 'Exists' && value !== '') {
        errors.push(valuedToleration({ key, operator, value, effect, tolerationSeconds }, at));
      } else if (operator !== 'Exists') {
        errors.push(unsupported(`${at}.operator`, operator, ['Equal', 'Exists']));
      }
      if (effect !== '' && !effects.includes(effect))
        errors.push(unsupported(`${at}.effect`, effect, effects));
      return errors;
    },
  );
}

/** A toleration is printed whole, under the names that Go has for its fields. */
function valuedToleration(
  { key, operator, value, effect, tolerationSeconds }: { readonly [name in keyof Toleration]-?: unknown },
  at: string,
): FieldError {
  const fields = { Key: key, Operator: operator, Value: value, Effect: effect };
  const texts = Object.entries(fields).map(([name, text]) => `${name}:${JSON.stringify(text)}`);
  const goType = `core.Toleration{${texts.join(', ')}, TolerationSeconds:(*int64)(nil)}`;
  const shown = { ...fields, TolerationSeconds: tolerationSeconds ?? null } as never;
  const error = invalid(`${at}.operator`, shown, "value must be empty when `operator` is 'Exists'", goType);
  if (tolerationSeconds === undefined) return error;
  return { ...error, unprinted: 'the address of a number in a refused toleration' };
}

const effects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];
const matchAll = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';

function labelErrorsOf(value: string | undefined, field: string, version: Version): FieldError[] {
  return value ? labelProblems(value, version).map((detail) => invalid(field, value, detail)) : [];
}
