import { isOfType, mismatch, schemaErrors } from '../api/schema.ts';
import type { Definition, DefinitionVersion, Schema } from '../kinds/definition-spec.ts';

interface Visit {
  /** Where in the manifest. */
  readonly path: string;
  /** What the published schema is called. */
  readonly name: string;
}

type Errors = readonly string[];
type Map = Readonly<Record<string, unknown>>;

/**
 * What clients' own validation says about a manifest of a declared kind, by the schema that the server
 * publishes for it since 1.16.
 *
 * apiextensions-apiserver: pkg/controller/openapi/builder; kube-openapi: pkg/util/proto/validation/types.go
 */
export function clientErrors(
  { spec }: Definition,
  { name: version, schema }: DefinitionVersion,
  manifest: unknown,
  minor: number,
): Errors {
  const root = schema?.openAPIV3Schema;
  if (minor < 16 || !root?.properties || spec.preserveUnknownFields || !isMap(manifest)) return [];
  const { kind } = spec.names;
  const { apiVersion: _version, kind: _kind, metadata, ...content } = manifest;
  const group = spec.group.split('.').reverse().join('.');
  const about =
    metadata === undefined ? [] : schemaErrors('meta/v1.ObjectMeta', `${kind}.metadata`, metadata, minor);
  return [...about, ...visit(root, content, { path: kind, name: `${group}.${version}.${kind}` })];
}

/** Where anything may stand, no fields are published. */
function isOpen(schema: Schema): boolean {
  return schema['x-kubernetes-preserve-unknown-fields'] === true || schema.nullable === true;
}

function visit(schema: Schema, value: unknown, at: Visit): Errors {
  if (isOpen(schema) || schema['x-kubernetes-int-or-string']) return [];
  const { type, items, properties, additionalProperties } = schema;
  if (type === 'array') {
    if (!Array.isArray(value)) return [mismatch(value, 'array', at)];
    return value.flatMap((item, index) =>
      visitItem(items ?? {}, item, { ...at, path: `${at.path}[${index}]` }),
    );
  }
  if (type === 'object' || properties) {
    if (!isMap(value)) return [mismatch(value, 'map', at)];
    if (properties) return visitFields(schema, properties, value, at);
    const inner = typeof additionalProperties === 'object' ? additionalProperties : undefined;
    return Object.keys(value)
      .sort()
      .flatMap((key) => (inner ? visitItem(inner, value[key], { ...at, path: `${at.path}.${key}` }) : []));
  }
  return type === undefined || isOfType(type, value) ? [] : [mismatch(value, type, at)];
}

function visitFields(
  { required = [] }: Schema,
  properties: Readonly<Record<string, Schema>>,
  value: Map,
  at: Visit,
): Errors {
  const present = Object.keys(value).filter((key) => value[key] != null);
  const missing = required.filter((key) => value[key] == null);
  return [
    ...present.sort().flatMap((key) => {
      const field = properties[key];
      if (field) return visit(field, value[key], { path: `${at.path}.${key}`, name: `${at.name}.${key}` });
      return [`ValidationError(${at.path}): unknown field ${JSON.stringify(key)} in ${at.name}`];
    }),
    ...missing.map(
      (key) => `ValidationError(${at.path}): missing required field ${JSON.stringify(key)} in ${at.name}`,
    ),
  ];
}

function visitItem(schema: Schema, value: unknown, at: Visit): Errors {
  return value === null ? [`unknown object type "nil" in ${at.path}`] : visit(schema, value, at);
}

function isMap(value: unknown): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
