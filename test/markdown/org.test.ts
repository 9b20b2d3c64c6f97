import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#markdown';

const render = (text: string, options = {}) => renderMarkdown({ path: 'content/a.org', text }, options);
const html = async (text: string, options = {}) => (await render(text, options)).html.trim();

test.each([
  ['#+title: T\n# a comment\nText', '<p>Text</p>'],
  [
    '*b /i/* =v= ~c~ +d+ _u_ x^{2}',
    '<p><strong>b <em>i</em></strong> <code>v</code> <code>c</code> <del>d</del> <u>u</u> x<sup>2</sup></p>',
  ],
  ['日本語の、*強調*です', '<p>日本語の、<strong>強調</strong>です</p>'],
  ['日本語\nの行', '<p>日本語の行</p>'],
  ['https://example.com/aを参照', '<p><a href="https://example.com/a">https://example.com/a</a>を参照</p>'],
  ['[[https://e.org/][E]]', '<p><a href="https://e.org/">E</a></p>'],
  ['[[file:b.org::#x][B]] [[*A Title][T]]', '<p><a href="b.org#x">B</a> <a href="#a-title">T</a></p>'],
  [
    '[[*B]] [[A b][x]] [[https://e.org]]\n* A b\n* B\n:PROPERTIES:\n:CUSTOM_ID: c\n:END:',
    /<a href="#c">\*B<\/a> <a href="#a-b">x<\/a>.*<span id="headline-1"><\/span>A b.*<h2 id="c">B/s,
  ],
  ['- a\n- [X] b', /<ul[^>]*>\s*<li>a<\/li>\s*<li class="task-list-item"><input[^>]*checked/],
  ['3. a', '<ol>\n<li>a</li>\n</ol>'],
  ['1. [@5] a', '<ol start="5">\n<li>a</li>\n</ol>'],
  ['- t :: d', '<dl><dt>t</dt><dd><p>d</p></dd></dl>'],
  ['- a\n- t :: d', /<li><strong>t<\/strong>\s*d<\/li>/],
  ['#+begin_quote\nq *b*\n#+end_quote', '<blockquote>\n<p>q <strong>b</strong></p>\n</blockquote>'],
  ['#+begin_tip\nt\n#+end_tip', /<aside class="alert alert-tip" role="note">.*<p>t<\/p>/s],
  ['| a |\n|---|\n| 1 |', /<thead>\s*<tr>\s*<th>a<\/th>.*<td>1<\/td>/s],
  ['| a |\n| b |', /<table><tbody><tr><td>a<\/td><\/tr><tr><td>b<\/td>/],
  ['a\\\\\nb', '<p>a<br>\nb</p>'],
  ['x[fn:1]\n\n[fn:1] note', /<sup><a href="#fn:1".*<li id="fn:1">\s*<p>note/s],
  ['x[fn::inline]', /<li id="fn:1">\s*<p>inline/],
  ['#+begin_export html\n<kbd>k</kbd>\n#+end_export', '<kbd>k</kbd>'],
  ['* COMMENT hidden\nx\n* gone :noexport:\ny\n* shown', /^<h2 id="shown"><span id="headline-3">/],
  ['{{< details summary="S" >}}*b*{{< /details >}}', /<summary>S<\/summary><p><strong>b<\/strong><\/p>/],
])('%j', async (text, expected) => {
  const made = await html(text, { language: 'ja' });
  if (typeof expected === 'string') expect(made).toBe(expected);
  else expect(made).toMatch(expected);
});

test('headlines have ids, of their text or their own, and stand in the table of contents', async () => {
  const { toc } = await render('* TODO One :tag:\n** Two\n:PROPERTIES:\n:CUSTOM_ID: own\n:END:\n* One');
  expect(toc.map(({ id, html, children }) => [id, html, children.map((child) => child.id)])).toEqual([
    ['one', 'One', ['own']],
    ['one-1', 'One', []],
  ]);
});

test('code has its title, its language and its colours', async () => {
  const made = await html('#+begin_src yaml :tangle web.yaml\n  kind: Pod\n#+end_src');
  expect(made).toContain('<figcaption class="code-title">web.yaml</figcaption>');
  expect(made).toMatch(/<code class="language-yaml"><span class="line"><span class="c-/);
});

test('a summary ends at "# more"', async () => {
  const { summary, truncated } = await render('first\n# more\nsecond');
  expect([summary, truncated]).toEqual(['<p>first</p>', true]);
});

describe('what is dangerous', () => {
  test.each([
    ['#+begin_export html\n<script>alert(1)</script>\n#+end_export', 'alert'],
    ['[[javascript:alert(1)][x]]', 'javascript:'],
    ['#+html: <img src=x onerror=alert(1)>', 'onerror'],
    ['#+begin_session\nx\n#+end_session', 'class="session'],
  ])('%j does not stand on the page', async (text, danger) => {
    expect(await html(text)).not.toContain(danger);
  });
});

test.each([
  ['a long line', `x\n${'*a '.repeat(2000)}`, 2],
  ['a deep list', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'), 61],
])('%s is told, and costs no time', async (_, text, line) => {
  const { diagnostics } = await render(text);
  expect(diagnostics.map(({ code, place }) => [code, place.line])).toEqual([['unsupported-markup', line]]);
});
