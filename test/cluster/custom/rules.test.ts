import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/cluster/api/request.ts';
import { type TestServer, testServer } from '../api/server.ts';

const spec = {
  type: 'object',
  required: ['least', 'most'],
  properties: {
    least: { type: 'integer' },
    most: { type: 'integer', maximum: 9 },
    class: {
      type: 'string',
      'x-kubernetes-validations': [{ rule: 'self == oldSelf', message: 'class is immutable' }],
    },
    steps: {
      type: 'array',
      items: { type: 'object', properties: { weight: { type: 'integer' } } },
      'x-kubernetes-validations': [{ rule: 'self.map(s, s.weight).sum() == 100' }],
    },
  },
  'x-kubernetes-validations': [
    {
      rule: 'self.least <= self.most',
      messageExpression:
        "'%d is too much'.size() > 0 ? 'least ' + string(self.least) + ' is above most' : ''",
    },
    {
      rule: "!has(self.class) || self.class != 'none'",
      reason: 'FieldValueForbidden',
      fieldPath: '.class',
      message: 'no none',
    },
  ],
};

function serverOf(version: string, own: object = spec): TestServer {
  const server = testServer(version);
  const schema = { openAPIV3Schema: { type: 'object', properties: { spec: own } } };
  const names = { kind: 'Range', plural: 'ranges' };
  const body = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'ranges.example.com' },
    spec: {
      group: 'example.com',
      scope: 'Namespaced',
      names,
      versions: [{ name: 'v1', served: true, storage: true, schema }],
    },
  };
  server.request({
    verb: 'create',
    group: 'apiextensions.k8s.io',
    resource: 'customresourcedefinitions',
    body,
  });
  return server;
}

const ranges = { group: 'example.com', resource: 'ranges' } as const;

function created(server: TestServer, content: object): Status {
  const body = { apiVersion: 'example.com/v1', kind: 'Range', metadata: { name: 'r' }, spec: content };
  return server.request({ verb: 'create', ...ranges, body }).body as Status;
}

describe('the rules of a definition', () => {
  it.each([
    [{ least: 5, most: 3 }, 'spec: Invalid value: "object": least 5 is above most'],
    [{ least: 1, most: 3, class: 'none' }, 'spec.class: Forbidden: no none'],
    [
      { least: 1, most: 3, steps: [{ weight: 20 }, { weight: 70 }] },
      'spec.steps: Invalid value: "array": failed rule: self.map(s, s.weight).sum() == 100',
    ],
    [
      { least: 1, most: 3, steps: [{}] },
      'spec.steps: Invalid value: "array": no such key: weight evaluating rule: self.map(s, s.weight).sum() == 100',
    ],
    [
      { least: 5 },
      '[spec.most: Required value, <nil>: Invalid value: "null": some validation rules were not checked because the object was invalid; correct the existing errors to complete validation]',
    ],
  ])('refuse %j: %s', (content, words) => {
    expect(created(serverOf('1.33'), content).message).toBe(`Range.example.com "r" is invalid: ${words}`);
  });

  it('are asked of what is asked for, and let it pass', () => {
    expect(created(serverOf('1.33'), { least: 1, most: 3, steps: [{ weight: 100 }] })).toHaveProperty('spec');
  });

  it('about what was are asked of a change', () => {
    const server = serverOf('1.33');
    created(server, { least: 1, most: 3, class: 'a' });
    const patch = { verb: 'patch', ...ranges, name: 'r', patchType: 'merge' } as const;
    const refused = server.request({ ...patch, body: { spec: { class: 'b' } } }).body as Status;
    expect(refused.message).toBe(
      'Range.example.com "r" is invalid: spec.class: Invalid value: "string": class is immutable',
    );
    expect(server.request({ ...patch, body: { spec: { most: 4 } } }).code).toBe(200);
  });

  it('were not looked at before 1.25', () => {
    expect(created(serverOf('1.24'), { least: 5, most: 3 })).toHaveProperty('spec');
  });

  it('say by name what is not simulated of them', () => {
    const rules = [{ rule: 'isQuantity(self.least)' }];
    const own = { ...spec, 'x-kubernetes-validations': rules };
    expect(created(serverOf('1.33', own), { least: 1, most: 3 }).notSimulated).toContain('isQuantity');
  });
});
