/** The simulated cluster: its API, its controllers, its network, and the choices that a history is made of. */

export { wayOfUser } from './access/cluster-admin.ts';
export { impersonatedUser } from './access/impersonated-user.ts';
export { metadataFault, unrecognizedText } from './api/codec.ts';
export {
  aggregatedDocument,
  aggregatedVersions,
  apiVersionsDocument,
  groupDocument,
  groupListDocument,
  resourceListDocument,
} from './api/discovery-documents.ts';
export { type FieldSet, union as unionOfFields } from './api/field-set.ts';
export { goTypeOf, inGoOrder } from './api/go-order.ts';
export { handedOnTo } from './api/handed-on.ts';
export { type Field, type Shape, shapeOf } from './api/layout.ts';
export { elementType, fieldType, type ListRule, listRule, retainsKeys } from './api/merge-keys.ts';
export type { Json, KubeObject, ObjectMeta, OwnerReference, Resource } from './api/object.ts';
export { unregistered } from './api/outcome-fault.ts';
export { jsonPatch, mergePatch } from './api/patch.ts';
export {
  addQuantities,
  compareQuantities,
  milliValue,
  parseQuantity,
  type Quantity,
  wholeValue,
} from './api/quantity.ts';
export {
  type ApiRequest,
  type ApiResponse,
  isFailure,
  type KubeList,
  type PatchType,
  type ResourceInfo,
  type Status,
  type Table,
  type Verb,
  type WatchEvent,
} from './api/request.ts';
export { openApiName, requiredFields } from './api/schema.ts';
export { matchesPairs } from './api/selectors.ts';
export { statusOnWire } from './api/status.ts';
export { strategicMerge } from './api/strategic-merge.ts';
export { type ResourceTarget, type Target, targetOf } from './api/target.ts';
export type { User } from './api/user.ts';
export { noAmount, nodeAmountKey } from './boot/node-amounts.ts';
export { clusterAgeKey, joiningKey, timezoneKey, worldStartKey, zoneAhead } from './boot/world-choices.ts';
export { Cluster, type ClusterSnapshot, requestKey } from './cluster.ts';
export { hasMetricsServer } from './controllers/autoscaler/metrics-server.ts';
export { cacheKey, mostCacheLagMs } from './controllers/endpoints/stale-cache.ts';
export { aboutKeeping, keepingKey } from './controllers/events/correlator.ts';
export type { Identity } from './controllers/kubelet/identity.ts';
export { existenceKey } from './controllers/kubelet/images.ts';
export { cacheOfVolumeKey } from './controllers/kubelet/late-caches.ts';
export type { LogLine, LogOptions } from './controllers/kubelet/logs.ts';
export type { RunningContainer } from './controllers/kubelet/running.ts';
export { waitingForLog } from './controllers/kubelet/words.ts';
export { renewalKey } from './controllers/nodes/heartbeats.ts';
export type { Libc } from './dns/stub-resolver.ts';
export {
  durationDomain,
  numberDomain,
  orderDomain,
  pickDomain,
  safeAlphabet,
  suffixDomain,
} from './domains.ts';
export { type FileEntry, type FileOptions, FileTree, normalizePath } from './files.ts';
export { instantsOfHash } from './hash/instant-of-hash.ts';
export { podTemplateHash } from './hash/pod-template-hash.ts';
export { handedOver } from './images/hand-over.ts';
export type { HttpHeader, StartRefusal } from './images/image.ts';
export { packagedPrograms } from './images/packages.ts';
export { groupResource, type Inventory } from './inventory.ts';
export {
  type CertificateRequest,
  type CertificateSubject,
  parseCertificateRequest,
} from './kinds/certificate-request.ts';
export { qosClass } from './kinds/pod-qos.ts';
export { isIPv6, reverseName } from './network/address.ts';
export type { Connection } from './network/connection.ts';
export { Network } from './network/network.ts';
export type { Source } from './network/network-world.ts';
export {
  type Answer,
  type Choice,
  type Domain,
  type DomainType,
  type Oracle,
  type PrintedTime,
  seededOracle,
  type Timer,
} from './oracle.ts';
export type { ContainerRef, DateText, OutputChunk, ProgramOutcome, ProgramStart } from './program.ts';
export { type Random, randomFrom, shuffled } from './random.ts';
export {
  compareVersions,
  inRange,
  newestVersion,
  oldestVersion,
  parseVersion,
  printVersion,
  type Version,
  type VersionRange,
} from './version.ts';
export { type HealthAnswer, healthAnswer } from './views/health.ts';
export type { NodeSettings, Provider, ResolvedSettings, WorldSettings } from './world.ts';
