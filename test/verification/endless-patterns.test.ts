import { expect, it } from 'vitest';
import { verifyWith } from './verify-text.ts';

const value = `${'a'.repeat(60)}!`;
const definition = (schema: string) => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: ts.x.io}
spec:
  group: x.io
  names: {kind: T, plural: ts}
  scope: Namespaced
  versions:
  - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, properties: {a: ${schema}}}}}
`;

/** Patterns of a note could go back in a text for ever. */
it.each([
  ['a pattern of a schema', '{type: string, pattern: "^(a+)+$"}', "a in body should match '^(a+)+$'"],
  [
    'a rule of a schema',
    `{type: string, x-kubernetes-validations: [{rule: "self.matches('^(a+)+$')", message: bad}]}`,
    'bad',
  ],
])('%s ends', async (_, schema, message) => {
  const { steps } = await verifyWith(
    {
      files: {
        'crd.yaml': definition(schema),
        't.yaml': `apiVersion: x.io/v1\nkind: T\nmetadata: {name: t}\na: "${value}"\n`,
      },
    },
    '```console',
    '$ kubectl apply -f crd.yaml',
    'customresourcedefinition.apiextensions.k8s.io/ts.x.io created',
    '$ kubectl apply -f t.yaml',
    message === 'bad'
      ? 'The T "t" is invalid: a: Invalid value: "string": bad'
      : `The T "t" is invalid: a: Invalid value: "${value}": ${message}`,
    '```',
  );
  expect(steps.map(({ verdict, message }) => [verdict, message])).toEqual([
    ['verified', null],
    ['verified', null],
  ]);
});
