import type { Json, ResourceInfo } from '#cluster';
import { failure, Refusal } from '../errors.ts';
import { byBytes, type JsonObject } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { resourceFor } from '../mapper.ts';
import { born, type ObjectMaker } from '../verbs/create-typed.ts';

const apiVersion = 'rbac.authorization.k8s.io/v1';
const apiGroup = 'rbac.authorization.k8s.io';

/** kubectl: pkg/cmd/create/create_role.go, create_clusterrole.go */
export function roleMaker(kind: 'Role' | 'ClusterRole'): ObjectMaker {
  return (invocation, name) => {
    const { flags } = invocation;
    const verbs = [...new Set(flags.list('verb'))];
    const selectors = flags.list('aggregation-rule');
    if (selectors.length > 0) return aggregated(invocation, name, selectors);
    if (verbs.length === 0) throw failure('at least one verb must be specified');
    warnOfVerbs(invocation, verbs);
    const urls = flags.list('non-resource-url');
    const resources = flags.list('resource');
    if (resources.length === 0 && urls.length === 0) throw failure('at least one resource must be specified');
    const rules =
      urls.length > 0 ? [{ verbs, nonResourceURLs: urls }] : rulesOf(invocation, verbs, resources);
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

const usualVerbs: ReadonlySet<string> = new Set([
  ...['get', 'delete', 'list', 'create', 'update', 'patch', 'watch', 'proxy', 'deletecollection'],
  ...['use', 'bind', 'escalate', 'impersonate', 'approve', 'sign', 'post', 'put', 'head', 'options', '*'],
]);

/** create_role.go `validResourceVerbs` */
function warnOfVerbs({ err }: Invocation, verbs: readonly string[]): void {
  for (const verb of verbs)
    if (!usualVerbs.has(verb)) err(`Warning: '${verb}' is not a standard resource verb\n`);
}

/** An unknown resource is not an error that is announced as one here. kubectl: create_role.go `mapper.ResourceFor` */
function resourceOf({ client }: Invocation, type: string): ResourceInfo {
  try {
    return resourceFor(client, type);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.text.replace(/^error: /, '')) : error;
  }
}

/** One rule an API group. create_role.go `generateResourcePolicyRules` */
function rulesOf(
  invocation: Invocation,
  verbs: readonly string[],
  words: readonly string[],
): readonly JsonObject[] {
  const resourceNames = invocation.flags.list('resource-name');
  const found = words.map((word) => {
    const [type = '', sub] = word.split('/');
    const info = resourceOf(invocation, type);
    return { group: info.group, resource: sub === undefined ? info.resource : `${info.resource}/${sub}` };
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
