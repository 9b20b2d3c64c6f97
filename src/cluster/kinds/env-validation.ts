import { type FieldError, invalid, required, unsupported } from '../api/field-error.ts';
import { subdomainProblems } from '../api/names.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { validateDataKey } from './data-keys.ts';
import type { Container, EnvVar, KeyRef } from './pod-spec.ts';

/** kubernetes: `ValidateEnv` */
export function validateEnv({ env = [] }: Container, field: string, version: Version): readonly FieldError[] {
  return env.flatMap((variable, index) => {
    const at = `${field}[${index}]`;
    if (!variable.name)
      return [required(`${at}.name`), ...validateValueFrom(variable, `${at}.valueFrom`, version)];
    return [
      ...validateEnvName(variable.name, `${at}.name`, version),
      ...validateValueFrom(variable, `${at}.valueFrom`, version),
    ];
  });
}

function validateEnvName(name: string, field: string, version: Version): readonly FieldError[] {
  const detail = envNameProblem(name, version);
  return detail === undefined ? [] : [invalid(field, name, detail)];
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
  const { configMapKeyRef, secretKeyRef, fieldRef, resourceFieldRef } = valueFrom;
  const sources = Object.values(valueFrom).filter((source) => source !== undefined).length;
  const several = 'may not have more than one field specified at a time';
  const none = 'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`';
  return [
    ...(fieldRef ? validateFieldPath(fieldRef.fieldPath ?? '', `${field}.fieldRef.fieldPath`, version) : []),
    ...(resourceFieldRef ? validateResourceField(resourceFieldRef, `${field}.resourceFieldRef`) : []),
    ...validateKeyRef(configMapKeyRef, `${field}.configMapKeyRef`, version),
    ...validateKeyRef(secretKeyRef, `${field}.secretKeyRef`, version),
    ...(sources === 0 ? [invalid(field, '', none)] : []),
    ...(value && sources > 0 ? [invalid(field, '', 'may not be specified when `value` is not empty')] : []),
    ...(!value && sources > 1 ? [invalid(field, '', several)] : []),
  ];
}

/** kubernetes: `validateConfigMapKeySelector`, `validateSecretKeySelector` */
function validateKeyRef(
  reference: KeyRef | undefined,
  field: string,
  version: Version,
): readonly FieldError[] {
  if (!reference) return [];
  const { name = '', key } = reference;
  return [
    ...subdomainProblems(name, version).map((detail) => invalid(`${field}.name`, name, detail)),
    ...(key ? validateDataKey(key, `${field}.key`) : [required(`${field}.key`)]),
  ];
}

const measures = ['limits.cpu', 'limits.ephemeral-storage', 'limits.memory'];
const measured = [...measures, ...measures.map((name) => name.replace('limits', 'requests'))];

/** kubernetes: `validateContainerResourceFieldSelector` */
export function validateResourceField(
  { resource }: { readonly resource?: string },
  field: string,
): readonly FieldError[] {
  if (!resource) return [required(`${field}.resource`)];
  const isKnown = measured.includes(resource) || /^(limits|requests)\.hugepages-/.test(resource);
  return isKnown ? [] : [unsupported(`${field}.resource`, resource, measured)];
}

/** kubernetes: `ValidateEnvFrom`; what is wrong with the number of sources is said of the list. */
export function validateEnvFrom(
  { envFrom = [] }: Container,
  field: string,
  version: Version,
): readonly FieldError[] {
  return envFrom.flatMap(({ prefix, configMapRef, secretRef }, index) => {
    const at = `${field}[${index}]`;
    const references = Object.entries({ configMapRef, secretRef }).filter(([, each]) => each != null);
    return [
      ...(prefix ? validateEnvName(prefix, `${at}.prefix`, version) : []),
      ...references.flatMap(([name, reference]) =>
        validateReference(reference?.name, `${at}.${name}.name`, version),
      ),
      ...(references.length === 0
        ? [invalid(field, '', 'must specify one of: `configMapRef` or `secretRef`')]
        : []),
      ...(references.length > 1
        ? [invalid(field, '', 'may not have more than one field specified at a time')]
        : []),
    ];
  });
}

function validateReference(name: string | undefined, field: string, version: Version): readonly FieldError[] {
  if (!name) return [required(field)];
  return subdomainProblems(name, version).map((detail) => invalid(field, name, detail));
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

/** kubernetes: `validateObjectFieldSelector`; files may have other fields than variables. */
export function validateFieldPath(
  path: string,
  field: string,
  version: Version,
  allowed: readonly string[] = fieldPaths(version),
): readonly FieldError[] {
  if (path === '') return [required(field)];
  if (/^metadata\.(labels|annotations)\['.*'\]$/.test(path) || allowed.includes(path)) return [];
  if (selectable.includes(path) || fieldPaths(version).includes(path))
    return [unsupported(field, path, allowed)];
  return [invalid(field, path, `error converting fieldPath: field label not supported: ${path}`)];
}

/** What is known of pods and variables do not have. kubernetes: `ConvertDownwardAPIFieldLabel` */
const selectable = [
  ...['metadata.labels', 'metadata.annotations'],
  ...['spec.restartPolicy', 'spec.schedulerName', 'spec.hostNetwork', 'status.phase'],
  'status.nominatedNodeName',
];
