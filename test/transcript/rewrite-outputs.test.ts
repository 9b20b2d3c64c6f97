import { expect, it } from 'vitest';
import { parseNote, rewriteOutputs } from '#transcript';

function rewritten(text: string, output: readonly string[], at = 0): string {
  const source = { path: 'note.md', text };
  const [session] = parseNote(source).sessions;
  const step = session?.steps[at];
  return session && step ? rewriteOutputs(source, [{ session, step, output }]) : 'no step';
}

it.each([
  [
    'replaces output lines',
    '```\n$ a\nx\ny\n\n$ b\n```\n',
    ['1', '2', '3'],
    '```\n$ a\n1\n2\n3\n\n$ b\n```\n',
  ],
  [
    'keeps indentation and quotes',
    '> - ```\n>   $ ls\n>   x\n>   ```\n',
    ['1', '', '2'],
    '> - ```\n>   $ ls\n>   1\n>\n>   2\n>   ```\n',
  ],
  [
    'keeps the line ends of the file',
    '```\r\n$ a\r\nx\r\n```\r\n',
    ['1', '2'],
    '```\r\n$ a\r\n1\r\n2\r\n```\r\n',
  ],
  [
    'keeps a session where it was moved to',
    '```\n    $ kubectl get po\n    x\n    y\n```\n',
    ['1', '2'],
    '```\n    $ kubectl get po\n    1\n    2\n```\n',
  ],
  ['keeps a typed ^C', '```\n$ a -w\nx\n^C\n$ b\n```\n', ['1'], '```\n$ a -w\n1\n^C\n$ b\n```\n'],
  ['removes an output', '```\n$ a\nx\n$ b\n```\n', [], '```\n$ a\n$ b\n```\n'],
  [
    'adds an output below its command',
    '```\n$ a \\\n  b\n$ c\n```\n',
    ['1'],
    '```\n$ a \\\n  b\n1\n$ c\n```\n',
  ],
  [
    'adds a fence below bare commands',
    '```sh\nkubectl get po\n```\ntext\n',
    ['```x'],
    '```sh\nkubectl get po\n```\n````\n```x\n````\ntext\n',
  ],
  [
    'writes into the output fence',
    '```sh\nkubectl get po\n```\n```\nx\n```\n',
    ['1'],
    '```sh\nkubectl get po\n```\n```\n1\n```\n',
  ],
])('%s', (_, text, output, expected) => {
  expect(rewritten(text, output)).toBe(expected);
});
