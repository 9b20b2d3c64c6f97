import { describe, expect, it } from 'vitest';
import type { Pod } from '../../../src/cluster/kinds/pod.ts';
import { testServer } from './server.ts';

const pods = { group: '', version: 'v1', resource: 'pods' } as const;

const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'db' },
  spec: { nodeName: 'node-1', containers: [{ name: 'db', image: 'redis:6' }] },
};

/** What a watch tells of the pod when it is deleted, one after the other. */
function deleted(...graces: readonly number[]) {
  const server = testServer('1.20');
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } };
  server.request({ verb: 'create', resource: 'serviceaccounts', body: account });
  const { body } = server.request({ verb: 'create', ...pods, body: pod });
  const since = Number((body as Pod).metadata.resourceVersion);
  for (const gracePeriodSeconds of graces) {
    server.clock.now += 10_000;
    server.request({ verb: 'delete', ...pods, name: 'db', gracePeriodSeconds });
  }
  return server.api.watchSince(pods, 'default', String(since)).map(({ type, object }) => {
    const { deletionTimestamp, deletionGracePeriodSeconds, resourceVersion } = (object as Pod).metadata;
    return [
      type,
      deletionTimestamp?.slice(11, 19),
      deletionGracePeriodSeconds,
      Number(resourceVersion) - since,
    ];
  });
}

describe('a pod is deleted', () => {
  it('by a write that says that it has no time left, and then by its removal', () => {
    expect(deleted(30, 0)).toEqual([
      ['MODIFIED', '13:18:47', 30, 1],
      ['MODIFIED', '13:18:17', 0, 2],
      ['DELETED', '13:18:17', 0, 3],
    ]);
  });

  it('so also where it never had any', () => {
    expect(deleted(0)).toEqual([
      ['MODIFIED', '13:18:17', 0, 1],
      ['DELETED', '13:18:17', 0, 2],
    ]);
  });

  it('sooner, if a later request says so, as counted from the first', () => {
    expect(deleted(30, 5, 20)).toEqual([
      ['MODIFIED', '13:18:47', 30, 1],
      ['MODIFIED', '13:18:22', 5, 2],
    ]);
  });

  it('and answers as that write left it', () => {
    const server = testServer('1.20');
    const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } };
    server.request({ verb: 'create', resource: 'serviceaccounts', body: account });
    const { body } = server.request({ verb: 'create', ...pods, body: pod });
    const answer = server.request({ verb: 'delete', ...pods, name: 'db', gracePeriodSeconds: 0 });
    expect((answer.body as Pod).metadata).toMatchObject({
      deletionGracePeriodSeconds: 0,
      deletionTimestamp: '2020-03-04T13:18:07Z',
      resourceVersion: String(Number((body as Pod).metadata.resourceVersion) + 1),
    });
  });
});
