import { type Json, pickDomain } from '#cluster';
import { isObject, type JsonObject, list, record, text } from './fields.ts';
import type { Flags } from './flags.ts';
import type { KubectlHost } from './host.ts';
import { shapedText } from './shaped-text.ts';
import { printYaml } from './yaml/print-yaml.ts';
import { readYaml } from './yaml/read-yaml.ts';

const providerNames = {
  gke: { context: 'gke_my-project_us-central1-c_my-cluster', cluster: '', user: '' },
  minikube: { context: 'minikube', cluster: '', user: '' },
  kind: { context: 'kind-kind', cluster: '', user: '' },
  'docker-desktop': { context: 'docker-desktop', cluster: '', user: '' },
  k3s: { context: 'default', cluster: '', user: '' },
  none: { context: 'kubernetes-admin@kubernetes', cluster: 'kubernetes', user: 'kubernetes-admin' },
} as const;

/** Where the kubeconfig stands. */
export function kubeconfigPath(host: KubectlHost, flags: Flags): string {
  return flags.string('kubeconfig') || host.env.KUBECONFIG || `${host.env.HOME ?? '/home/user'}/.kube/config`;
}

/**
 * The kubeconfig as it stands on disk; the one that the provider's tool wrote where nothing was changed yet.
 */
export function readKubeconfig(host: KubectlHost, flags: Flags): JsonObject {
  const written = host.readFile(kubeconfigPath(host, flags));
  const reading = written === undefined ? undefined : readYaml(written);
  if (reading?.type === 'value' && isObject(reading.value)) return reading.value;
  return host.api
    ? initialConfig(host)
    : { apiVersion: 'v1', kind: 'Config', preferences: {}, clusters: [], contexts: [], users: [] };
}

/** Writes a changed kubeconfig. */
export function writeKubeconfig(host: KubectlHost, flags: Flags, config: JsonObject): void {
  host.writeFile(kubeconfigPath(host, flags), printYaml(config));
}

/** The entry of a name in one of the kubeconfig's lists. */
export function entryOf(
  config: JsonObject,
  kind: 'contexts' | 'clusters' | 'users',
  name: string,
): Json | undefined {
  return list(config, kind).find((one) => text(one, 'name') === name);
}

/** The name of the context in use. */
export function currentContext(config: JsonObject, flags: Pick<Flags, 'string'>): string {
  return flags.string('context') || text(config, 'current-context');
}

/** The namespace of the context in use, empty if it states none. */
export function contextNamespace(config: JsonObject, flags: Flags): string {
  return text(entryOf(config, 'contexts', currentContext(config, flags)), 'context', 'namespace');
}

/** The address of the cluster in use, empty if there is none. */
export function serverAddress(config: JsonObject, flags: Pick<Flags, 'string'>): string {
  const context = entryOf(config, 'contexts', currentContext(config, flags));
  const cluster = flags.string('cluster') || text(context, 'context', 'cluster');
  return flags.string('server') || text(entryOf(config, 'clusters', cluster), 'cluster', 'server');
}

function initialConfig(host: KubectlHost): JsonObject {
  const names = providerNames[host.settings.provider];
  const chosen = (what: string, usual: string) =>
    host.oracle.choose({
      key: `kubeconfig: ${what}`,
      about: `the ${what} in the kubeconfig`,
      // Any word: whoever installed the cluster named it.
      domain: shapedText(what, /^\S+$/, usual),
    });
  const context = chosen('name of the context', names.context);
  const cluster = chosen('name of the cluster', names.cluster || context);
  const user = chosen('name of the user', names.user || context);
  const server = chosen('address of the API server', 'https://127.0.0.1:6443');
  const namespace = host.settings.namespace === 'default' ? {} : { namespace: host.settings.namespace };
  return {
    apiVersion: 'v1',
    clusters: [{ cluster: { 'certificate-authority-data': 'DATA+OMITTED', server }, name: cluster }],
    contexts: [{ context: { cluster, ...namespace, user }, name: context }],
    'current-context': context,
    kind: 'Config',
    preferences: {},
    users: [{ name: user, user: credentials(host, chosen) }],
  };
}

/** How the user proves who it is. */
function credentials(host: KubectlHost, chosen: (what: string, usual: string) => string): JsonObject {
  const way = host.oracle.choose({
    key: 'kubeconfig: way of the user',
    about: 'how the user of the kubeconfig proves who it is',
    domain: { ...pickDomain(['certificate', 'token'], String, 'ways'), sample: () => 'certificate' },
  });
  if (way === 'token') return { token: chosen('token of the user', 'admin-token') };
  return { 'client-certificate-data': 'DATA+OMITTED', 'client-key-data': 'DATA+OMITTED' };
}

/** The names of a list's entries. */
export function entryNames(config: JsonObject, kind: 'contexts' | 'clusters' | 'users'): readonly string[] {
  return list(config, kind).map((one) => text(one, 'name'));
}

/** The config with an entry put in the place of the one of its name, or added in the order of names. */
export function withEntry(
  config: JsonObject,
  kind: 'contexts' | 'clusters' | 'users',
  entry: JsonObject,
): JsonObject {
  const others = list(config, kind).filter((one) => text(one, 'name') !== text(entry, 'name'));
  const entries = [...others, entry].sort((left, right) =>
    text(left, 'name') < text(right, 'name') ? -1 : 1,
  );
  return { ...config, [kind]: entries };
}

/** The config without an entry. */
export function withoutEntry(
  config: JsonObject,
  kind: 'contexts' | 'clusters' | 'users',
  name: string,
): JsonObject {
  return { ...config, [kind]: list(config, kind).filter((one) => text(one, 'name') !== name) };
}

/** The inner object of an entry. */
export function innerOf(entry: Json | undefined, kind: 'context' | 'cluster' | 'user'): JsonObject {
  return record(entry, kind);
}
