import { typeOf } from './kind.ts';
import type { Served } from './kind-table.ts';
import { type Field, type Shape, shapeOf } from './layout.ts';

/** What clients' own validation says about a manifest of a kind. */
export function manifestErrors(
  { kind, served }: Served,
  manifest: unknown,
  minor: number,
): readonly string[] {
  const own = served.clientErrors?.(manifest);
  return own ?? schemaErrors(typeOf(kind, served), kind.names.kind, manifest, minor);
}

/**
 * What kubectl's own validation says about a manifest before it is sent, in its words; empty if it finds
 * nothing.
 *
 * kube-openapi: pkg/util/proto/validation/types.go
 */
export function schemaErrors(type: string, kind: string, object: unknown, minor: number): readonly string[] {
  // A kind whose fields are not in the tables can only be judged by the server.
  if (shapeOf(type, minor) === undefined) return [];
  return visit(type, object, { path: kind, name: openApiName(type), minor });
}

/** `core/v1.ServiceSpec` as OpenAPI names it: `io.k8s.api.core.v1.ServiceSpec`. */
export function openApiName(type: string): string {
  const name = type.replaceAll('/', '.');
  return name.startsWith('meta.')
    ? `io.k8s.apimachinery.pkg.apis.${name}`
    : /^(api\.resource|util\.intstr|runtime)\./.test(name)
      ? `io.k8s.apimachinery.pkg.${name}`
      : `io.k8s.api.${name}`;
}

interface Visit {
  readonly path: string;
  /** The schema's name: of a type, or of a field in a type. */
  readonly name: string;
  readonly minor: number;
}

type Errors = readonly string[];

function visit(type: string, value: unknown, at: Visit): Errors {
  if (type.startsWith('*')) return visit(type.slice(1), value, at);
  if (type === '[]uint8') return visitBasic('string', value, at);
  if (type.startsWith('[]')) return visitList(type.slice(2), value, at);
  if (type.startsWith('map[')) return visitMap(type, value, at);
  const shape = shapeOf(type, at.minor);
  if (shape?.type === 'struct') return visitStruct(type, shape, value, at);
  const underlying = shape?.type === 'named' ? shape.underlying : type;
  return underlying === 'scalar' ? [] : visitBasic(underlying, value, at);
}

function visitStruct(type: string, shape: Shape & { type: 'struct' }, value: unknown, at: Visit): Errors {
  const name = openApiName(type);
  if (!isMap(value)) return [mismatch(value, 'map', { ...at, name })];
  const present = Object.keys(value).filter((key) => value[key] != null);
  const missing = requiredFields(type, shape).filter((key) => value[key] == null);
  return [
    ...present.sort().flatMap((key) => {
      const field = shape.fields.get(key);
      if (field)
        return visit(field.type, value[key], { ...at, path: `${at.path}.${key}`, name: `${name}.${key}` });
      return [`ValidationError(${at.path}): unknown field ${JSON.stringify(key)} in ${name}`];
    }),
    ...missing.map(
      (key) => `ValidationError(${at.path}): missing required field ${JSON.stringify(key)} in ${name}`,
    ),
  ];
}

/** Go marks a required field by leaving out `omitempty`; these are marked optional in a comment instead. */
const optionalAnyway: ReadonlySet<string> = new Set([
  'core/v1.PersistentVolumeClaimSpec.dataSource',
  'discovery/v1.EndpointSlice.ports',
  'discovery/v1beta1.EndpointSlice.ports',
  'rbac/v1.Role.rules',
  'rbac/v1.ClusterRole.rules',
]);

/** The fields that a struct's JSON must have, as OpenAPI says it. */
export function requiredFields(type: string, shape: Shape & { type: 'struct' }): readonly string[] {
  const isRequired = (field: Field) => !field.optional && !optionalAnyway.has(`${type}.${field.json}`);
  return [...shape.fields.values()].filter(isRequired).map(({ json }) => json);
}

function visitList(element: string, value: unknown, at: Visit): Errors {
  if (!Array.isArray(value)) return [mismatch(value, 'array', at)];
  return value.flatMap((item, index) => visitItem(element, item, { ...at, path: `${at.path}[${index}]` }));
}

function visitMap(type: string, value: unknown, at: Visit): Errors {
  if (!isMap(value)) return [mismatch(value, 'map', at)];
  const element = type.slice(type.indexOf(']') + 1);
  const keys = Object.keys(value).sort();
  return keys.flatMap((key) => visitItem(element, value[key], { ...at, path: `${at.path}.${key}` }));
}

function visitItem(type: string, value: unknown, at: Visit): Errors {
  return value === null ? [`unknown object type "nil" in ${at.path}`] : visit(type, value, at);
}

function visitBasic(kind: string, value: unknown, at: Visit): Errors {
  const wanted = expected(kind);
  return isOfType(wanted, value) ? [] : [mismatch(value, wanted, at)];
}

/** A text may be written as a number or a boolean here; the server is stricter. */
export function isOfType(wanted: string, value: unknown): boolean {
  const actual = kindOf(value);
  if (wanted === 'string') return actual !== 'map' && actual !== 'array';
  return wanted === 'boolean' ? actual === wanted : actual === 'integer' || actual === 'number';
}

function expected(kind: string): string {
  if (kind === 'string') return 'string';
  if (kind === 'bool') return 'boolean';
  return kind.startsWith('float') ? 'number' : 'integer';
}

/** `ValidationError(Pod.spec): invalid type for …`. */
export function mismatch(
  value: unknown,
  wanted: string,
  { path, name }: { readonly path: string; readonly name: string },
): string {
  return `ValidationError(${path}): invalid type for ${name}: got "${kindOf(value)}", expected "${wanted}"`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'object' ? 'map' : typeof value;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
