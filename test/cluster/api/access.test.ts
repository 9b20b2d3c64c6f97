import { describe, expect, it } from 'vitest';
import type { ApiRequest, Status } from '../../../src/cluster/api/request.ts';
import { bootstrapRoles } from '../../../src/cluster/boot/bootstrap-roles.ts';
import { parseVersion } from '../../../src/cluster/version.ts';
import { type TestServer, testServer } from './server.ts';

const group = 'rbac.authorization.k8s.io';
const jane = { name: 'jane', groups: ['system:authenticated'] };

function world(): TestServer {
  const server = testServer('1.30');
  const rules = [{ apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get', 'list'] }];
  const write = (kind: string, body: object) =>
    server.registry.create({
      apiVersion: `${group}/v1`,
      kind,
      metadata: { name: 'reader', namespace: 'default' },
      ...body,
    } as never);
  write('Role', { rules });
  write('RoleBinding', {
    roleRef: { apiGroup: group, kind: 'Role', name: 'reader' },
    subjects: [{ kind: 'User', name: 'jane', apiGroup: group }],
  });
  return server;
}

function answer(request: Partial<ApiRequest>): string {
  const { body } = world().request({ verb: 'list', user: jane, ...request });
  return body.kind === 'Status' ? (body as Status).message : body.kind;
}

describe('a user may do what the roles say that are bound to them', () => {
  it.each([
    [{ resource: 'pods' }, 'PodList'],
    [
      { resource: 'pods', namespace: undefined },
      'pods is forbidden: User "jane" cannot list resource "pods" in API group "" at the cluster scope',
    ],
    [
      { resource: 'services' },
      'services is forbidden: User "jane" cannot list resource "services" in API group "" in the namespace "default"',
    ],
    [
      { verb: 'delete', resource: 'pods', name: 'web' },
      'pods "web" is forbidden: User "jane" cannot delete resource "pods" in API group "" in the namespace "default"',
    ],
    [
      { verb: 'get', resource: 'namespaces', name: 'default' },
      'namespaces "default" is forbidden: User "jane" cannot get resource "namespaces" in API group "" in the namespace "default"',
    ],
    [
      { resource: 'deployments', group: 'apps' },
      'deployments.apps is forbidden: User "jane" cannot list resource "deployments" in API group "apps" in the namespace "default"',
    ],
  ] as readonly (readonly [object, string])[])('%o: %s', (request, expected) => {
    expect(answer(request)).toBe(expected);
  });

  it('and names the role that is bound and does not exist', () => {
    const server = world();
    server.request({ verb: 'delete', group, resource: 'roles', name: 'reader' });
    const { body } = server.request({ verb: 'list', resource: 'pods', user: jane });
    expect((body as Status).message).toMatch(
      /: RBAC: role\.rbac\.authorization\.k8s\.io "reader" not found$/,
    );
  });
});

describe('questions about access are answered and not kept', () => {
  it('whether one may', () => {
    const ask = (verb: string, subresource?: string) => {
      const resourceAttributes = { verb, resource: 'pods', namespace: 'default', subresource };
      const { body } = world().request({
        verb: 'create',
        group: 'authorization.k8s.io',
        resource: 'selfsubjectaccessreviews',
        user: jane,
        body: { spec: { resourceAttributes } },
      });
      return (body as unknown as { status: { allowed: boolean } }).status.allowed;
    };
    expect([ask('get'), ask('get', 'log'), ask('get', 'exec'), ask('delete')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('what one may', () => {
    const { body } = world().request({
      verb: 'create',
      group: 'authorization.k8s.io',
      resource: 'selfsubjectrulesreviews',
      user: jane,
      body: { spec: { namespace: 'default' } },
    });
    expect(body).toMatchObject({ status: { resourceRules: [{ resources: ['pods', 'pods/log'] }] } });
  });
});

describe('an API server starts with the roles of its version', () => {
  const names = (text: string) => {
    const version = parseVersion(text);
    return version ? bootstrapRoles(version).map(({ name }) => name) : [];
  };

  it('sorted by name, more of them in newer versions', () => {
    const [old, middle, last] = ['1.13', '1.20', '1.36'].map(names);
    expect(middle?.slice(0, 8)).toEqual([
      'admin',
      'cluster-admin',
      'edit',
      'system:aggregate-to-admin',
      'system:aggregate-to-edit',
      'system:aggregate-to-view',
      'system:auth-delegator',
      'system:basic-user',
    ]);
    const controller = 'system:controller:validatingadmissionpolicy-status-controller';
    expect([old, middle, last].map((all) => all?.includes(controller))).toEqual([false, false, true]);
    expect(old?.includes('system:controller:endpointslice-controller')).toBe(false);
    for (const all of [old, middle, last]) expect([...(all ?? [])].sort()).toEqual(all);
  });
});
