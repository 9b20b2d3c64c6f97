import { equalJson } from '../api/equal.ts';
import {
  duplicate,
  type FieldError,
  forbidden,
  invalid,
  notFoundField,
  required,
  unsupported,
} from '../api/field-error.ts';
import { labelProblems, portNameProblems, portProblems, subdomainProblems } from '../api/names.ts';
import { compareQuantities, parseQuantity } from '../api/quantity.ts';
import type { Version } from '../version.ts';
import type { Container, ContainerPort, PodSpec, Probe, Volume } from './pod-spec.ts';
import type { Pod } from './pod-status.ts';

/** kubernetes: pkg/apis/core/validation/validation.go `ValidatePodSpec` */
export function validatePodSpec(spec: PodSpec, field: string, version: Version): readonly FieldError[] {
  return [
    ...validateVolumes(spec.volumes ?? [], `${field}.volumes`, version),
    ...validateContainers(spec, `${field}.containers`, version),
    ...validateInitContainers(spec, `${field}.initContainers`, version),
    ...validateRestartPolicy(spec, field),
    ...validateDnsPolicy(spec, field),
    ...validateSubdomains(spec, field, version),
  ];
}

function validateContainers(spec: PodSpec, field: string, version: Version): FieldError[] {
  if ((spec.containers ?? []).length === 0) return [required(field)];
  const names = new Set<string>();
  return spec.containers.flatMap((container, index) => {
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

function validateContainer(
  container: Container,
  spec: PodSpec,
  field: string,
  version: Version,
): FieldError[] {
  return [
    ...validateContainerName(container.name, `${field}.name`, version),
    ...validateImage(container.image, `${field}.image`),
    ...validatePorts(container.ports ?? [], `${field}.ports`),
    ...validateEnv(container, `${field}.env`),
    ...validateMounts(container, spec.volumes ?? [], `${field}.volumeMounts`),
    ...validateProbe(container.livenessProbe, `${field}.livenessProbe`, 'liveness'),
    ...validateProbe(container.readinessProbe, `${field}.readinessProbe`, 'readiness'),
    ...validateProbe(container.startupProbe, `${field}.startupProbe`, 'startup'),
    ...validatePullPolicy(container.imagePullPolicy, `${field}.imagePullPolicy`),
    ...validateResources(container, `${field}.resources`, version),
  ];
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

function validatePorts(ports: readonly ContainerPort[], field: string): FieldError[] {
  const names = new Set<string>();
  return ports.flatMap((port, index) => {
    const at = `${field}[${index}]`;
    const errors = port.name ? portNameErrors(port.name, names, `${at}.name`) : [];
    if (!port.containerPort) errors.push(required(`${at}.containerPort`));
    else
      errors.push(
        ...portProblems(port.containerPort).map((detail) =>
          invalid(`${at}.containerPort`, port.containerPort, detail),
        ),
      );
    if (port.hostPort)
      errors.push(
        ...portProblems(port.hostPort).map((detail) => invalid(`${at}.hostPort`, port.hostPort, detail)),
      );
    if (!['TCP', 'UDP', 'SCTP'].includes(port.protocol ?? '')) {
      errors.push(unsupported(`${at}.protocol`, port.protocol, ['SCTP', 'TCP', 'UDP']));
    }
    return errors;
  });
}

function portNameErrors(name: string, names: Set<string>, field: string): FieldError[] {
  const problems = portNameProblems(name);
  if (problems.length > 0) return problems.map((detail) => invalid(field, name, detail));
  if (names.has(name)) return [duplicate(field, name)];
  names.add(name);
  return [];
}

function validateEnv(container: Container, field: string): FieldError[] {
  return (container.env ?? []).flatMap((variable, index) => {
    const at = `${field}[${index}]`;
    if (!variable.name) return [required(`${at}.name`)];
    if (variable.value && variable.valueFrom) {
      return [invalid(`${at}.valueFrom`, '', 'may not be specified when `value` is not empty')];
    }
    return [];
  });
}

function validateMounts(container: Container, volumes: readonly Volume[], field: string): FieldError[] {
  const paths = new Set<string>();
  return (container.volumeMounts ?? []).flatMap((mount, index) => {
    const at = `${field}[${index}]`;
    const errors: FieldError[] = [];
    if (!mount.name) errors.push(required(`${at}.name`));
    else if (!volumes.some(({ name }) => name === mount.name))
      errors.push(notFoundField(`${at}.name`, mount.name));
    if (!mount.mountPath) errors.push(required(`${at}.mountPath`));
    if (paths.has(mount.mountPath))
      errors.push(invalid(`${at}.mountPath`, mount.mountPath, 'must be unique'));
    paths.add(mount.mountPath);
    return errors;
  });
}

function validateProbe(probe: Probe | undefined, field: string, type: string): FieldError[] {
  if (!probe) return [];
  const handlers = [probe.exec, probe.httpGet, probe.tcpSocket, probe.grpc].filter(
    (handler) => handler !== undefined,
  );
  const errors: FieldError[] = handlers.length === 0 ? [required(field, 'must specify a handler type')] : [];
  for (const key of [
    'initialDelaySeconds',
    'timeoutSeconds',
    'periodSeconds',
    'successThreshold',
    'failureThreshold',
  ] as const) {
    const value = probe[key] ?? 0;
    if (value < 0) errors.push(invalid(`${field}.${key}`, value, 'must be greater than or equal to 0'));
  }
  const threshold = probe.successThreshold ?? 1;
  if (type !== 'readiness' && threshold !== 1)
    errors.push(invalid(`${field}.successThreshold`, threshold, 'must be 1'));
  return errors;
}

function validatePullPolicy(policy: string | undefined, field: string): FieldError[] {
  const policies = ['Always', 'IfNotPresent', 'Never'];
  return policies.includes(policy ?? '') ? [] : [unsupported(field, policy, policies)];
}

/** A request must not exceed its limit. */
function validateResources({ resources }: Container, field: string, version: Version): FieldError[] {
  return Object.entries(resources?.requests ?? {}).flatMap(([name, request]) => {
    const limit = parseQuantity(resources?.limits?.[name] ?? '');
    const asked = parseQuantity(request);
    if (!limit || !asked || compareQuantities(asked, limit) <= 0) return [];
    const bound = version.minor >= 26 ? ` of ${limit.text}` : '';
    return [invalid(`${field}.requests`, request, `must be less than or equal to ${name} limit${bound}`)];
  });
}

function validateInitContainers(spec: PodSpec, field: string, version: Version): FieldError[] {
  const names = new Set(spec.containers?.map(({ name }) => name));
  return (spec.initContainers ?? []).flatMap((container, index) => {
    const own = validateContainer(container, spec, `${field}[${index}]`, version);
    const isKnown = names.has(container.name);
    names.add(container.name);
    return isKnown ? [...own, duplicate(`${field}[${index}].name`, container.name)] : own;
  });
}

function validateRestartPolicy({ restartPolicy }: PodSpec, field: string): FieldError[] {
  const policies = ['Always', 'OnFailure', 'Never'];
  return policies.includes(restartPolicy ?? '')
    ? []
    : [unsupported(`${field}.restartPolicy`, restartPolicy, policies)];
}

function validateDnsPolicy({ dnsPolicy, dnsConfig }: PodSpec, field: string): FieldError[] {
  const policies = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];
  if (!policies.includes(dnsPolicy ?? '')) return [unsupported(`${field}.dnsPolicy`, dnsPolicy, policies)];
  if (dnsPolicy !== 'None') return [];
  if ((dnsConfig?.nameservers ?? []).length > 0) return [];
  return [
    required(
      `${field}.dnsConfig.nameservers`,
      'must provide at least one DNS nameserver when `dnsPolicy` is None',
    ),
  ];
}

function validateSubdomains(spec: PodSpec, field: string, version: Version): FieldError[] {
  return [
    ...labelErrorsOf(spec.hostname, `${field}.hostname`, version),
    ...labelErrorsOf(spec.subdomain, `${field}.subdomain`, version),
    ...(spec.nodeName ? subdomainProblems(spec.nodeName, version) : []).map((detail) =>
      invalid(`${field}.nodeName`, spec.nodeName, detail),
    ),
  ];
}

function labelErrorsOf(value: string | undefined, field: string, version: Version): FieldError[] {
  return value ? labelProblems(value, version).map((detail) => invalid(field, value, detail)) : [];
}

function validateVolumes(volumes: readonly Volume[], field: string, version: Version): FieldError[] {
  const names = new Set<string>();
  return volumes.flatMap((volume, index) => {
    const at = `${field}[${index}]`;
    const errors: FieldError[] = volume.name
      ? labelErrorsOf(volume.name, `${at}.name`, version)
      : [required(`${at}.name`)];
    if (names.has(volume.name)) errors.push(duplicate(`${at}.name`, volume.name));
    names.add(volume.name);
    const sources = Object.keys(volume).filter((key) => key !== 'name');
    for (const extra of sources.slice(1)) {
      errors.push(forbidden(`${at}.${extra}`, 'may not specify more than 1 volume type'));
    }
    return errors;
  });
}

/** Of a pod's spec only images, a deadline and added tolerations may change. `ValidatePodUpdate` */
export function validatePodUpdate(pod: Pod, previous: Pod, version: Version): readonly FieldError[] {
  if (equalJson(frozenPart(pod.spec), frozenPart(previous.spec))) return [];
  const rule = 'pod updates may not change fields other than ';
  // The server goes on with a difference of Go structs.
  const rest = '\n  (kanzen does not print the difference of two pod specs)\n';
  return [forbidden('spec', `${rule}${changeable(version)}${rest}`)];
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

function frozenPart(spec: PodSpec): unknown {
  const { activeDeadlineSeconds: _deadline, tolerations: _tolerations, ...rest } = spec;
  const bare = (containers: readonly Container[] = []) =>
    containers.map(({ image: _, ...container }) => container);
  const { nodeName: _node, ephemeralContainers: _ephemeral, schedulingGates: _gates, ...kept } = rest;
  return { ...kept, containers: bare(spec.containers), initContainers: bare(spec.initContainers) };
}
