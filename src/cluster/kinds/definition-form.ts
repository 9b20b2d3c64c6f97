import type { KubeObject } from '../api/object.ts';
import { unsimulated } from '../api/status.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => typeof value === 'number';
const isMap: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function all(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** A map whose known members are right, and in which none of those that are needed is missing. */
function fields(checks: Readonly<Record<string, Check>>, needed: readonly string[] = []): Check {
  const isRight = ([key, item]: readonly [string, unknown]) =>
    item === undefined || (checks[key]?.(item) ?? true);
  return (value) =>
    isMap(value) &&
    needed.every((key) => key in (value as object)) &&
    Object.entries(value as object).every(isRight);
}

function every(check: Check): Check {
  return (value) => isMap(value) && Object.values(value as object).every(check);
}

const counts = [
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
  'multipleOf',
];

const schema: Check = (value) =>
  fields({
    type: isText,
    properties: every(schema),
    additionalProperties: (item) => isFlag(item) || schema(item),
    items: schema,
    required: all(isText),
    enum: Array.isArray,
    minimum: isNumber,
    maximum: isNumber,
    pattern: isText,
    ...Object.fromEntries(counts.map((key) => [key, isNumber])),
    format: isText,
    allOf: all((item) => schema(item)),
    anyOf: all((item) => schema(item)),
    oneOf: all((item) => schema(item)),
    not: (item) => schema(item),
    'x-kubernetes-list-map-keys': all(isText),
    'x-kubernetes-validations': all(fields({ rule: isText, message: isText }, ['rule'])),
  })(value);

/** The forms differ in what they call the path of a column. */
function columns(path: string): Check {
  const checks = { name: isText, type: isText, [path]: isText, priority: isNumber };
  return all(fields(checks, ['name', 'type', path]));
}

function versions(path: string): Check {
  const checks = {
    name: isText,
    served: isFlag,
    storage: isFlag,
    schema: fields({ openAPIV3Schema: schema }),
    subresources: isMap,
    additionalPrinterColumns: columns(path),
  };
  return all(fields(checks, ['name', 'served', 'storage']));
}

const names = fields({
  plural: isText,
  kind: isText,
  singular: isText,
  listKind: isText,
  shortNames: all(isText),
  categories: all(isText),
});

const form = fields({
  spec: fields({ group: isText, scope: isText, names, versions: versions('jsonPath') }),
});

const betaForm = fields({
  spec: fields({
    version: isText,
    versions: versions('JSONPath'),
    additionalPrinterColumns: columns('JSONPath'),
    validation: isMap,
    subresources: isMap,
  }),
});

/**
 * A definition whose fields are of the types that they should be of. How a server refuses others is not
 * simulated.
 */
export function wellFormed<T extends KubeObject>(definition: T): T {
  return inForm(definition, form);
}

/** The same for the old form, as far as it differs. */
export function wellFormedBeta<T extends KubeObject>(definition: T): T {
  return inForm(definition, betaForm);
}

function inForm<T extends KubeObject>(definition: T, isRight: Check): T {
  if (!isRight(definition)) throw unsimulated('a CustomResourceDefinition whose fields are of other types');
  return definition;
}
