import { describe, expect, it } from 'vitest';
import { html, render } from './render.ts';

const cases: readonly (readonly [string, string, string])[] = [
  ['a hard break', 'a  \nb', '<p>a<br>\nb</p>'],
  ['a line break in a table cell', '|a|\n|-|\n|x<br>y|', '<td>x<br>y</td>'],
  ['an aligned cell without an obsolete attribute', '|a|\n|-:|\n|x|', '<td class="align-right">x</td>'],
  ['emphasis beside Japanese punctuation', '**注意：**文', '<strong>注意：</strong>文'],
  ['strikethrough beside Japanese', '~~削除。~~これ', '<del>削除。</del>これ'],
  [
    'a bare address that ends where Japanese begins',
    'https://example.com/aを参照',
    '<a href="https://example.com/a">https://example.com/a</a>を参照',
  ],
  [
    'a bare address in full-width brackets',
    '（https://example.com/a）。',
    '<a href="https://example.com/a">https://example.com/a</a>）。',
  ],
  [
    'Markdown behind an address without a blank',
    'https://example.com/aを。~~取消：~~`線 a`',
    '>https://example.com/a</a>を。<del>取消：</del><code>線 a</code></p>',
  ],
  ['an address in emphasis', '**https://example.com/**', '<strong><a href="https://example.com/">'],
  [
    'no address in a link',
    '[見る https://example.com/a](/b/)',
    '<a href="/b/">見る https://example.com/a</a>',
  ],
  ['an address in a bracket of its own', 'x (https://e.org/a_(b)).', '<a href="https://e.org/a_(b)">'],
  ['no link of a scheme alone', 'https://例え.jp/あ と', '<p>https://例え.jp/あ と</p>'],
  ['www as https', 'www.example.com', '<a href="https://www.example.com">www.example.com</a>'],
  ['no bare address behind a quote', 'at "https://e.org/"', '<p>at "https://e.org/"</p>'],
  [
    'no example of an address',
    'at http://localhost:80 and http://10.0.0.1/',
    '<p>at http://localhost:80 and http://10.0.0.1/</p>',
  ],
  ['a bare address behind Japanese', '参照：https://e.org/', '参照：<a href="https://e.org/">'],
  ['a written address untouched', '<https://example.com/あ>', '>https://example.com/あ</a>'],
  ['Japanese lines joined', '日本\n語と\nLatin\ntext', '<p>日本語と\nLatin\ntext</p>'],
  ['lines joined around code', '`Pod`は\n**良い**もの', '<p><code>Pod</code>は<strong>良い</strong>もの</p>'],
  ['footnotes by their numbers', 'a[^x] b[^x]\n\n[^x]: c', 'id="fnref1:1"'],
  ['a footnote in Japanese', 'a[^1]\n\n[^1]: b', '脚注</h2>'],
  ['a task with a name', '- [x] a', '<input type="checkbox" checked disabled aria-label="完了"> a'],
  [
    'an alert',
    '> [!NOTE]\n> a',
    '<aside class="alert alert-note" role="note">\n<p class="alert-title">補足</p>\n<p>a</p>\n</aside>',
  ],
  [
    'an alert that folds',
    '> [!TIP]- t\n> a',
    '<details class="alert alert-tip">\n<summary class="alert-title">t</summary>\n<p>a</p>\n</details>',
  ],
  ['an alert that can be folded', '> [!TIP]+\n> a', '<details class="alert alert-tip" open>'],
  [
    'an alert with a title',
    '> [!tip] 豆`知識`\n> a',
    '<p class="alert-title">豆<code>知識</code></p>\n<p>a</p>',
  ],
  ['a definition list', 'Pod\n: a `b`\n: c', '<dl><dt>Pod</dt><dd>a <code>b</code></dd><dd>c</dd></dl>'],
  [
    'a list that begins with another number behind indented code',
    'a\n\n    code\n\n3. b\n4. c\n\nd\n5. e',
    '<ol start="3">\n<li>b</li>\n<li>c</li>\n</ol>\n<p>d\n5. e</p>',
  ],
  ['and in a quotation', '> a\n>\n>     code\n>\n> 3. b', '<ol start="3">\n<li>b</li>\n</ol>\n</blockquote>'],
  [
    'a loose definition list',
    'Pod\n\n: a\n\nService\n\n: b',
    '<dl><dt>Pod</dt><dd><p>a</p></dd><dt>Service</dt><dd><p>b</p></dd></dl>',
  ],
  [
    'a definition of several paragraphs',
    'Pod\n: a\n\n  b\n\nc',
    '<dl><dt>Pod</dt><dd>a\n<p>b</p></dd></dl>\n<p>c</p>',
  ],
  [
    'blocks in a definition',
    'A\nB\n:   1. one\n    2. two\n\n        more\n\n    > q\n\n: C\n  : d',
    '<dl><dt>A</dt><dt>B</dt><dd><ol>\n<li>\n<p>one</p>\n</li>\n<li>\n<p>two</p>\n<p>more</p>\n</li>\n</ol>\n' +
      '<blockquote>\n<p>q</p>\n</blockquote></dd><dd><dl><dt>C</dt><dd>d</dd></dl></dd></dl>',
  ],
  [
    'a definition list in an item',
    '- a\n\n  T\n  : d\n\n  b',
    '<dl><dt>T</dt><dd>d</dd></dl>\n<p>b</p>\n</li>',
  ],
  ['a definition up to a list', 'T\n: d\n* e', '<dl><dt>T</dt><dd>d</dd></dl>\n<ul>\n<li>e</li>\n</ul>'],
  ['a definition far to the right', 'T\n:       d', '<dd>d</dd>'],
  [
    'rows of a table that stand to the right',
    '   Name | Age\n--------|------\n    Bob | 27\n  Alice | 23\n     | x | y |\n',
    '<tr>\n<td>Bob</td>\n<td>27</td>\n</tr>\n<tr>\n<td>Alice</td>\n<td>23</td>\n</tr>\n<tr>\n<td>x</td>\n<td>y</td>\n</tr>',
  ],
  [
    'code below a table and a blank line',
    '|a|\n|-|\n|b|\n\n    c | d',
    '<code><span class="line"><span>c | d',
  ],
  ['no definition below an item', '- a\n: b', '<li>a\n: b</li>'],
  ['no definition without a term', '# H\n\n: b', '<p>: b</p>'],
  ['no definition that is indented', 'T\n : b', '<p>T\n: b</p>'],
  ['no definition list for a colon in a sentence', 'a : b', '<p>a : b</p>'],
  ['attributes with commas', '## A {.a,.b class="c d"}', '<h2 class="a b c d" id="a">A</h2>'],
  ['a task without a blank', '- [x]a', 'checked disabled aria-label="完了"> a</li>'],
  ['a task of nothing', '- [ ]\n- b', 'disabled aria-label="未完了"> </li>\n<li>b</li>'],
  ['an escaped box as text', '- \\[x]a', '<li>[x]a</li>'],
  ['no task behind a word, nor without a box', '- a [x]\n- []b', '<li>a [x]</li>\n<li>[]b</li>'],
  ['a file server', 'at ftp://e.org/a を', 'at <a href="ftp://e.org/a">ftp://e.org/a</a> を'],
  ['attributes behind closing signs', '## 名 *C* ## {#c}', '<h2 id="c">名 <em>C</em></h2>'],
  ['a number sign that closes nothing', '## C # and F ## {#c}', '<h2 id="c">C # and F ##</h2>'],
  ['closing signs behind a picture', '## ![](b.png) ## {#c}', '<h2 id="c"><img'],
  ['the last of several ids', '## a {#b id="c" .d #e}', '<h2 class="d" id="e">a</h2>'],
  ['an id with its name', '## a {id=b}\n\n## b', '<h2 id="b">a</h2>\n<h2 id="b-1">b</h2>'],
  [
    'a definition list below a blank line in an item',
    '- a\n\n  t\n  : d\n- b',
    '<ul>\n<li>a\n<dl><dt>t</dt><dd>d</dd></dl>\n</li>\n<li>b</li>\n</ul>',
  ],
  ['a table below a blank line in an item', '- a\n\n  |t|\n  |-|\n- b', '<ul>\n<li>a\n<div class="table"'],
  ['a sentence below that table', '- a\n\n  |t|\n  |-|\n\n  b', '<ul>\n<li>\n<p>a</p>\n<div class="table"'],
  ['a list of plus signs below descriptions', 't\n: d\n\n+ a\n+ b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  [
    'two lists of a quotation',
    '> - a\n> - b\n>\n> 1. c\n>\n>    d\n> 2. e',
    '<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
  ],
  ['a short code in a list', '- a\n- {{< param x >}}\n- b', '<li>a</li>\n'],
  ['a bare address behind a line break', 'a<br>https://e.org/', 'a<br><a href="https://e.org/">'],
  ['bare addresses behind markup', '`a`www.e.org [b](/c)http://e.org', '</code><a href="https://www.e.org">'],
  ['no bare address of capitals, as an example', 'HTTP://E.ORG WWW.E.ORG', '<p>HTTP://E.ORG WWW.E.ORG</p>'],
  ['no mail address of an entity', 'me&#64;e.org', '<p>me@e.org</p>'],
  [
    'a description below a blank line in an item',
    '- a\n\n  t\n\n  : d',
    '<li>\n<p>a</p>\n<dl><dt>t</dt><dd><p>d</p></dd></dl>\n</li>',
  ],
  ['heading attributes', '## 名前 {#name .big data-x=y}', '<h2 class="big" id="name" data-x="y">名前</h2>'],
  [
    'details',
    '<details><summary>a</summary>\n\nb\n\n</details>',
    '<details><summary>a</summary>\n<p>b</p>\n</details>',
  ],
  ['a picture that loads lazily', '![a](b.png)', '<img loading="lazy" decoding="async" alt="a" src="b.png">'],
  [
    'an unknown language plain',
    '```klingon\na\n```',
    '<code class="language-klingon"><span class="line"><span>a</span></span></code>',
  ],
  ['a code title', '```yaml title="a.yaml"\na: 1\n```', '<figcaption class="code-title">a.yaml</figcaption>'],
  [
    'line numbers',
    '```text {linenos=true,linenostart=9}\na\nb\n```',
    '<span class="line-number" aria-hidden="true">10</span>',
  ],
  [
    'line numbers as in VitePress',
    '```text:line-numbers=9 [t]\na\n```',
    '<figcaption class="code-title">t</figcaption><pre tabindex="0"><code class="language-text">' +
      '<span class="line"><span class="line-number" aria-hidden="true">9</span>',
  ],
  [
    'a title after a colon',
    '```yaml:a.yaml\na: 1\n```',
    '<figcaption class="code-title">a.yaml</figcaption>',
  ],
  ['highlighted lines', '```text {2}\na\nb\n```', '<span class="line highlighted">'],
  ['Hugo’s highlighted lines', '```text {hl_lines=[1]}\na\n```', '<span class="line highlighted">'],
  ['diff marks', '```js\na() // [!code ++]\n```', '<span class="line diff add">'],
  ['focus marks', '```js\na() // [!code focus]\n```', '<span class="line focused">'],
  ['a code group', '::: code-group\n\n```sh [npm]\nnpm i\n```\n\n:::', '<div class="code-group">'],
];

describe('Markdown', () => {
  it.each(cases)('renders %s', async (_, note, expected) => {
    expect(await html(note)).toContain(expected);
  });

  it('does not join Japanese lines on pages in another language', async () => {
    expect(await html('日本\n語', { language: 'en' })).toBe('<p>日本\n語</p>');
  });

  it('reports a language that nobody knows, but not one that is plain by its name', async () => {
    const { diagnostics } = await render('```klingon\na\n```\n\n```text\na\n```');
    expect(diagnostics).toMatchObject([
      { code: 'unknown-language', severity: 'warning', place: { line: 1 } },
    ]);
  });

  it('shows placeholders that Markdown takes for tags', async () => {
    const { html, diagnostics } = await render('a <hostname>.<zone-name> b');
    expect(html).toBe('<p>a &#x3C;hostname>.&#x3C;zone-name> b</p>');
    expect(diagnostics).toMatchObject([{ code: 'unknown-tag' }, { code: 'unknown-tag' }]);
  });

  it('lets the site render a language itself, but never a session', async () => {
    const codeBlock = ({ language, code }: { language: string; code: string }) => {
      if (code === 'bad') return { problem: 'Diagram is not readable' };
      return language === 'mermaid' ? { html: `<svg>${code}</svg>` } : undefined;
    };
    const rendered = await render('```mermaid\na\n```\n\n```mermaid\nbad\n```\n\n```mermaid\n$ ls\n```', {
      codeBlock,
    });
    expect(rendered.html).toContain('<svg>a</svg>');
    expect(rendered.html).toContain('data-copy="ls"');
    expect(rendered.diagnostics).toMatchObject([{ code: 'code-block', place: { line: 5 } }]);
  });

  it('writes no style attribute', async () => {
    const { html, styles } = await render('```yaml\na: "b" # c\n```\n\n```\n$ kubectl get pods\nNAME\n```');
    expect(html).not.toContain('style=');
    expect(styles.length).toBeGreaterThan(2);
    for (const rule of styles) expect(html).toContain(/^\.([\w-]+)\{color:/.exec(rule)?.[1]);
  });

  it('gives the same bytes again', async () => {
    const note = '```go\nfunc main() { x := `a` }\n```\n\n```\n$ for i in a; do echo "$i"; done\n```';
    expect(await render(note)).toEqual(await render(note));
  });

  it('turns :names: into characters where asked', async () => {
    expect(await html(':warning: `:warning:` :nobody:', { emoji: true })).toBe(
      '<p>⚠️ <code>:warning:</code> :nobody:</p>',
    );
  });

  it('nests the table of contents and leaves links out of it', async () => {
    const { toc } = await render('# a\n\n## b [c](d)\n\n#### e\n\n### f\n\n## g');
    expect(toc).toMatchObject([
      { id: 'b-c', html: 'b c', children: [{ id: 'e' }, { id: 'f' }] },
      { id: 'g', children: [] },
    ]);
  });

  it('asks for addresses and sizes', async () => {
    const link = (written: string) => (written === 'b.md#x' ? '/b/#x' : undefined);
    const picture = () => ({ address: '/a.png', width: 3, height: 2 });
    const { html, links } = await render('[a](b.md#x) ![p](a.png)', { link, picture });
    expect(html).toContain('<a href="/b/#x">');
    expect(html).toContain('width="3" height="2" alt="p" src="/a.png"');
    expect(links).toMatchObject([{ address: '/b/#x', written: 'b.md#x', place: { line: 1, column: 1 } }]);
  });

  it.each([
    ['width="4"', 'height="8"'],
    ['height="4"', 'width="2"'],
    ['width="50%"', undefined],
    ['width="4" height="4"', undefined],
  ])('gives a picture with %s the other side that goes with it', async (stated, other) => {
    const picture = () => ({ address: '/a.png', width: 10, height: 20 });
    const { html } = await render(`<img alt="p" src="a.png" ${stated}>`, { picture });
    const sides = html.match(/(?:width|height)="[^"]*"/g) ?? [];
    const wanted = [...stated.split(' '), ...(other === undefined ? [] : [other])];
    expect(sides.toSorted()).toEqual(wanted.toSorted());
  });

  it('lets a picture of a stated width have copies of that width', async () => {
    const picture = () => ({
      address: '/a.png',
      width: 900,
      height: 9,
      srcset: '/b.webp 480w',
      sizes: '44rem',
    });
    const { html } = await render('<img alt="p" src="a.png" width="200">', { picture });
    expect(html).toContain('sizes="200px"');
  });

  it('counts as Hugo does', async () => {
    expect(await render('日本語 and text')).toMatchObject({ wordCount: 5, readingMinutes: 1 });
    expect(await render('one two')).toMatchObject({ wordCount: 2 });
    expect(await render('one 山田 two three', { language: 'en' })).toMatchObject({ wordCount: 4 });
    expect(await render('one 山田太郎 two', { language: 'en' })).toMatchObject({ wordCount: 6 });
    expect(await render('日本語 and text', { countsCharacters: false })).toMatchObject({ wordCount: 3 });
    expect(await render('one 山田 two three', { language: 'en', countsCharacters: true })).toMatchObject({
      wordCount: 5,
    });
  });

  it('counts a note, and nothing that leads to it and back', async () => {
    expect(await render('a[^1] b\n\n[^1]: c d')).toMatchObject({ text: 'a1 b\nc d', wordCount: 4 });
  });
});

describe('summary', () => {
  it.each([
    ['a\n\n<!--more-->\n\nb', '<p>a</p>', true],
    ['a\n\n<!--more-->\n---\nb', '<p>a</p>', true],
    ['a<!--more-->b', '<p>a</p>', true],
    ['a\n\n<!-- more -->\n\nb', '<p>a</p>\n\n<p>b</p>', false],
    ['## h\n\na[^1]\n\n<!--more-->\n\n[^1]: b', '<h2>h</h2>\n<p>a</p>', true],
  ])('of %j', async (note, summary, truncated) => {
    const rendered = await render(note);
    expect(rendered.summary.trim()).toBe(summary);
    expect(rendered.truncated).toBe(truncated);
    expect(rendered.html).not.toContain('more');
  });

  it('ends with the paragraph that reaches the length', async () => {
    const { summary, truncated } = await render('a b\n\nc d\n\ne', { summaryLength: 3 });
    expect(summary).toBe('<p>a b</p>\n<p>c d</p>');
    expect(truncated).toBe(true);
  });
});

it('reads a long line of words that begin as addresses do, within links that are none', async () => {
  const { html } = await render(`${'[a '.repeat(50)}${'how where https '.repeat(5000)}\n\nhttps://e.org/`);
  expect(html).toContain('<a href="https://e.org/">');
});
