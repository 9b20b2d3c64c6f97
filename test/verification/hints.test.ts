import { expect, test } from 'vitest';
import { hintsFor } from '../../src/verification/hints.ts';
import { verifyWith } from './verify-text.ts';

test.each([
  ['error: the path "web.yaml" does not exist', /Put web\.yaml into the note's folder/],
  [
    'error: unable to recognize "k.yaml": no matches for kind "Ingress" in version "extensions/v1beta1"',
    /does not serve Ingress of extensions\/v1beta1/,
  ],
  ['Error from server (NotFound): pods "web" not found', /Nothing before this line makes pods "web"/],
  ['error: error parsing bad.yaml: error converting YAML to JSON: yaml: line 2: …', /Correct the YAML/],
])('%s has a hint', (said, hint) => {
  expect(hintsFor([said]).join()).toMatch(hint);
});

test('what needs no hint has none', () => {
  expect(hintsFor(['service/web created'])).toEqual([]);
});

test('a manifest of the world whose kind is not simulated is refused by that name', async () => {
  const runtime = `apiVersion: node.k8s.io/v1
kind: RuntimeClass
metadata: {name: gvisor}
handler: runsc
`;
  const world = {
    stated: { kubernetes: '1.30', given: ['runtime.yaml'] },
    files: { 'runtime.yaml': runtime },
  };
  const { diagnostics } = await verifyWith(world, '```', '$ kubectl get pods', '```');
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'A manifest of the world cannot be applied: not simulated: the resource runtimeclasses.node.k8s.io',
  ]);
});
