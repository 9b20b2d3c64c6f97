import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import type { ResourceInfo } from './request.ts';

/** The versions of the core group: `/api`. */
export function apiVersionsDocument(address: string): unknown {
  return {
    kind: 'APIVersions',
    versions: ['v1'],
    serverAddressByClientCIDRs: [{ clientCIDR: '0.0.0.0/0', serverAddress: address }],
  };
}

/** The named groups in the order of discovery: `/apis`. */
export function groupListDocument(resources: readonly ResourceInfo[]): unknown {
  const groups = [...new Set(resources.map(({ group }) => group))].filter((group) => group !== '');
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: groups.map((group) => groupEntry(resources, group)),
  };
}

/** One group: `/apis/apps`; undefined if it is not served. */
export function groupDocument(resources: readonly ResourceInfo[], group: string): unknown {
  if (group === '' || !resources.some((info) => info.group === group)) return undefined;
  return { kind: 'APIGroup', apiVersion: 'v1', ...groupEntry(resources, group) };
}

function groupEntry(resources: readonly ResourceInfo[], group: string) {
  const versions = versionsOf(resources, group).map((version) => ({
    groupVersion: `${group}/${version}`,
    version,
  }));
  return { name: group, versions, preferredVersion: versions[0] };
}

function versionsOf(resources: readonly ResourceInfo[], group: string): readonly string[] {
  return [...new Set(resources.filter((info) => info.group === group).map(({ version }) => version))];
}

/**
 * The resources of one version of a group: `/apis/apps/v1`; undefined if it is not served. The oldest groups
 * have no version of the form. apiserver: pkg/endpoints/discovery/util.go `stripVersionEncoder`
 */
export function resourceListDocument(
  resources: readonly ResourceInfo[],
  { group, version }: { readonly group: string; readonly version: string },
  server: Version,
): unknown {
  const own = resources.filter((info) => info.group === group && info.version === version);
  if (own.length === 0) return undefined;
  return {
    kind: 'APIResourceList',
    ...(group !== '' && group !== 'extensions' && { apiVersion: 'v1' }),
    groupVersion: group === '' ? version : `${group}/${version}`,
    resources: own.flatMap((info) => [
      resourceEntry(info, server),
      ...info.subresources.map(subresourceEntry(info)),
    ]),
  };
}

function resourceEntry(info: ResourceInfo, server: Version) {
  return {
    name: info.resource,
    singularName: behaves(server, 'discovery.singularNames') ? info.singular : '',
    namespaced: info.namespaced,
    kind: info.kind,
    verbs: info.verbs,
    ...(info.shortNames.length > 0 && { shortNames: info.shortNames }),
    ...(info.categories.length > 0 && { categories: info.categories }),
  };
}

interface Kind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** Sub-resources that speak a kind of another group, and what can be done to each. */
const ownKinds: Readonly<Record<string, Kind>> = {
  scale: { group: 'autoscaling', version: 'v1', kind: 'Scale' },
  eviction: { group: 'policy', version: 'v1', kind: 'Eviction' },
  token: { group: 'authentication.k8s.io', version: 'v1', kind: 'TokenRequest' },
};
const namedKinds: Readonly<Record<string, string>> = {
  attach: 'PodAttachOptions',
  binding: 'Binding',
  exec: 'PodExecOptions',
  portforward: 'PodPortForwardOptions',
};
const ownVerbs: Readonly<Record<string, readonly string[]>> = {
  attach: ['create', 'get'],
  binding: ['create'],
  eviction: ['create'],
  exec: ['create', 'get'],
  finalize: ['update'],
  log: ['get'],
  portforward: ['create', 'get'],
  proxy: ['create', 'delete', 'get', 'patch', 'update'],
  token: ['create'],
};
const usualVerbs = ['get', 'patch', 'update'];

function subresourceKind(info: ResourceInfo, name: string): Kind {
  const { group, version } = info;
  if (name === 'proxy') return { group, version, kind: `${info.kind}ProxyOptions` };
  return ownKinds[name] ?? { group, version, kind: namedKinds[name] ?? info.kind };
}

function subresourceEntry(info: ResourceInfo) {
  return (name: string) => {
    const { group, version, kind } = subresourceKind(info, name);
    const isOwnVersion = group === info.group && version === info.version;
    return {
      name: `${info.resource}/${name}`,
      singularName: '',
      namespaced: info.namespaced,
      ...(!isOwnVersion && { group, version }),
      kind,
      verbs: ownVerbs[name] ?? usualVerbs,
    };
  };
}

/** Which version of the aggregated form a control plane speaks. KEP-3352 */
export function aggregatedVersions({ minor }: Version): readonly string[] {
  return [...(minor >= 30 ? ['v2'] : []), ...(minor >= 26 && minor < 35 ? ['v2beta1'] : [])];
}

/** Discovery in one answer: of the core group at `/api`, of all others at `/apis`. */
export function aggregatedDocument(
  resources: readonly ResourceInfo[],
  form: string,
  isCore: boolean,
): unknown {
  const groups = [...new Set(resources.map(({ group }) => group))].filter(
    (group) => (group === '') === isCore,
  );
  return {
    kind: 'APIGroupDiscoveryList',
    apiVersion: `apidiscovery.k8s.io/${form}`,
    metadata: {},
    items: groups.map((group) => ({
      metadata: { ...(group !== '' && { name: group }), creationTimestamp: null },
      versions: versionsOf(resources, group).map((version) => ({
        version,
        resources: resources
          .filter((info) => info.group === group && info.version === version)
          .map(aggregatedResource),
        freshness: 'Current',
      })),
    })),
  };
}

function aggregatedResource(info: ResourceInfo) {
  return {
    resource: info.resource,
    responseKind: { group: info.group, version: info.version, kind: info.kind },
    scope: info.namespaced ? 'Namespaced' : 'Cluster',
    singularResource: info.singular,
    verbs: info.verbs,
    ...(info.shortNames.length > 0 && { shortNames: info.shortNames }),
    ...(info.categories.length > 0 && { categories: info.categories }),
    ...(info.subresources.length > 0 && {
      subresources: info.subresources.map((name) => ({
        subresource: name,
        responseKind: subresourceKind(info, name),
        verbs: ownVerbs[name] ?? usualVerbs,
      })),
    }),
  };
}
