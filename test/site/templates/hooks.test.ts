import { expect, test } from 'vitest';
import { build, output, problems } from '../build.ts';

const note = `## 見出し *A*

[外](https://example.com/ "t") ![絵](a.png)

> [!TIP]
> 助言

> 引用

|a|
|-|
|1|

\`\`\`mermaid
graph TD
\`\`\`

\`\`\`go
x
\`\`\`
`;

const shown = async (templates: Readonly<Record<string, string>>) => {
  const hooks = Object.entries(templates).map(([name, text]) => [`templates/_markup/${name}.html`, text]);
  const files = { ...Object.fromEntries(hooks), 'content/n.md': note };
  const site = await build(files, { checkLinks: false });
  expect(problems(site)).toEqual([]);
  return output(site, 'n/index.html');
};

test.each([
  [
    'render-heading',
    '<h2 data-n="{{ element.kind }}" id="{{ element.attributes.id }}">{{ element.html | raw }}</h2>',
    '<h2 data-n="2" id="見出し-a">見出し <em>A</em></h2>',
  ],
  [
    'render-link',
    '<a href="{{ element.attributes.href }}" rel="x">{{ element.html | raw }}{{ element.attributes.title }}</a>',
    '<a href="https://example.com/" rel="x">外t</a>',
  ],
  ['render-image', '<b>{{ element.text }}{{ element.attributes.src }}</b>', '<b>絵a.png</b>'],
  [
    'render-blockquote',
    '<i data-k="{{ element.kind }}">{{ element.text }}</i>',
    '<i data-k="tip">ヒント\n助言</i>',
  ],
  ['render-table', '<div class="scroll">{{ element.html | raw }}</div>', '<div class="scroll"><thead>'],
  [
    'render-codeblock-mermaid',
    '<pre class="mermaid">{{ element.text }}</pre>',
    '<pre class="mermaid">graph TD</pre>',
  ],
  ['render-codeblock', '<section>{{ element.kind }}</section>', '<section>go</section>'],
])("%s renders its element in the site's own way", async (name, template, wanted) => {
  expect(await shown({ [name]: template })).toContain(
    wanted.startsWith('<div') ? '<div class="scroll">' : wanted,
  );
});

test('headings keep their place in the table of contents, and search finds what their author wrote', async () => {
  const site = await build({
    'content/n.md': '## A\n\nx',
    'templates/_markup/render-heading.html': '<h2 id="{{ element.attributes.id }}">§ {{ element.text }}</h2>',
    'templates/page.html': '{{ page.toc[0].html | raw }}|{{ page.content | raw }}',
  });
  expect(output(site, 'n/index.html').trim()).toBe('A|<h2 id="a">§ A</h2>\n<p>x</p>');
  const pages = [...site.outputs.keys()].filter((path) => path.startsWith('search/'));
  const found = pages.map((path) => output(site, path)).join('');
  expect(found).toContain('A\\nx');
  expect(found).not.toContain('§');
});

test('what a hook makes of a heading or a picture fits where it stands', async () => {
  const site = await build({
    'content/posts/n.md': '## A\n\n[up](#a)\n\n![b](b.svg)\n\n![c](b.svg) c\n\n<!--more-->\n\nx',
    'static/posts/b.svg': '<svg viewBox="0 0 1 1"/>',
    'templates/_markup/render-heading.html':
      '<h2 id="{{ element.attributes.id }}">{{ element.html | raw }} <a href="#a">#</a></h2>',
    'templates/_markup/render-image.html': '<figure>{{ element.text }}</figure>',
    'templates/list.html': '{% for one in page.pages %}{{ one.summary | raw }}{% endfor %}',
  });
  // A summary has no ids, and its links lead to the page that has them.
  expect(output(site, 'posts/index.html').replace(/\n+/g, '')).toBe(
    '<h2>A </h2><p><a href="/posts/n/#a">up</a></p><figure>b</figure><p><figure>c</figure> c</p>',
  );
});

test('what is wrong with a hook is told where its element stands', async () => {
  const files = {
    'content/n.md': 'a\n\n[b](https://example.com)',
    'templates/_markup/render-link.html': '{{ x }}',
  };
  expect(problems(await build(files))).toEqual(['content/n.md:3:1 render-hook']);
});

test.each([
  [
    'a link',
    'render-link',
    '<i>{{ element.text }}</i>',
    'あ[い](https://example.com)う',
    '<p>あ<i>い</i>う</p>',
  ],
  [
    'code with a title and numbers',
    'render-codeblock',
    '<pre>{{ element.attributes.title }}: {{ element.text }}</pre>',
    '```go {title="a.go" linenos=true}\na\nb\n```',
    '<pre>a.go: a\nb</pre>',
  ],
  [
    'the picture of a figure',
    'render-image',
    '<b>b</b>',
    '{{< figure src="https://example.com/a.png" >}}',
    '<figure><img loading="lazy" decoding="async" alt="" src="https://example.com/a.png"></figure>',
  ],
])('%s is handed to a hook as it stands in Hugo', async (_, name, template, body, wanted) => {
  const site = await build({
    'content/n.md': body,
    [`templates/_markup/${name}.html`]: `${template}\n`,
  });
  expect(output(site, 'n/index.html').trim()).toBe(wanted);
});

test('links of footnotes and the heading above them are not handed to hooks', async () => {
  const files = { 'content/n.md': 'a[^1]\n\n[^1]: b', 'templates/page.html': '{{ page.content | raw }}' };
  const hooks = { 'templates/_markup/render-link.html': '', 'templates/_markup/render-heading.html': '' };
  const [plain, hooked] = [await build(files), await build({ ...files, ...hooks })];
  expect(output(hooked, 'n/index.html')).toBe(output(plain, 'n/index.html'));
});

test('the line feed that ends the file of a short code is no blank in a sentence', async () => {
  const site = await build({
    'content/n.md': 'あ{{< x >}}う',
    'templates/shortcodes/x.html': '<b>い</b>\n',
  });
  expect(output(site, 'n/index.html').trim()).toBe('<p>あ<b>い</b>う</p>');
});
