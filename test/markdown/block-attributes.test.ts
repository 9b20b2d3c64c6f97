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
  ['a heading', '## H\n{.x}\n\ntext', '<h2 id="h" class="x">'],
  ['nothing above', '> {.x}', '<p>{.x}</p>'],
  ['nothing after a blank line', 'a\n\n{.x}', '<p>a</p>\n<p>{.x}</p>'],
  ['no script', 'a\n{onclick="x" style="top:0" .z}', '<p class="z">a</p>'],
])('a line of attributes is about %s', async (_, note, wanted) => {
  expect((await render(note, { blockAttributes: true })).html).toContain(wanted);
});

it('without the option the line is text', async () => {
  expect((await render('a\n{.x}')).html).toBe('<p>a\n{.x}</p>');
});
