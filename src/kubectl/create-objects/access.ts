import type { Json, ResourceInfo } from '#cluster';
import { failure, Refusal } from '../errors.ts';
import { byBytes, type JsonObject } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { findResource } from '../mapper.ts';
import { born, type ObjectMaker } from '../verbs/create-typed.ts';

const apiVersion = 'rbac.authorization.k8s.io/v1';
const apiGroup = 'rbac.authorization.k8s.io';

/** kubectl: pkg/cmd/create/create_role.go, create_clusterrole.go */
export function roleMaker(kind: 'Role' | 'ClusterRole'): ObjectMaker {
  return (invocation, name) => {
    const { flags } = invocation;
    const wanted = [...new Set(flags.list('verb'))];
    const verbs = wanted.includes('*') ? ['*'] : wanted;
    const urls = [...new Set(flags.list('non-resource-url'))];
    const resources = resourcesOf(flags.list('resource'));
    const selectors = flags.list('aggregation-rule');
    if (selectors.length > 0) {
      if ([urls, verbs, resources, flags.list('resource-name')].some((words) => words.length > 0))
        throw failure(
          'aggregation rule must be specified without nonResourceURLs, verbs, resources or resourceNames',
        );
      return aggregated(invocation, name, selectors);
    }
    if (verbs.length === 0) throw failure('at least one verb must be specified');
    if (resources.length === 0 && urls.length === 0)
      throw failure(
        kind === 'Role'
          ? 'at least one resource must be specified'
          : 'one of resource or nonResourceURL must be specified',
      );
    if (resources.length > 0) checkResources(invocation, verbs, resources);
    if (urls.length > 0) checkUrls(verbs, urls);
    const rules = [
      ...rulesOf(invocation, verbs, resources),
      ...(urls.length > 0 ? [{ verbs, nonResourceURLs: urls }] : []),
    ];
    return { kind, apiVersion, metadata: { name, ...born(invocation) }, rules };
  };
}

/** create_clusterrole.go: a role that is made of others */
function aggregated(invocation: Invocation, name: string, selectors: readonly string[]): Json {
  const matchLabels = Object.fromEntries(
    selectors.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  const aggregationRule = { clusterRoleSelectors: [{ matchLabels }] };
  const metadata = { name, ...born(invocation) };
  return { kind: 'ClusterRole', apiVersion, metadata, rules: null, aggregationRule };
}

/** `deployments.apps/scale` */
interface RuleResource {
  readonly resource: string;
  readonly group: string;
  readonly sub: string | undefined;
}

/** A star alone stands for all that is named with it. create_role.go `Complete` */
function resourcesOf(words: readonly string[]): readonly RuleResource[] {
  const parsed = words.map((word): RuleResource => {
    const [type = '', ...sub] = word.split('/');
    const [resource = '', ...group] = type.split('.');
    return { resource, group: group.join('.'), sub: sub.length > 0 ? sub.join('/') : undefined };
  });
  const star = parsed.find(
    ({ resource, group, sub }) => resource === '*' && group === '' && sub === undefined,
  );
  return star ? [star] : parsed;
}

/** create_role.go `validResourceVerbs` */
const resourceVerbs: ReadonlySet<string> = new Set([
  ...['*', 'get', 'delete', 'list', 'create', 'update', 'patch', 'watch', 'proxy', 'deletecollection'],
  ...['use', 'bind', 'escalate', 'impersonate'],
]);

/** What may be done to some resources only. create_role.go `specialVerbs` */
const specialVerbs: Readonly<Record<string, readonly string[]>> = {
  use: ['podsecuritypolicies.policy', 'podsecuritypolicies.extensions'],
  bind: [`roles.${apiGroup}`, `clusterroles.${apiGroup}`],
  escalate: [`roles.${apiGroup}`, `clusterroles.${apiGroup}`],
  impersonate: ['users.', 'serviceaccounts.', 'groups.', 'userextras.authentication.k8s.io'],
};

/** create_role.go `validateResource` */
function checkResources(
  invocation: Invocation,
  verbs: readonly string[],
  resources: readonly RuleResource[],
): void {
  for (const verb of verbs)
    if (!resourceVerbs.has(verb)) invocation.err(`Warning: '${verb}' is not a standard resource verb\n`);
  for (const one of resources) {
    if (one.resource === '') throw failure('resource must be specified if apiGroup/subresource specified');
    if (one.resource === '*') return;
    const found = servedAs(invocation, one);
    const { resource, group } = found ?? one;
    const special = verbs.filter((verb) => specialVerbs[verb]);
    for (const verb of special)
      if (!specialVerbs[verb]?.includes(`${resource}.${group}`))
        throw failure(`can not perform '${verb}' on '${resource}' in group '${group}'`);
    if (found || special.length > 0) continue;
    // The mapper's own words, which nobody announces as an error.
    throw new Refusal(
      `the server doesn't have a resource type "${resource}"${group === '' ? '' : ` in group "${group}"`}`,
    );
  }
}

function servedAs({ client }: Invocation, { resource, group }: RuleResource): ResourceInfo | undefined {
  return findResource(client.resources(), `${resource}${group === '' ? '' : `.${group}`}`.toLowerCase());
}

const urlVerbs: ReadonlySet<string> = new Set([
  ...['*', 'get', 'post', 'put', 'delete', 'patch', 'head', 'options'],
]);

/** create_clusterrole.go `Validate` */
function checkUrls(verbs: readonly string[], urls: readonly string[]): void {
  const wrong = verbs.find((verb) => !urlVerbs.has(verb));
  if (wrong !== undefined) throw failure(`invalid verb: '${wrong}' for nonResourceURL`);
  for (const url of urls.filter((one) => one !== '*')) {
    if (!url.startsWith('/')) throw failure('nonResourceURL should start with /');
    if (url.slice(0, -1).includes('*'))
      throw failure("nonResourceURL only supports wildcard matches when '*' is at the end");
  }
}

/** One rule an API group. create_role.go `generateResourcePolicyRules` */
function rulesOf(
  invocation: Invocation,
  verbs: readonly string[],
  wanted: readonly RuleResource[],
): readonly JsonObject[] {
  const resourceNames = [...new Set(invocation.flags.list('resource-name'))];
  const found = wanted.map((one) => {
    const { resource, group } = servedAs(invocation, one) ?? one;
    return { group, resource: one.sub === undefined ? resource : `${resource}/${one.sub}` };
  });
  return [...new Set(found.map((one) => one.group))].sort(byBytes).map((group) => ({
    verbs,
    apiGroups: [group],
    resources: [...new Set(found.filter((one) => one.group === group).map((one) => one.resource))],
    ...(resourceNames.length > 0 ? { resourceNames } : {}),
  }));
}

/** kubectl: pkg/cmd/create/create_rolebinding.go, create_clusterrolebinding.go */
export function bindingMaker(kind: 'RoleBinding' | 'ClusterRoleBinding'): ObjectMaker {
  return (invocation, name) => {
    const { flags } = invocation;
    const [role, clusterRole] = [flags.string('role'), flags.string('clusterrole')];
    if ((role === '') === (clusterRole === ''))
      throw failure('exactly one of clusterrole or role must be specified');
    const subjects = [
      ...flags.list('user').map((user) => ({ kind: 'User', apiGroup, name: user })),
      ...flags.list('group').map((group) => ({ kind: 'Group', apiGroup, name: group })),
      ...flags.list('serviceaccount').map(accountOf),
    ];
    const roleRef = { apiGroup, kind: role === '' ? 'ClusterRole' : 'Role', name: role || clusterRole };
    return {
      kind,
      apiVersion,
      metadata: { name, ...born(invocation) },
      ...(subjects.length > 0 ? { subjects } : {}),
      roleRef,
    } satisfies Json;
  };
}

function accountOf(word: string): JsonObject {
  const [namespace = '', name = '', ...more] = word.split(':');
  if (namespace === '' || name === '' || more.length > 0) {
    throw failure('serviceaccount must be <namespace>:<name>');
  }
  return { kind: 'ServiceAccount', name, namespace };
}
