import { describe, expect, it } from 'vitest';
import type { RenderOptions } from '#markdown';
import { html, render } from './render.ts';

const options: RenderOptions = {
  reference: (target) => (target === 'b.md#x' ? '/b/#x' : undefined),
  param: (name) => (name === 'version' ? '1.36' : undefined),
  takesContent: (name) => name === 'holder',
  shortCode: ({ name, inner, innerHtml, named, list }) =>
    name === 'box'
      ? { html: `<b data-a="${named.a ?? list[0]}" data-raw="${inner?.trim()}">${innerHtml}</b>` }
      : undefined,
};

const cases: readonly (readonly [string, string, string])[] = [
  ['ref in an address', '[x]({{< ref "b.md#x" >}})', '<p><a href="/b/#x">x</a></p>'],
  ['relref with percent signs', '[x]({{% relref "b.md#x" %}})', '<p><a href="/b/#x">x</a></p>'],
  ['param in a sentence', 'v{{< param "version" >}}!', '<p>v1.36!</p>'],
  [
    'figure',
    '{{< figure src="a.png" alt="A" caption="C" >}}',
    'alt="A" src="a.png"><figcaption><p>C</p></figcaption></figure>',
  ],
  [
    'qr',
    '{{< qr text="https://e.org/" alt="E" >}}',
    '<svg class="qr" viewBox="0 0 29 29" width="116" height="116" role="img" aria-label="E"',
  ],
  ['qr between tags', '{{< qr level="low" scale="2" >}}tel:+81{{< /qr >}}', 'width="58"'],
  [
    'figure with Markdown in its caption',
    '{{< figure src="a.png" caption="*C* `d`" attr="[E](/e)" >}}',
    'alt="C d" src="a.png"><figcaption><p><em>C</em> <code>d</code><a href="/e">E</a></p></figcaption></figure>',
  ],
  ['an older name', '{{< vimeo_simple 48912912 >}}', 'href="https://vimeo.com/48912912"'],
  ['youtube', '{{< youtube w7Ft2ymGmfc >}}', 'href="https://www.youtube.com/watch?v=w7Ft2ymGmfc"'],
  ['gist', '{{< gist user 12ab "x.go" >}}', 'href="https://gist.github.com/user/12ab#file-x-go"'],
  [
    'details',
    '{{< details summary="S" >}}\n**b**\n{{< /details >}}',
    '<details><summary>S</summary><p><strong>b</strong></p></details>',
  ],
  [
    'highlight',
    '{{< highlight yaml "linenos=true" >}}\na: 1\n{{< /highlight >}}',
    '<span class="line-number" aria-hidden="true">1</span>',
  ],
  [
    'highlight with a session',
    '{{< highlight bash >}}\n$ ls\n{{< /highlight >}}',
    '<figure class="session" data-copy="ls">',
  ],
  [
    'tabs',
    '{{< tabs "x" >}}\n{{< tab "A" >}}\n**a**\n{{< /tab >}}\n{{% tab name="B" %}}\nb\n{{% /tab %}}\n{{< /tabs >}}',
    '<div class="code-group tabs"><input type="radio" name="code-group-1" id="code-group-1-1" checked>' +
      '<label for="code-group-1-1">A</label><div class="tab"><p><strong>a</strong></p></div>' +
      '<input type="radio" name="code-group-1" id="code-group-1-2">' +
      '<label for="code-group-1-2">B</label><div class="tab"><p>b</p></div></div>',
  ],
  [
    'tabs named at once',
    '{{< tabs items="A,B" >}}{{< tab >}}a{{< /tab >}}{{< tab selected=true >}}b{{< /tab >}}{{< /tabs >}}',
    'id="code-group-1-2" checked><label for="code-group-1-2">B</label>',
  ],
  [
    'tabs of code',
    '{{< tabpane lang="go" >}}\n{{< tab header="A" >}}\n*a*\n{{< /tab >}}\n{{< /tabpane >}}',
    '<div class="tab"><figure class="code" data-language="go">',
  ],
  [
    'tabs of text between tabs of code',
    '{{< tabpane >}}\n{{< tab header="B" text=true >}}\n*b*\n{{< /tab >}}\n{{< /tabpane >}}',
    '<div class="tab"><p><em>b</em></p></div>',
  ],
  [
    'one of the site',
    '{{< box a="1" >}}x *y*{{< /box >}}',
    '<b data-a="1" data-raw="x *y*">x <em>y</em></b>',
  ],
  [
    'one inside another',
    '{{< box 1 >}}{{< box 2 >}}x{{< /box >}}{{< /box >}}',
    '<b data-a="2" data-raw="x">x</b></b>',
  ],
  ['one inside raw HTML', '<div>{{< box 1 />}}</div>', '<div><b data-a="1"'],
  ['an escaped one as text', '{{</* box */>}}', '<p>{{&#x3C; box >}}</p>'],
  ['none inside code', '`{{< box >}}`', '<code>{{&#x3C; box >}}</code>'],
  ['a text inside a fence', '```\na {{< param "version" >}}\n```', 'a 1.36</span>'],
  [
    'a text inside code',
    '`v{{% param "version" %}}` `{{</* word */>}}`',
    '<code>v1.36</code> <code>{{&#x3C; word >}}</code>',
  ],
  ['none inside a fence', '```\n{{< box >}}\n```', '{{&#x3C; box >}}'],
];

describe('short codes', () => {
  it.each(cases)('%s', async (_, note, expected) => {
    expect(await html(note, options)).toContain(expected);
  });

  it('in code tells its place, and stays as it is written where it makes elements', async () => {
    const note = 'a\n\n```\n{{< box >}}{{< own >}}\n b {{< ref "gone.md" >}}\n```\n';
    const asked = {
      ...options,
      untranslated: (name: string) => (name === 'own' ? 'layouts/own.html' : undefined),
    };
    const { diagnostics, html: made } = await render(note, asked);
    expect(made).toContain('{{&#x3C; box >}}{{&#x3C; own >}}');
    expect(diagnostics.map(({ place: { line, column }, message }) => [line, column, message])).toEqual([
      [4, 12, expect.stringContaining('nobody has translated layouts/own.html')],
      [5, 4, expect.stringContaining('"gone.md"')],
    ]);
  });

  it.each([
    ['a\n\n{{< nobody >}}', 3, '"nobody"'],
    ['[x]({{< ref "gone.md" >}})', 1, '"gone.md"'],
    ['{{< youtube >}}', 1, '"youtube"'],
    ['{{< qr >}}', 1, '"qr"'],
    ['{{< qr text="x" level="best" >}}', 1, '"best"'],
    ['{{< param "gone" >}}', 1, '"gone"'],
    ['{{< tabs >}}\nx\n{{< /tabs >}}', 1, 'holds no short code "tab"'],
    ['a\n\n{{< details "S" >}}\nb', 3, 'never closed'],
    ['{{% notice tip %}}\nb', 1, 'never closed'],
    ['{{< highlight go >}}\nb', 1, 'never closed'],
    ['a\n\n{{< /details >}}', 3, 'Nothing opens'],
    ['a\n\n{{< figure src="a.png"\n\nb', 3, 'has no end: "figure"'],
    ['a\n\n{{< figure src="a.png" >}\n\nb', 3, 'has no end: "figure"'],
    ['{{< box >}}\n\n{{< /details >}}\n\n{{< /box >}}', 3, 'Nothing opens'],
    ['{{< holder >}}\nb', 1, 'never closed'],
    [
      '{{< tabs >}}\n{{< tab "a" include="x.json" />}}\n{{< tab "b" >}}b{{< /tab >}}\n{{< /tabs >}}',
      2,
      'no other file',
    ],
  ])('%j is an error at its place', async (note, line, words) => {
    const { diagnostics } = await render(note, options);
    expect(diagnostics).toMatchObject([{ code: 'short-code', severity: 'error', place: { line } }]);
    expect(diagnostics[0]?.message).toContain(words);
  });

  it.each([
    '`{{< details >}}` and `{{< /details >}}`, or `{{<`',
    '```\n{{< figure src="a.png"\n```',
    '{{</* details */>}} and {{</* /details */>}}',
    '{{< details "S" />}}',
    '{{< box 1 >}}',
  ])('%j is right', async (note) => {
    expect((await render(note, options)).diagnostics).toEqual([]);
  });

  it('that are templates of their own are left out, with a warning', async () => {
    const { html, diagnostics } = await render(
      '{{< a.inline >}}\n<script>{{ x }}</script>\n{{</ a.inline >}}\n\nb',
    );
    expect(html.trim()).toBe('<p>b</p>');
    expect(diagnostics).toMatchObject([{ code: 'short-code', severity: 'warning', place: { line: 1 } }]);
  });

  it('leave the places of what follows true', async () => {
    const { links } = await render(
      '---\na: 1\n---\n{{< details >}}\nx\n\n[y](z)\n{{< /details >}}\n\n日本 [a](b)',
      options,
    );
    expect(links.map(({ place }) => [place.line, place.column])).toEqual([
      [7, 1],
      [10, 4],
    ]);
  });
});

describe('short codes that themes of Hugo have are alerts', () => {
  it.each([
    ['{{< warning >}}\n*a*\n{{< /warning >}}', 'warning', '警告'],
    ['{{% notice info "題" %}}a{{% /notice %}}', 'note', '題'],
    ['{{< admonition type=tip title="T" >}}a{{< /admonition >}}', 'tip', 'T'],
    ['{{< alert color="danger" >}}a{{< /alert >}}', 'caution', '注意'],
    ['{{< callout >}}a{{< /callout >}}', 'note', '補足'],
  ])('%j', async (note, kind, title) => {
    const { html, diagnostics } = await render(note);
    expect(html).toContain(
      `<aside class="alert alert-${kind}" role="note"><p class="alert-title">${title}</p>`,
    );
    expect(diagnostics).toEqual([]);
  });
});

it('a diagram between tags is code of its language', async () => {
  const { html, text } = await render('{{< mermaid >}}\ngraph TD\n{{< /mermaid >}}');
  expect(html).toContain('language-mermaid');
  expect(text).toBe('graph TD');
});

it.each([
  ['{{< button href="/a/" >}}Go{{< /button >}}', '<a href="/a/" class="button">Go</a>'],
  ['{{< badge "new" >}}', '<mark>new</mark>'],
  ['{{< rawhtml >}}<b>x</b>{{< /rawhtml >}}', '<b>x</b>'],
  [
    '{{< cards >}}\n{{< card link="/a/" title="A" subtitle="b" >}}\n{{< /cards >}}',
    '<div class="card"><p><a href="/a/">A</a></p><p>b</p></div>',
  ],
  ['a{{< icon "github" >}}b', '<p>ab</p>'],
  ['{{% steps %}}\n### One\n{{% /steps %}}', '<h3 id="one">One'],
])('%s is what stands in it', async (note, wanted) => {
  const { html, diagnostics } = await render(note);
  expect(html).toContain(wanted);
  expect(diagnostics).toEqual([]);
});

it('what a short code says with percent signs is a part of its heading', async () => {
  const { html, headings } = await render('## {{% heading "x" %}} (a)', {
    shortCode: () => ({ html: 'Before you begin\n' }),
  });
  expect(html).toContain('<h2 id="before-you-begin-a">Before you begin (a)');
  expect(headings[0]?.text).toBe('Before you begin (a)');
});
