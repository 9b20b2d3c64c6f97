import { describe, expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import type { Status } from '../../../src/cluster/api/request.ts';
import { testServer } from '../api/server.ts';

/** The answer to an object that is made where there is a range. */
function made(limits: readonly object[], resource: string, object: object): KubeObject & Status {
  const server = testServer('1.36');
  const metadata = { name: 'default', namespace: 'default' };
  server.registry.create({ apiVersion: 'v1', kind: 'ServiceAccount', metadata });
  const create = (to: string, body: object) =>
    server.request({ verb: 'create', resource: to, body: { apiVersion: 'v1', ...body } }).body;
  create('limitranges', { kind: 'LimitRange', metadata: { name: 'limits' }, spec: { limits } });
  return create(resource, object) as never;
}

const pod = (resources: object, initial?: object) => ({
  kind: 'Pod',
  metadata: { name: 'web' },
  spec: {
    containers: [{ name: 'web', image: 'nginx', resources }],
    ...(initial && { initContainers: [{ name: 'first', image: 'busybox', resources: initial }] }),
  },
});
const claim = {
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } } },
};

describe('a range refuses', () => {
  it.each([
    [
      'a limit far above the request',
      { type: 'Container', maxLimitRequestRatio: { cpu: '2' } },
      pod({ requests: { cpu: '100m' }, limits: { cpu: '250m' } }),
      'pods "web" is forbidden: cpu max limit to request ratio per Container is 2, but provided ratio is 2.500000',
    ],
    [
      'a ratio of nothing',
      { type: 'Container', maxLimitRequestRatio: { memory: '2' } },
      pod({}),
      'pods "web" is forbidden: memory max limit to request ratio per Container is 2, but no request is specified or request is 0',
    ],
    [
      'an init container',
      { type: 'Container', max: { cpu: '1' } },
      pod({ limits: { cpu: '1' } }, { limits: { cpu: '2' } }),
      'pods "web" is forbidden: maximum cpu usage per Container is 1, but limit is 2',
    ],
    [
      'a pod whose init container alone is too much',
      { type: 'Pod', max: { cpu: '1' } },
      pod({ limits: { cpu: '1' } }, { limits: { cpu: '2' } }),
      'pods "web" is forbidden: maximum cpu usage per Pod is 1, but limit is 2',
    ],
  ])('%s', (_, limit, object, words) => {
    expect(made([limit], 'pods', object).message).toBe(words);
  });

  it.each([
    [
      { max: { storage: '2Gi' } },
      'maximum storage usage per PersistentVolumeClaim is 2Gi, but request is 5Gi',
    ],
    [
      { min: { storage: '8Gi' } },
      'minimum storage usage per PersistentVolumeClaim is 8Gi, but request is 5Gi',
    ],
  ])('a claim outside of %j', (bound, words) => {
    const { message } = made([{ type: 'PersistentVolumeClaim', ...bound }], 'persistentvolumeclaims', claim);
    expect(message).toBe(`persistentvolumeclaims "data" is forbidden: ${words}`);
  });
});

it('a range fills in for init containers, too, and says so', () => {
  const limit = { type: 'Container', default: { cpu: '1' }, defaultRequest: { cpu: '500m' } };
  expect(made([limit], 'pods', pod({}, {})).metadata.annotations?.['kubernetes.io/limit-ranger']).toBe(
    'LimitRanger plugin set: cpu request for container web; cpu limit for container web; cpu request for init container first; cpu limit for init container first',
  );
});
