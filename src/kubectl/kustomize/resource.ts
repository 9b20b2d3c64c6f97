import { type JsonObject, record, text } from '../fields.ts';

/** What an object is called at a stage: patches, generators and references know it by that. kustomize: resid `ResId` */
export interface ResourceId {
  readonly name: string;
  readonly namespace: string;
}

/** An object on its way through a kustomization. */
export interface Resource {
  readonly object: JsonObject;
  /** What it was called before, the original first. */
  readonly former: readonly ResourceId[];
  /** Its name ends in a hash of what it holds. */
  readonly isHashed?: boolean;
}

/** Kinds that live in no namespace, as the schemas of Kubernetes say. kustomize: kyaml openapi */
const unplaced: ReadonlySet<string> = new Set([
  ...['APIService', 'CSIDriver', 'CSINode', 'CertificateSigningRequest', 'ClusterRole', 'ClusterRoleBinding'],
  ...['ComponentStatus', 'CustomResourceDefinition', 'FlowSchema', 'IngressClass'],
  ...['MutatingWebhookConfiguration', 'Namespace', 'Node', 'PersistentVolume', 'PodSecurityPolicy'],
  ...['PriorityClass', 'PriorityLevelConfiguration', 'RuntimeClass', 'StorageClass'],
  ...['ValidatingWebhookConfiguration', 'VolumeAttachment'],
]);

/** Whether an object lies in a namespace. */
export function isPlaced(object: JsonObject): boolean {
  return !unplaced.has(text(object, 'kind'));
}

/** What an object is called now. */
export function idOf(object: JsonObject): ResourceId {
  const metadata = record(object, 'metadata');
  return { name: text(metadata, 'name'), namespace: text(metadata, 'namespace') };
}

/** An object as it was read. */
export function resourceOf(object: JsonObject, isHashed = false): Resource {
  return { object, former: [idOf(object)], isHashed };
}

/** Whether an object is, or was, called so. kustomize: resmap `GetMatchingResourcesByAnyId` */
export function isCalled({ object, former }: Resource, wanted: ResourceId): boolean {
  const place = (id: ResourceId) => (isPlaced(object) ? id.namespace || 'default' : '');
  return [...former, idOf(object)].some((id) => id.name === wanted.name && place(id) === place(wanted));
}

/** `Service.v1.[noGrp]/web.[noNs]`. kustomize: kyaml/resid `ResId.String` */
export function idText(object: JsonObject): string {
  const [group, version] = groupVersionOf(object);
  const { name, namespace } = idOf(object);
  return `${text(object, 'kind')}.${version}.${group || '[noGrp]'}/${name}.${namespace || '[noNs]'}`;
}

/** The group, empty for the core, and the version of an object. */
export function groupVersionOf(object: JsonObject): readonly [group: string, version: string] {
  const [first = '', second] = text(object, 'apiVersion').split('/');
  return second === undefined ? ['', first] : [first, second];
}
