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

  it('that sets the order of a list must list what it changes in that order', () => {
    const { server } = serverWithService('1.20');
    const refused = (body: object) =>
      (server.request({ verb: 'patch', ...services, name: 'web', body }).body as Status).message;
    const order = [{ port: 80 }, { port: 81 }];
    const ports = [{ port: 81 }, { port: 80 }];
    expect(refused({ spec: { '$setElementOrder/ports': order, ports } })).toContain(
      "The order in patch list:\n[map[port:81] map[port:80]]\n doesn't match $setElementOrder list:\n",
    );
    expect(refused({ spec: { ports: ['http'] } })).toContain('list element types are not identical: [[map[');
    expect(refused({ spec: { ports: [{ name: 'http' }] } })).toBe(
      'map: map[name:http] does not contain declared merge key: port',
    );
    expect(refused({ spec: { $patch: 'burn' } })).toBe('unknown patch type: burn in map: map[$patch:burn]');
    expect(refused({ spec: { $retainKeys: ['ports'], type: 'NodePort' } })).toBe(
      'invalid patch format of retainKeys',
    );
  });

  it.each([
    ['1.27', { a: '', b: '1' }],
    ['1.28', { b: '1' }],
  ])('of server %s takes what was not there so', (version, expected) => {
    const { server } = serverWithService(version);
    const body = { metadata: { annotations: { a: null, b: '1' } } };
    const patched = server.request({ verb: 'patch', ...services, name: 'web', body }).body as KubeObject;
    expect(patched.metadata.annotations).toEqual(expected);
  });

  it('of JSON replaces what is not there by adding it, as servers always did', () => {
    const { server } = serverWithService('1.36');
    const body = [{ op: 'replace', path: '/spec/externalIPs', value: ['192.0.2.1'] }];
    const patched = server.request({ verb: 'patch', patchType: 'json', ...services, name: 'web', body }).body;
    expect((patched as Service).spec.externalIPs).toEqual(['192.0.2.1']);
  });

  it('cannot make another kind, another object or an object of another namespace', () => {
    const { server } = serverWithService('1.20');
    const refused = (body: unknown) =>
      (server.request({ verb: 'patch', patchType: 'merge', ...services, name: 'web', body }).body as Status)
        .message;
    expect(refused({ kind: 'Pod' })).toMatch(
      /: converting \(v1\.Pod\) to \(core\.Service\): unknown conversion$/,
    );
    expect(refused({ apiVersion: 'v3' })).toMatch(
      /: no kind "Service" is registered for version "v3" in scheme "pkg\/api\/legacyscheme\/scheme\.go:30"$/,
    );
    expect(refused({ metadata: { uid: 'other' } })).toBe(
      'Service "web" is invalid: metadata.uid: Invalid value: "other": field is immutable',
    );
    expect(refused({ metadata: { namespace: 'other' } })).toBe(
      'the namespace of the object (other) does not match the namespace on the request (default)',
    );
    expect(refused(7)).toBe('Invalid JSON Patch');
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
