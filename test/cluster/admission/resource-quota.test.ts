import { describe, expect, it } from 'vitest';
import type { ApiResponse, Status } from '../../../src/cluster/api/request.ts';
import { type TestServer, testServer } from '../api/server.ts';

function serverWithQuota(spec: object): TestServer {
  const server = testServer('1.36');
  const metadata = { name: 'default', namespace: 'default' };
  server.registry.create({ apiVersion: 'v1', kind: 'ServiceAccount', metadata });
  create(server, 'resourcequotas', { kind: 'ResourceQuota', metadata: { name: 'q' }, spec });
  return server;
}

function create(server: TestServer, resource: string, object: object): ApiResponse {
  return server.request({ verb: 'create', resource, body: { apiVersion: 'v1', ...object } });
}

function pod(name: string, spec: object = {}, resources?: object): object {
  const containers = [{ name: 'c', image: 'nginx', ...(resources && { resources }) }];
  return { kind: 'Pod', metadata: { name }, spec: { containers, ...spec } };
}

function message({ body }: ApiResponse): string | undefined {
  return (body as Partial<Status>).message;
}

describe('a quota', () => {
  it('counts memory in the units in which it is asked for', () => {
    const server = serverWithQuota({ hard: { 'limits.memory': '1Gi' } });
    create(server, 'pods', pod('web', {}, { limits: { memory: '64Mi' } }));
    create(server, 'pods', pod('api', {}, { limits: { memory: '96Mi' } }));
    const refused = create(server, 'pods', pod('big', {}, { limits: { memory: '1Gi' } }));
    expect(message(refused)).toContain('requested: limits.memory=1Gi, used: limits.memory=160Mi, limited:');
  });

  it('refuses an update that uses more, and lets one pass that uses less', () => {
    const server = serverWithQuota({ hard: { 'services.nodeports': '1' } });
    const ports = [
      { name: 'a', port: 80 },
      { name: 'b', port: 81 },
    ];
    create(server, 'services', { kind: 'Service', metadata: { name: 'web' }, spec: { ports } });
    const patch = (type: string, list: readonly object[] = ports) =>
      server.request({
        verb: 'patch',
        patchType: 'merge',
        resource: 'services',
        name: 'web',
        body: { spec: { type, ports: list } },
      });
    expect(message(patch('NodePort'))).toBe(
      'services "web" is forbidden: exceeded quota: q, requested: services.nodeports=2, used: services.nodeports=0, limited: services.nodeports=1',
    );
    expect(patch('NodePort', ports.slice(0, 1)).code).toBe(200);
    expect(patch('ClusterIP', ports.slice(0, 1)).code).toBe(200);
  });

  it.each([
    ['Terminating', pod('a'), pod('b', { activeDeadlineSeconds: 5 })],
    ['NotTerminating', pod('a', { activeDeadlineSeconds: 5 }), pod('b')],
    ['BestEffort', pod('a', {}, { requests: { cpu: '1' } }), pod('b')],
    ['NotBestEffort', pod('a'), pod('b', {}, { requests: { cpu: '1' } })],
  ])('of the scope %s counts only the pods in it', (scope, outside, inside) => {
    const server = serverWithQuota({ hard: { pods: '0' }, scopes: [scope] });
    expect(create(server, 'pods', outside).code).toBe(201);
    expect(message(create(server, 'pods', inside))).toContain('exceeded quota: q, requested: pods=1');
  });

  it('counts what a pod needs at most: its init containers are over when the others start', () => {
    const server = serverWithQuota({ hard: { 'requests.cpu': '1' } });
    const init = (cpu: string) => ({
      initContainers: [{ name: 'i', image: 'busybox', resources: { requests: { cpu } } }],
    });
    const resources = { requests: { cpu: '250m' } };
    expect(message(create(server, 'pods', pod('a', init('1500m'), resources)))).toContain(
      'requested: requests.cpu=1500m, used: requests.cpu=0, limited: requests.cpu=1',
    );
    expect(create(server, 'pods', pod('b', init('100m'), resources)).code).toBe(201);
  });
});
