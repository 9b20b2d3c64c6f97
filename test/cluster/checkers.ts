import type { KubeObject } from '../../src/cluster/api/object.ts';
import type { KubeList } from '../../src/cluster/api/request.ts';
import { matchesPairs } from '../../src/cluster/api/selectors.ts';
import type { Cluster } from '../../src/cluster/cluster.ts';
import { isTrue } from '../../src/cluster/controllers/conditions.ts';
import type { Endpoints } from '../../src/cluster/kinds/endpoints.ts';
import type { Pod } from '../../src/cluster/kinds/pod.ts';
import type { Service } from '../../src/cluster/kinds/service.ts';

/** What holds of every cluster at every instant at which it has settled. Each broken rule is one line. */
export function findViolations(cluster: Cluster): readonly string[] {
  const objects = allObjects(cluster);
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
    ...outOfOrder(objects),
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
