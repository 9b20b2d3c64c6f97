import type { Version } from '../version.ts';

/** A group, a version of it, and a resource that is served there. */
interface Place {
  readonly group: string;
  readonly version: string;
  readonly resource: string;
}

/** The group that comes before all that it registers. kube-aggregator: pkg/apiserver/handler_apis.go */
const registry = 'apiregistration.k8s.io';

/**
 * The order of discovery: the core, the registry's own group, groups by priority, versions by priority,
 * resources by name.
 *
 * kube-aggregator: pkg/apis/apiregistration/v1/helper/helpers.go `SortedByGroupAndVersion`
 */
export function discoveryOrder(server: Version): (left: Place, right: Place) => number {
  const rank = (group: string) => (group === '' ? 0 : group === registry ? 1 : 2);
  return (left, right) =>
    rank(left.group) - rank(right.group) ||
    groupPriority(right.group, server) - groupPriority(left.group, server) ||
    compareTexts(left.group, right.group) ||
    versionPriority(right.group, right.version) - versionPriority(left.group, left.version) ||
    compareVersionNames(left.version, right.version) ||
    compareTexts(left.resource, right.resource);
}

/**
 * How prominently discovery lists a group. `deployments` means the first group that has them.
 *
 * kubernetes: cmd/kube-apiserver/app/aggregator.go `apiVersionPriorities`; `extensions` stood above `apps`
 * up to 1.15.
 */
export function groupPriority(group: string, server: Version): number {
  if (group === 'extensions') return server.minor <= 15 ? 17900 : 17150;
  return groupPriorities[group] ?? customGroup;
}

/** How prominently discovery lists a version within its group. */
export function versionPriority(group: string, version: string): number {
  if (groupPriorities[group] === undefined && group !== 'extensions') return customVersion;
  return versionPriorities[`${group}/${version}`] ?? (version.includes('beta') ? 9 : 15);
}

/** kubernetes: pkg/controlplane/controller/crdregistration/crdregistration_controller.go */
const customGroup = 1000;
const customVersion = 100;

/**
 * Stable versions before beta before alpha, newer before older, and other names last.
 *
 * apimachinery: pkg/version/helpers.go `CompareKubeAwareVersionStrings`
 */
function compareVersionNames(left: string, right: string): number {
  const one = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(left);
  const other = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(right);
  if (!one || !other) return Number(!one) - Number(!other) || compareTexts(left, right);
  const stage = (name: string | undefined) => ['alpha', 'beta', undefined].indexOf(name as 'alpha');
  return (
    stage(other[2]) - stage(one[2]) ||
    Number(other[1]) - Number(one[1]) ||
    Number(other[3] ?? 0) - Number(one[3] ?? 0)
  );
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

const groupPriorities: Readonly<Record<string, number>> = {
  '': 18000,
  apps: 17800,
  'events.k8s.io': 17750,
  'authentication.k8s.io': 17700,
  'authorization.k8s.io': 17600,
  autoscaling: 17500,
  batch: 17400,
  'certificates.k8s.io': 17300,
  'networking.k8s.io': 17200,
  policy: 17100,
  'rbac.authorization.k8s.io': 17000,
  'storage.k8s.io': 16800,
  'admissionregistration.k8s.io': 16700,
  'apiextensions.k8s.io': 16700,
  'scheduling.k8s.io': 16600,
  'coordination.k8s.io': 16500,
  'node.k8s.io': 16300,
  'discovery.k8s.io': 16200,
  'flowcontrol.apiserver.k8s.io': 16100,
  'resource.k8s.io': 15900,
};

const versionPriorities: Readonly<Record<string, number>> = {
  '/v1': 1,
  'extensions/v1beta1': 1,
  'events.k8s.io/v1beta1': 5,
  'rbac.authorization.k8s.io/v1beta1': 12,
  'admissionregistration.k8s.io/v1beta1': 12,
  'scheduling.k8s.io/v1beta1': 12,
  'discovery.k8s.io/v1beta1': 12,
  'apps/v1beta1': 1,
  'apps/v1beta2': 9,
  'autoscaling/v2': 30,
  'autoscaling/v2beta1': 9,
  'autoscaling/v2beta2': 1,
  'flowcontrol.apiserver.k8s.io/v1': 21,
  'flowcontrol.apiserver.k8s.io/v1beta3': 18,
  'flowcontrol.apiserver.k8s.io/v1beta2': 15,
  'flowcontrol.apiserver.k8s.io/v1beta1': 12,
};
