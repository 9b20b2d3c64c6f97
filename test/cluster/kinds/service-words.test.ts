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

test('who reads a Service with external addresses is not warned of them', () => {
  const server = testServer('1.36');
  const spec = { externalIPs: ['198.51.100.7'], ports: [{ port: 80 }] };
  const body = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'front' }, spec };
  const named = { resource: 'services', name: 'front' };
  expect(server.request({ verb: 'create', ...named, body }).warnings).toHaveLength(1);
  expect(server.request({ verb: 'get', ...named }).warnings).toEqual([]);
  const gone = {
    verb: 'patch',
    ...named,
    patchType: 'merge',
    body: { spec: { externalIPs: null } },
  } as const;
  expect(server.request(gone).warnings).toEqual([]);
});
