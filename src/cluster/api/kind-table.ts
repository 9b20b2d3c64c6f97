import { inRange, type Version } from '../version.ts';
import { apiVersionOf, groupResourceOf, hubOf, type Kind, type ServedVersion } from './kind.ts';
import type { Resource } from './object.ts';
import { discoveryOrder } from './priorities.ts';
import type { ResourceInfo } from './request.ts';

/** A kind together with the version of it that a request speaks. */
export interface Served {
  readonly kind: Kind;
  readonly served: ServedVersion;
}

/** The kinds of a control plane of one version, found by every name they have. */
export class KindTable {
  readonly #byGroupResource = new Map<string, Kind>();
  readonly #byHub = new Map<string, Kind>();
  readonly #served: readonly Served[];
  readonly #byResource = new Map<string, Served>();
  readonly #byKind = new Map<string, Served>();
  readonly #version: Version;
  readonly #custom: () => readonly Kind[];

  /** `custom` tells the kinds that objects of the world declare. */
  constructor(kinds: readonly Kind[], version: Version, custom: () => readonly Kind[] = () => []) {
    this.#version = version;
    this.#custom = custom;
    for (const kind of kinds) {
      this.#byGroupResource.set(groupResourceOf(kind), kind);
      this.#byHub.set(`${apiVersionOf(hubOf(kind))} ${kind.names.kind}`, kind);
    }
    const order = discoveryOrder(version);
    this.#served = kinds
      .flatMap((kind) => servedOf(kind, version))
      .sort((left, right) => order(placeOf(left), placeOf(right)));
    for (const entry of this.#served) {
      const { group, version: name } = entry.served;
      this.#byResource.set(`${group}/${name}/${entry.kind.names.plural}`, entry);
      this.#byKind.set(`${apiVersionOf(entry.served)} ${entry.kind.names.kind}`, entry);
    }
  }

  /** By the key of the store, such as `deployments.apps`. */
  kind(groupResource: string): Kind | undefined {
    const known = this.#byGroupResource.get(groupResource);
    return known ?? this.#custom().find((kind) => groupResourceOf(kind) === groupResource);
  }

  /** By the hub's `apiVersion` and `kind`, served or not. */
  ofHub(apiVersion: string, kind: string): Kind | undefined {
    const known = this.#byHub.get(`${apiVersion} ${kind}`);
    return known ?? this.#custom().find((each) => isNamed(each, hubOf(each), apiVersion, kind));
  }

  /** By group, version and plural name, if this control plane serves it. */
  resource({ group, version, resource }: Resource): Served | undefined {
    const known = this.#byResource.get(`${group}/${version}/${resource}`);
    if (known) return known;
    const isMeant = ({ kind, served }: Served) =>
      kind.names.plural === resource && served.group === group && served.version === version;
    return this.#customServed().find(isMeant);
  }

  /** By `apiVersion` and `kind` of a manifest, if this control plane serves it. */
  manifest(apiVersion: string, kind: string): Served | undefined {
    const known = this.#byKind.get(`${apiVersion} ${kind}`);
    return known ?? this.#customServed().find((each) => isNamed(each.kind, each.served, apiVersion, kind));
  }

  /** The kinds that objects of the world declare. */
  custom(): readonly Kind[] {
    return this.#custom();
  }

  /** What discovery tells of these kinds, in its order. */
  discovery(): readonly ResourceInfo[] {
    return this.#told(this.#served);
  }

  /** What discovery tells of the kinds that objects of the world declare. */
  customDiscovery(): readonly ResourceInfo[] {
    return this.#told(this.#customServed());
  }

  #customServed(): readonly Served[] {
    return this.#custom().flatMap((kind) => servedOf(kind, this.#version));
  }

  #told(all: readonly Served[]): readonly ResourceInfo[] {
    return all.map(({ kind, served }) => ({
      group: served.group,
      version: served.version,
      resource: kind.names.plural,
      kind: kind.names.kind,
      singular: kind.names.singular,
      shortNames: kind.names.shortNames ?? [],
      categories: served.categories ?? kind.names.categories ?? [],
      namespaced: kind.namespaced,
      verbs: this.#verbsOf(kind),
      subresources: kind.subresources ?? [],
    }));
  }

  #verbsOf({ verbs = allVerbs, deletesCollections = {} }: Kind): readonly string[] {
    return inRange(this.#version, deletesCollections)
      ? verbs
      : verbs.filter((verb) => verb !== 'deletecollection');
  }
}

const allVerbs = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];

function isNamed({ names }: Kind, served: ServedVersion, apiVersion: string, kind: string): boolean {
  return names.kind === kind && apiVersionOf(served) === apiVersion;
}

function servedOf(kind: Kind, version: Version): Served[] {
  return kind.versions
    .filter((served) => inRange(version, served.served))
    .map((served) => ({ kind, served }));
}

function placeOf({ kind, served }: Served): Resource {
  return { group: served.group, version: served.version, resource: kind.names.plural };
}
