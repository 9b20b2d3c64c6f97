import { inRange, type Version, type VersionRange } from './version.ts';

/** From which control planes on (and up to which) a behaviour of the API server holds. */
const behaviours = {
  'meta.managedFields': { from: '1.18' },
  'meta.managedSubresource': { from: '1.22' },
  'meta.bareMembersOwnAll': { from: '1.20', to: '1.21' },
  'meta.timeOfNewFields': { to: '1.21' },
  'meta.selfLink': { to: '1.19' },
  'api.deprecationWarnings': { from: '1.19' },
  'decode.standardErrors': { from: '1.23' },
  'decode.strict': { from: '1.25' },
  'selectors.operatorNames': { from: '1.22' },
  'endpoints.deprecated': { from: '1.33' },
  'daemonSet.maxSurge': { from: '1.22' },
  'job.completionMode': { from: '1.21' },
  'job.manualSelector': { from: '1.31' },
  'job.podReplacementPolicy': { from: '1.29' },
  'job.prefixedLabels': { from: '1.27' },
  'job.trackingAnnotation': { from: '1.25', to: '1.26' },
  'namespace.conditions': { from: '1.16' },
  'namespace.contentConditions': { from: '1.17' },
  'namespace.nameLabel': { from: '1.21' },
  'nodePort.staticBand': { from: '1.28' },
  'clusterIP.staticBand': { from: '1.25' },
  'pod.anyEnvName': { from: '1.32' },
  'pod.generation': { from: '1.34' },
  'pod.topologyLabels': { from: '1.35' },
  'pod.preemptionPolicy': { from: '1.19' },
  'pod.projectedToken': { from: '1.21' },
  'service.allocateNodePorts': { from: '1.22' },
  'statefulSet.claimRetention': { from: '1.27' },
  'statefulSet.maxUnavailable': { from: '1.35' },
  'service.clusterIPs': { from: '1.20' },
  'service.internalTrafficPolicy': { from: '1.22' },
  'service.internalTrafficPolicyOnExternalName': { from: '1.22', to: '1.25' },
  'service.ipFamilies': { from: '1.21' },
  'service.keepsAddress': { from: '1.23' },
  'service.pretendsAddress': { from: '1.23' },
  'service.duplicateNodePort': { to: '1.30' },
  'cronJob.newParser': { from: '1.21' },
  'service.dropsNodePorts': { from: '1.20' },
  'service.externalPolicyOfExternalIPs': { from: '1.29' },
  'service.externalIPsDeprecated': { from: '1.36' },
  'service.lbIpMode': { from: '1.30' },
  'service.digitNames': { from: '1.34' },
  'table.pods.restartAge': { from: '1.22' },
  'table.pods.sidecars': { from: '1.28' },
  'table.pods.notReady': { from: '1.16' },
  'table.pods.gated': { from: '1.26' },
  'table.pods.terminalPhase': { from: '1.31' },
  'table.pods.siblingError': { from: '1.35' },
  'table.configmaps.binaryData': { from: '1.16' },
  'table.events.series': { from: '1.19' },
  'table.nodes.architecture': { from: '1.36' },
  'table.ingressclasses.default': { from: '1.36' },
  'table.hpa.metricName': { from: '1.30' },
  'table.jobs.successCriteria': { from: '1.34' },
} as const satisfies Readonly<Record<string, VersionRange>>;

/** The name of a behaviour that not every version has. */
export type Behaviour = keyof typeof behaviours;

/** Whether a control plane of a version behaves so. */
export function behaves(version: Version, behaviour: Behaviour): boolean {
  return inRange(version, behaviours[behaviour]);
}
