import { type Json, pickDomain, wayOfUser } from '#cluster';
import { failure, NotSimulated } from './errors.ts';
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
  const explicit = flags.string('kubeconfig');
  if (explicit !== '') return explicit;
  const paths = kubeconfigPaths(host);
  return paths.find((path) => host.readFile(path) !== undefined) ?? paths.at(-1) ?? '';
}

/**
 * The kubeconfig as it stands on disk; the one that the provider's tool wrote where nothing was changed yet.
 */
export function readKubeconfig(host: KubectlHost, flags: Flags): JsonObject {
  const explicit = flags.string('kubeconfig');
  const paths = explicit === '' ? kubeconfigPaths(host) : [explicit];
  const read = paths.map((path) => readOne(path, host)).filter((config) => config !== undefined);
  const [first] = read;
  if (first !== undefined) return read.slice(1).reduce(mergedWith, first);
  const isThere = host.api && explicit === '' && missingKubeconfigs(host, flags).length === 0;
  return isThere ? initialConfig(host) : inForm({});
}

/**
 * The files that `KUBECONFIG` names and that are not there. Where the page shows none of them, they may stand
 * on the machine, as they were written when the cluster was made.
 */
export function missingKubeconfigs(host: KubectlHost, flags: Flags): readonly string[] {
  const isNamed = (host.env.KUBECONFIG ?? '') !== '' && flags.string('kubeconfig') === '';
  const paths = isNamed ? kubeconfigPaths(host) : [];
  const unknown = paths.filter((path) => host.readFile(path) === undefined);
  if (unknown.length === 0 || unknown.length < paths.length) return unknown;
  const answer = host.oracle.choose({
    key: 'the files that KUBECONFIG names',
    about: 'whether the files that KUBECONFIG names are there',
    domain: { ...pickDomain(['there', 'missing'], String, 'files'), sample: () => 'there' },
  });
  return answer === 'missing' ? unknown : [];
}

function kubeconfigPaths(host: KubectlHost): readonly string[] {
  const listed = (host.env.KUBECONFIG ?? '').split(':').filter((path) => path !== '');
  return listed.length > 0 ? listed : [`${host.env.HOME ?? '/home/user'}/.kube/config`];
}

function readOne(path: string, host: KubectlHost): JsonObject | undefined {
  const written = host.readFile(path);
  if (written === undefined) return undefined;
  const reading = readYaml(written);
  const refuse = (why: string) => failure(`error loading config file "${path}": ${why}`);
  if (reading.type !== 'value') throw refuse(reading.message);
  if (!isObject(reading.value)) return inForm({});
  if ((reading.value.kind ?? 'Config') === 'Config') return reading.value;
  // Its refusal names a line of the client's source, which depends on who built it.
  throw new NotSimulated('a kubeconfig that is something else');
}

/** What the first file says stands. client-go: tools/clientcmd/loader.go `Load` */
function mergedWith(first: JsonObject, second: JsonObject): JsonObject {
  const both = (kind: 'clusters' | 'contexts' | 'users') => {
    const known = entryNames(first, kind);
    const added = list(second, kind).filter((one) => !known.includes(text(one, 'name')));
    return [...list(first, kind), ...added];
  };
  const current = text(first, 'current-context') || text(second, 'current-context');
  return {
    ...first,
    clusters: both('clusters'),
    contexts: both('contexts'),
    users: both('users'),
    'current-context': current,
  };
}

/** Writes a changed kubeconfig. */
export function writeKubeconfig(host: KubectlHost, flags: Flags, config: JsonObject): void {
  host.writeFile(kubeconfigPath(host, flags), printYaml(inForm(config)));
}

/** A kubeconfig as its Go type writes it: nothing in a list is null, and some texts are always there. */
export function inForm(config: JsonObject): JsonObject {
  const entries = (kind: 'clusters' | 'contexts' | 'users', usual: JsonObject): Json => {
    const inner = kind.slice(0, -1) as 'cluster' | 'context' | 'user';
    const all = list(config, kind).map((one) => ({
      ...record(one),
      [inner]: { ...usual, ...innerOf(one, inner) },
    }));
    return all.length === 0 ? null : all;
  };
  return {
    apiVersion: 'v1',
    kind: 'Config',
    preferences: {},
    'current-context': '',
    ...config,
    clusters: entries('clusters', { server: '' }),
    contexts: entries('contexts', { cluster: '', user: '' }),
    users: entries('users', {}),
  };
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
  if (wayOfUser(host.oracle) === 'token') return { token: chosen('token of the user', 'admin-token') };
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
