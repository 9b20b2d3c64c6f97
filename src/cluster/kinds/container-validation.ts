import { duplicate, type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { portNameProblems, portOrNameProblems, portProblems } from '../api/names.ts';
import { compareQuantities, parseQuantity } from '../api/quantity.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import type { Container, ContainerPort, EnvVar, Handler, PodSpec, Probe } from './pod-spec.ts';

/** kubernetes: pkg/apis/core/validation/validation.go `validateContainerPorts` */
export function validateContainerPorts(
  ports: readonly ContainerPort[],
  field: string,
  version: Version,
): readonly FieldError[] {
  const names = new Set<string>();
  return ports.flatMap((port, index) => {
    const at = `${field}[${index}]`;
    const errors = port.name ? portNameErrors(port.name, names, `${at}.name`, version) : [];
    if (!port.containerPort) errors.push(required(`${at}.containerPort`));
    else errors.push(...portErrors(port.containerPort, `${at}.containerPort`));
    if (port.hostPort) errors.push(...portErrors(port.hostPort, `${at}.hostPort`));
    if (!['TCP', 'UDP', 'SCTP'].includes(port.protocol ?? '')) {
      errors.push(unsupported(`${at}.protocol`, port.protocol, ['SCTP', 'TCP', 'UDP']));
    }
    return errors;
  });
}

function portErrors(port: number, field: string): FieldError[] {
  return portProblems(port).map((detail) => invalid(field, port, detail));
}

function portNameErrors(name: string, names: Set<string>, field: string, version: Version): FieldError[] {
  const problems = portNameProblems(name, version);
  if (problems.length > 0) return problems.map((detail) => invalid(field, name, detail));
  if (names.has(name)) return [duplicate(field, name)];
  names.add(name);
  return [];
}

/** No two containers of a pod may have one port of its node. kubernetes: `AccumulateUniqueHostPorts` */
export function validateHostPorts({ containers = [] }: PodSpec, field: string): readonly FieldError[] {
  const known = new Set<string>();
  return containers.flatMap(({ ports = [] }, container) =>
    ports.flatMap(({ protocol, hostIP = '', hostPort }, index) => {
      if (!hostPort) return [];
      const key = `${protocol}/${hostIP}/${hostPort}`;
      const isKnown = known.has(key);
      known.add(key);
      return isKnown ? [duplicate(`${field}[${container}].ports[${index}].hostPort`, key)] : [];
    }),
  );
}

/** On the node's network both ports are one. kubernetes: `validateHostNetwork` */
export function validateOwnPorts(
  { containers = [], hostNetwork }: PodSpec,
  field: string,
): readonly FieldError[] {
  const detail = 'must match `hostPort` when `hostNetwork` is true';
  return containers.flatMap(({ ports = [] }, container) =>
    ports.flatMap(({ hostPort, containerPort }, index) =>
      hostNetwork && hostPort !== containerPort
        ? [invalid(`${field}[${container}].ports[${index}].containerPort`, containerPort, detail)]
        : [],
    ),
  );
}

/** kubernetes: `ValidateEnv` */
export function validateEnv({ env = [] }: Container, field: string, version: Version): readonly FieldError[] {
  return env.flatMap((variable, index) => {
    const at = `${field}[${index}]`;
    if (!variable.name)
      return [required(`${at}.name`), ...validateValueFrom(variable, `${at}.valueFrom`, version)];
    const detail = envNameProblem(variable.name, version);
    return [
      ...(detail === undefined ? [] : [invalid(`${at}.name`, variable.name, detail)]),
      ...validateValueFrom(variable, `${at}.valueFrom`, version),
    ];
  });
}

function envNameProblem(name: string, version: Version): string | undefined {
  if (behaves(version, 'pod.anyEnvName')) {
    if (/^[ -<>-~]+$/.test(name)) return undefined;
    return "a valid environment variable name must consist only of printable ASCII characters other than '='";
  }
  if (/^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name)) return undefined;
  return "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit (e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is '[-._a-zA-Z][-._a-zA-Z0-9]*')";
}

function validateValueFrom(
  { value, valueFrom }: EnvVar,
  field: string,
  version: Version,
): readonly FieldError[] {
  if (!valueFrom) return [];
  const { configMapKeyRef, secretKeyRef, fieldRef } = valueFrom;
  const sources = Object.values(valueFrom).filter((source) => source !== undefined).length;
  const keys = Object.entries({ configMapKeyRef, secretKeyRef }).flatMap(([source, reference]) => [
    ...(reference && !reference.name ? [required(`${field}.${source}.name`)] : []),
    ...(reference && !reference.key ? [required(`${field}.${source}.key`)] : []),
  ]);
  const several = 'may not have more than one field specified at a time';
  const none = 'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`';
  return [
    ...(fieldRef ? validateFieldPath(fieldRef.fieldPath ?? '', `${field}.fieldRef.fieldPath`, version) : []),
    ...keys,
    ...(sources === 0 ? [invalid(field, '', none)] : []),
    ...(value && sources > 0 ? [invalid(field, '', 'may not be specified when `value` is not empty')] : []),
    ...(!value && sources > 1 ? [invalid(field, '', several)] : []),
  ];
}

/** What of a pod its containers may have in variables. */
function fieldPaths({ minor }: Version): readonly string[] {
  return [
    ...['metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName'],
    'status.hostIP',
    ...(minor >= 28 ? ['status.hostIPs'] : []),
    'status.podIP',
    ...(minor >= 16 ? ['status.podIPs'] : []),
  ];
}

/** kubernetes: `validateObjectFieldSelector` */
function validateFieldPath(path: string, field: string, version: Version): readonly FieldError[] {
  if (path === '') return [required(field)];
  if (/^metadata\.(labels|annotations)\['.*'\]$/.test(path) || fieldPaths(version).includes(path)) return [];
  if (path === 'metadata.labels' || path === 'metadata.annotations' || selectable.includes(path))
    return [unsupported(field, path, fieldPaths(version))];
  return [invalid(field, path, `error converting fieldPath: field label not supported: ${path}`)];
}

/** What field selectors know of pods and variables do not. */
const selectable = [
  ...['spec.restartPolicy', 'spec.schedulerName', 'spec.hostNetwork', 'status.phase'],
  'status.nominatedNodeName',
];

/** kubernetes: `validateProbe`, `validateLivenessProbe`, `validateStartupProbe` */
export function validateProbe(
  probe: Probe | undefined,
  field: string,
  type: 'liveness' | 'readiness' | 'startup',
  version: Version,
): readonly FieldError[] {
  if (!probe) return [];
  const errors = [...validateHandler(probe, field, version)];
  const counts = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold'] as const;
  for (const key of [...counts, 'failureThreshold'] as const) {
    const value = probe[key] ?? 0;
    if (value < 0) errors.push(invalid(`${field}.${key}`, value, 'must be greater than or equal to 0'));
  }
  const threshold = probe.successThreshold ?? 1;
  if (type !== 'readiness' && threshold !== 1)
    errors.push(invalid(`${field}.successThreshold`, threshold, 'must be 1'));
  return errors;
}

/** kubernetes: `validateLifecycle` */
export function validateHooks(
  hooks: Container['lifecycle'],
  field: string,
  version: Version,
): readonly FieldError[] {
  return (['postStart', 'preStop'] as const).flatMap((name) => {
    const handler = hooks?.[name];
    return handler ? validateHandler(handler, `${field}.${name}`, version) : [];
  });
}

/** kubernetes: `validateHandler`: the first one counts, others are too many. */
function validateHandler(handler: Handler, field: string, version: Version): readonly FieldError[] {
  const order = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep'] as const;
  const [first, ...others] = order.filter((type) => handler[type] !== undefined);
  if (first === undefined) return [required(field, 'must specify a handler type')];
  const at = `${field}.${first}`;
  const { exec, httpGet, tcpSocket } = handler;
  const port =
    first === 'httpGet' ? (httpGet?.port ?? 0) : first === 'tcpSocket' ? (tcpSocket?.port ?? 0) : 1;
  return [
    ...(exec && (exec.command ?? []).length === 0 ? [required(`${at}.command`)] : []),
    ...(first === 'httpGet' && !httpGet?.path ? [required(`${at}.path`)] : []),
    ...portOrNameProblems(port, version).map((detail) => invalid(`${at}.port`, port, detail)),
    ...(first === 'httpGet' && !['HTTP', 'HTTPS'].includes(httpGet?.scheme ?? '')
      ? [unsupported(`${at}.scheme`, httpGet?.scheme ?? '', ['HTTP', 'HTTPS'])]
      : []),
    ...others.map((type) => forbidden(`${field}.${type}`, 'may not specify more than 1 handler type')),
  ];
}

const standardResources = ['cpu', 'memory', 'ephemeral-storage'];

/** Amounts must not be negative, and a request not exceed its limit. `ValidateContainerResourceRequirements` */
export function validateResources(
  { resources }: Container,
  field: string,
  version: Version,
): readonly FieldError[] {
  const { limits = {}, requests = {} } = resources ?? {};
  const amounts = (values: Readonly<Record<string, string>>, list: string) =>
    Object.entries(values).flatMap(([name, text]) => validateAmount(name, text, `${field}.${list}[${name}]`));
  const tooMuch = Object.entries(requests).flatMap(([name, request]) => {
    const limit = parseQuantity(limits[name] ?? '');
    const asked = parseQuantity(request);
    if (!limit || !asked || compareQuantities(asked, limit) <= 0) return [];
    const bound = version.minor >= 26 ? ` of ${limit.text}` : '';
    return [invalid(`${field}.requests`, request, `must be less than or equal to ${name} limit${bound}`)];
  });
  return [...amounts(limits, 'limits'), ...amounts(requests, 'requests'), ...tooMuch];
}

function validateAmount(name: string, text: string, field: string): readonly FieldError[] {
  const isKnown = name.includes('/') || name.startsWith('hugepages-') || standardResources.includes(name);
  const isNegative = (parseQuantity(text)?.amount ?? 0n) < 0n;
  return [
    ...(isKnown
      ? []
      : [
          invalid(field, name, 'must be a standard resource type or fully qualified'),
          invalid(field, name, 'must be a standard resource for containers'),
        ]),
    ...(isNegative ? [invalid(field, text, 'must be greater than or equal to 0')] : []),
  ];
}
