import type { Version } from '../version.ts';

/**
 * How prominently discovery lists a group. `deployments` means the first group that has them.
 *
 * kubernetes: cmd/kube-apiserver/app/aggregator.go `apiVersionPriorities`; `extensions` stood above `apps`
 * up to 1.15.
 */
export function groupPriority(group: string, server: Version): number {
  if (group === 'extensions') return server.minor <= 15 ? 17900 : 17150;
  return groupPriorities[group] ?? 15000;
}

/** How prominently discovery lists a version within its group. */
export function versionPriority(group: string, version: string): number {
  return versionPriorities[`${group}/${version}`] ?? (version.includes('beta') ? 9 : 15);
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
  'autoscaling/v2beta2': 1,
};
