import { describe, expect, it } from 'vitest';
import { fieldErrorText } from '../../../src/cluster/api/field-error.ts';
import type { Json } from '../../../src/cluster/api/object.ts';
import { StatusError } from '../../../src/cluster/api/status.ts';
import { schemaFaults } from '../../../src/cluster/custom/schema-faults.ts';
import type { Schema } from '../../../src/cluster/kinds/definition-spec.ts';
import { parseVersion, type Version } from '../../../src/cluster/version.ts';

const version = parseVersion('1.33') as Version;

function faults(value: Json, inner: Schema): readonly string[] {
  const schema = { type: 'object', properties: { x: inner } };
  return schemaFaults({ x: value }, schema).map((error) => fieldErrorText(error, version));
}

const either = [{ required: ['a'] }, { required: ['b'] }];
const any: Schema = { type: 'object', additionalProperties: true };
const keyed: Schema = {
  type: 'array',
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': ['name'],
  items: { type: 'object', additionalProperties: true },
};

describe('a schema', () => {
  it.each<[Json, Schema, readonly string[]]>([
    [
      'ab',
      { type: 'string', minLength: 3 },
      ['x: Invalid value: "ab": x in body should be at least 3 chars long'],
    ],
    ['abcd', { type: 'string', maxLength: 3 }, ['x: Too long: may not be more than 3 bytes']],
    [
      4,
      { type: 'integer', maximum: 4, exclusiveMaximum: true },
      ['x: Invalid value: 4: x in body should be less than 4'],
    ],
    [5, { type: 'integer', multipleOf: 2 }, ['x: Invalid value: 5: x in body should be a multiple of 2']],
    [
      [1],
      { type: 'array', minItems: 2, items: {} },
      ['x: Invalid value: 1: x in body should have at least 2 items'],
    ],
    [[1, 2], { type: 'array', maxItems: 1, items: {} }, ['x: Too many: 2: must have at most 1 items']],
    [{}, { ...any, minProperties: 1 }, ['x: Invalid value: 0: x in body should have at least 1 properties']],
    [
      'soon',
      { type: 'string', format: 'date-time' },
      ['x: Invalid value: "soon": x in body must be of type date-time: "soon"'],
    ],
    ['2024-01-07T12:00:00Z', { type: 'string', format: 'date-time' }, []],
    ['anything', { type: 'string', format: 'unheard-of' }, []],
    [
      {},
      { ...any, anyOf: either },
      ['x: Invalid value: "": "x" must validate at least one schema (anyOf)', 'x.a: Required value'],
    ],
    [
      { a: 1, b: 1 },
      { ...any, oneOf: either },
      ['x: Invalid value: "": "x" must validate one and only one schema (oneOf). Found 2 valid alternatives'],
    ],
    [
      { a: 1 },
      { ...any, allOf: either },
      ['x: Invalid value: "": "x" must validate all the schemas (allOf)', 'x.b: Required value'],
    ],
    [
      { a: 1 },
      { ...any, not: { required: ['a'] } },
      ['x: Invalid value: "": "x" must not validate the schema (not)'],
    ],
    [
      ['a', 'a'],
      { type: 'array', items: {}, 'x-kubernetes-list-type': 'set' },
      ['x[1]: Duplicate value: "a"'],
    ],
    [
      [{ name: 'a' }, { name: 'a', v: 1 }],
      keyed,
      ['x[1]: Duplicate value: map[string]interface {}{"name":"a"}'],
    ],
  ])('of %j under %j says %j', (value, schema, expected) => {
    expect(faults(value, schema)).toEqual(expected);
  });

  it('says by name what it cannot say: which of several schemas is the closest', () => {
    const schema = { ...any, anyOf: [{ properties: { a: { minimum: 3 } } }, { required: ['b'] }] };
    expect(() => faults({ a: 1 }, schema)).toThrow(StatusError);
  });
});
