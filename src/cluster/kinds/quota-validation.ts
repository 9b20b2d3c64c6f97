import { equalJson } from '../api/equal.ts';
import { duplicate, type FieldError, forbidden, invalid, required } from '../api/field-error.ts';
import { qualifiedNameProblems } from '../api/names.ts';
import type { Json } from '../api/object.ts';
import { compareQuantities, parseQuantity, type Quantity } from '../api/quantity.ts';
import type { Version } from '../version.ts';
import type { LimitRangeItem, ResourceQuota } from './quota-spec.ts';

const counted = ['pods', 'replicationcontrollers', 'resourcequotas', 'secrets', 'configmaps', 'services'];
const standard = new Set([
  ...counted,
  ...['cpu', 'memory', 'ephemeral-storage', 'requests.cpu', 'requests.memory', 'requests.storage'],
  ...['requests.ephemeral-storage', 'limits.cpu', 'limits.memory', 'limits.ephemeral-storage'],
  ...['persistentvolumeclaims', 'services.nodeports', 'services.loadbalancers'],
]);

/** kubernetes: pkg/apis/core/validation/validation.go `ValidateResourceQuotaSpec` */
export function validateQuota({ spec }: ResourceQuota): readonly FieldError[] {
  return [...validateHard(spec), ...validateScopes(spec)];
}

/** kubernetes: `validateResourceQuotaScopes` */
function validateScopes({ hard = {}, scopes = [] }: ResourceQuota['spec']): readonly FieldError[] {
  const error = (detail: string) =>
    invalid('spec.scopes', scopes as Json, detail, '[]core.ResourceQuotaScope');
  const names = Object.keys(hard).filter((name) => standard.has(name));
  const each = scopes.flatMap((scope) => [
    ...(podScopes.includes(scope) ? [] : [error('unsupported scope')]),
    ...names
      .filter((name) => name !== 'pods' && (scope === 'BestEffort' || !computed.has(name)))
      .map(() => error('unsupported scope applied to resource')),
  ]);
  const conflicts = conflicting.filter((pair) => pair.every((scope) => scopes.includes(scope)));
  return [...each, ...conflicts.map(() => error('conflicting scopes'))];
}

const podScopes = [
  ...['Terminating', 'NotTerminating', 'BestEffort', 'NotBestEffort'],
  ...['PriorityClass', 'CrossNamespacePodAffinity'],
];
const conflicting = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
];
const computed = new Set([
  ...['cpu', 'memory', 'requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'],
]);

function validateHard(spec: ResourceQuota['spec']): readonly FieldError[] {
  return Object.entries(spec.hard ?? {}).flatMap(([name, text]) => {
    const field = `spec.hard[${name}]`;
    const isKnown = name.includes('/') || standard.has(name) || /^(requests\.)?hugepages-/.test(name);
    const quantity = parseQuantity(text);
    const isFraction = quantity !== undefined && quantity.scale < 0;
    const isWhole = counted.includes(name) || name.startsWith('count/') || name.startsWith('services.');
    return [
      ...(isKnown ? [] : [invalid(field, name, 'must be a standard resource for quota')]),
      ...((quantity?.amount ?? 0n) < 0n ? [invalid(field, text, 'must be greater than or equal to 0')] : []),
      ...(isWhole && isFraction ? [invalid(field, text, 'must be an integer')] : []),
    ];
  });
}

/** kubernetes: `ValidateResourceQuotaUpdate` */
export function validateQuotaUpdate({ spec }: ResourceQuota, previous: ResourceQuota): readonly FieldError[] {
  if (equalJson(spec.scopes ?? [], previous.spec.scopes ?? [])) return [];
  const scopes = (spec.scopes ?? null) as Json;
  return [invalid('spec.scopes', scopes, 'field is immutable', '[]core.ResourceQuotaScope')];
}

type Bound = 'min' | 'max' | 'default' | 'defaultRequest';

/** What the server calls each bound. */
const words: Readonly<Record<Bound, string>> = {
  min: 'min',
  max: 'max',
  default: 'default',
  defaultRequest: 'default request',
};

/** Which bound may not exceed which, at which it is told, and which of the two is shown. */
const orders: readonly {
  readonly low: Bound;
  readonly high: Bound;
  readonly at: Bound;
  readonly shown: Bound;
  readonly word?: string;
}[] = [
  { low: 'min', high: 'max', at: 'min', shown: 'min' },
  { low: 'min', high: 'defaultRequest', at: 'defaultRequest', shown: 'defaultRequest' },
  { low: 'defaultRequest', high: 'max', at: 'defaultRequest', shown: 'defaultRequest' },
  {
    low: 'defaultRequest',
    high: 'default',
    at: 'defaultRequest',
    shown: 'defaultRequest',
    word: 'default limit',
  },
  { low: 'min', high: 'default', at: 'default', shown: 'min' },
  { low: 'default', high: 'max', at: 'default', shown: 'max' },
];

/** kubernetes: `ValidateLimitRange` */
export function validateLimits(limits: readonly LimitRangeItem[], version: Version): readonly FieldError[] {
  return limits.flatMap((item, index) => {
    const field = `spec.limits[${index}]`;
    const isKnown = limits.findIndex(({ type }) => type === item.type) < index;
    return [
      ...typeProblems(item.type ?? '', version).map((detail) => invalid(`${field}.type`, item.type, detail)),
      ...(isKnown ? [duplicate(`${field}.type`, item.type)] : []),
      ...validateForType(item, field),
      ...validateLimit(item, field),
      ...validateRatios(item, `${field}.maxLimitRequestRatio`),
    ];
  });
}

const limitTypes = ['Pod', 'Container', 'PersistentVolumeClaim'];

function typeProblems(type: string, version: Version): readonly string[] {
  if (limitTypes.includes(type)) return [];
  const problems = qualifiedNameProblems(type, version);
  if (problems.length > 0 || type.includes('/')) return problems;
  return ['must be a standard limit type or fully qualified'];
}

function validateForType(item: LimitRangeItem, field: string): readonly FieldError[] {
  const needed = 'either minimum or maximum storage value is required, but neither was provided';
  if (item.type === 'PersistentVolumeClaim' && !item.min?.storage && !item.max?.storage)
    return [required(`${field}.limits`, needed)];
  if (item.type !== 'Pod') return [];
  const stated = (['default', 'defaultRequest'] as const).filter(
    (key) => Object.keys(item[key] ?? {}).length > 0,
  );
  return stated.map((key) => forbidden(`${field}.${key}`, "may not be specified when `type` is 'Pod'"));
}

function validateRatios({ maxLimitRequestRatio = {} }: LimitRangeItem, field: string): readonly FieldError[] {
  const one = quantityOf('1');
  return Object.entries(maxLimitRequestRatio).flatMap(([name, text]) =>
    isMore(one, quantityOf(text))
      ? [invalid(`${field}[${name}]`, text, `ratio ${quantityOf(text)?.text} is less than 1`)]
      : [],
  );
}

function validateLimit(item: LimitRangeItem, field: string): readonly FieldError[] {
  const names = new Set((Object.keys(words) as Bound[]).flatMap((key) => Object.keys(item[key] ?? {})));
  return [...names].sort().flatMap((name) =>
    orders.flatMap(({ low, high, at, shown, word = words[high] }) => {
      const [less, more] = [item[low]?.[name], item[high]?.[name]];
      if (!isMore(quantityOf(less), quantityOf(more))) return [];
      const detail = `${words[low]} value ${less} is greater than ${word} value ${more}`;
      const value = item[shown]?.[name];
      return [invalid(`${field}.${at}[${name}]`, value, detail, goQuantity(value))];
    }),
  );
}

/** Go's `%#v` of a quantity that was printed before. */
function goQuantity(text: string | undefined): string {
  const {
    amount,
    scale,
    format,
    text: printed,
  } = quantityOf(text) ?? { amount: 0n, scale: 0, format: '', text };
  return `resource.Quantity{i:resource.int64Amount{value:${amount}, scale:${scale}}, d:resource.infDecAmount{Dec:(*inf.Dec)(nil)}, s:${JSON.stringify(printed)}, Format:"${format}"}`;
}

function quantityOf(text: string | undefined): Quantity | undefined {
  return text === undefined ? undefined : parseQuantity(text);
}

function isMore(left: Quantity | undefined, right: Quantity | undefined): boolean {
  return left !== undefined && right !== undefined && compareQuantities(left, right) > 0;
}
