import { expect, test } from 'vitest';
import { hintsFor } from '../../src/verification/hints.ts';

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
