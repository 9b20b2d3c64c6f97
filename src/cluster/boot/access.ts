import type { Context } from '../controllers/context.ts';
import type { Role } from '../kinds/role.ts';
import type { RoleBinding, Subject } from '../kinds/role-binding.ts';
import type { VersionRange } from '../version.ts';
import { type BootstrapRole, bootstrapRoles } from './bootstrap-roles.ts';

const group = 'rbac.authorization.k8s.io';
const apiVersion = `${group}/v1`;
const by = { fieldManager: 'kube-apiserver' };

/**
 * The roles that an API server makes when it starts, and who has them.
 *
 * kubernetes: pkg/registry/rbac/rest/storage_rbac.go `PostStartHook`
 */
export function bootAccess(context: Context): void {
  const known = bootstrapRoles(context.version);
  for (const role of known)
    context.objects.create<Role>(`clusterroles.${group}`, clusterRole(role) as never, by);
  for (const binding of clusterRoleBindings(known, context)) {
    context.objects.create<RoleBinding>(`clusterrolebindings.${group}`, binding, by);
  }
  for (const role of roles(context)) context.objects.create<Role>(`roles.${group}`, role, by);
  for (const binding of roleBindings())
    context.objects.create<RoleBinding>(`rolebindings.${group}`, binding, by);
}

function metadataOf(name: string, namespace?: string, labels: Readonly<Record<string, string>> = {}) {
  return {
    name,
    ...(namespace !== undefined && { namespace }),
    labels: { 'kubernetes.io/bootstrapping': 'rbac-defaults', ...labels },
    annotations: { 'rbac.authorization.kubernetes.io/autoupdate': 'true' },
  };
}

/** An aggregated role is filled by its controller. */
function clusterRole({ name, into, aggregates, rules }: BootstrapRole) {
  const aggregate = (role: string) => ({ [`rbac.authorization.k8s.io/aggregate-to-${role}`]: 'true' });
  return {
    apiVersion,
    kind: 'ClusterRole',
    metadata: metadataOf(name, undefined, into === undefined ? {} : aggregate(into)),
    rules: aggregates ? null : rules,
    ...(aggregates && {
      aggregationRule: { clusterRoleSelectors: [{ matchLabels: aggregate(name) }] },
    }),
  };
}

/** Roles other than those of controllers, and who has them. `ClusterRoleBindings` of policy.go */
const holders: readonly (readonly [role: string, subjects: readonly Subject[], versions?: VersionRange])[] = [
  ['cluster-admin', [groupNamed('system:masters')]],
  ['system:monitoring', [groupNamed('system:monitoring')], { from: '1.20' }],
  [
    'system:discovery',
    [groupNamed('system:authenticated'), groupNamed('system:unauthenticated')],
    { to: '1.13' },
  ],
  ['system:discovery', [groupNamed('system:authenticated')], { from: '1.14' }],
  [
    'system:basic-user',
    [groupNamed('system:authenticated'), groupNamed('system:unauthenticated')],
    { to: '1.13' },
  ],
  ['system:basic-user', [groupNamed('system:authenticated')], { from: '1.14' }],
  [
    'system:public-info-viewer',
    [groupNamed('system:authenticated'), groupNamed('system:unauthenticated')],
    { from: '1.14' },
  ],
  ['system:node-proxier', [userNamed('system:kube-proxy')]],
  ['system:kube-controller-manager', [userNamed('system:kube-controller-manager')]],
  ['system:kube-dns', [accountNamed('kube-dns')]],
  ['system:kube-scheduler', [userNamed('system:kube-scheduler')]],
  ['system:volume-scheduler', [userNamed('system:kube-scheduler')]],
  ['system:node', []],
  ['system:service-account-issuer-discovery', [groupNamed('system:serviceaccounts')], { from: '1.20' }],
];

function clusterRoleBindings(known: readonly BootstrapRole[], context: Context) {
  const controllers = known
    .filter(({ name }) => name.startsWith('system:controller:'))
    .map(({ name }) => clusterRoleBinding(name, [accountNamed(name.split(':').at(-1) ?? '')]));
  return [
    ...holders
      .filter(([, , versions = {}]) => context.is(versions))
      .map(([role, subjects]) => clusterRoleBinding(role, subjects)),
    ...controllers,
  ];
}

function clusterRoleBinding(role: string, subjects: readonly Subject[]) {
  return {
    apiVersion,
    kind: 'ClusterRoleBinding',
    metadata: metadataOf(role),
    roleRef: { apiGroup: group, kind: 'ClusterRole', name: role },
    ...(subjects.length > 0 && { subjects }),
  };
}

function groupNamed(name: string): Subject {
  return { apiGroup: group, kind: 'Group', name };
}

function userNamed(name: string): Subject {
  return { apiGroup: group, kind: 'User', name };
}

function accountNamed(name: string): Subject {
  return { kind: 'ServiceAccount', name, namespace: 'kube-system' };
}

/** kubernetes: bootstrappolicy/namespace_policy.go */
function roles(context: Context) {
  const read = ['get', 'list', 'watch'];
  const events = {
    apiGroups: context.is({ from: '1.19' }) ? ['', 'events.k8s.io'] : [''],
    resources: ['events'],
    verbs: ['create', 'patch', 'update'],
  };
  const core = (resources: string, verbs: readonly string[], names?: readonly string[]) => ({
    apiGroups: [''],
    ...(names && { resourceNames: names }),
    resources: [resources],
    verbs,
  });
  const role = (namespace: string, name: string, rules: Role['rules']) => ({
    apiVersion,
    kind: 'Role',
    metadata: metadataOf(name, namespace),
    rules: rules ?? [],
  });
  const lock = (component: string) => [
    core('configmaps', ['watch']),
    core('configmaps', ['get', 'update'], [component]),
  ];
  return [
    role('kube-public', 'system:controller:bootstrap-signer', [
      core('configmaps', read),
      core('configmaps', ['update'], ['cluster-info']),
      events,
    ]),
    role('kube-system', 'extension-apiserver-authentication-reader', [
      core('configmaps', read, ['extension-apiserver-authentication']),
    ]),
    role('kube-system', 'system::leader-locking-kube-controller-manager', lock('kube-controller-manager')),
    role('kube-system', 'system::leader-locking-kube-scheduler', lock('kube-scheduler')),
    role('kube-system', 'system:controller:bootstrap-signer', [core('secrets', read)]),
    role('kube-system', 'system:controller:cloud-provider', [
      core('configmaps', ['create', 'get', 'list', 'watch']),
    ]),
    role('kube-system', 'system:controller:token-cleaner', [
      core('secrets', ['delete', 'get', 'list', 'watch']),
      events,
    ]),
  ];
}

function roleBindings() {
  const binding = (namespace: string, name: string, subjects: readonly Subject[], role = name) => ({
    apiVersion,
    kind: 'RoleBinding',
    metadata: metadataOf(name, namespace),
    roleRef: { apiGroup: group, kind: 'Role', name: role },
    subjects,
  });
  const controller = (namespace: string, name: string) =>
    binding(namespace, `system:controller:${name}`, [accountNamed(name)]);
  const lock = (component: string) =>
    binding('kube-system', `system::leader-locking-${component}`, [
      userNamed(`system:${component}`),
      accountNamed(component),
    ]);
  return [
    controller('kube-public', 'bootstrap-signer'),
    binding(
      'kube-system',
      'system::extension-apiserver-authentication-reader',
      [userNamed('system:kube-controller-manager'), userNamed('system:kube-scheduler')],
      'extension-apiserver-authentication-reader',
    ),
    lock('kube-controller-manager'),
    lock('kube-scheduler'),
    controller('kube-system', 'bootstrap-signer'),
    controller('kube-system', 'cloud-provider'),
    controller('kube-system', 'token-cleaner'),
  ];
}
