import { expect, test } from 'vitest';
import { testServer } from '../api/server.ts';

test.each([
  ['1.29', [{ ip: '203.0.113.8' }, { hostname: 'lb.example.com' }]],
  ['1.30', [{ ip: '203.0.113.8', ipMode: 'VIP' }, { hostname: 'lb.example.com' }]],
])('an address that somebody gives a load balancer has a mode since 1.30: %s', (version, ingress) => {
  const server = testServer(version);
  const spec = { type: 'LoadBalancer', ports: [{ port: 80 }] };
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'front' }, spec };
  server.request({ verb: 'create', resource: 'services', body: service });
  const given = {
    status: { loadBalancer: { ingress: [{ ip: '203.0.113.8' }, { hostname: 'lb.example.com' }] } },
  };
  const { body } = server.request({
    verb: 'patch',
    resource: 'services',
    name: 'front',
    subresource: 'status',
    patchType: 'merge',
    body: given,
  });
  expect(body).toMatchObject({ status: { loadBalancer: { ingress } } });
});
