import type { Json, KubeObject } from '#cluster';
import { NotSimulated } from '../errors.ts';
import { type JsonObject, list, record, sameJson, text, withField } from '../fields.ts';
import { ruleText, uncovered } from './rules.ts';

/** What an object of access lacks of what it shall be, and what is done about it. */
export interface Reconciliation {
  readonly operation: 'none' | 'create' | 'update' | 'recreate';
  /** The object as it will be. */
  readonly object: KubeObject;
  /** What is added and what is too much, as Go prints it. */
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** Its annotation says that nobody shall change it. */
  readonly isProtected: boolean;
}

/** What is compared of a kind. */
interface Part {
  readonly key: 'rules' | 'subjects';
  readonly shown: (value: Json) => string;
  /** Of some, those that others do not have. */
  readonly lacking: (values: readonly Json[], others: readonly Json[]) => readonly Json[];
}

const rules: Part = { key: 'rules', shown: ruleText, lacking: uncovered };
const subjects: Part = {
  key: 'subjects',
  shown: subjectText,
  lacking: (values, others) => values.filter((one) => !others.some((other) => sameJson(one, other))),
};

/**
 * How an object of access becomes what it shall be. component-helpers:
 * auth/rbac/reconciliation/reconcile_role.go `computeReconciledRole`, reconcile_rolebindings.go
 */
export function reconciliation(
  existing: KubeObject | undefined,
  expected: KubeObject,
  removesExtra: boolean,
): Reconciliation {
  if ([existing, expected].some((object) => text(object, 'kind') !== '' && hasAggregation(object)))
    throw new NotSimulated('kubectl auth reconcile of aggregated roles');
  const part = expected.kind.endsWith('Binding') ? subjects : rules;
  const wanted = list(expected, part.key);
  if (existing === undefined) {
    const missing = wanted.map(part.shown);
    return { operation: 'create', object: expected, missing, extra: [], isProtected: false };
  }
  const isProtected = text(existing.metadata, 'annotations', autoUpdate) === 'false';
  if (part === subjects && !sameJson(record(existing, 'roleRef'), record(expected, 'roleRef')))
    return { operation: 'recreate', object: expected, missing: [], extra: [], isProtected };
  const present = list(existing, part.key);
  const missing = part.lacking(wanted, present);
  const extra = part.lacking(present, wanted);
  const isChanged = missing.length > 0 || (removesExtra && extra.length > 0);
  const named = withMetadata(existing, expected);
  const values = removesExtra ? wanted : [...present, ...missing];
  const object = isChanged ? withField(named, [part.key], values) : named;
  return {
    operation: isChanged || named !== (existing as unknown) ? 'update' : 'none',
    object: object as unknown as KubeObject,
    missing: missing.map(part.shown),
    extra: extra.map(part.shown),
    isProtected,
  };
}

const autoUpdate = 'rbac.authorization.kubernetes.io/autoupdate';

function hasAggregation(object: KubeObject | undefined): boolean {
  return Object.keys(record(object, 'aggregationRule')).length > 0;
}

/** Labels and annotations are added, and none is changed. reconcile_role.go `merge` */
function withMetadata(existing: KubeObject, expected: KubeObject): JsonObject {
  const keys = ['labels', 'annotations'] as const;
  return keys.reduce(
    (object: JsonObject, key) => {
      const [have, want] = [record(existing.metadata, key), record(expected.metadata, key)];
      const isWhole = Object.keys(want).every((name) => name in have);
      return isWhole ? object : withField(object, ['metadata', key], { ...want, ...have });
    },
    existing as unknown as JsonObject,
  );
}

function subjectText(subject: Json): string {
  const fields = { Kind: 'kind', APIGroup: 'apiGroup', Name: 'name', Namespace: 'namespace' };
  return `{${Object.entries(fields)
    .map(([name, key]) => `${name}:${text(subject, key)}`)
    .join(' ')}}`;
}
