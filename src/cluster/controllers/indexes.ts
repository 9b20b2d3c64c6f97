import type { KubeObject } from '../api/object.ts';
import type { Change, Store } from '../api/store.ts';
import type { Pod } from '../kinds/pod.ts';
import { controllerOf } from './owners.ts';

type Group<T> = Map<string, Map<string, T>>;

/** What controllers look up often, derived from the store alone: objects by UID and owner, pods by node. */
export class Indexes {
  private readonly objects = new Map<string, KubeObject>();
  private readonly byNode: Group<Pod> = new Map();
  private readonly byController: Group<Pod> = new Map();
  private readonly dependents: Group<KubeObject> = new Map();
  private readonly orphans: Group<Pod> = new Map();

  constructor(store: Store) {
    for (const resource of store.groupResources()) {
      if (resource !== 'events') for (const object of store.list(resource)) this.link(object);
    }
  }

  /** Takes in one change of the store. */
  apply({ type, groupResource, object, previous }: Change): void {
    if (groupResource === 'events') return;
    if (type === 'DELETED') {
      this.unlink(previous ?? object);
      return;
    }
    if (previous && !keepsPlace(object, previous)) this.unlink(previous);
    this.link(object);
  }

  byUid<T extends KubeObject>(uid: string): T | undefined {
    return this.objects.get(uid) as T | undefined;
  }

  /** The pods bound to a node. */
  podsOn(node: string): Iterable<Pod> {
    return this.byNode.get(node)?.values() ?? [];
  }

  /** The pods whose controller has this UID. */
  podsOf(controllerUid: string): Iterable<Pod> {
    return this.byController.get(controllerUid)?.values() ?? [];
  }

  /** The pods of a namespace that no controller manages. */
  orphanPods(namespace: string): Iterable<Pod> {
    return this.orphans.get(namespace)?.values() ?? [];
  }

  /** The objects that name this UID as an owner. */
  dependentsOf(uid: string): Iterable<KubeObject> {
    return this.dependents.get(uid)?.values() ?? [];
  }

  private link(object: KubeObject): void {
    const uid = object.metadata.uid ?? '';
    this.objects.set(uid, object);
    for (const owner of object.metadata.ownerReferences ?? []) put(this.dependents, owner.uid, uid, object);
    if (object.kind !== 'Pod') return;
    const pod = object as Pod;
    if (pod.spec.nodeName) put(this.byNode, pod.spec.nodeName, uid, pod);
    const controller = controllerOf(pod);
    if (controller) put(this.byController, controller.uid, uid, pod);
    else put(this.orphans, pod.metadata.namespace ?? '', uid, pod);
  }

  private unlink(object: KubeObject): void {
    const uid = object.metadata.uid ?? '';
    this.objects.delete(uid);
    for (const owner of object.metadata.ownerReferences ?? []) this.dependents.get(owner.uid)?.delete(uid);
    if (object.kind !== 'Pod') return;
    const pod = object as Pod;
    if (pod.spec.nodeName) this.byNode.get(pod.spec.nodeName)?.delete(uid);
    const controller = controllerOf(pod);
    if (controller) this.byController.get(controller.uid)?.delete(uid);
    else this.orphans.get(pod.metadata.namespace ?? '')?.delete(uid);
  }
}

/** Whether a change leaves an object where it is in every index. */
function keepsPlace(after: KubeObject, before: KubeObject): boolean {
  return (
    after.metadata.ownerReferences === before.metadata.ownerReferences &&
    (after as Partial<Pod>).spec?.nodeName === (before as Partial<Pod>).spec?.nodeName
  );
}

function put<T>(group: Group<T>, key: string, uid: string, value: T): void {
  const members = group.get(key);
  if (members) members.set(uid, value);
  else group.set(key, new Map([[uid, value]]));
}
