import { apiTypes } from '../data/api-types.ts';
import { definitionAt, type FieldLayout, minorOf } from '../data/layout.ts';

/** A JSON field of a Go struct. */
export interface Field {
  readonly json: string;
  readonly type: string;
  /** As Go names it, behind the structs that it is embedded in: `TypeMeta`, `Kind`. */
  readonly goNames: readonly string[];
  /** The type without pointer. */
  readonly valueType: string;
  /** The struct and the field: `core/v1.PodSpec.containers`. */
  readonly path: string;
  /** Left out when it is empty. */
  readonly optional: boolean;
  /** `omitzero`: an empty struct is left out, too. */
  readonly omitZero: boolean;
}

/** What a Go type looks like in JSON: a struct's fields, or the name of something simpler. */
export type Shape =
  | {
      readonly type: 'struct';
      readonly fields: ReadonlyMap<string, Field>;
      readonly always: readonly Field[];
    }
  | { readonly type: 'named'; readonly underlying: string };

/** What clients read of any object. cli-runtime: pkg/resource/metadata_decoder.go */
const ofClients: Readonly<Record<string, readonly FieldLayout[]>> = {
  'cli/resource.metadataOnlyObject': [
    ['TypeMeta', 'meta/v1.TypeMeta', ',inline'],
    ['ObjectMeta', 'meta/v1.ObjectMeta', 'metadata,omitempty'],
  ],
};

/** By minor version, then by type. */
const shapes = new Map<number, Map<string, Shape>>();

/**
 * The shape of a named type in a minor version. A type that the version does not have yet is taken as it
 * first appeared: the store's form of an object may be newer than what the control plane serves.
 */
export function shapeOf(type: string, minor: number): Shape | undefined {
  const known = shapes.get(minor)?.get(type);
  if (known) return known;
  const definition = ofClients[type] ?? definitionAt(apiTypes(), type, minor) ?? firstDefinition(type);
  if (definition === undefined) return undefined;
  const shape = typeof definition === 'string' ? named(definition) : struct(type, definition, minor);
  shapesOf(minor).set(type, shape);
  return shape;
}

function shapesOf(minor: number): Map<string, Shape> {
  const known = shapes.get(minor) ?? new Map<string, Shape>();
  shapes.set(minor, known);
  return known;
}

function named(underlying: string): Shape {
  return { type: 'named', underlying };
}

function struct(type: string, layout: readonly FieldLayout[], minor: number): Shape {
  const fields = fieldsOf(layout, minor).map((field) => ({ ...field, path: `${type}.${field.json}` }));
  return {
    type: 'struct',
    fields: new Map(fields.map((field) => [field.json, field])),
    always: fields.filter((field) => isAlwaysWritten(field, minor)),
  };
}

/** encoding/json: `omitempty` never drops a struct, only `omitzero` does. */
function isAlwaysWritten(field: Field, minor: number): boolean {
  if (field.omitZero) return false;
  return !field.optional || isStruct(field.type, minor);
}

/** Whether a Go type is a struct by value, including those with a JSON form of their own. */
export function isStruct(type: string, minor: number): boolean {
  if (/^(\[|map\[|\*)/.test(type)) return false;
  const definition = definitionAt(apiTypes(), type, minor) ?? firstDefinition(type);
  return Array.isArray(definition) || definition === 'scalar';
}

function firstDefinition(type: string): readonly FieldLayout[] | string | undefined {
  const run = apiTypes()[type]?.find((candidate) => candidate.def !== null);
  return run?.def ?? undefined;
}

function fieldsOf(layout: readonly FieldLayout[], minor: number): Field[] {
  return layout.flatMap(([goName, type, tag]) => {
    const [json = '', ...options] = tag.split(',');
    if (json === '-') return [];
    if (options.includes('inline') || json === '') return inlined(goName, type, minor);
    return [
      {
        json,
        type,
        goNames: [goName],
        valueType: type.replace(/^\*/, ''),
        path: json,
        optional: options.includes('omitempty'),
        omitZero: options.includes('omitzero'),
      },
    ];
  });
}

function inlined(goName: string, type: string, minor: number): Field[] {
  const shape = shapeOf(type.replace(/^\*/, ''), minor);
  if (shape?.type !== 'struct') return [];
  return [...shape.fields.values()].map((field) => ({ ...field, goNames: [goName, ...field.goNames] }));
}

/** The first minor version that has a Go type; undefined for an unknown type. */
export function firstMinor(type: string): number | undefined {
  const run = apiTypes()[type]?.find((candidate) => candidate.def !== null);
  return run && minorOf(run.from);
}
