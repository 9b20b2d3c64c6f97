import { describe, expect, test } from 'vitest';
import { build, output, problems } from './build.ts';

/** What a short code `x` makes of a page, beside another short code `in`, other pages, and files. */
async function shown(template: string, call: string, inside = ''): Promise<string> {
  const site = await build({
    'hugo.toml':
      'baseURL = "https://example.org/sub/"\ndefaultContentLanguageInSubdir = true\n[languages.en]\n[languages.ja]\n',
    'content/n/a/index.md': `---\ntitle: A\ndate: 2022-05-06\n---\n${call}`,
    'content/n/a/part.csv': 'p,q',
    'content/days/one.md': '---\ntitle: One\ndate: 2023-01-01T01:00:00+09:00\nmood: calm\n---\n',
    'content/days/two.md': '---\ntitle: Two\nlinkTitle: Tw\ndate: 2023-01-01T00:30:00+01:00\n---\n',
    'content/about.md': '---\ntitle: About\ndescription: Who\nmood: calm\n---\n',
    'layouts/shortcodes/x.html': template,
    'layouts/shortcodes/in.html': inside,
    'layouts/partials/box.html': '<b>{{ .t }}</b>',
    'assets/text/list.txt': 'a & b',
    'assets/art/dot.svg': '<svg viewBox="0 0 4 2"><path d="M0 0"/></svg>',
    'static/sample.txt': 'one<two',
    'templates/list.html': '-',
  });
  expect(problems(site).filter((one) => !one.includes('unused-layouts'))).toEqual([]);
  return output(site, 'en/n/a/index.html').trim();
}

describe('a short code of Hugo, and those around it', () => {
  test.each([
    [
      '<i>{{ .Ordinal }}</i>{{ .Inner }}',
      '{{< x k=v >}}{{< in p >}}{{< in q >}}{{< /x >}}{{< in r >}}',
      '{{ with .Parent }}{{ .Get "k" }}{{ .Name }}{{ .Ordinal }}{{ end }}{{ if .Parent }}:{{ else }}-{{ end }}{{ .Ordinal }}{{ .Get 0 }};',
      '<p><i>0</i>vx0:0p;vx0:1q;-1r;</p>',
    ],
    [
      '{{ if .Inner }}{{ end }}{{ range .Scratch.Get "t" }}[{{ .n }} {{ .v }}]{{ end }}',
      '{{< x >}}{{< in one >}}*a*{{< /in >}}{{< in two >}}b{{< /in >}}{{< /x >}}',
      '{{ .Parent.Scratch.Add "t" (slice (dict "n" (.Get 0) "v" .Inner)) }}',
      '[one *a*][two b]',
    ],
    [
      '{{ .Page.Store.Add "n" 1 }}No. {{ .Page.Store.Get "n" }}',
      '{{< x >}} {{< in >}} {{< x >}}',
      '({{ .Page.Store.Get "n" }})',
      '<p>No. 1 (1) No. 2</p>',
    ],
  ])('%s', async (template, call, inside, wanted) => {
    expect(await shown(template, call, inside)).toBe(wanted);
  });

  test('the content of a call goes on as HTML, whatever keeps it in between', async () => {
    const template =
      '{{ .Scratch.Set "c" .Inner }}<div>{{ .Scratch.Get "c" }}</div>{{ range slice .Inner (.Get 0) }}{{ . }}{{ end }}';
    expect(await shown(template, '{{< x "<u>" >}}<b>c</b>{{< /x >}}')).toBe(
      '<div><b>c</b></div><b>c</b>&lt;u&gt;',
    );
  });
});

describe('what a short code of Hugo asks of its site', () => {
  test.each([
    [
      '{{ with site.GetPage "/about" }}<a href="{{ .RelPermalink }}">{{ .Title }} {{ .Params.mood }} {{ .Kind }} {{ .Description }}</a>{{ end }}{{ with .Site.GetPage "/gone" }}no{{ else }}none{{ end }}',
      '<a href="/sub/en/about/">About calm page Who</a>none',
    ],
    [
      '{{ with .Page.GetPage "/days/two" }}{{ .LinkTitle }} {{ .Permalink }} {{ .Date.Format "2006" }}{{ end }}',
      'Tw https://example.org/sub/en/days/two/ 2023',
    ],
    ['{{ range first 2 .Site.RegularPages }}{{ .Title }} {{ end }}', 'Two One'],
    [
      '{{ range (where .Site.RegularPages "Type" "days").ByDate }}{{ .Title }} {{ end }}{{ len (where site.RegularPages "Section" "!=" "days") }}',
      'One Two 2',
    ],
    [
      '{{ range where .Site.RegularPages "Params.mood" "calm" }}{{ .Title }} {{ end }}{{ range sort (where .Site.RegularPages "Section" "in" (slice "days")) "Title" "desc" }}{{ .Title }} {{ end }}',
      'One About Two One',
    ],
    [
      '{{ .Page.Section }} {{ .Page.Type }} {{ .Page.Kind }} {{ .Page.IsHome }} {{ if .Page.IsPage }}p{{ end }} {{ .Page.File.Dir }} {{ .Page.File.ContentBaseName }} {{ .Page.File.LogicalName }}',
      'n n page false p n/a/ a index.md',
    ],
    [
      '{{ with resources.Get "text/list.txt" }}<a href="{{ .RelPermalink }}">{{ .Content }}</a>{{ end }}{{ with resources.Get "gone" }}no{{ end }}',
      '<a href="/sub/text/list.txt">a &amp; b</a>',
    ],
    [
      '{{ with resources.Get "art/dot.svg" }}{{ .Width }} {{ .Content | safeHTML }}{{ end }}',
      '4 <svg viewBox="0 0 4 2"><path d="M0 0"/></svg>',
    ],
    ['{{ readFile "static/sample.txt" }} {{ (.Page.Resources.Get "part.csv").Content }}', 'one&lt;two p,q'],
    [
      '{{ relLangURL "b" }} {{ relLangURL "https://e.org/x" }} {{ .Page.RelRef (dict "path" "/about.md") }}',
      '/sub/en/b https://e.org/x /sub/en/about/',
    ],
    [
      '{{ $b := partial "box.html" (dict "t" "<") }}<div>{{ $b }}</div>{{ hugo.Environment }}',
      '<div><b>&lt;</b></div>production',
    ],
  ])('%s', async (template, wanted) => {
    expect(await shown(template, '{{< x >}}')).toBe(wanted);
  });

  test('code that a template highlights is highlighted, and its colours are known', async () => {
    const site = await build({
      'content/a.md': '{{< x go >}}\nvar a = "<b>"\n{{< /x >}}',
      'layouts/shortcodes/x.html': '<div>{{ highlight (trim .Inner "\\n") (.Get 0) "linenos=true" }}</div>',
    });
    const page = output(site, 'a/index.html');
    expect(page).toMatch(/^<div><figure class="code[^"]*"[^>]*>.*<span class="line-number"[^>]*>1<\/span>/s);
    expect(page.replace(/<[^>]*>/g, '')).toBe('1var a = "&#x3C;b>"');
    const [, rule = 'none'] = /class="(c-[\w-]*)"/.exec(page) ?? [];
    const styles = [...site.outputs.keys()].find((path) => /assets\/highlight\./.test(path)) ?? '';
    expect(output(site, styles)).toContain(`.${rule}`);
  });

  test('a file of assets/ is published where a short code asks for it, and no other', async () => {
    const site = await build({
      'content/a.md': '{{< x >}}',
      'layouts/shortcodes/x.html': '<img src="{{ (resources.Get "a.svg").RelPermalink }}">',
      'assets/a.svg': '<svg viewBox="0 0 1 1"/>',
      'assets/b.svg': '<svg viewBox="0 0 1 1"/>',
    });
    expect([site.outputs.has('a.svg'), site.outputs.has('b.svg')]).toEqual([true, false]);
    expect(problems(site)).toEqual([]);
  });
});

describe("Go's functions of texts and lists", () => {
  test.each([
    [
      '{{ md5 "abc" }} {{ sha256 "" }} {{ base64Encode "a" }}',
      '900150983cd24fb0d6963f7d28e17f72 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 YQ==',
    ],
    [
      '{{ range findRE `[a-z]+\\d` "ab1cd2" }}({{ . }}){{ end }}{{ delimit (findRE "." "abc" 2) "," }}',
      '(ab1)(cd2)a,b',
    ],
    [
      '{{ replaceRE "([a-z])(\\\\d)" "$2-$1" "a1 b2" }} {{ "a  b" | replaceRE `\\s+` "_" }} {{ replaceRE "(?P<n>b)" "${n}$n$$" "abc" }}',
      '1-a 2-b a_b abb$c',
    ],
    [
      '{{ printf "%03d|%5s|%-3s|%.2f|%x|%d%%" 7 "ab" "c" 1.5 255 50 }} {{ printf "%q" "q" }}',
      '007|   ab|c  |1.50|ff|50% &#34;q&#34;',
    ],
    [
      '{{ $a := or (.Get "k") "d" }}{{ $a }} {{ $b := and (.Get "k") "s" }}[{{ $b }}] {{ $c := or "x" "y" }}{{ $c }}',
      'd [] x',
    ],
    [
      '{{ path.Base "a/b.txt" }} {{ path.Ext "a/b.txt" }} {{ path.Join "a" "b" "/c" }} {{ path.Dir "a/b" }}',
      'b.txt .txt a/b/c a',
    ],
    [
      '{{ trim "--a-b--" "-" }} {{ strings.TrimRight "/" "a//" }} {{ delimit (union (slice "a") (slice "a" "b")) "" }} {{ print "a" 1 "b" }}',
      'a-b a ab a1b',
    ],
    [
      '{{ $s := newScratch }}{{ $s.Set "a" 1 }}{{ $s.Add "a" 2 }}{{ $s.Get "a" }}{{ $s.SetInMap "m" "z" 2 }}{{ $s.SetInMap "m" "b" 1 }}{{ range $s.GetSortedMapValues "m" }}{{ . }}{{ end }}{{ with $s.Get "none" }}no{{ end }}',
      '312',
    ],
    [
      '{{ $d := dict "b" 2 "a" 1 }}{{ range $k, $v := $d }}{{ $k }}{{ $v }}{{ end }}{{ range sort (slice 3 1 2) "value" "desc" }}{{ . }}{{ end }}',
      'a1b2321',
    ],
  ])('%s', async (template, wanted) => {
    expect((await shown(template, '{{< x >}}')).replaceAll('&quot;', '&#34;')).toBe(wanted);
  });

  test('what is no regular expression to Go is named where it is called', async () => {
    const site = await build({
      'content/a.md': '{{< x >}}',
      'layouts/shortcodes/x.html': '{{ replaceRE "(a" "b" "c" }}',
    });
    expect(site.diagnostics.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(`no regular expression of Go's: "(a"`),
    );
  });
});
