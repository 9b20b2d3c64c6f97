import { describe, expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import type { Status } from '../../../src/cluster/api/request.ts';
import { testServer } from './server.ts';

const service = (spec: object) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { ports: [{ port: 80 }], ...spec },
});

describe('a dry run', () => {
  it('of a creation answers without a resourceVersion', () => {
    const server = testServer('1.36');
    const request = { verb: 'create', resource: 'services', body: service({}), dryRun: true } as const;
    expect((server.request(request).body as KubeObject).metadata.resourceVersion).toBeUndefined();
  });

  it('of a change answers with the resourceVersion that stands', () => {
    const server = testServer('1.36');
    const { body: stored } = server.request({ verb: 'create', resource: 'services', body: service({}) });
    const change = { verb: 'patch', name: 'web', patchType: 'merge', dryRun: true } as const;
    const body = { spec: { ports: [{ port: 81 }] } };
    const { body: shown } = server.request({ ...change, resource: 'services', body });
    expect((shown as KubeObject).metadata.resourceVersion).toBe(
      (stored as KubeObject).metadata.resourceVersion,
    );
  });
});

describe('a Service without session affinity', () => {
  it('loses what was configured for it', () => {
    const sessionAffinityConfig = { clientIP: { timeoutSeconds: 60 } };
    const body = service({ sessionAffinity: 'None', sessionAffinityConfig });
    const { body: created } = testServer('1.20').request({ verb: 'create', resource: 'services', body });
    expect(created).not.toHaveProperty('spec.sessionAffinityConfig');
  });
});

describe('an Ingress without a class', () => {
  const networking = { group: 'networking.k8s.io', version: 'v1' };
  const apiVersion = 'networking.k8s.io/v1';
  const spec = { defaultBackend: { service: { name: 'web', port: { number: 80 } } } };

  it.each([
    ['gets the default class', {}, 'nginx'],
    ['keeps the class of its old annotation', { 'kubernetes.io/ingress.class': 'other' }, undefined],
  ])('%s', (_, annotations, expected) => {
    const server = testServer('1.36');
    const mark = { 'ingressclass.kubernetes.io/is-default-class': 'true' };
    const metadata = { name: 'nginx', annotations: mark };
    const nginx = { apiVersion, kind: 'IngressClass', metadata, spec: { controller: 'k8s.io/nginx' } };
    server.request({ verb: 'create', ...networking, resource: 'ingressclasses', body: nginx });
    const ingress = { apiVersion, kind: 'Ingress', metadata: { name: 'web', annotations }, spec };
    const { body } = server.request({ verb: 'create', ...networking, resource: 'ingresses', body: ingress });
    expect((body as unknown as { spec: { ingressClassName?: string } }).spec.ingressClassName).toBe(expected);
  });
});

describe('a deprecated version', () => {
  it('is warned of in refusals too', () => {
    const { body, warnings } = testServer('1.36').request({
      verb: 'get',
      resource: 'endpoints',
      name: 'web',
    });
    expect((body as Status).reason).toBe('NotFound');
    expect(warnings).toEqual(['v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice']);
  });
});
