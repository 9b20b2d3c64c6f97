import type { Json } from '#cluster';
import { type JsonObject, texts } from '../fields.ts';

const keys = ['verbs', 'apiGroups', 'resources', 'resourceNames', 'nonResourceURLs'] as const;

/**
 * What some rules allow that others do not, taken apart into rules about one thing each. component-helpers:
 * auth/rbac/validation/policy_compact.go `Covers`
 */
export function uncovered(rules: readonly Json[], by: readonly Json[]): readonly JsonObject[] {
  const allowed = by.flatMap(takenApart);
  return rules.flatMap(takenApart).filter((rule) => !allowed.some((one) => covers(one, rule)));
}

/** component-helpers: auth/rbac/validation/policy_comparator.go `BreakdownRule` */
function takenApart(rule: Json): readonly JsonObject[] {
  const [verbs, names] = [texts(rule, 'verbs'), texts(rule, 'resourceNames')];
  const named = names.length === 0 ? [{}] : names.map((name) => ({ resourceNames: [name] }));
  const ofResources = texts(rule, 'apiGroups').flatMap((group) =>
    texts(rule, 'resources').flatMap((resource) =>
      verbs.flatMap((verb) =>
        named.map((name) => ({ verbs: [verb], apiGroups: [group], resources: [resource], ...name })),
      ),
    ),
  );
  const ofPaths = texts(rule, 'nonResourceURLs').flatMap((path) =>
    verbs.map((verb) => ({ verbs: [verb], nonResourceURLs: [path] })),
  );
  return [...ofResources, ...ofPaths];
}

/** policy_comparator.go `ruleCovers` */
function covers(owner: Json, rule: Json): boolean {
  const [ownNames, names] = [texts(owner, 'resourceNames'), texts(rule, 'resourceNames')];
  return (
    hasAll(texts(owner, 'verbs'), texts(rule, 'verbs')) &&
    hasAll(texts(owner, 'apiGroups'), texts(rule, 'apiGroups')) &&
    texts(rule, 'resources').every((resource) => coversResource(texts(owner, 'resources'), resource)) &&
    texts(rule, 'nonResourceURLs').every((path) => coversPath(texts(owner, 'nonResourceURLs'), path)) &&
    (ownNames.length === 0 || (names.length > 0 && names.every((name) => ownNames.includes(name))))
  );
}

function hasAll(owned: readonly string[], wanted: readonly string[]): boolean {
  return owned.includes('*') || wanted.every((one) => owned.includes(one));
}

/** `pods`, all with `*`, and a sub-resource of all with `*\/scale`. */
function coversResource(owned: readonly string[], wanted: string): boolean {
  if (owned.includes('*') || owned.includes(wanted)) return true;
  return wanted.includes('/') && owned.includes(`*${wanted.slice(wanted.indexOf('/'))}`);
}

/** `/metrics`, and all that begin alike with `/metrics/*`. */
function coversPath(owned: readonly string[], wanted: string): boolean {
  return owned.some((one) => one === wanted || (one.endsWith('*') && wanted.startsWith(one.slice(0, -1))));
}

/** A rule as Go prints a struct. fmt: `%+v` */
export function ruleText(rule: Json): string {
  const fields = ['Verbs', 'APIGroups', 'Resources', 'ResourceNames', 'NonResourceURLs'];
  return `{${fields.map((name, at) => `${name}:[${texts(rule, keys[at] ?? '').join(' ')}]`).join(' ')}}`;
}
