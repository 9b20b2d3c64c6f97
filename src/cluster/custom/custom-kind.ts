import { type FieldError, invalid } from '../api/field-error.ts';
import type { CellContext, Column, JsonMap, Kind, ServedVersion } from '../api/kind.ts';
import type { Json, KubeObject } from '../api/object.ts';
import { unsimulated } from '../api/status.ts';
import { ageColumn, nameColumn } from '../kinds/cells.ts';
import type { Definition, DefinitionVersion, PrinterColumn, Schema } from '../kinds/definition-spec.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { clientErrors } from './client-errors.ts';
import { prune, withDefaults } from './prune.ts';
import { changedFaults, ruleFaults } from './rules.ts';
import { schemaFaults } from './schema-faults.ts';

const never = { to: '1.0' };

/** The kind that a definition declares. apiextensions-apiserver: pkg/registry/customresource */
export function customKind(definition: Definition, version: Version): Kind | undefined {
  const { group, names, scope, versions } = definition.spec;
  const stored = versions.find(({ storage }) => storage);
  if (!stored) return undefined;
  const serve = (each: DefinitionVersion): ServedVersion => ({
    group,
    version: each.name,
    served: each.served ? {} : never,
    type: `custom ${group}/${each.name}.${names.kind}`,
    toHub: (object) => reader(definition, each)(object),
    unknown: (object) => droppedOf(definition, each, object),
    clientErrors: (manifest) => clientErrors(definition, each, manifest, version.minor),
  });
  const others = versions.filter((each) => each !== stored);
  const schema = stored.schema?.openAPIV3Schema;
  return {
    names: { ...names, singular: names.singular ?? names.kind.toLowerCase() },
    namespaced: scope === 'Namespaced',
    isCustom: true,
    versions: [serve(stored), ...others.map(serve)],
    subresources: stored.subresources?.status ? ['status'] : [],
    generation: {},
    columns: columnsOf(stored),
    example: { apiVersion: `${group}/${stored.name}`, kind: names.kind, metadata: { name: 'example' } },
    defaults: (object) => withDefaults(object as unknown as Json, schema) as unknown as KubeObject,
    validate: (object) => [...contentFaults(object, schema), ...ruledFaults(object, schema, version)],
    validateUpdate: (object, previous) => changeFaults(object, previous, schema, version),
  };
}

/** What the schema says about everything but what every object has. */
function contentFaults(
  { apiVersion: _version, kind: _kind, metadata: _metadata, ...content }: KubeObject,
  schema?: Schema,
): readonly FieldError[] {
  return schema ? schemaFaults(content as Json, schema) : [];
}

/**
 * What the rules say, unless so much is wrong that they cannot be asked. apiextensions-apiserver:
 * pkg/registry/customresource/strategy.go `hasBlockingErr`
 */
function ruledFaults(
  object: KubeObject,
  schema: Schema | undefined,
  version: Version,
): readonly FieldError[] {
  if (!hasRules(schema, version)) return [];
  if (isBlocked(object, schema)) return [invalid('<nil>', null, uncheckedRules)];
  return ruleFaults(object as unknown as Json, schema);
}

function changeFaults(
  object: KubeObject,
  previous: KubeObject,
  schema: Schema | undefined,
  version: Version,
): readonly FieldError[] {
  if (!hasRules(schema, version) || isBlocked(object, schema)) return [];
  return changedFaults(object as unknown as Json, previous as unknown as Json, schema);
}

function isBlocked(object: KubeObject, schema: Schema): boolean {
  const blocking = ['unsupported', 'required', 'tooLong', 'tooMany'];
  return contentFaults(object, schema).some(
    ({ type, detail }) => blocking.includes(type) || detail.includes('must be of type'),
  );
}

const uncheckedRules =
  'some validation rules were not checked because the object was invalid; correct the existing errors to complete validation';

function hasRules(schema: Schema | undefined, version: Version): schema is Schema {
  const isServed = schema !== undefined && behaves(version, 'custom.rules');
  return isServed && JSON.stringify(schema).includes('"x-kubernetes-validations"');
}

/** Reads what a client sent: what the schema does not know is dropped. */
function reader(definition: Definition, each: DefinitionVersion) {
  return (object: KubeObject): KubeObject => {
    if (definition.spec.preserveUnknownFields) return object;
    const { apiVersion, kind, metadata } = object;
    return { apiVersion, kind, metadata, ...(pruned(object, each).value as JsonMap) };
  };
}

function droppedOf({ spec }: Definition, each: DefinitionVersion, object: KubeObject): readonly string[] {
  return spec.preserveUnknownFields ? [] : pruned(object, each).dropped;
}

function pruned(object: KubeObject, { schema }: DefinitionVersion) {
  const { apiVersion: _version, kind: _kind, metadata: _metadata, ...content } = object;
  return prune(content as Json, schema?.openAPIV3Schema);
}

function columnsOf({ additionalPrinterColumns }: DefinitionVersion): readonly Column<KubeObject>[] {
  if (!additionalPrinterColumns?.length) return [nameColumn, ageColumn];
  return [nameColumn, ...additionalPrinterColumns.map(columnOf)];
}

function columnOf({ name, type, jsonPath, priority = 0 }: PrinterColumn): Column<KubeObject> {
  return {
    name,
    ...(priority > 0 && { wide: true as const }),
    cell: (object, context) => cellOf(valueAt(object as unknown as Json, jsonPath), type, context),
  };
}

/** apiextensions-apiserver: pkg/registry/customresource/tableconvertor/tableconvertor.go */
function cellOf(value: Json | undefined, type: string, { age }: CellContext): string | number {
  if (value === undefined || value === null) return '';
  if (type === 'date') return typeof value === 'string' ? age(value) : '<invalid>';
  if (typeof value === 'number') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Paths that only name fields and indices, as nearly all columns do; others say that they are not simulated. */
function valueAt(value: Json, path: string): Json | undefined {
  if (!/^(\.[\w-]+|\[\d+\]|\['[^']+'\])+$/.test(path)) throw unsimulated(`the printer column of ${path}`);
  const steps = path.match(/[\w-]+|(?<=\[')[^']+(?='\])/g) ?? [];
  let here: Json | undefined = value;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as JsonMap)[step];
  }
  return here;
}
