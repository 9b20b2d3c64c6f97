import type { Json } from '#cluster';
import { byBytes, texts } from './fields.ts';

/** A rule about one thing. */
interface SimpleRule {
  readonly verbs: readonly string[];
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly names: readonly string[];
  readonly urls: readonly string[];
}

/**
 * Rules of access as kubectl lists them: taken apart, put together again by what they are about, and sorted
 * by what Go prints of them. kubectl: pkg/util/rbac/rbac.go `CompactRules`, `SortableRuleSlice`
 */
export function ruleRows(rules: readonly Json[]): readonly string[] {
  return compacted(rules.flatMap(brokenDown))
    .map((rule) => ({ rule, key: goText(rule) }))
    .sort((left, right) => byBytes(left.key, right.key))
    .map(({ rule }) =>
      [combined(rule), braced(rule.urls), braced(rule.names), braced(rule.verbs)].join('\t'),
    );
}

function brokenDown(rule: Json): readonly SimpleRule[] {
  const names = texts(rule, 'resourceNames');
  const verbs = texts(rule, 'verbs');
  const ofResources = texts(rule, 'apiGroups').flatMap((group) =>
    texts(rule, 'resources').flatMap((resource) =>
      verbs.flatMap((verb) =>
        (names.length === 0 ? [[]] : names.map((name) => [name])).map((one) => ({
          verbs: [verb],
          groups: [group],
          resources: [resource],
          names: one,
          urls: [],
        })),
      ),
    ),
  );
  const ofUrls = texts(rule, 'nonResourceURLs').flatMap((url) =>
    verbs.map((verb) => ({ verbs: [verb], groups: [], resources: [], names: [], urls: [url] })),
  );
  return [...ofResources, ...ofUrls];
}

/** Rules about URLs stay as they are. */
function compacted(rules: readonly SimpleRule[]): readonly SimpleRule[] {
  const byResource = new Map<string, SimpleRule>();
  for (const rule of rules.filter((one) => one.urls.length === 0)) {
    const key = JSON.stringify([rule.groups, rule.resources, rule.names]);
    const known = byResource.get(key);
    const verbs = [...new Set([...(known?.verbs ?? []), ...rule.verbs])];
    byResource.set(key, { ...rule, verbs });
  }
  return [...rules.filter((one) => one.urls.length > 0), ...byResource.values()];
}

function goText({ verbs, groups, resources, names, urls }: SimpleRule): string {
  return (
    `Verbs:${braced(verbs)},APIGroups:${braced(groups)},Resources:${braced(resources)},` +
    `ResourceNames:${braced(names)},NonResourceURLs:${braced(urls)},`
  );
}

/** `deployments.apps/scale`. kubectl: pkg/describe/describe.go `CombineResourceGroup` */
function combined({ resources, groups }: SimpleRule): string {
  const [resource] = resources;
  if (resource === undefined) return '';
  const [main = '', ...sub] = resource.split('/');
  const group = groups[0] ? `.${groups[0]}` : '';
  return `${main}${group}${sub.length > 0 ? `/${sub.join('/')}` : ''}`;
}

function braced(values: readonly string[]): string {
  return `[${values.join(' ')}]`;
}
