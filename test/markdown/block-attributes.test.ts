import { expect, it } from 'vitest';
import { render } from './render.ts';

it.each([
  [
    'a paragraph',
    'some *text*\nhere\n{.lead #first}',
    '<p class="lead" id="first">some <em>text</em>\nhere</p>',
  ],
  ['a list', '- a\n- b\n{.steps}', '<ul class="steps">\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['the paragraph of an item', '- a\n- b\n  {.x}', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['a quotation', '> q\n{.x}', '<blockquote class="x">\n<p>q</p>\n</blockquote>'],
  ['a table', '| a |\n|---|\n| b |\n{.wide}', '<table class="wide">'],
  ['data', '- a\n{data-x="1" aria-label=b}', '<ul data-x="1" aria-label="b">'],
  ['an address', '> q\n{cite="https://e.org/a"}', '<blockquote cite="https://e.org/a">'],
  ['a definition list', 'T\n: d\n{.x}', '<dl class="x"><dt>T</dt><dd>d</dd></dl>'],
  ['what ends there', 'a\n{.x}\n{.y}\nb', '<p class="x">a</p>\n<p>b</p>'],
  ['an item, and the list goes on', '- a\n  {.x}\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['a list, and another begins', '- a\n{.x}\n- b', '<ul class="x">\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>'],
  ['a paragraph of a quotation', '> a\n> {.x}\n> b', '<p class="x">a</p>\n<p>b</p>\n</blockquote>'],
  ['a line', '---\n{.x}\na', '<hr class="x">\n<p>a</p>'],
  ['a heading, but for its id', '# H\n{#other .x}', '<h1 class="x" id="h">H'],
  ['nothing in code', '```\na\n{.x}\n```', '{.x}'],
  ['a heading', '## H\n{.x}\n\ntext', '<h2 class="x" id="h">'],
  ['nothing above', '> {.x}', '<p>{.x}</p>'],
  ['nothing after a blank line', 'a\n\n{.x}', '<p>a</p>\n<p>{.x}</p>'],
  ['no script', 'a\n{onclick="x" style="top:0" .z}', '<p class="z">a</p>'],
])('a line of attributes is about %s', async (_, note, wanted) => {
  expect((await render(note, { blockAttributes: true })).html).toContain(wanted);
});

it('without the option the line is text', async () => {
  expect((await render('a\n{.x}')).html).toBe('<p>a\n{.x}</p>');
});
