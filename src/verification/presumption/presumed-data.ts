import { pairs } from './presumed-labels.ts';
import { cellOf, type PresumedObject } from './presumed-object.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Manifests of objects that run nothing, by their kinds: as much as their rows tell. */
const manifests: Readonly<Record<string, (object: PresumedObject) => Fields>> = {
  Namespace: () => ({ apiVersion: 'v1' }),
  ServiceAccount: () => ({ apiVersion: 'v1' }),
  ConfigMap: (object) => ({ apiVersion: 'v1', data: dataOf(object) }),
  Secret: (object) => ({
    apiVersion: 'v1',
    type: cellOf(object, 'TYPE') ?? 'Opaque',
    stringData: dataOf(object),
  }),
  PersistentVolume: (object) => ({
    apiVersion: 'v1',
    spec: {
      capacity: { storage: cellOf(object, 'CAPACITY') ?? '1Gi' },
      accessModes: modesOf(object),
      persistentVolumeReclaimPolicy: cellOf(object, 'RECLAIM POLICY', 'RECLAIMPOLICY') ?? 'Retain',
      ...classOf(object),
      hostPath: { path: `/mnt/${object.name}` },
    },
  }),
  PersistentVolumeClaim: (object) => ({
    apiVersion: 'v1',
    spec: {
      accessModes: modesOf(object),
      resources: { requests: { storage: cellOf(object, 'CAPACITY') ?? '1Gi' } },
      ...classOf(object),
    },
  }),
  // What it lets through is not known: it is taken to let all through, so that it explains nothing.
  NetworkPolicy: (object) => ({
    apiVersion: 'networking.k8s.io/v1',
    spec: {
      podSelector: { matchLabels: pairs(cellOf(object, 'POD-SELECTOR')) ?? {} },
      policyTypes: ['Ingress'],
      ingress: [{}],
    },
  }),
  Role: () => ({ apiVersion: 'rbac.authorization.k8s.io/v1', rules: [] }),
  ClusterRole: () => ({ apiVersion: 'rbac.authorization.k8s.io/v1', rules: [] }),
};

/** A manifest of an object that runs nothing; undefined where its kind does, or is not known. */
export function plainManifest(object: PresumedObject, metadata: Fields): Fields | undefined {
  const { apiVersion, ...rest } = manifests[object.kind]?.(object) ?? {};
  if (apiVersion === undefined) return undefined;
  const isOfCluster = /^(?:Namespace|PersistentVolume|ClusterRole)$/.test(object.kind);
  return { apiVersion, kind: object.kind, metadata: isOfCluster ? { name: object.name } : metadata, ...rest };
}

/** As many keys as a row tells, with nothing in them. */
function dataOf(object: PresumedObject): Readonly<Record<string, string>> {
  const count = Math.min(20, Number(cellOf(object, 'DATA') ?? 1) || 0);
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${index + 1}`, '']));
}

const modes: Readonly<Record<string, string>> = {
  RWO: 'ReadWriteOnce',
  ROX: 'ReadOnlyMany',
  RWX: 'ReadWriteMany',
  RWOP: 'ReadWriteOncePod',
};

function modesOf(object: PresumedObject): readonly string[] {
  const told = (cellOf(object, 'ACCESS MODES', 'ACCESSMODES') ?? 'RWO').split(',');
  return told.flatMap((mode) => modes[mode] ?? []);
}

function classOf(object: PresumedObject): Fields {
  const name = cellOf(object, 'STORAGECLASS');
  return name === undefined ? {} : { storageClassName: name };
}
