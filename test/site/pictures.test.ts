import { expect, test } from 'vitest';
import { buildSite, type FileContent, type PictureShape, type ResizePicture, type SiteInput } from '#site';
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

test('a template asks for copies of pictures in the words of Hugo', async () => {
  const shapes: PictureShape[] = [];
  const resize: ResizePicture = async (_, shape) => {
    shapes.push(shape);
    return new Uint8Array([1]);
  };
  const template =
    "{% assign a = page.resources | where: 'name', '図.png' | first %}" +
    "{% assign b = a | resize: '600x' %}{% assign c = a | fit: '300x300 avif' %}" +
    "{% assign d = '/x.png' | fill: '100x50 Top q60' %}" +
    '{{ b.width }}x{{ b.height }} {{ c.width }}x{{ c.height }} {{ d.url }}';
  const changed = {
    'kanzen.config.yaml': 'baseURL: https://example.org/n/',
    'templates/page.html': template,
  };
  const site = await buildSite(input(resize, changed));
  expect(problems(site)).toEqual([]);
  const shown = String(site.outputs.get('p/index.html')).replace(/[0-9a-f]{10}/, 'HASH');
  expect(shown).toBe('600x300 300x150 /n/x.HASH.top.q60.100x50.webp');
  expect(shapes).toEqual([
    { width: 600, height: 300, quality: 80, format: 'webp' },
    { width: 300, height: 150, quality: 80, format: 'avif' },
    { width: 100, height: 50, cropTo: 'top', quality: 60, format: 'webp' },
  ]);
  const copies = [...site.outputs.keys()].filter((path) => /x\d+\.(webp|avif)$/.test(path));
  expect(copies.length).toBe(3);
  // A page that is not rendered again still has its copies.
  const again = await buildSite(input(resize, changed), site.memory);
  expect([...again.outputs]).toEqual([...site.outputs]);
  expect(shapes.length).toBe(3);
});

test.each([
  ["{{ '/none.png' | resize: '1x' }}", 'no picture of this site: "/none.png"'],
  ["{{ '/x.png' | fill: '100x' }}", "fill needs a width and a height such as '600x400'"],
  ["{{ '/x.png' | resize: 'big' }}", 'a picture cannot be made "big"'],
])('%s is an error', async (template, message) => {
  const site = await buildSite(input(undefined, { 'templates/404.html': template }));
  expect(site.diagnostics.map((found) => found.message).join()).toContain(message);
});

test('a template whose copies cannot be made has the picture itself', async () => {
  const template = "{% assign a = '/x.png' | resize: '50x' %}{{ a.url }} {{ a.width }}";
  const changed = { 'kanzen.config.yaml': 'title: t', 'templates/page.html': template };
  const site = await buildSite(input(undefined, changed));
  expect(String(site.outputs.get('p/index.html'))).toBe('/x.png 50');
  expect(site.diagnostics.map(({ code }) => code)).toEqual(['picture']);
});

test('a picture of another page has its size too, by a relative path and by one from the root', async () => {
  const changed = { 'content/q/r.md': '![a](../p/図.png) ![b](/p/small.png) ![c](../../../x.png)' };
  const page = String((await buildSite(input(undefined, changed))).outputs.get('q/r/index.html') ?? '');
  expect([...page.matchAll(/width="(\d+)"/g)].map(([, width]) => width)).toEqual(['1000', '300']);
});
