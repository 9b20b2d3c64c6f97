import { expect, test } from 'vitest';
import { build, problems } from '../build.ts';

const page = (title: string) => `---\ntitle: ${title}\n---\nx`;

test('pages in and below a leaf bundle are files of it, which is said once a bundle', async () => {
  const site = await build({
    'content/trip/index.md': page('Trip'),
    'content/trip/day/index.md': page('Day'),
    'content/trip/day/map.txt': 'map',
    'content/trip/city/_index.md': page('City'),
    'content/trip/city/museum.md': page('Museum'),
    'content/trip/README.md': 'Only for people who look into the folder.',
  });
  expect([...site.outputs.keys()].filter((path) => path.startsWith('trip/'))).toEqual([
    'trip/day/map.txt',
    'trip/index.html',
  ]);
  expect(problems(site)).toEqual(['content/trip/city/_index.md:1:1 bundled-page']);
  expect(site.diagnostics[0]?.message).toContain('city/_index.md, city/museum.md, day/index.md');
  expect(site.diagnostics[0]?.message).not.toContain('README');
});

test('a folder with both index.md and _index.md is a section, and both claim its address', async () => {
  const site = await build({
    'content/both/index.md': page('Leaf'),
    'content/both/_index.md': page('Branch'),
    'content/both/page.md': page('Page'),
  });
  expect(site.outputs.has('both/page/index.html')).toBe(true);
  expect(problems(site)).toEqual(['content/both/index.md:2:1 address-taken']);
});
