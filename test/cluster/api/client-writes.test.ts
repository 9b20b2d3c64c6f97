import { describe, expect, it } from 'vitest';
import type { ApiRequest, Status } from '../../../src/cluster/api/request.ts';
import { testServer } from './server.ts';

const deployment = (more: object = {}) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', labels: { app: 'web' } },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'nginx', ...more }] },
    },
  },
});
const service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { ports: [{ port: 80 }] },
};
const inApps = { group: 'apps', version: 'v1', resource: 'deployments' };

function answers(version: string, ...requests: readonly Partial<ApiRequest>[]): Status {
  const server = testServer(version);
  return requests.map((request) => server.request(request).body).at(-1) as Status;
}

const applied = (body: object, fieldManager = 'one'): Partial<ApiRequest> => ({
  ...inApps,
  verb: 'patch',
  name: 'web',
  patchType: 'apply',
  fieldManager,
  body,
});

describe('a client', () => {
  it('cannot create what has a revision', () => {
    const body = { ...service, metadata: { name: 'web', resourceVersion: '7' } };
    const refusal = answers('1.30', { verb: 'create', resource: 'services', body });
    expect(refusal).toMatchObject({
      code: 500,
      reason: '',
      message: 'resourceVersion should not be set on objects to be created',
    });
  });

  it('must name the revision of a Service that it updates up to 1.22, and of a budget ever since', () => {
    const make = { verb: 'create', resource: 'services', body: service } as const;
    const update = { ...make, verb: 'update', name: 'web' } as const;
    expect(answers('1.22', make, update).message).toContain(
      'metadata.resourceVersion: Invalid value: "": must be specified for an update',
    );
    expect(answers('1.23', make, update).kind).toBe('Service');
    const budget = {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'web' },
      spec: { minAvailable: 1, selector: {} },
    };
    const policy = { group: 'policy', version: 'v1', resource: 'poddisruptionbudgets', body: budget };
    expect(
      answers('1.30', { ...policy, verb: 'create' }, { ...policy, verb: 'update', name: 'web' }).message,
    ).toBe(
      'poddisruptionbudgets.policy "web" is invalid: metadata.resourceVersion: Invalid value: 0x0: must be specified for an update',
    );
  });

  it('neither makes nor deletes a status, nor many Services at once before 1.23', () => {
    const make = { verb: 'create', resource: 'services', body: service } as const;
    const deletion = { verb: 'delete', resource: 'services', name: 'web', subresource: 'status' } as const;
    expect(answers('1.30', make, deletion).reason).toBe('MethodNotAllowed');
    const all = { verb: 'deletecollection', resource: 'services' } as const;
    expect(answers('1.22', make, all).reason).toBe('MethodNotAllowed');
    expect(answers('1.23', make, all).kind).toBe('ServiceList');
  });

  it('writes annotations along with a status, and no status that cannot be', () => {
    const make = { ...inApps, verb: 'create', body: deployment() } as const;
    const write = {
      ...inApps,
      verb: 'patch',
      name: 'web',
      subresource: 'status',
      patchType: 'merge',
    } as const;
    const metadata = { annotations: { seen: 'yes' }, labels: { app: 'other' } };
    expect(answers('1.30', make, { ...write, body: { metadata } })).toMatchObject({
      metadata: { annotations: { seen: 'yes' }, labels: { app: 'web' } },
    });
    expect(
      answers('1.30', make, { ...write, body: { status: { replicas: 1, readyReplicas: 2 } } }).message,
    ).toBe(
      'Deployment.apps "web" is invalid: status.readyReplicas: Invalid value: 2: cannot be greater than status.replicas',
    );
  });

  it('counts a generation up by annotating a Deployment', () => {
    const make = { ...inApps, verb: 'create', body: deployment() } as const;
    const body = { metadata: { annotations: { why: 'so' } } };
    const annotate = { ...inApps, verb: 'patch', name: 'web', patchType: 'merge', body } as const;
    expect(answers('1.30', make, annotate)).toMatchObject({ metadata: { generation: 2 } });
  });

  it('scales only the object that it names, to no less than nothing', () => {
    const make = { ...inApps, verb: 'create', body: deployment() } as const;
    const scale = (name: string, replicas: number): Partial<ApiRequest> => ({
      ...inApps,
      verb: 'update',
      name: 'web',
      subresource: 'scale',
      body: { apiVersion: 'autoscaling/v1', kind: 'Scale', metadata: { name }, spec: { replicas } },
    });
    expect(answers('1.30', make, scale('api', 2)).message).toBe(
      'the name of the object (api) does not match the name on the URL (web)',
    );
    expect(answers('1.30', make, scale('web', -1)).message).toBe(
      'Scale.autoscaling "web" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0',
    );
  });

  it('deletes only what it means', () => {
    const make = { verb: 'create', resource: 'services', body: service } as const;
    const remove = { verb: 'delete', resource: 'services', name: 'web' } as const;
    expect(answers('1.20', make, { ...remove, preconditions: { uid: 'other' } }).message).toMatch(
      /^Operation cannot be fulfilled on Service "web": the UID in the precondition \(other\) does not match the UID in record \(.*\)\. The object might have been deleted and then recreated$/,
    );
    const stale = answers('1.20', make, { ...remove, preconditions: { resourceVersion: '1' } });
    expect(stale.message).toContain('The object might have been modified');
  });

  it('replaces only the object of the UID that it states', () => {
    const body = { ...service, metadata: { name: 'web', uid: 'other' } };
    const update = { verb: 'update', resource: 'services', name: 'web', body } as const;
    expect(answers('1.20', update).message).toBe(
      'Operation cannot be fulfilled on services "web": StorageError: invalid object, Code: 4, Key: /registry/services/specs/default/web, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: other, UID in object meta: ',
    );
  });

  it('cannot place a pod, nor take the finalizers off a namespace but where it may', () => {
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { automountServiceAccountToken: false, containers: [{ name: 'web', image: 'nginx' }] },
    };
    const server = testServer('1.20');
    const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } };
    server.request({ verb: 'create', resource: 'serviceaccounts', body: account });
    server.request({ verb: 'create', resource: 'pods', body: pod });
    const place = {
      verb: 'patch',
      patchType: 'merge',
      name: 'web',
      body: { spec: { nodeName: 'n' } },
    } as const;
    expect((server.request({ resource: 'pods', ...place }).body as Status).reason).toBe('Invalid');
    const spaces = { resource: 'namespaces', name: 'default' } as const;
    const free = {
      ...spaces,
      verb: 'patch',
      patchType: 'merge',
      body: { spec: { finalizers: [] } },
    } as const;
    expect(server.request(free).body).toMatchObject({ spec: { finalizers: ['kubernetes'] } });
    const body = { metadata: { name: 'default' }, spec: {} };
    const finalize = { ...spaces, verb: 'update', subresource: 'finalize', body } as const;
    expect((server.request(finalize).body as { spec?: object }).spec).toEqual({});
  });

  it('is refused what it applies without a type for it', () => {
    const fault = '.spec.template.spec.containers[name="web"].imagePolicy: field not declared in schema';
    const wrong = applied(deployment({ imagePolicy: 'Always' }));
    expect(answers('1.20', wrong)).toMatchObject({
      code: 500,
      message: `failed to create typed patch object: ${fault}`,
    });
    expect(answers('1.30', wrong).message).toBe(
      `failed to create typed patch object (default/web; apps/v1, Kind=Deployment): ${fault}`,
    );
    expect(answers('1.30', applied({ ...deployment(), apiVersion: 'v1' })).message).toBe(
      'Incorrect version specified in apply patch. Specified patch version: v1, expected: apps/v1',
    );
  });
});
