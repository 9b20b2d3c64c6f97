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

const env = { program: 'env', bash: '5.2.15' };

test('dash hands its variables on in the order of its table', () => {
  expect([...shellEnvironment(given, 'dash', '/home/user', env).keys()]).toEqual([
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
  const names = [...shellEnvironment(given, 'ash', '/home/user', env).keys()];
  expect(names.slice(2, 5)).toEqual(['HOSTNAME', 'SHLVL', 'HOME']);
});

test('bash has a larger table, and tells the program its path last', () => {
  expect([...shellEnvironment(given, 'bash', '/home/user', env).keys()]).toEqual([
    'KUBERNETES_SERVICE_PORT_HTTPS',
    'KUBERNETES_SERVICE_PORT',
    'HOSTNAME',
    'PWD',
    'HOME',
    'KUBERNETES_PORT_443_TCP',
    'SHLVL',
    'KUBERNETES_SERVICE_HOST',
    'KUBERNETES_PORT',
    'PATH',
    '_',
  ]);
});

test('a bash before 4.4 hands them on as they came', () => {
  const names = [...shellEnvironment(given, 'bash', '/', { program: 'env', bash: '4.2.46' }).keys()];
  expect(names.slice(0, 3)).toEqual(['PATH', 'HOSTNAME', 'HOME']);
});
