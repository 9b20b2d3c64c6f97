import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '<iframe src="https://example.com"></iframe>',
  '<p style="color:red">x</p>',
  '<svg onload=alert(1)></svg>',
  '<svg><use href="https://fetched.example/x.svg#a" /><path fill="url(https://fetched.example/x)" /></svg>',
  '<svg><foreignObject><script>alert(1)</script></foreignObject><a href="javascript:a">x</a></svg>',
  '<math><mi><style><img src=x onerror=alert(1)></style></mi></math>',
  '<p style="background: url(https://fetched.example/x)">x</p>',
  '<button onclick="alert(1)" type=submit>x</button>',
  '![x](data:text/html;base64,PHNjcmlwdD4=)',
  '## x {onclick=alert(1)}',
  '<form action="https://example.com"><input name=a></form>',
];

describe('raw HTML', () => {
  it.each(attacks)('%s runs nothing', async (note) => {
    const { html } = await render(note);
    expect(html).not.toMatch(
      /<script|onerror|onload|onclick|javascript:|<iframe|style=|data:text|<form|fetched/,
    );
  });

  it.each([
    ['a\n\n<iframe src="https://example.com"></iframe>', 3, '<iframe>'],
    ['x <blink>y</blink>', 1, '<blink>'],
    ['<p style="position:fixed;top:0">x</p>', 1, 'Inline style was dropped: <p>: position:fixed; top:0'],
    ['<svg><foreignObject>x</foreignObject></svg>', 1, '<foreignObject>'],
    ['## H {foo=bar}', 1, 'Attribute "foo"'],
    ['[x](javascript:a)', 1, '"javascript:"'],
  ])('%j is reported', async (note, line, words) => {
    const { diagnostics } = await render(note);
    expect(diagnostics).toMatchObject([{ code: 'dropped-html', place: { line } }]);
    expect(diagnostics[0]?.message).toContain(words);
  });

  it.each([
    [
      '<iframe src="https://www.youtube.com/embed/ab-c?x=1"></iframe>',
      'https://www.youtube.com/watch?v=ab-c',
    ],
    ['<iframe src="//player.vimeo.com/video/12"></iframe>', 'https://vimeo.com/12'],
    ['a <iframe src="https://e.org/x" title="T"></iframe>', 'https://e.org/x'],
  ])('%s becomes a link', async (note, address) => {
    const { html } = await render(note);
    expect(html).toContain(`<a class="embed" href="${address}" rel="noopener">`);
  });

  it.each(['script', 'style', 'textarea'])('a sentence about <%s> goes on', async (tag) => {
    const { html, diagnostics } = await render(`in a <${tag}> tag.\n\nmore`);
    expect(html).toBe(`<p>in a &#x3C;${tag}> tag.</p>\n<p>more</p>`);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-tag']);
  });

  it('cannot claim that something was verified', async () => {
    const { html } = await render('<span class="session-mark mine" data-verdict="verified">検証済み</span>');
    expect(html).toBe('<p><span class="mine">検証済み</span></p>');
  });

  it.each([
    ['<p style="text-align: center">x</p>', '<p class="s-text-align-center">x</p>', 'text-align:center'],
    ['<p style="color:#F00;top:0">x</p>', '<p class="s-color--hf00">x</p>', 'color:#f00'],
    ['<center>x</center>', '<div class="s-text-align-center">x</div>', 'text-align:center'],
    [
      'a <font color="red" size="5">x</font>',
      '<span class="s-color-red--font-size-x-large">',
      'color:red;color:light-dark(red,color-mix(in oklab,red 60%,white));font-size:x-large',
    ],
    [
      '<table><tr><td bgcolor=red>x</table>',
      '<td class="s-background-color-red">x</td>',
      'background-color:red',
    ],
  ])('%s looks as it says, by a class', async (note, expected, rule) => {
    const { html, styles } = await render(note);
    expect(html).toContain(expected);
    expect(styles.join('')).toContain(rule);
    expect(html).not.toContain('style=');
  });

  it.each([
    'color:red}x{',
    'width:expression(a)',
    'font-family:"a',
    'color:calc((1)',
    '--x:1',
    'margin:-9em',
  ])('the style %s does not reach the style sheet', async (style) => {
    const { styles } = await render(`<p style='${style}'>x</p>`);
    expect(styles).toEqual([]);
  });

  it.each([
    '<nav>a</nav>',
    '<article>a</article>',
    '<meter value="1" max="2"></meter>',
    '<svg width="1"><circle r="1" stroke-width="2"></circle></svg>',
    '<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>',
    '<span data-any="1" aria-current="page">a</span>',
    '<map name="m"><area href="/x" alt="x"></map>',
  ])('%s stays', async (note) => {
    const { html, diagnostics } = await render(note);
    expect(html).toContain(note);
    expect(diagnostics).toEqual([]);
  });

  it('cannot repeat a block by a forged slot', async () => {
    const { html } = await render('<kanzen-slot slot="0"></kanzen-slot>\n\n```\n$ ls\n```');
    expect(html.split('<figure').length).toBe(2);
  });

  it('escapes what an output prints', async () => {
    const { html } = await render('```\n$ curl http://a\n<script>alert(1)</script>\n```');
    expect(html).not.toContain('<script');
  });
});
