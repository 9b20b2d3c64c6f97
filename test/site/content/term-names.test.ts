import { describe, expect, test } from 'vitest';
import { build, output } from '../build.ts';

const tagged = (tags: string) => `---\ntags: [${tags}]\n---\nx`;

async function titleOf(pages: Readonly<Record<string, string>>): Promise<string> {
  const files = Object.entries(pages).map(([path, tags]) => [`content/${path}`, tagged(tags)] as const);
  const site = await build({ ...Object.fromEntries(files), 'templates/list.html': '{{ page.title }}' });
  return output(site, 'tags/go/index.html');
}

describe('a term is spelled as the first page spells it, in the order in which Hugo walks them', () => {
  test.each([
    ['by path', { 'posts/a.md': 'go', 'posts/b.md': 'Go', 'posts/c.md': 'Go' }, 'go'],
    ['by path in lower case', { 'posts/b.md': 'go', 'posts/C.md': 'Go' }, 'go'],
    ['pages beside the home page before sections', { 'zebra.md': 'Go', 'posts/a.md': 'go' }, 'Go'],
    ['the home page first', { '_index.md': 'Go', 'a.md': 'go' }, 'Go'],
    ['a section before its pages', { 'posts/_index.md': 'Go', 'posts/a.md': 'go' }, 'Go'],
    [
      'pages before sections',
      { 'posts/z.md': 'Go', 'posts/sub/_index.md': '', 'posts/sub/a.md': 'go' },
      'Go',
    ],
    ['folders that are no sections by path', { 'posts/z.md': 'Go', 'posts/sub/a.md': 'go' }, 'go'],
    ['a hyphen before what ends', { 'posts/b/index.md': 'Go', 'posts/b-1.md': 'go' }, 'go'],
    ['sections by path, a hyphen first', { 'a-b/z.md': 'Go', 'a/z.md': 'go' }, 'Go'],
    ['the last of one page', { 'posts/a.md': 'go, Go, GO', 'posts/b.md': 'go' }, 'GO'],
  ])('%s', async (_, pages, title) => {
    expect(await titleOf(pages)).toBe(title);
  });
});
