import { describe, expect, it } from 'vitest';
import type { ApiRequest, KubeList, Status } from '../../../src/cluster/api/request.ts';
import { testServer } from './server.ts';

const maps = { resource: 'configmaps' } as const;

function serverWithMaps(version: string, names: readonly string[]) {
  const server = testServer(version);
  const make = (name: string) => {
    const labels = { first: name.slice(0, 1) };
    const body = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, labels } };
    server.request({ verb: 'create', ...maps, body });
  };
  for (const name of names) make(name);
  const list = (request: Partial<ApiRequest> = {}) =>
    server.request({ verb: 'list', ...maps, ...request }).body as KubeList;
  return { server, make, list };
}

const namesOf = ({ items }: KubeList) => items.map(({ metadata }) => metadata.name);

describe('a list in parts', () => {
  it('goes on where it ended, as the objects were then', () => {
    const { make, list } = serverWithMaps('1.20', ['a', 'c', 'e']);
    const first = list({ limit: 2 });
    expect([namesOf(first), first.metadata.remainingItemCount]).toEqual([['a', 'c'], 1]);
    make('d');
    const { continue: token = '' } = first.metadata;
    const second = list({ limit: 2, continue: token });
    expect(namesOf(second)).toEqual(['e']);
    expect(second.metadata).toEqual({ resourceVersion: first.metadata.resourceVersion });
    expect(atob(token.padEnd(Math.ceil(token.length / 4) * 4, '='))).toBe(
      `{"v":"meta.k8s.io/v1","rv":${first.metadata.resourceVersion},"start":"c\\u0000"}`,
    );
  });

  it('does not count what is left where it selects, nor before 1.16', () => {
    const selected = serverWithMaps('1.20', ['a1', 'b1', 'a2', 'a3']).list({
      limit: 1,
      labelSelector: 'first=a',
    });
    expect(namesOf(selected)).toEqual(['a1']);
    expect(selected.metadata.continue).toBeDefined();
    expect(selected.metadata.remainingItemCount).toBeUndefined();
    expect(serverWithMaps('1.15', ['a', 'b']).list({ limit: 1 }).metadata.remainingItemCount).toBeUndefined();
  });

  it('refuses a selector that it cannot read, though there is nothing to select from', () => {
    const refusal = serverWithMaps('1.20', []).list({ limit: 500, fieldSelector: 'spec.x=1' });
    expect((refusal as unknown as Status).message).toContain('is not a known field selector');
  });

  it.each([
    ['abc', "invalid character 'i' looking for beginning of value"],
    ['a b', 'illegal base64 data at input byte 1'],
    [btoa('{"v":"v222"}'), 'server does not recognize this encoded version "v222"'],
  ])('cannot go on with %j', (token, fault) => {
    const refusal = serverWithMaps('1.20', []).list({ continue: token }) as unknown as Status;
    expect(refusal.message).toBe(`invalid continue token: continue key is not valid: ${fault}`);
  });
});

describe('a list at a revision', () => {
  it('shows what was there, but waits in vain for what is not yet', () => {
    const { server, make, list } = serverWithMaps('1.20', ['a']);
    const { resourceVersion = '' } = list().metadata;
    make('b');
    expect(namesOf(list({ resourceVersion, resourceVersionMatch: 'Exact' }))).toEqual(['a']);
    expect(namesOf(list({ resourceVersion }))).toEqual(['a', 'b']);
    expect(namesOf(list({ resourceVersion: '0', limit: 1 }))).toEqual(['a', 'b']);
    const future = String(Number(server.api.revision) + 100);
    expect(list({ resourceVersion: future })).toMatchObject({
      code: 504,
      message: `Timeout: Too large resource version: ${future}, current: ${server.api.revision}`,
    });
  });
});
