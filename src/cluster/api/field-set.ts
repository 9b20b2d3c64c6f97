import {
  elementOf,
  fieldOf,
  isAtomic,
  isContainer,
  itemKeys,
  keyValue,
  type TypeAt,
} from './apply-schema.ts';
import { equalJson } from './equal.ts';
import type { Json } from './object.ts';

/**
 * Fields of an object as `fieldsV1` writes them: `f:spec` for a field, `k:{"name":"web"}` for an item of a
 * keyed list, `v:"x"` for a member of a set, `.` for the thing itself where it has fields below it.
 */
export interface FieldSet {
  readonly [path: string]: FieldSet;
}

const itself: FieldSet = { '.': {} };

/** What changed between two forms of an object, by whether it is new or different, and what is gone. */
export interface FieldChanges {
  readonly changed: FieldSet;
  readonly removed: FieldSet;
}

/** structured-merge-diff: typed/typed.go `Compare` */
export function compareFields(before: Json, after: Json, at: TypeAt): FieldChanges {
  return { changed: added(before, after, at), removed: added(after, before, at, { onlyMissing: true }) };
}

function added(
  before: Json | undefined,
  after: Json | undefined,
  at: TypeAt,
  options: { readonly onlyMissing?: boolean } = {},
): FieldSet {
  if (after === undefined) return {};
  const own = before === undefined ? itself : {};
  const children = childrenOf(after, at);
  if (!children || children.size === 0) {
    if (before === undefined) return itself;
    const lost = children && childrenOf(before, at);
    if (lost && lost.size > 0) return {};
    return options.onlyMissing || equalJson(before, after) ? {} : itself;
  }
  const known = before === undefined || before === null ? undefined : childrenOf(before, at);
  const result: Record<string, FieldSet> = { ...own };
  for (const [key, child] of children) {
    const inner = added(known?.get(key)?.value, child.value, child.at, options);
    if (Object.keys(inner).length > 0) result[key] = bare(inner);
  }
  return result;
}

/** A leaf is written as `{}`. */
function bare(set: FieldSet): FieldSet {
  return Object.keys(set).length === 1 && set['.'] ? {} : set;
}

/** From this minor version on, who states an empty map or nothing for one owns it. structured-merge-diff: #184 */
const ownsEmpty = 21;

/** The fields that a configuration states. typed/tofieldset.go */
export function statedFields(value: Json, at: TypeAt): FieldSet {
  const children = childrenOf(value, at);
  if (!children || children.size === 0) return {};
  const result: Record<string, FieldSet> = {};
  for (const [key, child] of children) {
    const inner = statedFields(child.value, child.at);
    const isItem = /^[kv]:/.test(key);
    const hasParts = isContainer(child.at) && Object.keys(inner).length === 0;
    if (hasParts && !isItem && !isOwnedEmpty(child.value, at.minor)) continue;
    result[key] = isItem && Object.keys(inner).length > 0 ? { '.': {}, ...inner } : inner;
  }
  return result;
}

function isOwnedEmpty(value: Json, minor: number): boolean {
  return minor >= ownsEmpty && !Array.isArray(value);
}

/**
 * A set whose bare members own everything below them: control planes of that time took a map or list without
 * owned parts for one that had been owned as a whole.
 * structured-merge-diff: typed/reconcile_schema.go `ReconcileFieldSetWithSchema`
 */
export function withPartsOf(set: FieldSet, value: Json, at: TypeAt): FieldSet {
  const children = childrenOf(value, at);
  if (!children) return set;
  if (isLeaf(set)) return bare({ '.': {}, ...statedFields(value, at) });
  const entries = Object.entries(set).map(([key, inner]) => {
    const child = children.get(key);
    return [key, child ? withPartsOf(inner, child.value, child.at) : inner];
  });
  return Object.fromEntries(entries);
}

interface Child {
  readonly value: Json;
  readonly at: TypeAt;
}

/** The parts of a value that are owned one by one; undefined for what is owned as a whole. */
export function childrenOf(value: Json | undefined, at: TypeAt): ReadonlyMap<string, Child> | undefined {
  if (typeof value !== 'object' || value === null || isAtomic(at)) return undefined;
  if (!Array.isArray(value)) {
    const entries = Object.entries(value as { readonly [key: string]: Json });
    return new Map(entries.map(([key, item]) => [`f:${key}`, { value: item, at: fieldOf(at, key) }]));
  }
  const keys = itemKeys(at);
  if (!keys) return undefined;
  return new Map(
    (value as readonly Json[]).map((item) => [itemPath(item, keys, at), { value: item, at: elementOf(at) }]),
  );
}

function itemPath(item: Json, keys: readonly string[], at: TypeAt): string {
  if (keys.length === 0) return `v:${JSON.stringify(item)}`;
  const values = keys.map((key) => [key, keyValue(item as Readonly<Record<string, Json>>, key, at)] as const);
  const named = values.filter(([, value]) => value !== undefined);
  return `k:${JSON.stringify(Object.fromEntries(named))}`;
}

/** The fields of either set. */
export function union(left: FieldSet, right: FieldSet): FieldSet {
  const result: Record<string, FieldSet> = { ...left };
  for (const [key, inner] of Object.entries(right)) {
    const known = result[key];
    result[key] = known ? joined(known, inner) : inner;
  }
  return result;
}

/** A leaf that gets fields below it remains a member itself. */
function joined(left: FieldSet, right: FieldSet): FieldSet {
  const [isLeft, isRight] = [isLeaf(left), isLeaf(right)];
  if (isLeft && isRight) return {};
  return union(isLeft ? itself : left, isRight ? itself : right);
}

function isLeaf(set: FieldSet): boolean {
  return Object.keys(set).length === 0;
}

/** The fields of the first set without those of the second. */
export function without(left: FieldSet, right: FieldSet): FieldSet {
  const result: Record<string, FieldSet> = {};
  for (const [key, inner] of Object.entries(left)) {
    const gone = right[key];
    if (!gone) result[key] = inner;
    else if (key !== '.') {
      const rest = without(isLeaf(inner) ? itself : inner, isLeaf(gone) ? itself : gone);
      if (Object.keys(rest).length > 0) result[key] = bare(rest);
    }
  }
  return result;
}

/** The fields that are in both sets. */
export function intersection(left: FieldSet, right: FieldSet): FieldSet {
  const result: Record<string, FieldSet> = {};
  for (const [key, inner] of Object.entries(left)) {
    const other = right[key];
    if (!other) continue;
    if (key === '.') {
      result[key] = {};
      continue;
    }
    const both = intersection(isLeaf(inner) ? itself : inner, isLeaf(other) ? itself : other);
    if (Object.keys(both).length > 0) result[key] = bare(both);
  }
  return result;
}

/**
 * Every member as a path, such as `.spec.ports[port=80,protocol="TCP"].name`: those of a level before what is
 * below it. fieldpath/path.go `String`, set.go `Iterate`
 */
export function pathsOf(set: FieldSet, prefix = ''): readonly string[] {
  const entries = Object.entries(set)
    .filter(([key]) => key !== '.')
    .sort(([left], [right]) => compareSteps(left, right));
  const members = entries.filter(([, inner]) => isLeaf(inner) || inner['.'] !== undefined);
  return [
    ...members.map(([key]) => `${prefix}${step(key)}`),
    ...entries.flatMap(([key, inner]) => pathsOf(inner, `${prefix}${step(key)}`)),
  ];
}

/** Fields come before items with keys, and these before plain values. fieldpath/element.go `Compare` */
function compareSteps(left: string, right: string): number {
  const rank = (key: string) => 'fkvi'.indexOf(key[0] ?? '');
  return rank(left) - rank(right) || (left < right ? -1 : left > right ? 1 : 0);
}

function step(key: string): string {
  const rest = key.slice(2);
  if (key.startsWith('f:')) return `.${rest}`;
  if (key.startsWith('v:')) return `[=${rest}]`;
  const pairs = Object.entries(JSON.parse(rest) as Record<string, Json>);
  return `[${pairs.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(',')}]`;
}
