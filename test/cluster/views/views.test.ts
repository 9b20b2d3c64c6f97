import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/cluster/api/request.ts';
import { type TestServer, testServer } from '../api/server.ts';

function rows(server: TestServer, group: string, resource: string): readonly string[] {
  const { body } = server.request({ verb: 'list', group, resource, asTable: true });
  return (body as Table).rows.map(({ cells }) => cells.slice(0, 3).join(' '));
}

describe('component statuses', () => {
  it.each([
    ['1.20', 'etcd-0 Healthy {"health":"true"}'],
    ['1.25', 'etcd-0 Healthy {"health":"true","reason":""}'],
    ['1.36', 'etcd-0 Healthy ok'],
  ])('of %s show what etcd says', (version, etcd) => {
    const shown = [...rows(testServer(version), '', 'componentstatuses')].sort();
    expect(shown).toEqual(['controller-manager Healthy ok', etcd, 'scheduler Healthy ok']);
  });

  it('are known to be deprecated from 1.19 on', () => {
    const ask = { verb: 'list', resource: 'componentstatuses' } as const;
    expect(testServer('1.18').request(ask).warnings).toEqual([]);
    expect(testServer('1.19').request(ask).warnings).toEqual(['v1 ComponentStatus is deprecated in v1.19+']);
  });
});

describe('API services', () => {
  it('are the group versions that are served, but for their own', () => {
    const shown = rows(testServer('1.36'), 'apiregistration.k8s.io', 'apiservices');
    expect(shown).toContain('v1. Local True');
    expect(shown).toContain('v2.autoscaling Local True');
    expect(shown.join()).not.toContain('apiregistration');
  });

  it('are not registered by anyone else, and say so', () => {
    const group = 'apiregistration.k8s.io';
    const { body } = testServer('1.36').request({
      verb: 'delete',
      group,
      resource: 'apiservices',
      name: 'v1.apps',
    });
    expect(body).toHaveProperty('notSimulated', 'a change of apiservices');
  });
});
