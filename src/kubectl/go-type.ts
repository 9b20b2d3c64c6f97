import { type KubeObject, shapeOf } from '#cluster';

/** The Go type of an object's kind as the field tables name it; undefined for kinds that they do not hold. */
export function goTypeOf(object: Pick<KubeObject, 'apiVersion' | 'kind'>, minor: number): string | undefined {
  const [group = '', version] = object.apiVersion.includes('/')
    ? object.apiVersion.split('/')
    : ['core', object.apiVersion];
  const type = `${group.split('.')[0] ?? ''}/${version ?? ''}.${object.kind}`;
  return shapeOf(type, minor) === undefined ? undefined : type;
}
