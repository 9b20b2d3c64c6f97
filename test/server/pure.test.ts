import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { targetOf } from '#cluster';
import { formFor } from '../../src/server/accept.ts';
import { newIdentity } from '../../src/server/certificate.ts';
import { readJson } from '../../src/server/json.ts';
import { message, number, text } from '../../src/server/openapi/protobuf-writer.ts';
import { readProtobuf } from '../../src/server/protobuf/read-protobuf.ts';

describe('a path names', () => {
  const pods = { type: 'resource', group: '', version: 'v1', resource: 'pods', isWatch: false };

  test.each([
    ['/api', { type: 'versions' }],
    ['/apis/', { type: 'groups' }],
    ['/apis/apps', { type: 'group', group: 'apps' }],
    ['/apis/apps/v1', { type: 'group version', group: 'apps', version: 'v1' }],
    ['/openapi/v3/apis/apps/v1', { type: 'openapi v3', path: 'apis/apps/v1' }],
    ['/api/v1/pods', pods],
    ['/api/v1/namespaces/a/pods', { ...pods, namespace: 'a' }],
    ['/api/v1/namespaces/a/pods/b/log', { ...pods, namespace: 'a', name: 'b', subresource: 'log' }],
    ['/api/v1/watch/namespaces/a/pods', { ...pods, namespace: 'a', isWatch: true }],
    ['/api/v1/namespaces/a', { ...pods, resource: 'namespaces', name: 'a' }],
    ['/api/v1/namespaces/a/status', { ...pods, resource: 'namespaces', name: 'a', subresource: 'status' }],
    ['/api/v1/nodes/a%2Fb', { ...pods, resource: 'nodes', name: 'a/b' }],
    ['/api/v1//pods', { type: 'unknown' }],
    ['/api/v1/pods/%ff', { type: 'unknown' }],
    ['/elsewhere', { type: 'unknown' }],
  ])('%s', (path, target) => {
    expect(targetOf(path)).toEqual(target);
  });
});

describe('of the forms that a client takes, the first is answered that there is:', () => {
  const kubectl =
    'application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json';

  test.each([
    [undefined, 'v1', { media: 'json', as: 'object', version: '' }],
    [kubectl, 'v1', { media: 'json', as: 'table', version: 'v1' }],
    [kubectl, 'v1beta1', { media: 'json', as: 'table', version: 'v1beta1' }],
    [
      'application/vnd.kubernetes.protobuf,application/json',
      'v1',
      { media: 'json', as: 'object', version: '' },
    ],
    ['application/json;q=0.1, application/yaml', 'v1', { media: 'yaml', as: 'object', version: '' }],
    ['application/vnd.kubernetes.protobuf', 'v1', undefined],
    ['application/json;as=Table;v=v2;g=meta.k8s.io', 'v1', undefined],
  ] as const)('%s for %s', (header, newest, form) => {
    expect(formFor(header, newest)).toEqual(form);
  });
});

test.each([
  ['{"a":', 'unexpected end of JSON input'],
  ['', 'unexpected end of JSON input'],
  ['{"a":}', "invalid character '}' looking for beginning of value"],
  ['{a:1}', "invalid character 'a' looking for beginning of object key string"],
  ['{"a" 1}', "invalid character '1' after object key"],
  ['{"a":1 "b"}', `invalid character '"' after object key:value pair`],
  ['[1 2]', "invalid character '2' after array element"],
  ['{} x', "invalid character 'x' after top-level value"],
  ['nope', "invalid character 'o' in literal null (expecting 'u')"],
  ['"a\\x"', "invalid character 'x' in string escape code"],
  ['-', 'unexpected end of JSON input'],
])('%s is no JSON in the words of Go', (given, words) => {
  expect(readJson(given)).toEqual({ type: 'error', message: words });
});

test('an object in Protobuf is read with its inlined structs, maps, lists and scalars', () => {
  const volume = message(2, text(1, 'cache'), message(2, message(2, text(1, 'Memory'))));
  const port = message(6, number(2, 0), number(3, 80), text(4, 'TCP'));
  const limits = message(8, message(1, text(1, 'cpu'), message(2, text(1, '100m'))));
  const pod = Buffer.concat([
    message(1, text(1, 'web'), message(8), message(11, text(1, 'app'), text(2, 'web'))),
    message(2, message(2, text(1, 'web'), port, limits), message(1, volume.subarray(2))),
  ]);
  const head = message(1, text(1, 'v1'), text(2, 'Pod'));
  const bytes = Buffer.concat([Buffer.from('k8s\0'), head, message(2, pod)]);
  expect(readProtobuf(bytes, 33)).toMatchObject({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', creationTimestamp: null, labels: { app: 'web' } },
    spec: {
      containers: [
        {
          name: 'web',
          ports: [{ hostPort: 0, containerPort: 80, protocol: 'TCP' }],
          resources: { limits: { cpu: '100m' } },
        },
      ],
      volumes: [{ name: 'cache', emptyDir: { medium: 'Memory' } }],
    },
  });
});

test.each([
  ['nothing', ''],
  ['a wrong beginning', 'k9s\0'],
  ['an end in the middle', 'k8s\0\x0a\x7f'],
])('%s is no object in Protobuf', (_, given) => {
  expect(() => readProtobuf(Buffer.from(given, 'latin1'), 33)).toThrow(RangeError);
});

test('a certificate is valid for the loopback interface alone', () => {
  const now = Date.now();
  const read = new X509Certificate(newIdentity(now).certificate);
  expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(read.checkHost('localhost')).toBe('localhost');
  expect(read.checkIP('192.168.0.1')).toBeUndefined();
  expect(read.verify(read.publicKey)).toBe(true);
  expect(Date.parse(read.validFrom)).toBeLessThan(now);
  expect(Date.parse(read.validTo)).toBeGreaterThan(now);
});
