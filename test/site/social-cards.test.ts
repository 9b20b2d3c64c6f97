import { expect, test } from 'vitest';
import { buildSite, type DrawCard, type SiteInput } from '#site';
import { textLines } from '../../src/site/templates/text-lines.ts';
import { now, theme } from './build.ts';

const files = {
  'kanzen.config.yaml':
    'title: 学習メモ\nbaseURL: https://example.org/\nsocialCards: {font: templates/bold.otf}',
  'content/posts/a.md': '---\ntitle: Service を完全に理解する：ClusterIP & Ingress\n---\nx\n',
  'content/posts/b/index.md': '---\ntitle: B\n---\nx\n',
  'content/posts/b/cover.svg': '<svg viewBox="0 0 1 1"/>',
};
const input = (drawCard: DrawCard | undefined, more = {}): SiteInput => ({
  files: new Map(Object.entries({ ...files, ...more })),
  theme: theme(),
  options: { now },
  ...(drawCard ? { drawCard } : {}),
});

test('a note without a picture has a card, drawn with the font of the site, again only where it changed', async () => {
  const drawn: string[] = [];
  const draw: DrawCard = async (svg, font) => {
    drawn.push(`${font} ${svg}`);
    return new TextEncoder().encode('png');
  };
  const site = await buildSite(input(draw));
  expect(site.diagnostics).toEqual([]);
  expect([...site.outputs.keys()].filter((path) => path.endsWith('.png'))).toEqual(['posts/a/card.png']);
  expect(drawn.join()).toMatch(
    /^templates\/bold\.otf <svg.*<text[^>]*>Service を完全に理解する：<\/text>\n<text[^>]*>ClusterIP &amp; Ingress<\/text>/s,
  );
  expect(String(site.outputs.get('posts/a/index.html'))).toContain(
    'content="https://example.org/posts/a/card.png"',
  );
  expect(String(site.outputs.get('posts/b/index.html'))).toContain(
    'content="https://example.org/posts/b/cover.svg"',
  );
  await buildSite(input(draw, { 'static/x.txt': 'x' }), site.memory);
  expect(drawn).toHaveLength(1);
});

test('a title that is too long for a card ends with an ellipsis', async () => {
  const drawn: string[] = [];
  const draw: DrawCard = async (svg) => {
    drawn.push(svg);
    return new Uint8Array();
  };
  await buildSite(input(draw, { 'content/posts/a.md': `---\ntitle: ${'長い題名'.repeat(20)}\n---\n` }));
  expect(drawn.join().match(/<text[^>]*>[^<]*/g)?.[3]).toMatch(/長い題名.*…$/);
});

test('where nothing can draw them, the author is told', async () => {
  const site = await buildSite(input(undefined));
  expect(site.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['social-card', 'warning'],
  ]);
  expect(String(site.outputs.get('posts/a/index.html'))).not.toContain('card.png');
});

test.each([
  ['日本語、です。次', 8, ['日本語、', 'です。次']],
  ['日本語です。', 10, ['日本語です。']],
  ['kubernetes service name', 12, ['kubernetes', 'service name']],
  ['averyveryverylongword x', 5, ['averyveryverylongword', 'x']],
])('%s is broken at %s', (text, width, lines) => {
  expect(textLines(text, width)).toEqual(lines);
});
