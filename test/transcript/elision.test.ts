import { expect, it } from 'vitest';
import { isElision } from '#transcript';

it.each([
  '...',
  '···',
  '. . .',
  '…',
  '   ...',
  '[...]',
  '(...)',
  '<...>',
  '~~~',
  '<snip>',
  '... snip ...',
  '-- snip --',
  '(略)',
  '(中略)',
  '＜中略＞',
  '<以下省略>',
  '＜中略、ポッドの雛形＞',
  '....',
  '⋮',
  '[省略]',
])('%j stands for left-out lines', (line) => expect(isElision(line)).toBe(true));

it.each([
  '',
  '<none>',
  'Events:            <none>',
  'a ...',
  '... b',
  '+ 2 more...',
  '--',
  '---',
  '(traffic blocked)',
  '<html>',
  '[1]',
  'Waiting for rollout ...',
  '[snippet.yaml]',
  '..',
])('%j is an ordinary line', (line) => expect(isElision(line)).toBe(false));
