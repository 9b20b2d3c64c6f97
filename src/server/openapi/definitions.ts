import {
  type Field,
  listRule,
  openApiName,
  type ResourceInfo,
  requiredFields,
  retainsKeys,
  shapeOf,
} from '#cluster';
import { numberedFields } from '../data/field-numbers.ts';
import type { ServedApi } from '../served-world.ts';
import type { Schema } from './schema.ts';

/** Where a document keeps its schemas: the two versions of OpenAPI differ there, and in how they refer. */
export type Dialect = 'v2' | 'v3';

const roots: Readonly<Record<Dialect, string>> = {
  v2: '#/definitions/',
  v3: '#/components/schemas/',
};

/** The schemas of all served kinds among `resources`, and of every type that they are made of, by name. */
export function definitionsOf(
  api: ServedApi,
  resources: readonly ResourceInfo[],
  minor: number,
  dialect: Dialect,
): Readonly<Record<string, Schema>> {
  const maker = new DefinitionMaker(minor, dialect);
  for (const { group, version, kind } of resources) {
    const type = api.typeOfManifest(group === '' ? version : `${group}/${version}`, kind);
    if (type !== undefined) maker.add(type, [{ group, kind, version }]);
  }
  return maker.done();
}

class DefinitionMaker {
  readonly #minor: number;
  readonly #dialect: Dialect;
  readonly #schemas = new Map<string, Schema>();

  constructor(minor: number, dialect: Dialect) {
    this.#minor = minor;
    this.#dialect = dialect;
  }

  done(): Readonly<Record<string, Schema>> {
    return Object.fromEntries([...this.#schemas].sort(([left], [right]) => (left < right ? -1 : 1)));
  }

  add(type: string, kinds: readonly object[] = []): void {
    const name = openApiName(type);
    if (this.#schemas.has(name)) return;
    this.#schemas.set(name, {});
    const schema = this.#definition(type);
    this.#schemas.set(
      name,
      kinds.length === 0 ? schema : { ...schema, 'x-kubernetes-group-version-kind': kinds },
    );
  }

  #definition(type: string): Schema {
    const scalar = scalarSchema(type, this.#dialect);
    const shape = shapeOf(type, this.#minor);
    if (scalar || shape?.type !== 'struct') return scalar ?? this.#numbered(type);
    const required = requiredFields(type, shape);
    const properties = [...shape.fields.values()].map((field) => [field.json, this.#property(type, field)]);
    return {
      type: 'object',
      ...(required.length > 0 && { required: [...required].sort() }),
      properties: Object.fromEntries(properties),
    };
  }

  /** A type that only the table of its other encoding tells of. */
  #numbered(type: string): Schema {
    const fields = [...(numberedFields(type)?.values() ?? [])];
    const properties = fields.map((field) => [field.json, this.#schemaOf(field.type ?? 'string')]);
    if (fields.length === 0) return { type: 'object' };
    const named = { apiVersion: { type: 'string' }, kind: { type: 'string' } };
    return { type: 'object', properties: { ...named, ...Object.fromEntries(properties) } };
  }

  #property(owner: string, field: Field): Schema {
    const schema = this.#schemaOf(field.valueType);
    const rule = schema.type === 'array' ? listRule(owner, field.json) : undefined;
    const strategies = [
      ...(rule === undefined || rule.type === 'atomic' ? [] : ['merge']),
      ...(retainsKeys(owner, field.json, this.#minor) ? ['retainKeys'] : []),
    ];
    if (strategies.length === 0) return schema;
    return {
      ...schema,
      ...(rule?.type === 'keyed' && { 'x-kubernetes-patch-merge-key': rule.key }),
      'x-kubernetes-patch-strategy': strategies.join(','),
    };
  }

  #schemaOf(type: string): Schema {
    if (type.startsWith('*')) return this.#schemaOf(type.slice(1));
    if (type === '[]uint8') return { type: 'string', format: 'byte' };
    if (type.startsWith('[]')) return { type: 'array', items: this.#schemaOf(type.slice(2)) };
    if (type.startsWith('map[')) {
      return { type: 'object', additionalProperties: this.#schemaOf(type.slice(type.indexOf(']') + 1)) };
    }
    const shape = shapeOf(type, this.#minor);
    if (shape?.type === 'named' && shape.underlying !== 'scalar') return this.#schemaOf(shape.underlying);
    return shape === undefined ? basicSchema(type) : this.#reference(type);
  }

  #reference(type: string): Schema {
    this.add(type);
    const reference = { $ref: `${roots[this.#dialect]}${openApiName(type)}` };
    return this.#dialect === 'v2' ? reference : { allOf: [reference] };
  }
}

function basicSchema(type: string): Schema {
  switch (type) {
    case 'string':
      return { type: 'string' };
    case 'bool':
      return { type: 'boolean' };
    case 'float32':
    case 'float64':
      return { type: 'number', format: 'double' };
    default:
      return { type: 'integer', format: type === 'int64' ? 'int64' : 'int32' };
  }
}

/** Types with a JSON form of their own. */
function scalarSchema(type: string, dialect: Dialect): Schema | undefined {
  switch (type) {
    case 'meta/v1.Time':
    case 'meta/v1.MicroTime':
      return { type: 'string', format: 'date-time' };
    case 'api/resource.Quantity':
      return dialect === 'v2' ? { type: 'string' } : { oneOf: [{ type: 'string' }, { type: 'number' }] };
    case 'util/intstr.IntOrString':
      return dialect === 'v2'
        ? { type: 'string', format: 'int-or-string' }
        : { oneOf: [{ type: 'integer' }, { type: 'string' }], format: 'int-or-string' };
    default:
      return undefined;
  }
}
