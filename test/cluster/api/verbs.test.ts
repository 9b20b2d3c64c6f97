import { describe, expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import type { KubeList, Status, Table } from '../../../src/cluster/api/request.ts';
import type { Service } from '../../../src/cluster/kinds/service.ts';
import { testServer } from './server.ts';

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
};

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'nginx', image: 'nginx:1.12' }] },
    },
  },
};

const apps = { group: 'apps', version: 'v1', resource: 'deployments' };

describe('the API keeps objects', () => {
  it('gives a Service its address and its defaults', () => {
    const server = testServer('1.20');
    const { code, body } = server.request({ verb: 'create', resource: 'services', body: service });
    expect(code).toBe(201);
    const { spec, metadata } = body as Service;
    expect(spec).toMatchObject({ type: 'ClusterIP', sessionAffinity: 'None' });
    expect(spec.ports).toEqual([{ port: 80, protocol: 'TCP', targetPort: 80 }]);
    expect(spec.clusterIP).toMatch(/^10\.7\.2[45]\d\.\d+$/);
    expect(spec.clusterIPs).toEqual([spec.clusterIP]);
    expect(metadata.creationTimestamp).toBe('2020-03-04T13:18:07Z');
  });

  it('refuses what exists, what does not, and what is stale', () => {
    const server = testServer('1.20');
    server.request({ verb: 'create', resource: 'services', body: service });
    const again = server.request({ verb: 'create', resource: 'services', body: service });
    expect((again.body as Status).message).toBe('services "web" already exists');
    const missing = server.request({ verb: 'get', ...apps, name: 'nope' });
    expect((missing.body as Status).message).toBe('deployments.apps "nope" not found');
    const stale = { ...service, metadata: { name: 'web', resourceVersion: '1' } };
    const update = server.request({ verb: 'update', resource: 'services', name: 'web', body: stale });
    expect(update.code).toBe(409);
  });

  it('does not write an unchanged object', () => {
    const server = testServer('1.36');
    const { body } = server.request({ verb: 'create', ...apps, body: deployment });
    const again = server.request({ verb: 'update', ...apps, name: 'web', body });
    expect((again.body as KubeObject).metadata.resourceVersion).toBe(
      (body as KubeObject).metadata.resourceVersion,
    );
  });

  it('counts the generation of a spec, not of labels', () => {
    const server = testServer('1.36');
    server.request({ verb: 'create', ...apps, body: deployment });
    const patch = (body: unknown) =>
      server.request({ verb: 'patch', ...apps, name: 'web', patchType: 'merge', body });
    expect((patch({ metadata: { labels: { a: 'b' } } }).body as KubeObject).metadata.generation).toBe(1);
    expect((patch({ spec: { replicas: 5 } }).body as KubeObject).metadata.generation).toBe(2);
  });

  it('merges lists by key in a strategic merge patch', () => {
    const server = testServer('1.36');
    server.request({ verb: 'create', ...apps, body: deployment });
    const body = { spec: { template: { spec: { containers: [{ name: 'nginx', image: 'nginx:1.13' }] } } } };
    const patched = server.request({ verb: 'patch', ...apps, name: 'web', patchType: 'strategic', body });
    expect(patched.body).toMatchObject({
      spec: {
        template: {
          spec: { containers: [{ name: 'nginx', image: 'nginx:1.13', imagePullPolicy: 'IfNotPresent' }] },
        },
      },
    });
  });

  it('keeps nothing of a dry run', () => {
    const server = testServer('1.36');
    expect(server.request({ verb: 'create', resource: 'services', body: service, dryRun: true }).code).toBe(
      201,
    );
    expect(server.request({ verb: 'get', resource: 'services', name: 'web' }).code).toBe(404);
  });

  it('lists by labels and by fields', () => {
    const server = testServer('1.36');
    for (const name of ['a', 'b']) {
      const body = { ...service, metadata: { name, labels: { name } } };
      server.request({ verb: 'create', resource: 'services', body });
    }
    const names = (selection: object) =>
      (server.request({ verb: 'list', resource: 'services', ...selection }).body as KubeList).items.map(
        (item) => item.metadata.name,
      );
    expect(names({ labelSelector: 'name in (b,c)' })).toEqual(['b']);
    expect(names({ labelSelector: 'name!=b' })).toEqual(['a']);
    expect(names({ fieldSelector: 'metadata.name=a' })).toEqual(['a']);
  });

  it('serves extensions first on 1.15 and not at all on 1.16', () => {
    const groups = (version: string) =>
      testServer(version)
        .api.resources()
        .filter(({ resource }) => resource === 'deployments')
        .map(({ group, version: name }) => `${group}/${name}`);
    expect(groups('1.15')).toEqual(['extensions/v1beta1', 'apps/v1', 'apps/v1beta2', 'apps/v1beta1']);
    expect(groups('1.16')).toEqual(['apps/v1']);
  });

  it('prints tables with ages', () => {
    const server = testServer('1.20');
    server.request({ verb: 'create', resource: 'services', body: service });
    server.clock.now += 80_000;
    const { body } = server.request({ verb: 'list', resource: 'services', asTable: true });
    const table = body as Table;
    expect(table.columnDefinitions.map(({ name }) => name)).toContain('Cluster-IP');
    expect(table.rows[0]?.cells.at(-2)).toBe('80s');
  });

  it('marks a placed pod for its grace period and drops it with none', () => {
    const server = testServer('1.20');
    server.registry.create({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'default', namespace: 'default' },
    });
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { generateName: 'web-' },
      spec: { nodeName: 'n', containers: [{ name: 'c', image: 'nginx' }] },
    };
    const created = server.request({ verb: 'create', resource: 'pods', body: pod }).body as KubeObject;
    expect(created.metadata.name).toMatch(/^web-[bcdfghjklmnpqrstvwxz2456789]{5}$/);
    const { name } = created.metadata;
    const marked = server.request({ verb: 'delete', resource: 'pods', name }).body as KubeObject;
    expect(marked.metadata.deletionTimestamp).toBe('2020-03-04T13:18:37Z');
    server.registry.remove('pods', 'default', name, { gracePeriodSeconds: 0 });
    expect(server.request({ verb: 'get', resource: 'pods', name }).code).toBe(404);
  });
});
