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
  '![x](data:text/html;base64,PHNjcmlwdD4=)',
  '## x {onclick=alert(1)}',
  '<form action="https://example.com"><input name=a></form>',
];

describe('raw HTML', () => {
  it.each(attacks)('%s runs nothing', async (note) => {
    const { html } = await render(note);
    expect(html).not.toMatch(
      /<script|onerror|onload|onclick|javascript:|<iframe|style=|data:text|<form|<svg/,
    );
  });

  it.each([
    ['a\n\n<iframe src="https://example.com"></iframe>', 3, '<iframe>'],
    ['x <blink>y</blink>', 1, '<blink>'],
    ['<p style="color:red">x</p>', 1, 'Inline style'],
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

  it('cannot claim that something was verified', async () => {
    const { html } = await render('<span class="session-mark mine" data-verdict="verified">検証済み</span>');
    expect(html).toBe('<p><span class="mine">検証済み</span></p>');
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
