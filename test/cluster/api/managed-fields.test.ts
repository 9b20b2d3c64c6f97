import { describe, expect, it } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import type { Status } from '../../../src/cluster/api/request.ts';
import { testServer } from './server.ts';

const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', labels: { app: 'web' }, annotations: { note: 'x' } },
  spec: {
    type: 'ClusterIP',
    selector: { app: 'web' },
    ports: [{ name: 'http', port: 8080, targetPort: 80, protocol: 'TCP' }],
  },
};

const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'nginx', image: 'nginx:1.12' }] },
    },
  },
};

describe('managed fields tell who wrote what', () => {
  it('but for what has one key twice, up to 1.28', () => {
    const ports = [8080, 8081].map((port) => ({ name: `p${port}`, port, protocol: 'TCP' }));
    const pod = { ...deployment.spec.template.spec, hostAliases: [{ ip: '10.0.0.1' }, { ip: '10.0.0.1' }] };
    const template = { ...deployment.spec.template, spec: pod };
    const body = { ...deployment, spec: { ...deployment.spec, template } };
    const managed = (version: string, content: object, more: object) =>
      (testServer(version).request({ verb: 'create', ...more, body: content }).body as KubeObject).metadata
        .managedFields;
    const apps = { group: 'apps', version: 'v1', resource: 'deployments' };
    expect(managed('1.28', body, apps)).toBeUndefined();
    expect(managed('1.29', body, apps)).toHaveLength(1);
    const other = { ...service, spec: { ...service.spec, ports } };
    expect(managed('1.28', other, { resource: 'services' })).toHaveLength(1);
  });

  it('lists what a client sent and what it was defaulted to, not what was allocated', () => {
    const server = testServer('1.20');
    const request = { resource: 'services', fieldManager: 'kubectl-client-side-apply' };
    const { body } = server.request({ verb: 'create', ...request, body: service });
    expect((body as KubeObject).metadata.managedFields).toEqual([
      {
        apiVersion: 'v1',
        fieldsType: 'FieldsV1',
        fieldsV1: {
          'f:metadata': { 'f:annotations': { '.': {}, 'f:note': {} }, 'f:labels': { '.': {}, 'f:app': {} } },
          'f:spec': {
            'f:ports': {
              '.': {},
              'k:{"port":8080,"protocol":"TCP"}': {
                '.': {},
                'f:name': {},
                'f:port': {},
                'f:protocol': {},
                'f:targetPort': {},
              },
            },
            'f:selector': { '.': {}, 'f:app': {} },
            'f:sessionAffinity': {},
            'f:type': {},
          },
        },
        manager: 'kubectl-client-side-apply',
        operation: 'Update',
        time: '2020-03-04T13:18:07Z',
      },
    ]);
  });

  it.each([
    ['1.20', true],
    ['1.36', false],
  ])(
    'of server %s gives parts to whom a bare map was left, by a write that changes nothing: %s',
    (version, isWritten) => {
      const server = testServer(version);
      const place = { resource: 'services', name: 'web' } as const;
      server.request({ verb: 'create', ...place, fieldManager: 'one', body: service });
      const patch = (body: object) =>
        server.request({ verb: 'patch', ...place, fieldManager: 'two', body }).body as KubeObject;
      const other = patch({ spec: { selector: { app: 'other' } } });
      const same = patch({ spec: { selector: { app: 'other' } } });
      expect(same.metadata.resourceVersion !== other.metadata.resourceVersion).toBe(isWritten);
      const fields = same.metadata.managedFields as readonly {
        readonly manager: string;
        readonly fieldsV1: object;
      }[];
      const first = fields.find(({ manager }) => manager === 'one');
      if (isWritten) expect(first?.fieldsV1).toMatchObject({ 'f:spec': { 'f:selector': { 'f:app': {} } } });
    },
  );

  it.each([
    ['1.20', '2020-03-04T13:18:07Z'],
    ['1.36', '2020-03-04T13:18:08Z'],
  ])('of server %s dates a manager that changes what it has: %s', (version, time) => {
    const server = testServer(version);
    const place = { resource: 'services', name: 'web', fieldManager: 'one' } as const;
    server.request({ verb: 'create', ...place, body: service });
    server.clock.now += 1000;
    const { body } = server.request({ verb: 'patch', ...place, body: { spec: { selector: { app: 'b' } } } });
    expect((body as KubeObject).metadata.managedFields).toMatchObject([{ manager: 'one', time }]);
  });

  it('does not exist before 1.18', () => {
    const server = testServer('1.17');
    const { body } = server.request({ verb: 'create', resource: 'services', body: service });
    expect((body as KubeObject).metadata.managedFields).toBeUndefined();
  });
});

describe('managed fields are those of the version that the manager speaks', () => {
  it('of an autoscaler in autoscaling/v1', () => {
    const server = testServer('1.20');
    const spec = {
      maxReplicas: 3,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      targetCPUUtilizationPercentage: 50,
    };
    const autoscaler = {
      apiVersion: 'autoscaling/v1',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'a' },
      spec,
    };
    const target = { group: 'autoscaling', version: 'v1', resource: 'horizontalpodautoscalers' };
    const { body } = server.request({ verb: 'create', ...target, body: autoscaler });
    expect((body as KubeObject).metadata.managedFields?.[0]).toMatchObject({
      apiVersion: 'autoscaling/v1',
      fieldsV1: {
        'f:spec': {
          'f:maxReplicas': {},
          'f:minReplicas': {},
          'f:scaleTargetRef': { 'f:apiVersion': {}, 'f:kind': {}, 'f:name': {} },
          'f:targetCPUUtilizationPercentage': {},
        },
      },
    });
  });

  it.each([
    ['1.21', { '.': {}, 'f:name': {}, 'f:key': {} }],
    ['1.22', {}],
  ])('%s owns a selector of a key so', (version, owned) => {
    const env = [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'c', key: 'k' } } }];
    const containers = [{ name: 'nginx', image: 'nginx', env }];
    const template = { ...deployment.spec.template, spec: { containers } };
    const body = { ...deployment, spec: { ...deployment.spec, template } };
    const target = { group: 'apps', version: 'v1', resource: 'deployments' };
    const made = testServer(version).request({ verb: 'create', ...target, body }).body as KubeObject;
    expect(JSON.stringify(made.metadata.managedFields)).toContain(
      `"f:configMapKeyRef":${JSON.stringify(owned)}`,
    );
  });

  it('of nobody, until somebody applies it, where nothing was stated at first', () => {
    const server = testServer('1.20');
    const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'a' } };
    server.request({ verb: 'create', resource: 'serviceaccounts', body: account });
    const body = { ...account, secrets: [{ name: 's' }] };
    const updated = server.request({ verb: 'update', resource: 'serviceaccounts', name: 'a', body }).body;
    expect((updated as KubeObject).metadata.managedFields).toBeUndefined();
  });
});

describe('server-side apply', () => {
  const apps = { group: 'apps', version: 'v1', resource: 'deployments', name: 'web' } as const;
  const applied = (replicas: number | undefined) => {
    const { replicas: _, ...spec } = deployment.spec;
    return { ...deployment, spec: replicas === undefined ? spec : { ...spec, replicas } };
  };

  it('creates, changes, and leaves alone what another manager has', () => {
    const server = testServer('1.25');
    const apply = (body: object, manager: string, force = false) =>
      server.request({ verb: 'patch', patchType: 'apply', ...apps, body, fieldManager: manager, force });
    expect(apply(applied(3), 'one').code).toBe(201);
    expect((apply(applied(3), 'one').body as KubeObject).metadata.generation).toBe(1);
    expect((apply(applied(5), 'two').body as Status).message).toBe(
      'Apply failed with 1 conflict: conflict with "one": .spec.replicas',
    );
    const forced = apply(applied(5), 'two', true).body as KubeObject;
    expect(forced).toMatchObject({ spec: { replicas: 5 } });
  });

  it.each([
    ['1.20', undefined],
    ['1.21', {}],
  ])('%s owns a map that it states empty so', (version, owned) => {
    const server = testServer(version);
    const volumes = [{ name: 'v', emptyDir: {} }];
    const spec = { ...deployment.spec.template.spec, volumes };
    const template = { ...deployment.spec.template, spec };
    const body = { ...deployment, spec: { ...deployment.spec, template } };
    const made = server.request({ verb: 'patch', patchType: 'apply', ...apps, body, fieldManager: 'one' });
    const [entry] = (made.body as KubeObject).metadata.managedFields ?? [];
    const text = JSON.stringify(entry);
    expect(text).toContain('"k:{\\"name\\":\\"v\\"}"');
    expect(text.includes('"f:emptyDir":{}')).toBe(owned !== undefined);
  });

  const omits = 'associative list with keys has an element that omits key field "protocol"';
  const bare = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { ports: [{ port: 80 }] },
  };
  const containers = [{ name: 'web', image: 'nginx', ports: [{ containerPort: 80 }] }];
  const exposing = {
    ...deployment,
    spec: { ...deployment.spec, template: { ...deployment.spec.template, spec: { containers } } },
  };
  const inTemplate = '.spec.template.spec.containers[name="web"].ports: element 0';

  const services = { resource: 'services', name: 'web' };

  it.each([
    ['1.18', services, bare, `.spec.ports: element 0: ${omits}`],
    ['1.20', services, bare, `.spec.ports: element 0: ${omits} (and doesn't have default value)`],
    ['1.21', services, bare, undefined],
    ['1.19', apps, exposing, `${inTemplate}: ${omits} (and doesn't have default value)`],
    ['1.20', apps, exposing, undefined],
  ])('%s takes a port of %o for one of TCP if its schema says so', (version, about, body, fault) => {
    const at = { verb: 'patch', patchType: 'apply', ...about } as const;
    const answer = testServer(version).request({ ...at, body, fieldManager: 'one' });
    if (fault === undefined) expect(answer.code).toBe(201);
    else expect(answer.body).toHaveProperty('message', `failed to create typed patch object: ${fault}`);
  });

  it('tells the annotation of the client what it states, which is no news to a Deployment', () => {
    const server = testServer('1.20');
    const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': '{}' };
    const body = { ...deployment, metadata: { name: 'web', annotations } };
    server.request({ verb: 'create', ...apps, body, fieldManager: 'kubectl-client-side-apply' });
    const apply = (replicas: number, force: boolean) =>
      server.request({
        verb: 'patch',
        patchType: 'apply',
        ...apps,
        body: applied(replicas),
        fieldManager: 'kubectl',
        force,
      }).body as KubeObject;
    const same = apply(3, false).metadata;
    expect(Object.values(same.annotations ?? {})[0]).toContain('"replicas":3');
    expect(same.generation).toBe(1);
    expect(apply(4, true).metadata.generation).toBe(2);
  });

  it('leaves a map that it states as nothing, and names conflicts of a level before those below', () => {
    const server = testServer('1.20');
    const make = {
      verb: 'create',
      ...apps,
      body: { ...deployment, metadata: { name: 'web', labels: { a: '1' } } },
    };
    server.request({ ...make, verb: 'create', fieldManager: 'first' });
    const apply = (body: object) =>
      server.request({ verb: 'patch', patchType: 'apply', ...apps, body, fieldManager: 'two' })
        .body as Status;
    const bare = { apiVersion: 'apps/v1', kind: 'Deployment' };
    expect(apply({ ...bare, metadata: { name: 'web', labels: null } })).toMatchObject({
      metadata: { labels: { a: '1' } },
    });
    const containers = [{ name: 'nginx', image: 'other' }];
    const spec = { replicas: 7, template: { spec: { containers } } };
    expect(apply({ ...bare, metadata: { name: 'web' }, spec }).message).toBe(
      [
        'Apply failed with 2 conflicts: conflicts with "first" using apps/v1:',
        '- .spec.replicas',
        '- .spec.template.spec.containers[name="nginx"].image',
      ].join('\n'),
    );
  });

  it.each<readonly [object, string]>([
    [{ metadata: { labels: 'a' } }, '.metadata.labels: expected map, got &{a}'],
    [
      { metadata: { labels: { a: 7 } } },
      '.metadata.labels.a: expected string, got &value.valueUnstructured{Value:7}',
    ],
    [
      { spec: { replicas: 'all' } },
      '.spec.replicas: expected numeric (int or float), got *value.valueUnstructured',
    ],
    [{ spec: { paused: 'no' } }, '.spec.paused: expected boolean, got &{no}'],
    [
      { spec: { template: { spec: { containers: ['web'] } } } },
      '.spec.template.spec.containers: element 0: associative list with keys may not have non-map elements',
    ],
    [
      { spec: { template: { spec: { volumes: [{ name: 'v' }, { name: 'v' }] } } } },
      '.spec.template.spec.volumes: duplicate entries for key [name="v"]',
    ],
  ])('is refused %j by its types', (part, fault) => {
    const body = { apiVersion: 'apps/v1', kind: 'Deployment', ...part };
    const refusal = testServer('1.20').request({ verb: 'patch', patchType: 'apply', ...apps, body });
    expect(refusal).toMatchObject({
      code: 500,
      body: { message: `failed to create typed patch object: ${fault}` },
    });
  });

  it('removes what a manager stated before and states no more', () => {
    const server = testServer('1.25');
    const apply = (labels: Record<string, string>) =>
      server.request({
        verb: 'patch',
        patchType: 'apply',
        ...apps,
        body: { ...deployment, metadata: { name: 'web', labels } },
        fieldManager: 'one',
      }).body as KubeObject;
    apply({ a: '1', b: '2' });
    expect(apply({ a: '1' }).metadata.labels).toEqual({ a: '1' });
  });
});
