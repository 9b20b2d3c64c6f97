import { groupResource, type Inventory, type KubeObject, type ResourceInfo } from '#cluster';

/** An object, or the place where one could be. */
export interface Subject {
  readonly info: ResourceInfo;
  readonly namespace: string | undefined;
  readonly name: string;
  readonly object: KubeObject | undefined;
  /** A program reaches for it, so that its endpoints answer. */
  readonly isReached?: boolean;
}

/** The objects of a resource. */
export function objectsOf({ objects }: Inventory, info: ResourceInfo): readonly KubeObject[] {
  return objects.get(groupResource(info)) ?? [];
}

/** The resource of a kind, such as `Pod`, that the world serves. */
export function resourceOfKind({ resources }: Inventory, kind: string): ResourceInfo | undefined {
  return resources.find((info) => info.kind === kind);
}

/** The resource that a word of a command or a row means, such as `po`, `pods` or `deployment.apps`. */
export function resourceNamed({ resources }: Inventory, word: string): ResourceInfo | undefined {
  const [name = '', ...group] = word.toLowerCase().split('.');
  const isMeant = ({ resource, singular, shortNames, kind }: ResourceInfo) =>
    [resource, singular, ...shortNames, kind.toLowerCase()].includes(name);
  const all = resources.filter(isMeant);
  return all.find((info) => info.group === group.join('.')) ?? (group.length === 0 ? all[0] : undefined);
}

/** An object by its kind and name, in a namespace or in whichever has it. */
export function find(
  world: Inventory,
  info: ResourceInfo,
  name: string,
  namespace?: string,
): KubeObject | undefined {
  const all = objectsOf(world, info).filter((object) => object.metadata.name === name);
  return all.find((object) => object.metadata.namespace === namespace) ?? all[0];
}

/** The object that made another one, and the one that made that, up to what nobody made. */
export function makersOf(world: Inventory, object: KubeObject): readonly KubeObject[] {
  const owner = object.metadata.ownerReferences?.find(({ controller }) => controller === true);
  const info = owner && resourceOfKind(world, owner.kind);
  const maker = info && find(world, info, owner.name, object.metadata.namespace);
  return maker === undefined ? [] : [maker, ...makersOf(world, maker)];
}

/** A part of an object that the caller knows the shape of. */
export function part<T>(object: KubeObject | undefined, ...path: readonly string[]): T | undefined {
  let value: unknown = object;
  for (const key of path) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return value as T | undefined;
}

/** `Deployment web`, as a sentence names an object. */
export function named({ kind, metadata }: KubeObject): string {
  return `${kind} ${metadata.name}`;
}
