import { readFileSync } from 'node:fs';
import type { ApiRequest, ApiResponse, KubeObject, ResourceInfo, Status, Table } from '#cluster';
import type { KubectlApi } from '#kubectl';

type Fields = Record<string, unknown>;

/**
 * A server that stores objects and does nothing else: no defaults, no controllers. The real binaries in `fixtures/` were
 * run against such a server, which made table cells in its own way.
 */
export function stateApi(server: string, startedAt: number): KubectlApi {
  const objects = new Map<string, KubeObject>();
  const resources = resourcesOf(server);
  const text = readFileSync(new URL('fixtures/state.json', import.meta.url), 'utf8');
  for (const raw of JSON.parse(text) as KubeObject[]) {
    const object = placed(raw, startedAt);
    objects.set(`${object.kind}/${object.metadata.name}`, object);
  }
  return {
    resources: () => resources,
    request: (request) => answer(request, resources, objects, startedAt),
    watchSince: () => [],
    tableOf: () => table('', [], startedAt),
    schemaErrors: () => [],
  };
}

function placed(raw: KubeObject, startedAt: number): KubeObject {
  const filled = JSON.stringify(raw).replace(
    /"@ago:(\d+)"/g,
    (_, seconds: string) => `"${iso(startedAt - Number(seconds) * 1000)}"`,
  );
  const object = JSON.parse(filled) as KubeObject;
  const { kind, metadata } = object;
  const namespace = kind === 'Namespace' ? {} : { namespace: 'default' };
  return {
    ...object,
    metadata: { ...namespace, uid: `u-${kind}-${metadata.name}`, resourceVersion: '999', ...metadata },
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z/, 'Z');
}

function resourcesOf(server: string): readonly ResourceInfo[] {
  const old = server === '1.13';
  const core = { group: '', version: 'v1' };
  const apps = { group: 'apps', version: 'v1' };
  const extensions = { group: 'extensions', version: 'v1beta1' };
  const workloads = (place: { group: string; version: string }, all: readonly string[]) => [
    info(place, 'deployments', 'Deployment', ['deploy'], all),
    info(place, 'replicasets', 'ReplicaSet', ['rs'], all),
    info(place, 'daemonsets', 'DaemonSet', ['ds'], all),
  ];
  return [
    info(core, 'pods', 'Pod', ['po'], ['all']),
    info(core, 'services', 'Service', ['svc'], ['all']),
    info(core, 'endpoints', 'Endpoints', ['ep']),
    info(core, 'configmaps', 'ConfigMap', ['cm']),
    info(core, 'secrets', 'Secret', []),
    info(core, 'events', 'Event', ['ev']),
    info(core, 'resourcequotas', 'ResourceQuota', ['quota']),
    info(core, 'limitranges', 'LimitRange', ['limits']),
    { ...info(core, 'namespaces', 'Namespace', ['ns']), namespaced: false },
    { ...info(core, 'nodes', 'Node', ['no']), namespaced: false },
    ...(old ? workloads(extensions, []) : []),
    ...workloads(apps, ['all']),
    info(apps, 'statefulsets', 'StatefulSet', ['sts'], ['all']),
    info({ group: 'batch', version: 'v1' }, 'jobs', 'Job', [], ['all']),
    info(
      server.startsWith('1.1') ? extensions : { group: 'networking.k8s.io', version: 'v1' },
      'ingresses',
      'Ingress',
      ['ing'],
    ),
    info({ group: 'discovery.k8s.io', version: 'v1' }, 'endpointslices', 'EndpointSlice', []),
  ];
}

function info(
  place: { readonly group: string; readonly version: string },
  resource: string,
  kind: string,
  shortNames: readonly string[],
  categories: readonly string[] = [],
): ResourceInfo {
  const verbs = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];
  return {
    ...place,
    resource,
    kind,
    singular: kind.toLowerCase(),
    shortNames,
    categories,
    namespaced: true,
    verbs,
    subresources: [],
  };
}

function answer(
  request: ApiRequest,
  resources: readonly ResourceInfo[],
  objects: Map<string, KubeObject>,
  startedAt: number,
): ApiResponse {
  const kind = resources.find((one) => one.resource === request.resource)?.kind ?? '';
  const key = `${kind}/${request.name ?? (request.body as KubeObject | undefined)?.metadata?.name}`;
  const existing = objects.get(key);
  const found = (body: ApiResponse['body']): ApiResponse => ({ code: 200, body, warnings: [] });
  const group = request.group === '' ? '' : `.${request.group}`;
  const refuse = (code: number, reason: string, message: string): ApiResponse =>
    found({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      code,
      reason,
      message,
    } as Status);
  const name = key.slice(kind.length + 1);
  if (request.verb === 'create') {
    if (existing) return refuse(409, 'AlreadyExists', `${request.resource}${group} "${name}" already exists`);
    return found(request.body as KubeObject);
  }
  if (request.verb === 'list') {
    const items = [...objects.values()]
      .filter((one) => one.kind === kind && isPicked(one, request))
      .sort(byName);
    if (request.asTable) return found(table(kind, items, startedAt));
    return found({
      apiVersion: 'v1',
      kind: `${kind}List`,
      metadata: {},
      items: items.map((one) => spoken(one, request)),
    });
  }
  if (!existing) return refuse(404, 'NotFound', `${request.resource}${group} "${name}" not found`);
  if (request.verb === 'delete') objects.delete(key);
  if (request.verb === 'patch' && !request.dryRun) {
    const patched = merged(existing as unknown as Fields, request.body as Fields) as unknown as KubeObject;
    objects.set(key, patched);
    return found(patched);
  }
  return found(request.asTable ? table(kind, [existing], startedAt) : spoken(existing, request));
}

/** An object in the version that was asked for. */
function spoken(object: KubeObject, request: ApiRequest): KubeObject {
  return {
    ...object,
    apiVersion: request.group === '' ? request.version : `${request.group}/${request.version}`,
  };
}

function byName(left: KubeObject, right: KubeObject): number {
  return left.metadata.name < right.metadata.name ? -1 : 1;
}

function isPicked(object: KubeObject, request: ApiRequest): boolean {
  return (request.labelSelector ?? '')
    .split(',')
    .filter((part) => part !== '')
    .every((part) => object.metadata.labels?.[part.split('=')[0] ?? ''] === part.split('=')[1]);
}

function merged(target: Fields, patch: Fields): Fields {
  const result: Fields = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (key.startsWith('$')) continue;
    if (value === null) delete result[key];
    else if (typeof value === 'object' && !Array.isArray(value))
      result[key] = merged((result[key] ?? {}) as Fields, value as Fields);
    else result[key] = value;
  }
  return result;
}

const columns: Readonly<Record<string, readonly string[]>> = {
  Pod: ['Name', 'Ready', 'Status', 'Restarts', 'Age'],
  Service: ['Name', 'Type', 'Cluster-IP', 'External-IP', 'Port(s)', 'Age'],
  Deployment: ['Name', 'Ready', 'Up-To-Date', 'Available', 'Age'],
};

function table(kind: string, objects: readonly KubeObject[], startedAt: number): Table {
  return {
    apiVersion: 'meta.k8s.io/v1',
    kind: 'Table',
    metadata: {},
    columnDefinitions: (columns[kind] ?? ['Name']).map((name) => ({
      name,
      type: 'string',
      format: '',
      description: '',
      priority: 0,
    })),
    rows: objects.map((object) => ({ cells: cells(kind, object, startedAt), object })),
  };
}

function cells(kind: string, object: KubeObject, startedAt: number): readonly string[] {
  const { spec = {} } = object as unknown as { spec?: Fields };
  const { name, creationTimestamp } = object.metadata;
  const age = `${(startedAt - Date.parse(creationTimestamp ?? '')) / 1000}s`;
  if (kind === 'Pod') return [name, '1/1', 'Running', '0', age];
  if (kind === 'Deployment') return [name, '3/3', '3', '3', age];
  if (kind !== 'Service') return [name];
  const ports = (spec.ports ?? []) as { port: number; nodePort?: number; protocol: string }[];
  const shown = ports
    .map((one) => `${one.port}${one.nodePort ? `:${one.nodePort}` : ''}/${one.protocol}`)
    .join(',');
  const external = spec.externalName ?? (spec.type === 'LoadBalancer' ? '203.0.113.10' : '<none>');
  return [
    name,
    String(spec.type),
    String(spec.clusterIP ?? '<none>'),
    String(external),
    shown || '<none>',
    age,
  ];
}
