import { expect, test } from 'vitest';
import { buildSite, type FileContent, type ResizePicture, type SiteInput } from '#site';
import { bareTheme, now, problems } from './build.ts';

/** The head of a PNG, which says its size. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(40);
  bytes.set([0x89, 0x50, 0x4e, 0x47]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

const files: Readonly<Record<string, FileContent>> = {
  'kanzen.config.yaml': 'pictures: {widths: [800, 400], quality: 70}\nbaseURL: https://example.org/n/',
  'content/p/index.md': '![図](図.png) ![s](small.png) ![static](/x.png)',
  'content/p/図.png': png(1000, 500),
  'content/p/small.png': png(300, 200),
  'static/x.png': png(500, 500),
};

const resizer =
  (asked: string[]): ResizePicture =>
  async (content, { width, quality, format }) => {
    asked.push(`${new DataView(content.buffer).getUint32(16)}→${width} at ${quality}`);
    return new TextEncoder().encode(`${format} ${width}`);
  };

const input = (
  resizePicture: ResizePicture | undefined,
  changed: Readonly<Record<string, FileContent>> = {},
): SiteInput => ({
  files: new Map(Object.entries({ ...files, ...changed })),
  theme: bareTheme,
  options: { now },
  ...(resizePicture ? { resizePicture } : {}),
});

test('a picture has copies in every width below its own, and the reader gets the one that fits', async () => {
  const asked: string[] = [];
  const site = await buildSite(input(resizer(asked)));
  expect(problems(site)).toEqual([]);
  expect(asked.sort()).toEqual(['1000→400 at 70', '1000→800 at 70', '500→400 at 70']);
  const copies = [...site.outputs.keys()].filter((path) => path.endsWith('.webp'));
  expect(copies.map((path) => path.replace(/[0-9a-f]{10}/, 'HASH'))).toEqual([
    'p/図.HASH.400w.webp',
    'p/図.HASH.800w.webp',
    'x.HASH.400w.webp',
  ]);
  const [, set = ''] = /srcset="([^"]*)"/.exec(String(site.outputs.get('p/index.html'))) ?? [];
  expect(set.split(', ').map((one) => decodeURI(one).replace(/[0-9a-f]{10}/, 'HASH'))).toEqual([
    '/n/p/図.HASH.400w.webp 400w',
    '/n/p/図.HASH.800w.webp 800w',
    '/n/p/図.png 1000w',
  ]);
});

test('copies are made again only where the picture has changed', async () => {
  const asked: string[] = [];
  const first = await buildSite(input(resizer(asked)));
  asked.length = 0;
  const second = await buildSite(input(resizer(asked), { 'static/x.png': png(450, 10) }), first.memory);
  expect(asked).toEqual(['450→400 at 70']);
  expect([...second.outputs]).toEqual([
    ...(await buildSite(input(resizer([]), { 'static/x.png': png(450, 10) }))).outputs,
  ]);
});

test('where nothing can make them smaller, pictures stay as they are and the author is told', async () => {
  const site = await buildSite(input(undefined));
  expect(site.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['picture', 'warning']]);
  expect(String(site.outputs.get('p/index.html'))).not.toContain('srcset');
});

test('a picture that cannot be read is an error at its file', async () => {
  const site = await buildSite(input(async () => Promise.reject(new Error('bad header'))));
  expect(new Set(problems(site).filter((one) => one.includes(' picture')))).toEqual(
    new Set(['content/p/図.png:1:1 picture', 'static/x.png:1:1 picture']),
  );
});

test('copies are AVIF where the site wants that', async () => {
  const site = await buildSite(
    input(resizer([]), { 'kanzen.config.yaml': 'pictures: {widths: [400], format: avif}' }),
  );
  const copies = [...site.outputs.keys()].filter((path) => /w\.(webp|avif)$/.test(path));
  expect(copies.map((path) => path.replace(/[0-9a-f]{10}/, 'HASH'))).toEqual([
    'p/図.HASH.400w.avif',
    'x.HASH.400w.avif',
  ]);
});
