import { expect, test } from 'vitest';
import { shellEnvironment } from '../../../src/terminal/shell/environment-order.ts';

const given = new Map(
  [
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'HOSTNAME=testpod',
    'HOME=/root',
    'KUBERNETES_SERVICE_HOST=10.96.0.1',
    'KUBERNETES_SERVICE_PORT=443',
    'KUBERNETES_SERVICE_PORT_HTTPS=443',
    'KUBERNETES_PORT=tcp://10.96.0.1:443',
    'KUBERNETES_PORT_443_TCP=tcp://10.96.0.1:443',
  ].map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
);

test('dash hands its variables on in the order of its table', () => {
  expect([...shellEnvironment(given, 'dash', '/home/user').keys()]).toEqual([
    'KUBERNETES_SERVICE_PORT',
    'KUBERNETES_PORT',
    'HOSTNAME',
    'HOME',
    'PATH',
    'KUBERNETES_SERVICE_PORT_HTTPS',
    'KUBERNETES_PORT_443_TCP',
    'KUBERNETES_SERVICE_HOST',
    'PWD',
  ]);
});

test('ash also counts its level', () => {
  const names = [...shellEnvironment(given, 'ash', '/home/user').keys()];
  expect(names.slice(2, 5)).toEqual(['HOSTNAME', 'SHLVL', 'HOME']);
});
