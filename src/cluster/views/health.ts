import { inRange, type Version, type VersionRange } from '../version.ts';

/** What an API server says of its health: a text, nothing at such a path, or something that is not known here. */
export type HealthAnswer =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'not found' }
  | { readonly type: 'not simulated'; readonly what: string };

interface Check extends VersionRange {
  readonly name: string;
  /** Not a part of /healthz and /livez. */
  readonly isOfReadiness?: true;
}

function hook(name: string, from?: string, to?: string): Check {
  return {
    name: `poststarthook/${name}`,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/**
 * The checks of a control plane whose switches are as they come, in the order in which its servers are put
 * together: each begins with those of the one that it delegates to. They are what kubeadm's control planes of
 * these versions list.
 *
 * apiserver: pkg/server/config.go `New`, pkg/server/hooks.go; kubernetes: pkg/controlplane/instance.go `New`,
 * pkg/controlplane/apiserver/server.go `New`, cmd/kube-apiserver/app/aggregator.go
 */
const checks: readonly Check[] = [
  { name: 'ping' },
  { name: 'log' },
  { name: 'etcd' },
  { name: 'etcd-readiness', from: '1.25', isOfReadiness: true },
  { name: 'informer-sync', from: '1.20', isOfReadiness: true },
  hook('start-kube-apiserver-admission-initializer', '1.18', '1.29'),
  hook('start-apiserver-admission-initializer', '1.30'),
  hook('generic-apiserver-start-informers'),
  hook('priority-and-fairness-config-consumer', '1.20'),
  hook('priority-and-fairness-filter', '1.20'),
  hook('storage-object-count-tracker-hook', '1.24'),
  hook('start-apiextensions-informers'),
  hook('start-apiextensions-controllers'),
  hook('crd-informer-synced'),
  hook('start-system-namespaces-controller', '1.27', '1.27'),
  hook('bootstrap-controller', '1.18', '1.27'),
  hook('start-system-namespaces-controller', '1.31'),
  hook('peer-endpoint-reconciler-controller', '1.35'),
  hook('start-cluster-authentication-info-controller', '1.31'),
  hook('start-kube-apiserver-identity-lease-controller', '1.31'),
  hook('start-kube-apiserver-identity-lease-garbage-collector', '1.31'),
  hook('storage-readiness', '1.35'),
  hook('start-legacy-token-tracking-controller', '1.31'),
  hook('start-service-ip-repair-controllers', '1.28'),
  hook('rbac/bootstrap-roles'),
  hook('scheduling/bootstrap-system-priority-classes'),
  hook('priority-and-fairness-config-producer', '1.20'),
  hook('start-system-namespaces-controller', '1.28', '1.30'),
  hook('bootstrap-controller', '1.28'),
  hook('start-kubernetes-service-cidr-controller', '1.33'),
  hook('start-cluster-authentication-info-controller', '1.18', '1.30'),
  hook('start-kube-apiserver-identity-lease-controller', '1.26', '1.30'),
  hook('start-deprecated-kube-apiserver-identity-lease-garbage-collector', '1.27', '1.28'),
  hook('start-kube-apiserver-identity-lease-garbage-collector', '1.26', '1.30'),
  hook('start-legacy-token-tracking-controller', '1.27', '1.30'),
  hook('aggregator-reload-proxy-client-cert', '1.19'),
  hook('start-kube-aggregator-informers'),
  hook('apiservice-status-local-available-controller', '1.31'),
  hook('apiservice-status-remote-available-controller', '1.31'),
  hook('apiservice-registration-controller'),
  hook('apiservice-status-available-controller', '1.18', '1.30'),
  hook('apiservice-discovery-controller', '1.30'),
  hook('kube-apiserver-autoregistration'),
  { name: 'autoregister-completion' },
  hook('apiservice-openapi-controller'),
  hook('apiservice-openapiv3-controller', '1.24'),
  hook('apiservice-discovery-controller', '1.27', '1.29'),
  { name: 'shutdown', isOfReadiness: true },
];

/** Older ones are put together in another way. */
const listed: VersionRange = { from: '1.18' };
/** What every server checks, whatever else. */
const everywhere: ReadonlySet<string> = new Set(['ping', 'log', 'etcd']);
/** /livez and /readyz are younger than /healthz. KEP-1101 */
const younger: VersionRange = { from: '1.16' };

/** What a healthy server answers to `/readyz` or one of its checks, `search` being the query behind the `?`. */
export function healthAnswer(version: Version, path: string, search: string): HealthAnswer {
  const [, endpoint = '', check] = /^\/([^/]+)(?:\/(.+?))?\/*$/.exec(path) ?? [];
  const names = namesOf(version, endpoint);
  if (names === undefined) return { type: 'not found' };
  const isKnown = inRange(version, listed);
  if (check !== undefined) {
    if (names.includes(check) && (isKnown || everywhere.has(check))) return { type: 'text', text: 'ok' };
    return isKnown ? { type: 'not found' } : unknownBefore;
  }
  const asked = search.split('&').map((pair) => pair.split('='));
  // apiserver: pkg/server/healthz/healthz.go `handleRootHealth`: the name alone counts, not its value
  if (!asked.some(([name]) => name === 'verbose')) return { type: 'text', text: 'ok' };
  if (!isKnown) return unknownBefore;
  const excluded = asked.filter(([name]) => name === 'exclude').map(([, value = '']) => decoded(value));
  return { type: 'text', text: `${lines(names, excluded).join('\n')}\n${endpoint} check passed\n` };
}

const unknownBefore: HealthAnswer = {
  type: 'not simulated',
  what: 'the health checks of a server before 1.18',
};

function namesOf(version: Version, endpoint: string): readonly string[] | undefined {
  const isThere = endpoint === 'healthz' || (/^(livez|readyz)$/.test(endpoint) && inRange(version, younger));
  if (!isThere) return undefined;
  return checks
    .filter((check) => inRange(version, check) && (endpoint === 'readyz' || !check.isOfReadiness))
    .map(({ name }) => name);
}

function lines(names: readonly string[], excluded: readonly string[]): readonly string[] {
  const vain = [...new Set(excluded)].filter((name) => !names.includes(name)).sort();
  const quoted = vain.map((name) => JSON.stringify(name)).join(',');
  return [
    ...names.map((name) => (excluded.includes(name) ? `[+]${name} excluded: ok` : `[+]${name} ok`)),
    ...(vain.length > 0 ? [`warn: some health checks cannot be excluded: no matches for ${quoted}`] : []),
  ];
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
