import { describe, expect, it } from 'vitest';
import { testServer } from './server.ts';

const { api } = testServer('1.20');

function service(spec: object): object {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'svc' }, spec };
}

describe('a manifest is checked against the types before it is sent', () => {
  it.each([
    [
      'an unknown field',
      service({ selectors: { a: 'b' }, ports: [{ port: 80 }] }),
      ['ValidationError(Service.spec): unknown field "selectors" in io.k8s.api.core.v1.ServiceSpec'],
    ],
    [
      'a text for a number',
      service({ ports: [{ port: 'http' }] }),
      [
        'ValidationError(Service.spec.ports[0].port): invalid type for io.k8s.api.core.v1.ServicePort.port: got "string", expected "integer"',
      ],
    ],
    [
      'a missing field',
      service({ ports: [{ name: 'http' }] }),
      [
        'ValidationError(Service.spec.ports[0]): missing required field "port" in io.k8s.api.core.v1.ServicePort',
      ],
    ],
    ['a name or a number of a port', service({ ports: [{ port: 80, targetPort: 'http' }] }), []],
  ])('%s', (_what, manifest, errors) => {
    expect(api.schemaErrors(manifest)).toEqual(errors);
  });
});
