/** Kinds by the names that commands give them, with one object of each that the world holds. */
const kinds: Readonly<Record<string, string>> = {
  pods: 'lone',
  services: 'web',
  endpoints: 'web',
  deployments: 'web',
  replicasets: '',
  statefulsets: 'db',
  daemonsets: 'agent',
  jobs: 'once',
  cronjobs: 'nightly',
  replicationcontrollers: 'old',
  configmaps: 'settings',
  secrets: 'password',
  ingresses: 'front',
  ingressclasses: 'nginx',
  networkpolicies: 'closed',
  horizontalpodautoscalers: 'web',
  poddisruptionbudgets: 'web',
  serviceaccounts: 'robot',
  roles: 'reader',
  rolebindings: 'readers',
  clusterroles: 'viewer',
  clusterrolebindings: 'viewers',
  persistentvolumes: 'disk',
  persistentvolumeclaims: 'data',
  storageclasses: 'slow',
  priorityclasses: 'important',
  limitranges: 'usual',
  resourcequotas: 'most',
  namespaces: 'other',
  nodes: 'node-1',
  events: '',
  endpointslices: '',
  controllerrevisions: '',
  leases: '',
};

/** What repeats an event every few seconds is described with an age that no two clocks agree on. */
const aging: ReadonlySet<string> = new Set(['horizontalpodautoscalers', 'events']);

/** What is in use is protected: a client would wait for its end without end. */
const kept: ReadonlySet<string> = new Set(['persistentvolumes']);

const outputs = [
  '',
  ' -o wide',
  ' -o name',
  ' -o yaml',
  ' -o json',
  ' --show-labels',
  ' --no-headers',
  ' -A',
  ' -o jsonpath={.items[*].metadata.name}',
  ' -o custom-columns=NAME:.metadata.name,AGE:.metadata.creationTimestamp',
];

/** The commands that are made of a list of kinds and a list of forms. */
export function generatedCommands(): readonly string[] {
  return Object.entries(kinds).flatMap(([kind, name]) => [
    ...outputs.map((output) => `kubectl get ${kind}${output}`),
    ...(aging.has(kind) ? [] : [`kubectl describe ${kind}`]),
    ...(name === ''
      ? []
      : [
          `kubectl get ${kind} ${name}`,
          `kubectl get ${kind}/${name} -o yaml`,
          ...(aging.has(kind) ? [] : [`kubectl describe ${kind} ${name}`]),
          ...(kept.has(kind) ? [] : [`kubectl delete ${kind} ${name}`]),
          `kubectl label ${kind} ${name} tier=front`,
          `kubectl annotate ${kind} ${name} note=x --overwrite`,
          `kubectl patch ${kind} ${name} -p '{"metadata":{"labels":{"a":"b"}}}' --type=merge`,
        ]),
    `kubectl get ${kind} nothing`,
  ]);
}

/** Commands by hand: a file with one a line. */
export function listedCommands(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
