import { equalJson } from '../../src/cluster/api/equal.ts';
import type { KubeObject } from '../../src/cluster/api/object.ts';
import type { KubeList } from '../../src/cluster/api/request.ts';
import { matchesPairs } from '../../src/cluster/api/selectors.ts';
import type { Cluster } from '../../src/cluster/cluster.ts';
import { isTrue } from '../../src/cluster/controllers/conditions.ts';
import { amountOf, podRequests } from '../../src/cluster/controllers/scheduler/resources.ts';
import type { Endpoints } from '../../src/cluster/kinds/endpoints.ts';
import type { Node } from '../../src/cluster/kinds/node.ts';
import type { Pod } from '../../src/cluster/kinds/pod.ts';
import type { Service } from '../../src/cluster/kinds/service.ts';
import type { EndpointSlice } from '../../src/cluster/kinds/slice-spec.ts';

/** Looks at a cluster again and again: what holds at each instant, and from one to the next. */
export class Checker {
  private readonly cluster: Cluster;
  private before: ReadonlyMap<string, KubeObject> = new Map();
  private newest = 0;

  constructor(cluster: Cluster) {
    this.cluster = cluster;
  }

  /** Each broken rule is one line. */
  violations(): readonly string[] {
    const objects = allObjects(this.cluster);
    const found = [
      ...findViolations(this.cluster, objects),
      ...objects.flatMap((object) => rewritten(this.before.get(uidOf(object)), object, this.newest)),
    ];
    this.before = new Map(objects.map((object) => [uidOf(object), object]));
    this.newest = Math.max(this.newest, ...objects.map(revisionOf));
    return found;
  }
}

/** What holds of every cluster at every instant. */
function findViolations(cluster: Cluster, objects: readonly KubeObject[]): readonly string[] {
  const byUid = new Map(objects.map((object) => [object.metadata.uid, object]));
  const pods = ofKind<Pod>(objects, 'Pod');
  const services = ofKind<Service>(objects, 'Service');
  return [
    ...doubled(
      'UID',
      objects.map((object) => object.metadata.uid ?? ''),
    ),
    ...doubled('pod address', pods.flatMap(liveAddress)),
    ...doubled(
      'cluster IP',
      services.flatMap(({ spec }) => clusterAddress(spec.clusterIP)),
    ),
    ...doubled('node port', services.flatMap(nodePorts)),
    ...danglingOwners(objects, byUid),
    ...ofKind<Endpoints>(objects, 'Endpoints').flatMap((endpoints) =>
      wrongEndpoints(endpoints, services, pods),
    ),
    ...ofKind<EndpointSlice>(objects, 'EndpointSlice').flatMap((slice) => wrongSlice(slice, services, pods)),
    ...misplaced(pods, ofKind<Node>(objects, 'Node')),
    ...outOfOrder(objects),
    ...overdue(cluster),
    ...objects.flatMap((object) => early(object, cluster.now)),
    ...(cluster.busy.length > 0 && pods.length === 0 ? [`still busy: ${cluster.busy.join(', ')}`] : []),
  ];
}

/** Events outlive what they tell of; the others are worked out when somebody asks. */
const unstored = new Set(['events', 'componentstatuses', 'apiservices']);

function allObjects(cluster: Cluster): readonly KubeObject[] {
  const seen = new Set<string>();
  return cluster.api
    .resources()
    .flatMap(({ group, version, resource, verbs }) => {
      const name = `${resource}.${group}`;
      if (seen.has(name) || !verbs.includes('list') || unstored.has(resource)) return [];
      seen.add(name);
      const { body } = cluster.api.request({ verb: 'list', group, version, resource });
      return 'items' in body ? (body as KubeList).items.map((item) => item) : [];
    })
    .filter(
      (object, index, all) => all.findIndex((each) => each.metadata.uid === object.metadata.uid) === index,
    );
}

function ofKind<T extends KubeObject>(objects: readonly KubeObject[], kind: string): readonly T[] {
  return objects.filter((object) => object.kind === kind) as unknown as readonly T[];
}

function doubled(what: string, values: readonly string[]): readonly string[] {
  const twice = values.filter((value, index) => values.indexOf(value) !== index);
  return [...new Set(twice)].map((value) => `${what} ${value} is used twice`);
}

function liveAddress({ spec, status, metadata }: Pod): readonly string[] {
  const over = status?.phase === 'Succeeded' || status?.phase === 'Failed' || metadata.deletionTimestamp;
  return status?.podIP && !spec.hostNetwork && !over ? [status.podIP] : [];
}

function clusterAddress(ip: string | undefined): readonly string[] {
  return ip === undefined || ip === '' || ip === 'None' ? [] : [ip];
}

function nodePorts({ spec }: Service): readonly string[] {
  return (spec.ports ?? []).flatMap(({ nodePort, protocol }) =>
    nodePort ? [`${nodePort}/${protocol}`] : [],
  );
}

function danglingOwners(
  objects: readonly KubeObject[],
  byUid: ReadonlyMap<string | undefined, KubeObject>,
): readonly string[] {
  return objects.flatMap((object) =>
    (object.metadata.ownerReferences ?? [])
      .filter(({ uid }) => !byUid.has(uid) && !object.metadata.deletionTimestamp)
      .map(
        ({ kind, name }) =>
          `${object.kind} ${object.metadata.name} is owned by ${kind} ${name}, which is gone`,
      ),
  );
}

/** Every address is that of a ready pod that matches; every such pod has its address there. */
function wrongEndpoints(
  endpoints: Endpoints,
  services: readonly Service[],
  pods: readonly Pod[],
): readonly string[] {
  const { name, namespace } = endpoints.metadata;
  const service = services.find(({ metadata }) => metadata.name === name && metadata.namespace === namespace);
  const selector = service?.spec.selector;
  if (service === undefined || selector === undefined || service.spec.publishNotReadyAddresses) return [];
  const expected = pods
    .filter((pod) => pod.metadata.namespace === namespace && matchesPairs(selector, pod.metadata.labels))
    .filter((pod) => isTrue(pod.status?.conditions, 'Ready') && !pod.metadata.deletionTimestamp)
    .map((pod) => pod.status?.podIP ?? '');
  const actual = (endpoints.subsets ?? []).flatMap(({ addresses = [] }) => addresses.map(({ ip }) => ip));
  const missing = expected.length > 1000 ? [] : expected.filter((ip) => !actual.includes(ip));
  return [
    ...actual
      .filter((ip) => !expected.includes(ip))
      .map((ip) => `endpoint ${ip} of ${name} is no ready pod's`),
    ...missing.map((ip) => `endpoint ${ip} of ${name} is missing`),
  ];
}

function outOfOrder(objects: readonly KubeObject[]): readonly string[] {
  return objects
    .filter(({ metadata }) => !/^[1-9]\d*$/.test(metadata.resourceVersion ?? ''))
    .map(({ kind, metadata }) => `${kind} ${metadata.name} has resourceVersion ${metadata.resourceVersion}`);
}

/** A write has a resourceVersion that is newer than all before; without one nothing changes. */
function rewritten(before: KubeObject | undefined, now: KubeObject, newest: number): readonly string[] {
  if (before === undefined || before === now) return [];
  const [then, version] = [revisionOf(before), revisionOf(now)];
  const name = `${now.kind} ${now.metadata.name}`;
  if (version === then)
    return equalJson(before, now) ? [] : [`${name} has changed and still has resourceVersion ${version}`];
  return version > newest ? [] : [`${name} was written as ${version} when ${newest} was there`];
}

/** What was to be done at an instant is done when it has come. */
function overdue(cluster: Cluster): readonly string[] {
  const { now, current } = cluster.snapshot().clock;
  return [...current.values()]
    .filter(({ work }) => work.at < now)
    .map(({ work }) => `${work.controller} (${work.key}) was due ${now - work.at} ms ago`);
}

/** Nothing tells of an instant that has not come yet. */
function early({ kind, metadata, ...object }: KubeObject, now: number): readonly string[] {
  const { startTime, conditions = [] } = (object as Timed).status ?? {};
  const times = [metadata.creationTimestamp, startTime, ...conditions.map((each) => each.lastTransitionTime)];
  return times
    .filter((time) => Date.parse(time ?? '') > now)
    .map((time) => `${kind} ${metadata.name} tells of ${time}, which is yet to come`);
}

interface Timed {
  readonly status?: {
    readonly startTime?: string;
    readonly conditions?: readonly { readonly lastTransitionTime?: string }[];
  };
}

/** A pod runs on a node that there is, and no two are given more than the node has. */
function misplaced(pods: readonly Pod[], nodes: readonly Node[]): readonly string[] {
  const names = new Set(nodes.map(({ metadata }) => metadata.name));
  const live = pods.filter(({ status }) => status?.phase !== 'Succeeded' && status?.phase !== 'Failed');
  const lost = live.filter(({ spec }) => spec.nodeName && !names.has(spec.nodeName));
  const full = nodes.flatMap(({ metadata, status }) => {
    const own = live.filter(({ spec }) => spec.nodeName === metadata.name);
    return ['cpu', 'memory'].flatMap((resource) => {
      const asked = own.reduce((sum, pod) => sum + (podRequests(pod)[resource] ?? 0), 0);
      const there = amountOf(status?.allocatable?.[resource]);
      return asked > there + 1e-9
        ? [`node ${metadata.name} is asked for ${asked} of ${there} ${resource}`]
        : [];
    });
  });
  return [...lost.map(({ metadata }) => `pod ${metadata.name} is on a node that is gone`), ...full];
}

/** Every address that a slice calls ready is that of a ready pod that matches. */
function wrongSlice(
  { metadata, endpoints }: EndpointSlice,
  services: readonly Service[],
  pods: readonly Pod[],
): readonly string[] {
  const name = metadata.labels?.['kubernetes.io/service-name'];
  const service = services.find(
    (each) => each.metadata.name === name && each.metadata.namespace === metadata.namespace,
  );
  const selector = service?.spec.selector;
  if (selector === undefined || service?.spec.publishNotReadyAddresses) return [];
  const known = new Set(
    pods.filter((pod) => isServing(pod, selector, metadata.namespace)).flatMap(addressesOf),
  );
  return (endpoints ?? [])
    .filter(({ conditions }) => conditions?.ready)
    .flatMap(({ addresses }) => addresses)
    .filter((address) => !known.has(address))
    .map((address) => `${address} in slice ${metadata.name} is no ready pod's`);
}

function isServing(pod: Pod, selector: Readonly<Record<string, string>>, namespace: string | undefined) {
  const { metadata, status } = pod;
  if (metadata.namespace !== namespace || !matchesPairs(selector, metadata.labels)) return false;
  return isTrue(status?.conditions, 'Ready') && !metadata.deletionTimestamp;
}

function addressesOf({ status }: Pod): readonly string[] {
  const all = (status as { readonly podIPs?: readonly { readonly ip: string }[] } | undefined)?.podIPs ?? [];
  return [...(status?.podIP ? [status.podIP] : []), ...all.map(({ ip }) => ip)];
}

function uidOf({ metadata }: KubeObject): string {
  return metadata.uid ?? '';
}

function revisionOf({ metadata }: KubeObject): number {
  return Number(metadata.resourceVersion);
}
