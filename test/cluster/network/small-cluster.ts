import type { KubeObject } from '../../../src/cluster/api/object.ts';
import { FileTree } from '../../../src/cluster/files.ts';
import { findImage } from '../../../src/cluster/images/catalogue.ts';
import type { Server } from '../../../src/cluster/images/image.ts';
import { Network } from '../../../src/cluster/network/network.ts';
import type { NetworkContainer, NetworkWorld, Source } from '../../../src/cluster/network/network-world.ts';
import type { Choice, Oracle } from '../../../src/cluster/oracle.ts';
import { parseVersion } from '../../../src/cluster/version.ts';
import type { Provider, WorldSettings } from '../../../src/cluster/world.ts';

/** What a test may say about its cluster. */
export interface SmallClusterOptions {
  readonly kubernetes?: string;
  readonly provider?: Provider;
  readonly mode?: 'ipvs' | 'nftables';
  /** Answers by the beginning of a choice's key; others are the usual ones, of picks the first. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly objects?: readonly object[];
}

/** A cluster of two nodes put together by hand. */
export interface SmallCluster {
  readonly network: Network;
  /** Keys of the choices that were asked for. */
  readonly asked: string[];
  /** What servers have written about requests: `pod: text`. */
  readonly logged: string[];
  now: number;
  put(...objects: readonly object[]): void;
}

const resources: Readonly<Record<string, string>> = {
  Service: 'services',
  Endpoints: 'endpoints',
  EndpointSlice: 'endpointslices.discovery.k8s.io',
  Pod: 'pods',
  Node: 'nodes',
  Namespace: 'namespaces',
  NetworkPolicy: 'networkpolicies.networking.k8s.io',
  Ingress: 'ingresses.networking.k8s.io',
  ConfigMap: 'configmaps',
};

export function smallCluster(options: SmallClusterOptions = {}): SmallCluster {
  const objects: KubeObject[] = [];
  const asked: string[] = [];
  const draws = new Map<string, number>();
  const list = (resource: string) => objects.filter((object) => resources[object.kind] === resource);
  const logged: string[] = [];
  const cluster = {
    asked,
    logged,
    now: 1_700_000_000_000,
    put: (...more: readonly object[]) => void objects.push(...(more as KubeObject[])),
  };
  const world: NetworkWorld = {
    settings: settings(options),
    oracle: oracle(options.answers ?? {}, asked),
    store: {
      get revision() {
        return objects.length;
      },
      list,
      get: (resource, namespace, name) =>
        list(resource).find(({ metadata }) => metadata.name === name && metadata.namespace === namespace),
      serialOf: () => undefined,
      draw(key) {
        draws.set(key, (draws.get(key) ?? 0) + 1);
        return draws.get(key) ?? 0;
      },
    },
    now: () => cluster.now,
    containersOf: (uid) => containers(list('pods').find((each) => each.metadata.uid === uid)),
    log: (ref, lines) => void logged.push(...(lines ?? []).map(({ text }) => `${ref.pod}: ${text}`)),
  };
  cluster.put(namespace('default'), namespace('other', { team: 'b' }), namespace('kube-system'));
  cluster.put(
    node('node-1', '10.0.0.1', '10.4.1.0/24', '34.1.1.1'),
    node('node-2', '10.0.0.2', '10.4.2.0/24', '34.1.1.2'),
  );
  if (options.mode !== undefined) cluster.put(proxyConfiguration(options.mode));
  cluster.put(...(options.objects ?? []));
  return Object.assign(cluster, { network: new Network(world) });
}

function settings({ kubernetes = '1.30', provider = 'gke' }: SmallClusterOptions): WorldSettings {
  const version = parseVersion(kubernetes);
  if (version === undefined) throw new Error(`no version: ${kubernetes}`);
  return {
    kubernetes: version,
    kubectl: version,
    provider,
    nodes: 2,
    podCIDR: '10.4.0.0/14',
    serviceCIDR: '10.8.0.0/20',
    clusterDomain: 'cluster.local',
    dns: 'coredns',
    runtime: 'containerd',
    namespace: 'default',
    timezone: 'UTC',
  };
}

function oracle(answers: Readonly<Record<string, string>>, asked: string[]): Oracle {
  return {
    choose<T>(choice: Choice<T>): T {
      asked.push(choice.key);
      const pinned = Object.entries(answers).find(([key]) => choice.key.startsWith(key))?.[1];
      if (pinned === undefined) return choice.domain.sample({ below: () => 0 });
      const value = choice.domain.parse(pinned);
      if (value === undefined) throw new Error(`${pinned} is no answer to ${choice.key}`);
      return value;
    },
    printed: () => undefined,
  };
}

function proxyConfiguration(mode: string): object {
  return {
    kind: 'ConfigMap',
    metadata: { name: 'kube-proxy', namespace: 'kube-system' },
    data: { 'config.conf': `mode: "${mode}"\n` },
  };
}

export function namespace(name: string, labels: object = {}): object {
  return { kind: 'Namespace', metadata: { name, labels } };
}

export function node(name: string, internal: string, podCIDR: string, external: string): object {
  const addresses = [
    { type: 'InternalIP', address: internal },
    { type: 'ExternalIP', address: external },
  ];
  return { kind: 'Node', metadata: { name, uid: name }, spec: { podCIDR }, status: { addresses } };
}

/** A running Pod with a server that says its name on port 80; `spec` adds to it. */
export function pod(
  name: string,
  ip: string,
  more: { labels?: object; namespace?: string; node?: string; spec?: object; image?: string } = {},
): object {
  const nodeName = more.node ?? (ip.startsWith('10.4.1.') ? 'node-1' : 'node-2');
  return {
    kind: 'Pod',
    metadata: {
      name,
      namespace: more.namespace ?? 'default',
      uid: `${more.namespace ?? 'default'}/${name}`,
      labels: more.labels ?? {},
    },
    spec: { nodeName, containers: [{ name: 'main', image: more.image ?? 'web' }], ...more.spec },
    status: { phase: 'Running', podIP: ip },
  };
}

function containers(object: KubeObject | undefined): readonly NetworkContainer[] {
  if (object === undefined) return [];
  const { name, namespace: space = '', uid = '' } = object.metadata;
  const spec = (object as unknown as { spec: { containers: readonly { image: string }[] } }).spec;
  const image = spec.containers[0]?.image ?? '';
  const server =
    image === 'web'
      ? nameServer
      : findImage(image).serve([...findImage(image).entrypoint, ...findImage(image).command]);
  const status = (object as unknown as { status: { podIP: string } }).status;
  return [
    {
      ref: { namespace: space, pod: name, podUid: uid, container: 'main' },
      server,
      state: { files: FileTree.empty, env: {}, hostname: name, ip: status.podIP },
      isUnknown: false,
    },
  ];
}

/** Answers with its name and the client's address. */
const nameServer: Server = {
  ports: [80],
  log: { started: () => [], answered: ({ target }) => [{ stream: 'stdout', text: target }] },
  handle: (request, container) => ({
    type: 'http',
    version: '1.1',
    status: 200,
    reason: 'OK',
    headers: [],
    body: `${container.hostname} sees ${request.client.ip} ask ${request.target}`,
  }),
};

/**
 * A Service and its slice. Endpoints are `ip` or `ip@node`, with `!` for not ready and `~` for serving while
 * terminating.
 */
export function service(
  name: string,
  spec: object,
  endpoints: readonly string[] = [],
  targetPort = 80,
): readonly object[] {
  const ports = [{ port: 80, targetPort, protocol: 'TCP' }];
  return [
    {
      kind: 'Service',
      metadata: { name, namespace: 'default', uid: `service ${name}` },
      spec: { ports, ...spec },
      status: statusOf(spec),
    },
    {
      kind: 'EndpointSlice',
      metadata: {
        name: `${name}-abcde`,
        namespace: 'default',
        labels: { 'kubernetes.io/service-name': name },
      },
      ports: [{ port: targetPort, protocol: 'TCP' }],
      endpoints: endpoints.map(endpoint),
    },
    endpointsObject(name, endpoints, targetPort),
  ];
}

/** The same as Endpoints, which versions up to 1.18 read. */
function endpointsObject(name: string, endpoints: readonly string[], targetPort: number): object {
  const addresses = endpoints
    .filter((text) => !/[!~]$/.test(text))
    .map((ip) => ({ ip, nodeName: ip.startsWith('10.4.1.') ? 'node-1' : 'node-2' }));
  const notReadyAddresses = endpoints
    .filter((text) => text.endsWith('!'))
    .map((text) => ({ ip: text.slice(0, -1) }));
  const subsets =
    endpoints.length === 0 ? [] : [{ addresses, notReadyAddresses, ports: [{ port: targetPort }] }];
  return { kind: 'Endpoints', metadata: { name, namespace: 'default' }, subsets };
}

function statusOf(spec: object): object {
  const ip = (spec as { balancerIP?: string }).balancerIP;
  return ip === undefined ? {} : { loadBalancer: { ingress: [{ ip }] } };
}

function endpoint(text: string): object {
  const ip = text.replace(/[!~]$/, '');
  const nodeName = ip.startsWith('10.4.1.') ? 'node-1' : 'node-2';
  const isTerminating = text.endsWith('~');
  const ready = !text.endsWith('!') && !isTerminating;
  return {
    addresses: [ip],
    nodeName,
    conditions: { ready, serving: ready || isTerminating, terminating: isTerminating },
  };
}

export function fromPod(name: string, space = 'default'): Source {
  return {
    type: 'container',
    ref: { namespace: space, pod: name, podUid: `${space}/${name}`, container: 'main' },
  };
}

export const outside: Source = { type: 'outside' };

export function fromNode(name: string): Source {
  return { type: 'node', name };
}

/** Connects to `ip:port` and asks for `/`: the body, or how the attempt ended. */
export function ask(
  { network }: SmallCluster,
  from: Source,
  address: string,
  host = 'h',
  target = '/',
  scheme: 'http' | 'https' = 'http',
): string {
  const [ip = '', port = '80'] = address.split(':');
  const connection = network.connect(from, { ip, port: Number(port), protocol: 'TCP' });
  const reply = connection.server?.request({
    method: 'GET',
    target,
    version: '1.1',
    headers: [{ name: 'Host', value: host }],
    body: '',
    scheme,
  });
  if (reply === undefined) return connection.outcome;
  if (reply.type === 'http') return reply.status === 200 ? reply.body : `${reply.status} ${reply.body}`;
  return reply.type === 'raw' ? reply.text : reply.what;
}
