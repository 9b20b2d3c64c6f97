import { expect, test } from 'vitest';
import { plainWords } from '../../../src/terminal/shell/plain-words.ts';

test.each<[string, readonly string[]]>([
  ['kubectl get pods -o wide', ['kubectl', 'get', 'pods', '-o', 'wide']],
  [
    "kubectl get pod -o jsonpath='{.items[*].metadata.name}'",
    ['kubectl', 'get', 'pod', '-o', 'jsonpath={.items[*].metadata.name}'],
  ],
  ['echo "a  b" c""d', ['echo', 'a  b', 'cd']],
  ['curl http://10.0.0.1:80/a#b', ['curl', 'http://10.0.0.1:80/a#b']],
])('%s needs no shell', (source, words) => {
  expect(plainWords(source)).toEqual(words);
});

test.each([
  'kubectl get pods | grep web',
  'echo $HOME',
  'echo "$HOME"',
  'ls *.yaml',
  'A=1 env',
  'for i in 1; do x; done',
  'a; b',
  'echo `date`',
  'cat < f',
  'ls ~',
  'echo "open',
  '',
])('%j needs one', (source) => {
  expect(plainWords(source)).toBeUndefined();
});
