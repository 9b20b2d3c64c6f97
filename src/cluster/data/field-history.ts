import { minorOf, type TypeRun, type TypeTable } from './layout.ts';

/** Fields by their Go names, each with the version of Kubernetes that brought it. */
export type FieldHistory = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * A table that was taken from 1.13 and later, with what is known of the versions before: types are as they
 * were in its first version, less the fields that came between.
 */
export function withHistory(table: TypeTable, history: FieldHistory): TypeTable {
  const reached = Object.entries(table).map(([type, runs]) => {
    const [first, ...later] = runs;
    if (!first || first.def === null || first.from !== firstTaken) return [type, runs] as const;
    return [type, [...runsBefore(first, history[type] ?? {}), ...later]] as const;
  });
  return Object.fromEntries(reached);
}

const firstTaken = '1.13';
const oldest = '1.2';

function runsBefore({ def }: TypeRun, came: Readonly<Record<string, string>>): readonly TypeRun[] {
  const steps = [...new Set([oldest, ...Object.values(came)])].sort((a, b) => minorOf(a) - minorOf(b));
  return steps.map((from) => ({ from, def: Array.isArray(def) ? fieldsAt(def, came, from) : def }));
}

function fieldsAt<T extends readonly [string, string, string]>(
  fields: readonly T[],
  came: Readonly<Record<string, string>>,
  version: string,
): readonly T[] {
  return fields.filter(([name]) => minorOf(came[name] ?? oldest) <= minorOf(version));
}

/** core/v1 and meta/v1, as far as pod templates reach. k8s.io/api: core/v1/types.go in each release */
export const templateHistory: FieldHistory = {
  'v1.ObjectMeta': { Initializers: '1.7', ClusterName: '1.5' },
  'v1.PodSpec': {
    InitContainers: '1.6',
    AutomountServiceAccountToken: '1.6',
    Affinity: '1.6',
    SchedulerName: '1.6',
    Tolerations: '1.6',
    HostAliases: '1.7',
    PriorityClassName: '1.8',
    Priority: '1.8',
    DNSConfig: '1.9',
    ShareProcessNamespace: '1.10',
    ReadinessGates: '1.11',
    RuntimeClassName: '1.12',
    EnableServiceLinks: '1.13',
  },
  'v1.Container': { EnvFrom: '1.6', TerminationMessagePolicy: '1.6', VolumeDevices: '1.9' },
  'v1.PodSecurityContext': { RunAsGroup: '1.10', Sysctls: '1.11' },
  'v1.SecurityContext': { AllowPrivilegeEscalation: '1.8', RunAsGroup: '1.10', ProcMount: '1.12' },
  'v1.VolumeMount': { MountPropagation: '1.8' },
  'v1.VolumeSource': {
    AzureDisk: '1.4',
    PhotonPersistentDisk: '1.5',
    Projected: '1.6',
    PortworxVolume: '1.6',
    ScaleIO: '1.6',
    StorageOS: '1.7',
  },
  'v1.HostPathVolumeSource': { Type: '1.8' },
  'v1.EmptyDirVolumeSource': { SizeLimit: '1.7' },
  'v1.SecretVolumeSource': { Optional: '1.6' },
  'v1.ConfigMapVolumeSource': { Optional: '1.6' },
  'v1.SecretKeySelector': { Optional: '1.6' },
  'v1.ConfigMapKeySelector': { Optional: '1.6' },
};

const workloadStatus = { ReadyReplicas: '1.4', AvailableReplicas: '1.5', Conditions: '1.5' };
const deploymentStatus = { ReadyReplicas: '1.6', Conditions: '1.5', CollisionCount: '1.7' };
const deploymentSpec = { ProgressDeadlineSeconds: '1.4' };
const statefulSetSpec = { UpdateStrategy: '1.7', PodManagementPolicy: '1.7', RevisionHistoryLimit: '1.7' };
const daemonSetSpec = { UpdateStrategy: '1.6', MinReadySeconds: '1.6', RevisionHistoryLimit: '1.7' };

/** Every type that the API serves, as far as it is known when its fields came. */
export const apiHistory: FieldHistory = {
  ...Object.fromEntries(
    Object.entries(templateHistory).map(([type, came]) => [
      type === 'v1.ObjectMeta' ? 'meta/v1.ObjectMeta' : `core/${type}`,
      came,
    ]),
  ),
  'core/v1.PodStatus': { QOSClass: '1.6', NominatedNodeName: '1.9' },
  'core/v1.ServiceSpec': {
    ExternalTrafficPolicy: '1.7',
    HealthCheckNodePort: '1.7',
    PublishNotReadyAddresses: '1.8',
    SessionAffinityConfig: '1.8',
  },
  'core/v1.PersistentVolumeClaimSpec': { StorageClassName: '1.6', VolumeMode: '1.9', DataSource: '1.12' },
  'core/v1.PersistentVolumeSpec': {
    StorageClassName: '1.6',
    MountOptions: '1.8',
    VolumeMode: '1.9',
    NodeAffinity: '1.10',
  },
  'core/v1.ReplicationControllerStatus': workloadStatus,
  'apps/v1.ReplicaSetStatus': workloadStatus,
  'extensions/v1beta1.ReplicaSetStatus': workloadStatus,
  'apps/v1.DeploymentSpec': deploymentSpec,
  'extensions/v1beta1.DeploymentSpec': deploymentSpec,
  'apps/v1.DeploymentStatus': deploymentStatus,
  'extensions/v1beta1.DeploymentStatus': deploymentStatus,
  'apps/v1.DaemonSetSpec': daemonSetSpec,
  'extensions/v1beta1.DaemonSetSpec': daemonSetSpec,
  'apps/v1.StatefulSetSpec': statefulSetSpec,
  'apps/v1beta1.StatefulSetSpec': statefulSetSpec,
  'batch/v1.JobSpec': { BackoffLimit: '1.8', TTLSecondsAfterFinished: '1.12' },
};
