import { behaves } from '../profile.ts';
import { type Admission, type AdmissionRequest, runAdmission } from './admission.ts';
import { chooseName, chooseRevision, chooseUid } from './choices.ts';
import { canonical } from './codec.ts';
import { isReleased, planDeletion, type RemoveOptions } from './deletion.ts';
import { judgeChange, judgeNew, judgeRevision, judgeStatus, refuseRevision } from './judge-object.ts';
import {
  type ApiContext,
  groupResourceOf,
  type Kind,
  type KindContext,
  resourceOf,
  spokenVersion,
  type UpdateContext,
} from './kind.ts';
import type { KindTable } from './kind-table.ts';
import { areSameManagers } from './managed-fields.ts';
import { isReowned, managersOf, rememberWrite } from './managers.ts';
import type { KubeObject } from './object.ts';
import { newSerial, partOf } from './serials.ts';
import { alreadyExists, conflict, notFound } from './status.ts';
import { otherUid } from './storage-keys.ts';
import type { Store, Write } from './store.ts';
import type { User } from './user.ts';
import type { WriteOptions } from './write-options.ts';
import {
  type AnyObject,
  atRevision,
  countGeneration,
  isUnchanged,
  keepMeta,
  keepStatus,
  metaWithStatus,
  stampMeta,
  withKept,
  withoutStatus,
} from './write-steps.ts';

interface Writing {
  readonly sent: KubeObject;
  readonly options: WriteOptions;
}

/** Of which object a write is, and whose. */
interface WriteOf extends Pick<AdmissionRequest, 'serial'> {
  readonly dryRun?: boolean | undefined;
  readonly user?: User | undefined;
}

const staleObject =
  'the object has been modified; please apply your changes to the latest version and try again';

/**
 * Every write of a world passes here, whoever makes it: admission, defaults, names, validation, allocation,
 * bookkeeping. Objects are in the store's form. Throws `StatusError` for what Kubernetes refuses.
 *
 * apiserver: pkg/registry/generic/registry/store.go
 */
export class Registry {
  readonly kinds: KindTable;
  readonly store: Store;
  readonly context: ApiContext;
  readonly #admission: readonly Admission[];

  constructor(kinds: KindTable, store: Store, admission: readonly Admission[], context: ApiContext) {
    this.kinds = kinds;
    this.store = store;
    this.context = context;
    this.#admission = admission;
  }

  /** Creates an object and returns it as stored. A missing name is made from `metadata.generateName`. */
  create<T extends KubeObject>(object: T, options: WriteOptions = {}): T {
    const kind = this.#kindOf(object);
    const groupResource = groupResourceOf(kind);
    const serial = newSerial(groupResource, options.part ?? partOf(object, this.store), this.store);
    const sent = this.#defaulted(kind, this.#named(kind, object, serial));
    const { dryRun, user } = options;
    const admitted = this.#admit('create', kind, sent, undefined, { serial, dryRun, user });
    this.#refuseExisting(kind, admitted);
    const stamped = withoutStatus(kind, this.#stamped(kind, admitted, serial));
    const prepared = kind.prepare?.(stamped, undefined, this.#strategy) ?? stamped;
    judgeNew(kind, prepared, { ...this.#judging(options.apiVersion), isNew: true });
    const allocated = this.#allocate('create', kind, prepared, undefined, { serial, dryRun });
    if (options.apiVersion !== undefined) refuseRevision(object);
    this.store.assignSerial(allocated.metadata.uid ?? '', serial);
    const written = this.#write(kind, canonical(kind, allocated, this.#version), serial);
    this.#remember(kind, written, { sent, options });
    return written as T;
  }

  /**
   * Writes a new form of an object. One that changes nothing is not written; a stale resourceVersion is
   * refused.
   */
  update<T extends KubeObject>(object: T, options: WriteOptions = {}): T {
    const kind = this.#kindOf(object);
    const previous = this.#previous(kind, object, options);
    const how = { serial: this.#serialOf(previous), dryRun: options.dryRun };
    judgeRevision(kind, object, this.#judging(options.apiVersion));
    const metadata = keepMeta(object.metadata, previous.metadata);
    const sent = this.#defaulted(kind, { ...object, metadata });
    const admitted = this.#admit('update', kind, sent, previous, how);
    // A binding places a pod and says so in its status, in one write.
    const kept = options.subresource === 'binding' ? admitted : keepStatus(kind, admitted, previous);
    const own = withKept(kind, kept, previous, options);
    const prepared = kind.prepare?.(own, previous, this.#strategy) ?? own;
    const judged = { object: prepared, previous, sent: object.metadata };
    judgeChange(kind, judged, { ...this.#judging(options.apiVersion), isNew: false });
    const allocated = this.#allocate('update', kind, prepared, previous, how);
    const { countedFrom = previous } = options;
    const next = countGeneration(kind, canonical(kind, allocated, this.#version), countedFrom, this.#version);
    return this.#replace(kind, next, previous, { sent, options }) as T;
  }

  /** Writes the status of an object; everything else stays as it is. */
  updateStatus<T extends KubeObject>(object: T, options: WriteOptions = {}): T {
    const kind = this.#kindOf(object);
    const previous = this.#previous(kind, object, options);
    const { status } = object as AnyObject;
    judgeRevision(kind, object, this.#judging(options.apiVersion));
    // Controllers may hold the object as it was; clients are taken at their word.
    const isSent = options.apiVersion !== undefined;
    const metadata = isSent ? metaWithStatus(kind, object.metadata, previous) : previous.metadata;
    const merged = { ...previous, metadata, ...(status !== undefined && { status }) };
    if (isSent) judgeStatus(kind, merged, this.#judging(options.apiVersion));
    const next = canonical(kind, this.#defaulted(kind, merged), this.#version);
    return this.#replace(kind, next, previous, {
      sent: next,
      options: { subresource: 'status', ...options },
    }) as T;
  }

  /** Deletes an object, or marks it for those who must finish first: its last form, and whether it is gone. */
  remove(
    groupResource: string,
    namespace: string | undefined,
    name: string,
    options: RemoveOptions = {},
  ): { readonly object: KubeObject; readonly gone: boolean } {
    const kind = this.#known(groupResource);
    const previous = this.store.get(groupResource, namespace, name);
    if (!previous) throw notFound(resourceOf(kind), name);
    const serial = this.#serialOf(previous);
    this.#admit('delete', kind, previous, previous, { serial });
    const plan = planDeletion(kind, previous, options, this.context.now());
    const next = canonical(kind, plan.object, this.#version);
    const gone = plan.type === 'remove';
    const last = gone && plan.isWritten ? this.#write(kind, next, serial) : next;
    if (gone) this.#drop(kind, last, serial);
    return { object: gone ? last : this.#replace(kind, next, previous), gone };
  }

  get #version() {
    return this.context.settings.kubernetes;
  }

  get #strategy(): KindContext {
    return { version: this.#version, now: this.context.now() };
  }

  #known(groupResource: string): Kind {
    const kind = this.kinds.kind(groupResource);
    if (!kind) throw new RangeError(`No kind is stored under ${groupResource}`);
    return kind;
  }

  #kindOf(object: KubeObject): Kind {
    const kind = this.kinds.ofHub(object.apiVersion, object.kind);
    if (!kind) throw new RangeError(`No kind is stored as ${object.apiVersion} ${object.kind}`);
    return kind;
  }

  #defaulted(kind: Kind, object: KubeObject): KubeObject {
    return kind.defaults?.(object, this.#strategy) ?? object;
  }

  #named(kind: Kind, object: KubeObject, serial: string): KubeObject {
    const { name, generateName, namespace } = object.metadata;
    if (name) return object;
    if (!generateName) return { ...object, metadata: { ...object.metadata, name: '' } };
    const groupResource = groupResourceOf(kind);
    const taken = (candidate: string) => this.store.get(groupResource, namespace, candidate) !== undefined;
    const about = { serial, what: `a ${kind.names.kind} named ${generateName}…` };
    return {
      ...object,
      metadata: { ...object.metadata, name: chooseName(generateName, about, taken, this.context) },
    };
  }

  #refuseExisting(kind: Kind, object: KubeObject): void {
    const { namespace, name } = object.metadata;
    if (this.store.get(groupResourceOf(kind), namespace, name)) throw alreadyExists(resourceOf(kind), name);
  }

  #previous(kind: Kind, object: KubeObject, { isPatch }: WriteOptions): KubeObject {
    const { namespace, name, uid, resourceVersion = '0' } = object.metadata;
    const previous = this.store.get(groupResourceOf(kind), namespace, name);
    const known = previous?.metadata.uid ?? '';
    if (!isPatch && uid && uid !== known) {
      throw conflict(resourceOf(kind), name, otherUid(kind, object.metadata, known));
    }
    if (!previous) throw notFound(resourceOf(kind), name);
    const isStale = resourceVersion !== '0' && resourceVersion !== previous.metadata.resourceVersion;
    if (isStale) throw conflict(resourceOf(kind), name, staleObject);
    return previous;
  }

  #judging(apiVersion: string | undefined): UpdateContext {
    return { ...this.#strategy, apiVersion, oracle: this.context.oracle };
  }

  #admit(...args: Parameters<Registry['request']>): KubeObject {
    return runAdmission(this.#admission, 'admit', this.request(...args));
  }

  #allocate(...args: Parameters<Registry['request']>): KubeObject {
    return runAdmission(this.#admission, 'allocate', this.request(...args));
  }

  /** What admission plugins get to see. */
  private request(
    operation: AdmissionRequest['operation'],
    kind: Kind,
    object: KubeObject,
    previous: KubeObject | undefined,
    { serial, dryRun = false, user }: WriteOf,
  ): AdmissionRequest {
    const common = { kind, groupResource: groupResourceOf(kind), operation, object, serial };
    const known = { ...(previous && { previous }), ...(user && { user }) };
    return { ...common, dryRun, store: this.store, context: this.context, ...known };
  }

  #stamped(kind: Kind, object: KubeObject, serial: string): KubeObject {
    const what = `${kind.names.kind} ${object.metadata.name}`;
    const birth = {
      uid: chooseUid(serial, what, this),
      now: this.context.now(),
      version: this.#version,
    };
    return { ...object, metadata: stampMeta(kind, object.metadata, birth) };
  }

  #serialOf(object: KubeObject): string {
    return this.store.serialOf(object.metadata.uid ?? '') ?? object.metadata.name;
  }

  #replace(kind: Kind, next: KubeObject, previous: KubeObject, by?: Writing): KubeObject {
    const serial = this.#serialOf(previous);
    if (isReleased(kind, next)) return this.#drop(kind, next, serial);
    const isSame = isUnchanged(next, previous) && !(by && this.#reowns(kind, previous, by.options));
    const written = isSame ? previous : this.#write(kind, next, serial);
    if (by && (!isSame || by.options.managers)) this.#remember(kind, written, by, previous);
    return written;
  }

  /** A write that changes nothing is one all the same if it changes who manages what. */
  #reowns(kind: Kind, object: KubeObject, { managers: next, restated = next }: WriteOptions): boolean {
    if (!restated && !behaves(this.#version, 'meta.bareMembersOwnAll')) return false;
    const managers = managersOf(this.store, object.metadata.uid ?? '', this.kinds, this.#version);
    return restated ? !areSameManagers(restated, managers) : isReowned(managers, object, kind, this.#version);
  }

  #write(kind: Kind, object: KubeObject, serial: string): KubeObject {
    const written = atRevision(object, this.#revision(serial));
    this.store.put(groupResourceOf(kind), written, Number(written.metadata.resourceVersion));
    return written;
  }

  /** A binding has no managed fields. */
  #remember(kind: Kind, written: KubeObject, { sent, options }: Writing, before?: KubeObject): void {
    const { subresource, managers, restated = managers } = options;
    const uid = written.metadata.uid ?? '';
    if (restated) this.store.setHistory(uid, { settled: restated, pending: [] });
    if (managers || subresource === 'binding' || !behaves(this.#version, 'meta.managedFields')) return;
    const write: Write = {
      manager: options.fieldManager ?? 'kube-controller-manager',
      operation: 'Update',
      apiVersion: options.apiVersion ?? spokenVersion(kind, this.#version),
      ...(subresource !== undefined && { subresource }),
      at: this.context.now(),
      ...(before && { before }),
      sent,
    };
    rememberWrite(this.store, uid, write, this.kinds, this.#version);
  }

  #drop(kind: Kind, object: KubeObject, serial: string): KubeObject {
    const last = atRevision(object, this.#revision(serial));
    this.store.remove(groupResourceOf(kind), last, Number(last.metadata.resourceVersion));
    return last;
  }

  #revision(serial: string): number {
    const write = `${serial}, write ${this.store.draw(`write of ${serial}`)}`;
    return chooseRevision(this.store.revision, write, this.context);
  }
}
