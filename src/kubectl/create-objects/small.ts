import type { Json } from '#cluster';
import { failure } from '../errors.ts';
import type { JsonObject } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { amounts } from '../resource-amounts.ts';
import { born } from '../verbs/create-typed.ts';

/** kubectl: pkg/cmd/create/create_namespace.go */
export function makeNamespace(invocation: Invocation, name: string): Json {
  return {
    kind: 'Namespace',
    apiVersion: 'v1',
    metadata: { name, ...born(invocation) },
    spec: {},
    status: {},
  };
}

/** kubectl: pkg/cmd/create/create_serviceaccount.go */
export function makeServiceAccount(invocation: Invocation, name: string): Json {
  return { kind: 'ServiceAccount', apiVersion: 'v1', metadata: { name, ...born(invocation) } };
}

/** kubectl: pkg/cmd/create/create_quota.go */
export function makeQuota(invocation: Invocation, name: string): Json {
  const { flags } = invocation;
  const hard = amounts(flags.string('hard'));
  const scopes = flags
    .string('scopes')
    .split(',')
    .filter((scope) => scope !== '');
  return {
    kind: 'ResourceQuota',
    apiVersion: 'v1',
    metadata: { name, ...born(invocation) },
    spec: { ...(Object.keys(hard).length > 0 ? { hard } : {}), ...(scopes.length > 0 ? { scopes } : {}) },
    status: {},
  };
}

/** kubectl: pkg/cmd/create/create_pdb.go */
export function makeDisruptionBudget(invocation: Invocation, name: string): Json {
  const { flags, profile } = invocation;
  const [least, most] = [flags.string('min-available'), flags.string('max-unavailable')];
  if (flags.string('selector') === '') throw failure('a selector must be specified');
  if (least === '' && most === '') throw failure('one of min-available or max-unavailable must be specified');
  if (least !== '' && most !== '')
    throw failure('min-available and max-unavailable cannot be both specified');
  if (profile.within({ from: '1.21' }) && !/^\d+%?$/.test(least || most))
    throw failure(`invalid format specified for ${least === '' ? 'max-unavailable' : 'min-available'}`);
  const limit = least === '' ? { maxUnavailable: amount(most) } : { minAvailable: amount(least) };
  const selector = labelSelector(flags.string('selector'));
  return {
    kind: 'PodDisruptionBudget',
    apiVersion: profile.within({ from: '1.21' }) ? 'policy/v1' : 'policy/v1beta1',
    metadata: { name, ...born(invocation) },
    spec: least === '' ? { selector, ...limit } : { ...limit, selector },
    status: { disruptionsAllowed: 0, currentHealthy: 0, desiredHealthy: 0, expectedPods: 0 },
  };
}

/** kubectl: pkg/cmd/create/create_priorityclass.go */
export function makePriorityClass(invocation: Invocation, name: string): Json {
  const { flags } = invocation;
  const description = flags.string('description');
  return {
    kind: 'PriorityClass',
    apiVersion: 'scheduling.k8s.io/v1',
    metadata: { name, ...born(invocation) },
    value: flags.int('value'),
    ...(flags.bool('global-default') ? { globalDefault: true } : {}),
    ...(description === '' ? {} : { description }),
    preemptionPolicy: flags.string('preemption-policy') || 'PreemptLowerPriority',
  };
}

function amount(text: string): number | string {
  return /^[+-]?\d+$/.test(text) ? Number(text) : text;
}

/** apimachinery: meta/v1 `ParseToLabelSelector` */
function labelSelector(text: string): JsonObject {
  const parts = text.match(/(?:[^,(]|\([^)]*\))+/g) ?? [];
  const matchLabels: Record<string, string> = {};
  const matchExpressions: Json[] = [];
  for (const part of parts.map((one) => one.trim())) {
    const [, key = '', word, values = ''] = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(part) ?? [];
    const [, name = '', sign, value = ''] = /^([^=!\s]+)\s*(==?|!=)\s*(.*)$/.exec(part) ?? [];
    const isIn = word === 'in';
    if (word !== undefined)
      matchExpressions.push({
        key,
        operator: isIn ? 'In' : 'NotIn',
        values: values.split(',').map((one) => one.trim()),
      });
    else if (sign === '!=') throw failure('"!=" is not a valid label selector operator');
    else if (sign !== undefined) matchLabels[name] = value;
    else if (part.startsWith('!')) matchExpressions.push({ key: part.slice(1), operator: 'DoesNotExist' });
    else matchExpressions.push({ key: part, operator: 'Exists' });
  }
  return {
    ...(Object.keys(matchLabels).length > 0 && { matchLabels }),
    ...(matchExpressions.length > 0 && { matchExpressions }),
  };
}
