import { type FieldError, forbidden, invalid, required } from '../api/field-error.ts';
import { qualifiedNameProblems } from '../api/names.ts';
import { compareQuantities, milliValue, parseQuantity } from '../api/quantity.ts';
import type { Version } from '../version.ts';
import type { Container } from './pod-spec.ts';

const computed = ['cpu', 'memory', 'ephemeral-storage'];
/** Names of the API itself, of which a container can have only some. helpers.go `standardResources` */
const standard = [
  ...['cpu', 'memory', 'ephemeral-storage', 'storage', 'pods', 'resourcequotas', 'services'],
  ...['replicationcontrollers', 'secrets', 'configmaps', 'persistentvolumeclaims'],
  ...['requests.cpu', 'requests.memory', 'requests.ephemeral-storage', 'requests.storage'],
  ...['limits.cpu', 'limits.memory', 'limits.ephemeral-storage'],
  ...['services.nodeports', 'services.loadbalancers'],
];

type Amounts = Readonly<Record<string, string>>;

/** kubernetes: pkg/apis/core/validation/validation.go `ValidateResourceRequirements` */
export function validateResources(
  { resources }: Container,
  field: string,
  version: Version,
): readonly FieldError[] {
  const { limits = {}, requests = {} } = resources ?? {};
  const names = Object.keys({ ...limits, ...requests });
  const isBare = names.some(isHugePage) && !names.includes('cpu') && !names.includes('memory');
  return [
    ...Object.entries(limits).flatMap(([name, text]) =>
      validateAmount(name, text, `${field}.limits[${name}]`, version),
    ),
    ...Object.entries(requests).flatMap(([name, text]) => [
      ...validateAmount(name, text, `${field}.requests[${name}]`, version),
      ...validateRequest(name, text, limits, field, version),
    ]),
    ...(isBare ? [forbidden(field, 'HugePages require cpu or memory')] : []),
  ];
}

/** What the scheduler cannot give twice must be limited to what is asked for. */
function validateRequest(
  name: string,
  request: string,
  limits: Amounts,
  field: string,
  version: Version,
): readonly FieldError[] {
  const isFixed = isHugePage(name) || isExtended(name);
  const stated = limits[name];
  const must = 'Limit must be set for non overcommitable resources';
  if (stated === undefined) return isFixed ? [required(`${field}.limits`, must)] : [];
  const limit = parseQuantity(stated);
  const asked = parseQuantity(request);
  if (!limit || !asked) return [];
  const order = compareQuantities(asked, limit);
  const bound = version.minor >= 26 ? ` of ${limit.text}` : '';
  const refused = (rule: string) => [
    invalid(`${field}.requests`, asked.text, `${rule} ${name} limit${bound}`),
  ];
  if (isFixed && order !== 0) return refused('must be equal to');
  return order > 0 ? refused('must be less than or equal to') : [];
}

function validateAmount(name: string, text: string, field: string, version: Version): readonly FieldError[] {
  const amount = parseQuantity(text);
  const isWhole = amount === undefined || !isExtended(name) || milliValue(text) % 1000 === 0;
  const unprinted = version.minor < 34 && { unprinted: 'the Go form of a Quantity in a refusal' };
  return [
    ...nameProblems(name, version).map((detail) => invalid(field, name, detail)),
    ...((amount?.amount ?? 0n) < 0n
      ? [invalid(field, amount?.text, 'must be greater than or equal to 0')]
      : []),
    ...(isWhole ? [] : [{ ...invalid(field, amount?.text, 'must be an integer'), ...unprinted }]),
  ];
}

/** kubernetes: `validateResourceName`, `validateContainerResourceName` */
function nameProblems(name: string, version: Version): readonly string[] {
  const problems = qualifiedNameProblems(name, version);
  if (problems.length > 0) return problems;
  if (!name.includes('/')) {
    const isContainers = computed.includes(name) || isHugePage(name);
    return [
      ...(standard.includes(name) || isHugePage(name)
        ? []
        : ['must be a standard resource type or fully qualified']),
      ...(isContainers ? [] : ['must be a standard resource for containers']),
    ];
  }
  const isForeign = !isNative(name) && name.startsWith('requests.');
  return isForeign ? ["doesn't follow extended resource name standard"] : [];
}

function isHugePage(name: string): boolean {
  return name.startsWith('hugepages-');
}

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.');
}
