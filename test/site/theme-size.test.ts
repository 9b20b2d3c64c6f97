import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gallery } from '../browser/gallery.ts';
import { build, output, theme } from './build.ts';

/** Kilobytes as they travel. */
const travelling = (text: string) => gzipSync(text).length / 1024;

test('what a reader loads with a page is small, and the search only comes with the first question', async () => {
  const files = {
    'content/posts/gallery/index.md': gallery,
    'content/posts/gallery/net.svg': '<svg viewBox="0 0 4 3"/>',
  };
  const site = await build(files, { theme: theme() });
  const html = output(site, 'posts/gallery/index.html');
  const assets = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/(assets\/[^"]+\.(js|css))"/g)];
  const size = (end: string) =>
    assets
      .filter(([, , own]) => own === end)
      .reduce((sum, [, path = '']) => sum + travelling(output(site, path)), 0);
  expect(size('js')).toBeLessThan(2);
  expect(size('css')).toBeLessThan(14);
  expect(travelling(html)).toBeLessThan(20);
  expect(assets.some(([, path]) => path?.includes('search'))).toBe(false);
  // A reader of Japanese sees the page without a font of the site's.
  expect(html).not.toMatch(/<link[^>]*(?:preload|font)/);
});
