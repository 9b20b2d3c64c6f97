import { duplicate, type FieldError, forbidden, invalid, required, unsupported } from '../api/field-error.ts';
import { portNameProblems, portOrNameProblems, portProblems } from '../api/names.ts';
import type { Version } from '../version.ts';
import type { Container, ContainerPort, Handler, PodSpec, Probe } from './pod-spec.ts';

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
    ...(httpGet?.httpHeaders ?? [])
      .filter(({ name }) => !/^[-A-Za-z0-9]+$/.test(name))
      .map(({ name }) => invalid(`${at}.httpHeaders`, name, headerRule)),
    ...others.map((type) => forbidden(`${field}.${type}`, 'may not specify more than 1 handler type')),
  ];
}

/** apimachinery: `IsHTTPHeaderName` */
const headerRule =
  "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')";
