import { describe, expect, test } from 'vitest';
import { completions, finished, type Surroundings } from '../../../src/cli/shell/complete.ts';
import { continuedNote, newNote } from '../../../src/cli/shell/recording.ts';
import { beginSearch, searchStep } from '../../../src/cli/shell/search-history.ts';

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
  flags: () => ['--namespace=', '--watch'],
  files: (folder) => (folder === '' ? ['web.yaml', 'more/'] : ['db.yaml']),
  isInside: () => false,
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
    ['kubectl apply -f ', ['more/', 'web.yaml']],
    ['kubectl apply -f more/', ['more/db.yaml']],
    ['kubectl apply --filename=more/d', ['--filename=more/db.yaml']],
    ['kubectl get --wa', ['--watch']],
    ['kubectl get pods --namespace=o', ['--namespace=other']],
    ['kubectl exec own-pods -- l', []],
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

describe('searches the history', () => {
  const history = ['kubectl get pods', 'ls', 'kubectl get nodes'];
  const type = (text: string) => [...text].map((each) => [each, { name: each }] as const);
  const again = ['\x12', { name: 'r', ctrl: true }] as const;
  test.each([
    ['the newest that holds it', type('get'), { query: 'get', at: 0, failed: false }],
    ['an older one', [...type('get'), again], { query: 'get', at: 2, failed: false }],
    ['none older', [...type('ls'), again], { query: 'ls', at: 1, failed: true }],
    [
      'with less',
      [...type('lx'), ['', { name: 'backspace' }] as const],
      { query: 'l', at: 0, failed: false },
    ],
  ])('%s', (_, keys, expected) => {
    let search = beginSearch;
    for (const [text, key] of keys) {
      const step = searchStep(search, text, key, history);
      if (step.type === 'searching') search = step.search;
    }
    expect(search).toEqual(expected);
  });

  test.each([
    ['enter', '\r', { name: 'return' }, 'taken'],
    ['an arrow', undefined, { name: 'left' }, 'taken'],
    ['^G', '\x07', { name: 'g', ctrl: true }, 'given up'],
  ])('until %s', (_, text, key, type) => {
    expect(searchStep(beginSearch, text, key, history).type).toBe(type);
  });
});
