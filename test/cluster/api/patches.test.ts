import { describe, expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import type { Status } from '../../../src/cluster/api/request.ts';
import type { Service } from '../../../src/cluster/kinds/service.ts';
import { testServer } from './server.ts';

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { selector: { app: 'web' }, ports: [{ name: 'http', port: 80 }] },
};
const services = { resource: 'services' };

function serverWithService(version: string) {
  const server = testServer(version);
  const { body } = server.request({ verb: 'create', ...services, body: service });
  return { server, created: body as Service };
}

describe('a patch', () => {
  it('puts new elements of a list before those that it does not name', () => {
    const { server } = serverWithService('1.20');
    const patch = { spec: { ports: [{ name: 'admin', port: 9090 }] } };
    const { body } = server.request({ verb: 'patch', ...services, name: 'web', body: patch });
    expect((body as Service).spec.ports?.map(({ name }) => name)).toEqual(['admin', 'http']);
  });

  it('cannot rename its object', () => {
    const { server } = serverWithService('1.20');
    const patch = { metadata: { name: 'renamed' } };
    const { code, body } = server.request({ verb: 'patch', ...services, name: 'web', body: patch });
    expect(code).toBe(400);
    expect((body as Status).message).toBe(
      'the name of the object (renamed) does not match the name on the URL (web)',
    );
  });

  it('of JSON operations that cannot be done is refused without saying which', () => {
    const { server } = serverWithService('1.36');
    const body = [{ op: 'remove', path: '/spec/nope' }];
    const refused = server.request({ verb: 'patch', patchType: 'json', ...services, name: 'web', body });
    expect(refused.code).toBe(422);
    expect((refused.body as Status).message).toBe(
      'the server rejected our request due to an error in our request',
    );
  });
});

describe('a dry run', () => {
  it('shows a new object at no revision', () => {
    const server = testServer('1.36');
    const { body } = server.request({ verb: 'create', ...services, body: service, dryRun: true });
    expect((body as KubeObject).metadata.resourceVersion).toBeUndefined();
  });

  it('leaves an object at its revision, and its next write as free as it was', () => {
    const { server, created } = serverWithService('1.36');
    const request = { verb: 'patch', ...services, name: 'web', body: { metadata: { labels: { a: '1' } } } };
    const pretended = server.request({ ...request, verb: 'patch', dryRun: true });
    expect((pretended.body as KubeObject).metadata).toMatchObject({
      labels: { a: '1' },
      resourceVersion: created.metadata.resourceVersion,
    });
    const read = server.request({ verb: 'get', ...services, name: 'web' });
    expect((read.body as KubeObject).metadata.labels).toBeUndefined();
  });

  it('draws a UID that is not that of the next object', () => {
    const server = testServer('1.36');
    const request = { ...services, body: service } as const;
    const pretended = server.request({ verb: 'create', ...request, dryRun: true });
    const created = server.request({ verb: 'create', ...request });
    expect((created.body as KubeObject).metadata.uid).not.toBe((pretended.body as KubeObject).metadata.uid);
  });
});

describe('a PUT of a Service that is not there', () => {
  it.each([
    ['1.20', 404],
    ['1.36', 201],
  ])('of server %s answers %i', (version, code) => {
    const server = testServer(version);
    const { code: answered } = server.request({ verb: 'update', ...services, name: 'web', body: service });
    expect(answered).toBe(code);
  });
});
