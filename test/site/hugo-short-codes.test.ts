import { describe, expect, test } from 'vitest';
import { translateShortCode } from '../../src/site/hugo/translate-short-code.ts';
import { build, output, problems } from './build.ts';

const shown = async (template: string, call: string): Promise<string> => {
  const site = await build(
    {
      'content/a/index.md': `---\ntitle: A\ndate: 2024-05-06T07:08:09Z\n---\n${call}`,
      'layouts/shortcodes/x.html': template,
      'kanzen.config.yaml': 'params: {colour: red}',
      'data/books.yaml': '- {title: One, tags: [p, q]}\n- {title: Two, tags: []}',
      'data/people.yaml': 'bob: {name: Bob}\nal: {name: Al}',
      'layouts/partials/card.html':
        '<h4>{{ .title }}</h4>{{ .body | markdownify }}{{ .call.Get 0 }}{{ if .none }}x{{ end }}',
      'layouts/partials/deep/foot.html': '{{ .Get 0 }} {{ .Page.Title }}',
      'i18n/ja.yaml': '- {id: listed, translation: As a list}',
      'content/a/net.svg': '<svg viewBox="0 0 20 10"/>',
    },
    { checkLinks: false },
  );
  expect(problems(site).filter((one) => !one.includes('layouts/'))).toEqual([]);
  return output(site, 'a/index.html').trim();
};

describe("a site's own short codes come over from Hugo", () => {
  test.each([
    ['{{ range $k, $v := .Params }}{{ $k }}={{ $v }};{{ end }}', '{{< x b="2" a="1" >}}', 'a=1;b=2;'],
    ['{{ range .Params }}[{{ . }}]{{ end }}{{ len .Params }}', '{{< x b="2" a="1" >}}', '[1][2]2'],
    ['{{ range $i, $v := .Params }}{{ $i }}{{ $v }}{{ end }}', '{{< x p q >}}', '0p1q'],
    ['{{ if .Get "open" }}open{{ else }}shut{{ end }}{{ .Get "open" }}', '{{< x open=false >}}', 'shutfalse'],
    ['{{ if .Get "open" }}open{{ else }}shut{{ end }}', '{{< x open="false" >}}', 'open'],
    ['{{ .Get "open" | default true }}', '{{< x open=false >}}', 'false'],
    ['{{ if eq (.Get 0) 3 }}three{{ else }}text{{ end }}', '{{< x 3 >}}', 'three'],
    ['{{ if eq (.Get 0) 3 }}three{{ else }}text{{ end }}', '{{< x "3" >}}', 'text'],
    ['{{ if isset .Params "a" }}set{{ else }}none{{ end }}', '{{< x a="" >}}', 'set'],
    ['{{ if isset .Params "a" }}set{{ else }}none{{ end }}', '{{< x b="" >}}', 'none'],
    [
      '<p class="lead">{{ .Inner | markdownify }}</p>',
      '{{< x >}}\n*i*\n{{< /x >}}',
      '<p class="lead"><em>i</em></p>',
    ],
    ['<b>{{ trim .Inner "\\n" | markdownify }}</b>', '{{< x >}}\n*i*\n{{< /x >}}', '<b><em>i</em></b>'],
    [
      '{{ range split (trim .Inner "\\n") "\\n" }}<li>{{ . | markdownify }}</li>{{ end }}',
      '{{< x >}}\n*i*\nj\n{{< /x >}}',
      '<li><em>i</em></li><li>j</li>',
    ],
    ['<pre>{{ htmlEscape .Inner }}</pre>', '{{< x >}}a<b>c{{< /x >}}', '<pre>a&lt;b&gt;c</pre>'],
    ['{{ div 7 2 }} {{ div 7.0 2 }} {{ math.Ceil 1.2 }}', '{{< x >}}', '3 3.5 2'],
    [
      '{{ range split (.Get 0) "," }}<i>{{ trim . " " }}</i>{{ end }}',
      '{{< x "a, b" >}}',
      '<i>a</i><i>b</i>',
    ],
    [
      '{{ title (.Get 0) }} {{ humanize "my-name" }}',
      '{{< x "the API of a site" >}}',
      'The API of a Site My name',
    ],
    ['{{ $c := slice "a" }}{{ $c = $c | append (.Get 0) }}{{ delimit $c " " }}', '{{< x b >}}', 'a b'],
    [
      '{{ dateFormat "2006/01/02" .Page.Date }} {{ .Page.Date | time.Format "Jan 2" }}',
      '{{< x >}}',
      '2024/05/06 May 6',
    ],
    [
      '{{ range where .Site.Data.books "title" "Two" }}{{ .title }}{{ end }}{{ range sort .Site.Data.books "title" }}{{ .title }}{{ end }}',
      '{{< x >}}',
      'TwoOneTwo',
    ],
    ['{{ $l := split "a,b,c" "," }}{{ range last 2 $l }}{{ . }}{{ end }}', '{{< x >}}', 'bc'],
    ['{{ i18n "listed" }}', '{{< x >}}', 'As a list'],
    ['<b>{{ .Get 0 }}</b>', '{{< x "a<b" >}}', '<b>a&lt;b</b>'],
    [
      '<pre><code>{{- .Inner | safeHTML -}}</code></pre>',
      '{{< x >}}*a* <b>{{< /x >}}',
      '<pre><code>*a* &lt;b&gt;</code></pre>',
    ],
    [
      '<b class="{{ .Get "kind" | default "note" }}">{{ .Inner | markdownify }}</b>',
      '{{< x >}}*i*{{< /x >}}',
      '<b class="note"><em>i</em></b>',
    ],
    [
      '{{ with .Get "src" }}<img src="{{ . }}">{{ else }}none{{ end }}',
      '{{< x src="a.png" >}}',
      '<img src="a.png">',
    ],
    ['{{ with .Get "src" }}<img src="{{ . }}">{{ else }}none{{ end }}', '{{< x >}}', 'none'],
    [
      '{{ $k := .Get "kind" }}{{ if eq $k "warn" }}W{{ else if $k }}{{ $k | upper }}{{ else }}-{{ end }}',
      '{{< x kind="tip" >}}',
      'TIP',
    ],
    [
      '{{- if and (.Get "a") (ne (.Get "b") "1") -}} yes {{- else -}} no {{- end -}}',
      '{{< x a="1" b="2" >}}',
      'yes',
    ],
    [
      '{{ if not (.Get 0) }}no{{ end }}{{/* c */}}{{ .Site.Params.colour }} {{ $.Page.Title }}',
      '{{< x >}}',
      'nored A',
    ],
    ['{{ $l := slice "a" (.Get 0) }}{{ range $l }}{{ . }},{{ end }}{{ len $l }}', '{{< x b >}}', 'a,b,2'],
    ['{{ if len .Params | eq 2 }}two{{ else }}-{{ end }}', '{{< x a b >}}', 'two'],
    [
      '{{ $is := eq (.Get 0) "a" }}{{ if and $is (.Get 1 | ne "c") }}yes{{ else }}no{{ end }}',
      '{{< x a b >}}',
      'yes',
    ],
    ['{{ substr (.Get 0) 1 }} {{ substr (.Get 0) 0 1 }}', '{{< x "@ab" >}}', 'ab @'],
    [
      '<div class="d">{{ .Inner }}</div>',
      '{{< x >}}\nA["*y*"] --> B\n\n    <b>c</b> {{< param "colour" >}}\n{{< /x >}}',
      '<div class="d">\nA["*y*"] --> B\n\n    <b>c</b> red\n</div>',
    ],
    ['<div>{{ .Inner }}</div>', '{{% x %}}*a*{{% /x %}}', '<div><em>a</em></div>'],
    ['<div>{{ .Inner | .Page.RenderString }}</div>', '{{< x >}}*a*{{< /x >}}', '<div><em>a</em></div>'],
    ['<b>{{ .Get 0 }}</b>', '{{% x b %}}', '<p><b>b</b></p>'],
    ['<div>\n\n    {{ .Get 0 }}</div>', '{{% x b %}}', '<div>\n\n    b</div>'],
    ['See [a](/a/) for {{ .Get 0 }}.', 'x {{% x b %}}', '<p>x See <a href="/a/">a</a> for b.</p>'],
    ['- {{ .Get 0 }}\n- c', '{{% x b %}}', '<ul>\n<li>b</li>\n<li>c</li>\n</ul>'],
    ['{{ if (isset .Params "k") }}{{ .Get "k" }}{{ else }}-{{ end }}', '{{< x k=v >}}', 'v'],
    [
      '{{ $u := .Get "url" }}{{ $s := .Get "site" | default (urls.Parse $u).Host }}{{ $s }}',
      '{{< x url="https://e.org/a/b" >}}',
      'e.org',
    ],
    ['{{ .Page.Param "colour" }} {{ if eq .Page.File.Ext "md" }}md{{ end }}', '{{< x >}}', 'red md'],
    ['<!-- c -->\n{{- .Get 0 | default "*t*" -}}\n<!-- d -->', 'a {{% x %}}', '<p>a <em>t</em></p>'],
    ['{{ range .Params }}<i>{{ . }}</i>{{ end }}', '{{< x 1 2 >}}', '<i>1</i><i>2</i>'],
    [
      '<a href="{{ printf "https://e.com/%s/%v" (.Get 0) (.Get 1) }}">x</a>',
      '{{< x a b >}}',
      '<a href="https://e.com/a/b">x</a>',
    ],
    [
      '<i>{{ replace (.Get 0) "-" " " | upper }}{{ substr (.Get 0) 0 1 }}</i>',
      '{{< x a-b >}}',
      '<i>A Ba</i>',
    ],
    [
      '{{ range .Site.Data.books }}<i>{{ .title }}{{ range $i, $t := .tags }}{{ if $i }},{{ end }}{{ $t }}{{ end }}</i>{{ end }}',
      '{{< x >}}',
      '<i>Onep,q</i><i>Two</i>',
    ],
    [
      '{{ range $k, $v := site.Data.people }}{{ $k }}={{ $v.name }} {{ end }}{{ with index $.Site.Data.people (.Get 0) }}{{ .name }}{{ end }}{{ (index site.Data.books 1).title }}',
      '{{< x bob >}}',
      'al=Al bob=Bob BobTwo',
    ],
    [
      '{{ with .Page.Resources.GetMatch (.Get 0) }}<img src="{{ .RelPermalink }}" width="{{ .Width }}">{{ end }}{{ with .Page.Resources.GetMatch (printf "*%s*" "et") }}{{ .Name }}{{ end }}',
      '{{< x net.svg >}}',
      '<img src="/a/net.svg" width="20">net.svg',
    ],
    [
      '{{ $p := .Page.Resources.Get "net.svg" }}{{ ($p.Resize "10x").Width }} {{ with $p.Fill "5x5" }}{{ .Height }}{{ end }}',
      '{{< x >}}',
      '20 10',
    ],
    [
      '{{ partial "card.html" (dict "title" (.Get 0) "body" .Inner "call" .) }}{{ partial "deep/foot" . }}',
      '{{< x T >}}*b*{{< /x >}}',
      '<h4>T</h4><em>b</em>TT A',
    ],
    [
      '{{ $a := .Get 0 }}{{ if or (and (eq $a "1") (not (.Get 1))) (eq $a "2" "3") }}Y{{ else if in $a "9" }}N{{ else }}-{{ end }}{{ cond (eq $a "1") "a" "b" }}{{ add 1 2 }}{{ range seq 2 }}{{ . }}{{ end }}',
      '{{< x "3" >}}',
      'Yb312',
    ],
    [
      '{{ .Page.Date.Format "Jan 2, 2006" }} {{ .Get "c" | markdownify }}',
      '{{< x c="*i*" >}}',
      'May 6, 2024 <em>i</em>',
    ],
    ['{{ .Get "x" | safeHTML }}', '{{< x x="<script>" >}}', '&lt;script&gt;'],
    [
      '{{ strings.TrimPrefix "ab" (.Get 0) }} {{ strings.TrimPrefix "b" (.Get 0) }} {{ .Get 0 | strings.TrimSuffix "b" }}',
      '{{< x abab >}}',
      'ab abab aba',
    ],
    [
      '{{ truncate 10 (.Get 0) }}|{{ .Get 0 | truncate 8 "…" }}|{{ truncate 99 (.Get 0) }}|{{ truncate 3 (.Get 1) }}|{{ truncate 2 "abc" }}',
      '{{< x "one two three" "日本語の文" >}}',
      'one two …|one two…|one two three|日本語 …|ab …',
    ],
    [
      '{{ $d := dict "info" "I" "warn-x" (.Get 1) }}{{ index $d (.Get 0) }}[{{ index $d "none" }}]{{ index $d "info" }}',
      '{{< x warn-x W >}}',
      'W[]I',
    ],
    [
      '{{ with .Get "a" }}A{{ . }}{{ else with .Get "b" }}B{{ . }}{{ else }}C{{ end }}{{ .Name }}',
      '{{< x b=1 >}}',
      'B1x',
    ],
    [
      '{{ range .Page.Resources.Match "N*.SVG" }}{{ .Name }} {{ .RelPermalink }}{{ end }}{{ len (.Page.Resources.Match "z*") }}',
      '{{< x >}}',
      'net.svg /a/net.svg0',
    ],
    [
      '{{ .Scratch.Set "a-b" (.Get 0) }}{{ if .Get 1 }}{{ .Scratch.Set "a-b" "two" }}{{ end }}{{ .Scratch.Get "a-b" }}[{{ .Scratch.Get "c" }}]',
      '{{< x one >}}',
      'one[]',
    ],
    ['{{ .Page.Store.Set "hasX" true }}x', '{{< x >}}', 'x'],
    [
      '<a href="{{ relref . (.Get 0) }}">{{ ref .Page "/a" }}</a>',
      '{{< x "/a#b" >}}',
      '<a href="/a/#b">/a/</a>',
    ],
    [
      '{{ if hasSuffix (.Get 0) ".md" }}y{{ end }}{{ if strings.HasSuffix "d" ".md" }}n{{ end }} {{ .IsNamedParams }} {{ isset .Params 3 }}',
      '{{< x a.md >}}',
      'y false false',
    ],
    [
      '{{ range after 1 (slice 1 2 3) }}{{ . }}{{ end }} {{ math.Max 1 2 }} {{ math.Min 3 2 }} {{ countwords "a b c" }} {{ .Page.Date.Year }}',
      '{{< x >}}',
      '23 2 2 3 2024',
    ],
  ])('%s', async (template, call, wanted) => {
    expect(await shown(template, call)).toBe(wanted);
  });

  test.each([
    ['{{ partial "x.html" . }}', '{{ partial "x.html" . }}'],
    ['a {{ resources.GetRemote "b" }}', '{{ resources.GetRemote "b" }}'],
    ['{{ if .Get 0 }}a', '{{ end }} is missing'],
    ['{{ $d := dict "a" . }}{{ index $d (.Get 0) }}', '{{ index $d (.Get 0) }}'],
    ['{{ with .Site.GetPage "a" }}{{ .Content }}{{ end }}', '{{ .Content }}'],
    ['{{ range .Site.Pages }}{{ end }}', '{{ range .Site.Pages }}'],
    ['{{ .Parent.Inner }}', '{{ .Parent.Inner }}'],
    ['{{ now.Year }}', '{{ now.Year }}'],
    ['{{ "%}" | upper }}', '{{ "%}" | upper }}'],
    ['{{ with getJSON "u" }}{{ end }}', '{{ with getJSON "u" }}'],
  ])('%s is left to its author', (template, action) => {
    expect(translateShortCode(template)).toEqual({ action });
  });

  test('what has no counterpart in a partial is named with the partial', () => {
    const partials = (name: string) => (name === 'p.html' ? '{{ return 1 }}' : undefined);
    expect(translateShortCode('{{ partial "p.html" . }}', partials)).toEqual({
      action: '{{ return 1 }} in the partial "p.html"',
    });
  });

  test('one that cannot be translated is named at its call', async () => {
    const site = await build({
      'content/a.md': 'a {{< x >}}',
      'layouts/shortcodes/x.html': '{{ partial "p" . }}',
    });
    const [, problem] = site.diagnostics;
    expect([problem?.code, problem?.place.line]).toEqual(['untranslated-short-code', 1]);
    expect(problems(site)).toContain('content/a.md:1:3 short-code');
  });

  test('a call of one that could not come over tells where it is, and not that its name is wrong', async () => {
    const site = await build({
      'content/a.md': 'a {{< w >}} {{< y >}} {{< z >}} {{< youtube dQw4w9WgXcQ >}}',
      'layouts/shortcodes/w.html': '{{ getJSON "p" }}',
      'themes/t/layouts/shortcodes/y.html': '{{ .Parent.Inner }}',
      'layouts/shortcodes/youtube.html': '{{ getJSON "p" }}',
      'hugo.toml': 'theme = "t"',
    });
    const calls = site.diagnostics.filter(({ code }) => code === 'short-code');
    expect(calls.map(({ message, hints }) => [message, hints[0]])).toEqual([
      [
        'Short code "w" does what has no counterpart in Liquid: it is in layouts/shortcodes/w.html',
        'Write what it makes in templates/shortcodes/w.html',
      ],
      [
        'Short code "y" does what has no counterpart in Liquid: it is in themes/t/layouts/shortcodes/y.html',
        'Write what it makes in templates/shortcodes/y.html',
      ],
      [
        'Short code is not known: "z"',
        'Correct its name, or write what it makes in templates/shortcodes/z.html',
      ],
    ]);
  });

  test("the site's own template wins over Hugo's, and Hugo's over a theme's", async () => {
    const site = await build({
      'content/a.md': 'a {{< x >}} {{< y >}}',
      'layouts/shortcodes/x.html': 'theirs',
      'templates/shortcodes/x.html': 'mine',
      'layouts/_shortcodes/y.html': 'site',
      'themes/t/layouts/shortcodes/y.html': 'theme',
      'hugo.toml': 'theme = "t"',
    });
    expect(
      output(site, 'a/index.html')
        .replace(/<[^>]*>/g, '')
        .trim(),
    ).toBe('a mine site');
  });
});

test('what a short code takes as HTML is as safe as all raw HTML', async () => {
  const site = await build({
    'content/a.md': '{{< x >}}<b onclick="f()">c</b><script>d</script>{{< /x >}}',
    'layouts/shortcodes/x.html': '<i>{{ .Inner }}</i>',
  });
  expect(output(site, 'a/index.html').trim()).toBe('<i><b>c</b></i>');
  expect(problems(site).filter((one) => one.includes('content/'))).toEqual([
    'content/a.md:1:10 dropped-html',
    'content/a.md:1:32 dropped-html',
  ]);
});

test('a short code sees what the site says of itself in the language of its page', async () => {
  const site = await build({
    'hugo.yaml': 'title: T\nparams: {k: a}\nlanguages: {en: {}, ja: {title: 題, params: {k: b}}}',
    'content/a.md': '{{< x >}}',
    'content/a.ja.md': '{{< x >}}',
    'templates/shortcodes/x.html': '<i>{{ site.title }} {{ site.params.k }}</i>',
  });
  expect([output(site, 'a/index.html').trim(), output(site, 'ja/a/index.html').trim()]).toEqual([
    '<i>T a</i>',
    '<i>題 b</i>',
  ]);
});
