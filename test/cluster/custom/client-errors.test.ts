import { expect, it } from 'vitest';
import { clientErrors } from '../../../src/cluster/custom/client-errors.ts';
import type { Definition } from '../../../src/cluster/kinds/definition-spec.ts';

const version = {
  name: 'v1',
  served: true,
  storage: true,
  schema: {
    openAPIV3Schema: {
      type: 'object',
      properties: {
        spec: {
          type: 'object',
          required: ['image'],
          properties: {
            image: { type: 'string' },
            replicas: { type: 'integer' },
            steps: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
            any: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
          },
        },
      },
    },
  },
};
const definition = {
  spec: { group: 'stable.example.com', names: { kind: 'CronTab', plural: 'crontabs' }, versions: [version] },
} as unknown as Definition;

it.each([
  [{ image: 'a', replicas: 3, any: { x: 1 } }, []],
  [
    { image: 'a', weight: 1 },
    ['ValidationError(CronTab.spec): unknown field "weight" in com.example.stable.v1.CronTab.spec'],
  ],
  [
    {},
    ['ValidationError(CronTab.spec): missing required field "image" in com.example.stable.v1.CronTab.spec'],
  ],
  [
    { image: 'a', replicas: 'many' },
    [
      'ValidationError(CronTab.spec.replicas): invalid type for com.example.stable.v1.CronTab.spec.replicas: got "string", expected "integer"',
    ],
  ],
  [
    { image: 'a', steps: [{ nam: 'x' }] },
    [
      'ValidationError(CronTab.spec.steps[0]): unknown field "nam" in com.example.stable.v1.CronTab.spec.steps',
    ],
  ],
])('clients say of %j: %j', (spec, errors) => {
  const manifest = { apiVersion: 'stable.example.com/v1', kind: 'CronTab', metadata: { name: 'a' }, spec };
  expect(clientErrors(definition, version, manifest, 20)).toEqual(errors);
  expect(clientErrors(definition, version, manifest, 15)).toEqual([]);
});
