import type { Around } from './around.ts';
import { plainManifest } from './presumed-data.ts';
import { commandOf, containerOf, imageOf } from './presumed-image.ts';
import { podLabels, selectorOf } from './presumed-labels.ts';
import { cellOf, type PresumedObject } from './presumed-object.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A manifest of a presumed object, of what the note tells; undefined where that is not enough. */
export function manifestOf(object: PresumedObject, around: Around): Fields | undefined {
  const { kind, name } = object;
  const metadata = { name, ...(object.namespace === 'default' ? {} : { namespace: object.namespace }) };
  const plain = plainManifest(object, metadata);
  if (plain) return plain;
  if (kind === 'Pod') {
    const template = templateOf(object, around);
    return { apiVersion: 'v1', kind, metadata: { ...metadata, labels: podLabels(object) }, spec: template };
  }
  if (kind === 'Service') return { apiVersion: 'v1', kind, metadata, spec: serviceSpec(object, around) };
  return workloads.has(kind) ? workload(object, metadata, around) : undefined;
}

const workloads = new Set(['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet', 'ReplicationController']);

function workload(object: PresumedObject, metadata: Fields, around: Around): Fields {
  const { kind, name } = object;
  const labels = podLabels(object);
  const template = { metadata: { labels }, spec: templateOf(object, around) };
  const replicas = kind === 'DaemonSet' ? {} : { replicas: replicasOf(object) };
  if (kind === 'ReplicationController')
    return { apiVersion: 'v1', kind, metadata, spec: { ...replicas, selector: labels, template } };
  const service = kind === 'StatefulSet' ? { serviceName: name } : {};
  const spec = { ...replicas, ...service, selector: { matchLabels: labels }, template };
  return { apiVersion: 'apps/v1', kind, metadata, spec };
}

/** As many as a row wants, else as there are pods in the first listing. */
export function replicasOf(object: PresumedObject): number {
  const told = /^\d+(?:\/(\d+))?$/.exec(cellOf(object, 'READY') ?? '');
  const wanted = cellOf(object, 'DESIRED') ?? told?.[1];
  if (wanted !== undefined && /^\d+$/.test(wanted)) return Number(wanted);
  const [first] = object.pods;
  // Pods of one listing stand in one block.
  const listed = object.pods.filter(({ line }, index) => first !== undefined && line - first.line === index);
  return Math.max(1, listed.length);
}

function templateOf(object: PresumedObject, around: Around): Fields {
  const pods = object.kind === 'Pod' ? [object.name] : object.pods.map(({ name }) => name);
  const image = imageOf(object, around.typedInside(pods));
  const name = containerOf(object, image);
  const ready = (object.kind === 'Pod' ? object.seen : object.pods).flatMap(
    ({ cells }) => /^\d+\/(\d+)$/.exec(cells.READY ?? '')?.[1] ?? [],
  );
  const count = Math.min(5, Number(ready[0] ?? 1));
  const containers = Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    image,
    ...commandOf(image),
  }));
  return { containers };
}

function serviceSpec(service: PresumedObject, around: Around): Fields {
  const address = cellOf(service, 'CLUSTER-IP', 'CLUSTER_IP');
  const external = cellOf(service, 'EXTERNAL-IP', 'EXTERNAL_IP');
  const type = cellOf(service, 'TYPE') ?? around.described(service, 'Type') ?? typeBy(external);
  if (type === 'ExternalName') return { type, externalName: external ?? '' };
  const selector = selectorOf(service, around);
  return {
    ...(type === 'ClusterIP' ? {} : { type }),
    ...(address === 'None' ? { clusterIP: 'None' } : {}),
    selector,
    ports: portsOf(service, around),
  };
}

/** Older tables have no column for the type. */
function typeBy(external: string | undefined): string {
  if (external === '<nodes>') return 'NodePort';
  return external === undefined ? 'ClusterIP' : 'LoadBalancer';
}

function portsOf(service: PresumedObject, around: Around): readonly Fields[] {
  const text = cellOf(service, 'PORT(S)') ?? '80/TCP';
  const target = Number.parseInt(around.described(service, 'TargetPort') ?? '', 10);
  const ports = [...text.matchAll(/(\d+)(?::\d+)?\/(TCP|UDP|SCTP)/g)];
  return ports.map(([, port, protocol]) => ({
    ...(ports.length > 1 ? { name: `port-${port}` } : {}),
    port: Number(port),
    ...(protocol === 'TCP' ? {} : { protocol }),
    ...(ports.length === 1 && target > 0 ? { targetPort: target } : {}),
  }));
}
