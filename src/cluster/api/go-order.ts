import { type Shape, shapeOf } from './layout.ts';
import type { KubeObject } from './object.ts';

type Values = Readonly<Record<string, unknown>>;

/** The Go type of an object's kind as the field tables name it; undefined for kinds that they do not hold. */
export function goTypeOf(object: Pick<KubeObject, 'apiVersion' | 'kind'>, minor: number): string | undefined {
  const [group = '', version] = object.apiVersion.includes('/')
    ? object.apiVersion.split('/')
    : ['core', object.apiVersion];
  const type = `${group.split('.')[0] ?? ''}/${version ?? ''}.${object.kind}`;
  return shapeOf(type, minor) === undefined ? undefined : type;
}

/**
 * An object, or a list of objects of one kind, with its fields in the order in which Go writes them: those of
 * a struct as its type lists them, keys of maps sorted. The items of a list say their kind only where no Go
 * type does. encoding/json: `Marshal`; apimachinery: unstructured/helpers.go
 */
export function inGoOrder<T extends object>(value: T, minor: number): T {
  const body = value as unknown as Values & Pick<KubeObject, 'apiVersion' | 'kind'>;
  const { kind, apiVersion, metadata, items, ...rest } = body;
  if (!Array.isArray(items)) return orderedObject(body, minor) as unknown as T;
  const item = { apiVersion, kind: kind.replace(/List$/, '') };
  if (isCustom(item, minor)) return sorted(body) as unknown as T;
  const ordered = items.map((one: Values) => {
    const { kind: _, apiVersion: __, ...own } = orderedObject({ ...one, ...item }, minor);
    return own;
  });
  return { kind, apiVersion, metadata, ...rest, items: ordered } as unknown as T;
}

function orderedObject(object: Values & Pick<KubeObject, 'apiVersion' | 'kind'>, minor: number): Values {
  if (isCustom(object, minor)) return sorted(object) as Values;
  const type = goTypeOf(object, minor);
  if (type !== undefined) return ordered(type, object, minor) as Values;
  const { kind, apiVersion, metadata, ...rest } = object;
  return { kind, apiVersion, metadata: ordered('meta/v1.ObjectMeta', metadata, minor), ...rest };
}

/** Kinds that definitions declare have no Go type. */
function isCustom(object: Pick<KubeObject, 'apiVersion' | 'kind'>, minor: number): boolean {
  const group = object.apiVersion.includes('/') ? (object.apiVersion.split('/')[0] ?? '') : '';
  return group.includes('.') && !group.endsWith('.k8s.io') && goTypeOf(object, minor) === undefined;
}

function ordered(type: string, value: unknown, minor: number): unknown {
  if (Array.isArray(value)) return value.map((item) => ordered(type.replace(/^\*?\[\]/, ''), item, minor));
  if (typeof value !== 'object' || value === null) return value;
  const known = type.replace(/^\*/, '');
  if (known.startsWith('map[')) {
    const inner = known.slice(known.indexOf(']') + 1);
    return fromKeys(sortedKeys(value), value as Values, () => inner, minor);
  }
  const shape = shapeOf(known, minor);
  return shape?.type === 'struct' ? orderedStruct(shape, value as Values, minor) : sorted(value);
}

function orderedStruct(shape: Shape & { type: 'struct' }, value: Values, minor: number): Values {
  const keys = [...shape.fields.keys()].filter((key) => key in value);
  const others = Object.keys(value).filter((key) => !shape.fields.has(key));
  return fromKeys([...keys, ...others], value, (key) => shape.fields.get(key)?.type ?? '', minor);
}

function fromKeys(
  keys: readonly string[],
  value: Values,
  typeOf: (key: string) => string,
  minor: number,
): Values {
  return Object.fromEntries(keys.map((key) => [key, ordered(typeOf(key), value[key], minor)]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(sortedKeys(value).map((key) => [key, sorted((value as Values)[key])]));
}

/** In Go's order of strings. */
function sortedKeys(value: object): readonly string[] {
  return Object.keys(value).sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
}
