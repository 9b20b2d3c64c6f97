/** What kubectl calls the kinds that a note's objects are presumed of. */
const words: Readonly<Record<string, string>> = {
  pod: 'Pod',
  po: 'Pod',
  service: 'Service',
  svc: 'Service',
  deployment: 'Deployment',
  deploy: 'Deployment',
  replicaset: 'ReplicaSet',
  rs: 'ReplicaSet',
  statefulset: 'StatefulSet',
  sts: 'StatefulSet',
  daemonset: 'DaemonSet',
  ds: 'DaemonSet',
  replicationcontroller: 'ReplicationController',
  rc: 'ReplicationController',
  configmap: 'ConfigMap',
  cm: 'ConfigMap',
  secret: 'Secret',
  namespace: 'Namespace',
  ns: 'Namespace',
  serviceaccount: 'ServiceAccount',
  sa: 'ServiceAccount',
  networkpolicy: 'NetworkPolicy',
  netpol: 'NetworkPolicy',
  persistentvolume: 'PersistentVolume',
  pv: 'PersistentVolume',
  persistentvolumeclaim: 'PersistentVolumeClaim',
  pvc: 'PersistentVolumeClaim',
  role: 'Role',
  clusterrole: 'ClusterRole',
};

/** The kind that a word of a command or of a result names: `svc`, `pods`, `deployment.apps`. */
export function kindNamed(word: string): string | undefined {
  const own = word.toLowerCase().replace(/\..*$/, '');
  return words[own] ?? words[own.replace(/ies$/, 'y')] ?? words[own.replace(/s$/, '')];
}

/** Which columns tell the kind of a table's rows, where its command does not. */
const columns: readonly (readonly [RegExp, string])[] = [
  [/\bREADY STATUS RESTARTS\b/, 'Pod'],
  [/\bCLUSTER-IP EXTERNAL-IP\b/, 'Service'],
  [/\bUP-TO-DATE AVAILABLE NODE\b/, 'DaemonSet'],
  [/\bUP-TO-DATE AVAILABLE\b/, 'Deployment'],
  [/\bDESIRED CURRENT READY AGE\b/, 'ReplicaSet'],
  [/^(?:NAMESPACE )?NAME READY AGE\b/, 'StatefulSet'],
];

/** The kind of a table's rows by its columns. */
export function kindOfColumns(names: readonly string[]): string | undefined {
  const text = names.join(' ');
  return columns.find(([pattern]) => pattern.test(text))?.[1];
}
