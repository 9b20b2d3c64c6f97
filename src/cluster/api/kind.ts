import type { Oracle } from '../oracle.ts';
import { inRange, type Version, type VersionRange } from '../version.ts';
import type { ResolvedSettings } from '../world.ts';
import type { FieldError } from './field-error.ts';
import type { Json, KubeObject } from './object.ts';

/**
 * One group version under which a kind is served. The first entry of a kind is the hub: the form in the
 * store.
 */
export interface ServedVersion {
  readonly group: string;
  readonly version: string;
  /** The control planes that serve it. */
  readonly served: VersionRange;
  /** The Go type of its fields, such as `core/v1.Service`; those of the hub when left out. */
  readonly type?: string;
  /** Defaults that only this version sets, on the object as it was sent. */
  readonly defaults?: (object: KubeObject) => KubeObject;
  /** What a strict reader complains of beyond what the types say, on the object as it was sent. */
  readonly unknown?: (object: KubeObject) => readonly string[];
  /** What clients' own validation says about a manifest, where no Go type tells it. */
  readonly clientErrors?: (manifest: unknown) => readonly string[];
  /** From this version's fields to the hub's. */
  readonly toHub?: (object: KubeObject) => KubeObject;
  /** From the hub's fields to this version's. */
  readonly fromHub?: (object: KubeObject) => KubeObject;
  /** Since when clients are warned of it, when it goes, and what to use instead. */
  readonly deprecated?: { readonly since: string; readonly removed?: string; readonly use?: string };
  /** Categories in this version; those of the kind when left out. */
  readonly categories?: readonly string[];
}

/** What a column's cell is computed with. */
export interface CellContext {
  readonly version: Version;
  readonly now: number;
  /** A creation time as tables print it; reported to the oracle. */
  age(timestamp: string | null | undefined): string;
  /** The time from one timestamp to another; reported, too. */
  span(from: string, to: string): string;
  /** The creation time itself, for tables without ages; reported, too. */
  date(timestamp: string | null | undefined): string;
}

/** One column of the server-side table. */
export interface Column<T extends KubeObject> {
  /** As the server spells it: `Cluster-IP`; clients write it in capitals. */
  readonly name: string;
  readonly type?: 'string' | 'integer' | 'boolean' | 'date';
  /** Only with `-o wide`. */
  readonly wide?: true;
  /** Only without `-o wide`, for clients that print tables themselves. */
  readonly narrow?: true;
  readonly versions?: VersionRange;
  readonly cell: (object: T, context: CellContext) => string | number;
}

/** What the strategy of a kind may look at besides the object: nothing that belongs to other objects. */
export interface KindContext {
  readonly version: Version;
  readonly now: number;
  /** The version in which a client sent the object, where refusals name fields as it does. */
  readonly apiVersion?: string | undefined;
  /** Whether an object is judged that was not there before. */
  readonly isNew?: boolean;
}

/** For rules about updates, whose refusals may print what the server's process chose. */
export interface UpdateContext extends KindContext {
  readonly oracle: Oracle;
}

/** How a kind's names are judged. */
export type NameRule = 'subdomain' | 'label' | 'service' | 'path';

/**
 * One of the things that an update is asked: whether its metadata may be what they are, and may become so;
 * whether the object may be what it is, and may become so.
 */
export type UpdateCheck = 'metadata' | 'metadata change' | 'object' | 'change';

/** How deletion proceeds: at once, or after a grace period in seconds. */
export interface DeletionPlan {
  readonly graceSeconds: number;
}

/** All that the machinery must know about a kind. Only `f(object)` and `f(object, previous)` live here. */
export interface Kind<T extends KubeObject = KubeObject> {
  readonly names: {
    readonly kind: string;
    readonly plural: string;
    readonly singular: string;
    readonly shortNames?: readonly string[];
    readonly categories?: readonly string[];
  };
  readonly namespaced: boolean;
  /** Newest first; the first is the hub. */
  readonly versions: readonly [ServedVersion, ...ServedVersion[]];
  readonly subresources?: readonly string[];
  /**
   * The group in which the server's own types name it first, where that is not the one that it is served in:
   * refusals of an object name it. The order of such names is that in which packages are initialized, which
   * became another with Go 1.21.
   *
   * kubernetes: pkg/apis/extensions/register.go; apiserver: pkg/registry/rest/create.go `objectMetaAndKind`
   */
  readonly internalGroup?: { readonly group: string; readonly versions: VersionRange };
  /**
   * Who refuses an update without a resourceVersion: `AllowUnconditionalUpdate` of its strategy. Before their
   * storage was the common one, Services were validated before they got the current one.
   *
   * apiserver: pkg/registry/generic/registry/store.go `Update`
   */
  readonly needsRevision?: { readonly by: 'storage' | 'validation'; readonly versions: VersionRange };
  /** Its objects have no Go type, so that strategic merge patches mean nothing to them. */
  readonly isCustom?: true;
  /** Its objects are worked out when somebody asks for them; nothing writes them. */
  readonly isView?: true;
  /** A client may create it with a status, which is otherwise dropped. */
  readonly statusOnCreate?: true;
  readonly verbs?: readonly string[];
  /** Who deletes one is answered what it was: `ReturnDeletedObject` of its storage. */
  readonly answersDeleted?: true;
  /** The control planes on which many can be deleted at once; all where nothing is said. */
  readonly deletesCollections?: VersionRange;
  readonly columns: readonly Column<T>[];
  /** A small valid object, without defaults. */
  readonly example: T;
  readonly nameRule?: NameRule;
  /**
   * The control planes on which a PUT of an object that is not there makes it: `AllowCreateOnUpdate` of its
   * strategy.
   */
  readonly createdByUpdate?: VersionRange;
  /** The control planes on which `metadata.generation` counts changes of the spec. */
  readonly generation?: VersionRange;
  /** Annotations are counted, too. kubernetes: pkg/registry/apps/deployment/strategy.go `PrepareForUpdate` */
  readonly countsAnnotations?: true;
  /** An update of its status leaves its labels alone. */
  readonly keepsLabels?: true;
  /** Fields that field selectors may name besides those of metadata, with their values. */
  readonly fields?: (object: T) => Readonly<Record<string, string>>;
  /** The control planes on which field selectors may name them; all where nothing is said. */
  readonly fieldsServed?: VersionRange;
  /** How another field is refused; as most kinds do where nothing is said. */
  readonly otherField?: (field: string) => string;
  /** Fills in what a client may leave out. Must be idempotent. */
  readonly defaults?: (object: T, context: KindContext) => T;
  /** What the server itself decides on a create or an update of the main resource, after admission. */
  readonly prepare?: (object: T, previous: T | undefined, context: KindContext) => T;
  /** What an update of the object itself leaves as it is, whatever a client says. */
  readonly keptFromClients?: (object: T, previous: T) => T;
  readonly validate?: (object: T, context: KindContext) => readonly FieldError[];
  readonly validateUpdate?: (object: T, previous: T, context: UpdateContext) => readonly FieldError[];
  /** What is wrong with a status that a client writes. */
  readonly validateStatus?: (object: T, context: KindContext) => readonly FieldError[];
  /** What an update is asked, in order; as most strategies do where nothing is said. */
  readonly updateChecks?: readonly UpdateCheck[];
  /** Texts of `Warning` headers for an object of this kind. */
  readonly warnings?: (object: T, context: KindContext) => readonly string[];
  /** The grace period of a deletion; kinds without it go at once. */
  readonly grace?: (object: T, requestedSeconds: number | undefined) => number;
  /** Marks an object whose deletion must wait for others; undefined if it need not. */
  readonly terminate?: (object: T, now: string) => T | undefined;
  /** Replica counts, for the `scale` subresource. */
  readonly scale?: {
    readonly read: (object: T) => {
      readonly replicas: number;
      readonly current: number;
      readonly selector: string;
    };
    readonly write: (object: T, replicas: number) => T;
  };
}

/** Declares a kind; the table of kinds takes it in its general form. */
export function defineKind<T extends KubeObject>(kind: Kind<T>): Kind {
  // The table holds kinds of every object type; the machinery hands each kind only objects of its own.
  return kind as unknown as Kind;
}

/** The hub form's group and version. */
export function hubOf(kind: Kind): ServedVersion {
  return kind.versions[0];
}

/** The version of a kind that a client names; the hub where the kind does not have it. */
export function servedAs(kind: Kind, apiVersion: string, version: Version): ServedVersion {
  const named = kind.versions.filter((each) => apiVersionOf(each) === apiVersion);
  return named.find(({ served }) => inRange(version, served)) ?? named[0] ?? hubOf(kind);
}

/** `v1` or `apps/v1`. */
export function apiVersionOf(version: { readonly group: string; readonly version: string }): string {
  return version.group === '' ? version.version : `${version.group}/${version.version}`;
}

/** The newest `apiVersion` in which a control plane serves a kind: what its controllers speak. */
export function spokenVersion(kind: Kind, version: Version): string {
  return apiVersionOf(kind.versions.find(({ served }) => inRange(version, served)) ?? hubOf(kind));
}

/** The key of a kind's objects in the store: `pods`, `deployments.apps`. */
export function groupResourceOf(kind: Kind): string {
  const { group } = hubOf(kind);
  return group === '' ? kind.names.plural : `${kind.names.plural}.${group}`;
}

/** The group in which a version's refusals of an object name its kind. */
export function refusedGroupOf(kind: Kind, version: Version): string {
  const { internalGroup } = kind;
  return internalGroup && inRange(version, internalGroup.versions) ? internalGroup.group : hubOf(kind).group;
}

/** The Go type of a served version's fields. */
export function typeOf(kind: Kind, served: ServedVersion): string {
  return served.type ?? `${packageOf(served)}.${kind.names.kind}`;
}

function packageOf({ group, version }: ServedVersion): string {
  const [first = 'core'] = (group === '' ? 'core' : group).split('.');
  return `${first}/${version}`;
}

/** What machinery needs from the world that it runs in. */
export interface ApiContext {
  readonly settings: ResolvedSettings;
  readonly oracle: Oracle;
  /** Virtual milliseconds since the epoch. */
  now(): number;
}

/** A JSON map, for code that walks objects of any kind. */
export type JsonMap = { readonly [key: string]: Json };

/** The resource of a kind, as refusals name it. */
export function resourceOf(kind: Kind): { readonly group: string; readonly plural: string } {
  return { group: hubOf(kind).group, plural: kind.names.plural };
}
