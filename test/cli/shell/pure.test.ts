import { describe, expect, test } from 'vitest';
import { completions, finished, type Surroundings } from '../../../src/cli/shell/complete.ts';
import { continuedNote, newNote } from '../../../src/cli/shell/recording.ts';

const around: Surroundings = {
  commands: (words) =>
    words.length === 0
      ? ['get', 'logs', 'rollout', 'apply']
      : words[0] === 'rollout' && words.length === 1
        ? ['undo']
        : [],
  kinds: () => ['pods', 'po', 'deployments'],
  names: (kind, namespace) =>
    kind === 'namespaces' ? ['default', 'other'] : kind === 'nodes' ? [] : [`${namespace ?? 'own'}-${kind}`],
  files: () => ['web.yaml'],
};

describe('completes', () => {
  test.each([
    ['ku', ['kubectl ']],
    ['kubectl ', ['apply', 'get', 'logs', 'rollout']],
    ['k ge', ['get']],
    ['kubectl get po', ['po', 'pods']],
    ['kubectl get pods ', ['own-pods']],
    ['kubectl get -n other pods ', ['other-pods']],
    ['kubectl get pods/', ['pods/own-pods']],
    ['kubectl -n ', ['default', 'other']],
    ['kubectl logs ', ['own-pods']],
    ['kubectl rollout ', ['undo']],
    ['kubectl rollout undo dep', ['deployments']],
    ['kubectl rollout undo deploy ', ['own-deploy']],
    ['kubectl apply -f ', ['web.yaml']],
    ['kubectl get pods -o j', ['json', 'jsonpath=']],
    ['kubectl get nodes ', []],
    ['cat w', ['web.yaml']],
  ])('"%s"', (line, expected) => {
    expect(completions(line, around)).toEqual(expected);
  });
});

describe('a session becomes a note', () => {
  const steps = [
    { prompt: '$ ', command: 'cat a.md', output: '```\nx\n```\n' },
    { prompt: '/ # ', command: 'true', output: '' },
  ];
  const block = '````console\n$ cat a.md\n```\nx\n```\n/ # true\n````\n';

  test('of its own, whose fence is longer than any that was shown', () => {
    expect(newNote('first', steps)).toBe(`# first\n\n${block}`);
  });

  test.each([
    [
      'closes the fence that is open there',
      '# A\n\n~~~\n$ one\n1\n$ two\n~~~\n',
      5,
      '# A\n\n~~~\n$ one\n1\n~~~\n\n',
    ],
    ['closes none that is closed', '```\n$ one\n```\ntext\n', 3, '```\n$ one\n```\n\n'],
    ['minds the list that a fence stands in', '- ```\n  $ one\n  $ two\n', 2, '- ```\n  $ one\n```\n\n'],
  ])('that goes on after a line of another, and %s', (_, text, line, head) => {
    expect(continuedNote(text, line, steps)).toBe(`${head}${block}`);
  });
});

test('the only candidate is a whole word, unless something belongs behind it', () => {
  expect(finished(['describe'])).toEqual(['describe ']);
  expect(finished(['jsonpath='])).toEqual(['jsonpath=']);
  expect(finished(['pod', 'pods'])).toEqual(['pod', 'pods']);
  expect(finished([])).toEqual([]);
});
