import { expect, test } from 'vitest';
import type { RenderOptions } from '#markdown';
import { html } from './render.ts';

test.each<[string, RenderOptions, string]>([
  ['完了 :tada: `:x:` :nobody:', { emoji: true }, '<p>完了 🎉 <code>:x:</code> :nobody:</p>'],
  ['完了 :tada:', {}, '<p>完了 :tada:</p>'],
  ['"a" -- b... `--x`', { typographer: true, language: 'en' }, '<p>“a” – b… <code>--x</code></p>'],
  [
    "<< a >> it's 'b' \"c\"",
    { typographer: true, quotes: { leftDoubleQuote: '&laquo;&nbsp;', rightDoubleQuote: '»' } },
    '<p>« a » it’s ‘b’ «\u00A0c»</p>',
  ],
  [
    '\'tis the \'90s, Smiths\' and 日本語"引用" \\"a\\" 5\'10" --- ----',
    { typographer: true, language: 'en' },
    '<p>’tis the ’90s, Smiths’ and 日本語"引用" "a" 5\'10" — —-</p>',
  ],
  [
    "a -- b --- c... don't – https://e.org/a--b",
    {
      typographer: true,
      language: 'en',
      quotes: { enDash: '~', emDash: '~~', ellipsis: '..', apostrophe: '`' },
    },
    '<p>a ~ b ~~ c.. don`t – <a href="https://e.org/a--b">https://e.org/a--b</a></p>',
  ],
  [
    '<<語>> <<<i>a</i>>> 1 <<< 2 `<<x>>` \\<<b>c</b>>',
    { typographer: true, language: 'en' },
    '<p>«語» «<i>a</i>» 1 «&#x3C; 2 <code>&#x3C;&#x3C;x>></code> &#x3C;<b>c</b>></p>',
  ],
  ['<<i>a</i>>>', { language: 'en' }, '<p>&#x3C;<i>a</i>>></p>'],
  [
    'at "https://e.org/a", \'www.e.org\' and "me@e.org"',
    { typographer: true, language: 'en' },
    '<p>at “<a href="https://e.org/a">https://e.org/a</a>”, ‘<a href="https://www.e.org">www.e.org</a>’ and “<a href="mailto:me@e.org">me@e.org</a>”</p>',
  ],
  ['"a\n\nb" c"', { typographer: true, language: 'en' }, '<p>“a</p>\n<p>b" c"</p>'],
  ['```text\na\n```', { lineNumbers: true }, expect.stringContaining('class="line-number"')],
  ['```text {linenos=false}\na\n```', { lineNumbers: true }, expect.not.stringContaining('line-number')],
  ['`a` --flag "b"', {}, '<p><code>a</code> --flag "b"</p>'],
  ['一行目\n二行目', { hardBreaks: true }, '<p>一行目<br>\n二行目</p>'],
  ['一行目\n二行目', {}, '<p>一行目二行目</p>'],
  ['`{{</* ref "a" */>}}`', {}, '<p><code>{{&#x3C; ref "a" >}}</code></p>'],
])('%j with %j', async (text, options, wanted) => {
  expect(await html(text, options)).toEqual(wanted);
});

test('a short code that is written to be shown is shown in a fence as well', async () => {
  const shown = await html('```text\n{{</* figure src="a.png" */>}}\n{{%/* note */%}}\n```');
  expect(shown.replace(/<[^>]*>/g, '')).toBe('{{&#x3C; figure src="a.png" >}}\n{{% note %}}');
});
