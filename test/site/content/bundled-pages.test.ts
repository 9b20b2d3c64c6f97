import { describe, expect, test } from 'vitest';
import { build, output, problems } from '../build.ts';

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

describe('a page in a bundle', () => {
  const list =
    '{% for one in page.resources %}{{ one.type }}:{{ one.name }}:{{ one.title }}:[{{ one.url }}{{ one.page.url }}]\n{% endfor %}';
  const files = {
    'content/trip/index.md': page('Trip'),
    'content/trip/z.txt': 'z',
    'content/trip/late.md': '---\ntitle: Late\ndate: 2024-03-01\ntags: [far]\n---\nlate',
    'content/trip/day/index.md': '---\ntitle: Day\nweight: 1\n---\n## Dawn\n\n[map](map.txt) [top](#dawn)',
    'content/trip/day/map.txt': 'map',
    'content/trip/draft.md': '---\ntitle: Draft\ndraft: true\n---\n',
    'content/trip/README.md': 'Read me',
    'templates/page.html': list,
  };

  test('is a resource behind the files, in the order of lists, and on no list', async () => {
    const site = await build(files);
    expect(output(site, 'trip/index.html').trim().split('\n')).toEqual([
      'text:day/map.txt:day/map.txt:[/trip/day/map.txt]',
      'text:z.txt:z.txt:[/trip/z.txt]',
      'page:day/index.md:Day:[]',
      'page:late.md:Late:[]',
      'page:README.md:README:[]',
    ]);
    expect(site.leftOut.map(({ path }) => path)).toEqual(['content/trip/draft.md']);
    expect([...site.outputs.keys()].filter((path) => /^tags.far|late|\.md$/.test(path))).toEqual([]);
    expect(output(site, 'index.html')).toBe('/trip/\n');
  });

  test('shows its own text, whose links are those of its file', async () => {
    const shown = '{% for one in page.resources %}{{ one.page.content | raw }}{% endfor %}';
    const site = await build({ ...files, 'templates/page.html': shown });
    expect(output(site, 'trip/index.html')).toContain('<a href="/trip/day/map.txt">map</a>');
    expect(problems(site)).toEqual(['content/trip/day/index.md:1:1 bundled-page']);
  });

  test('is of the language of its name', async () => {
    const site = await build({
      ...files,
      'hugo.toml': '[languages.en]\nweight = 1\n[languages.ja]\nweight = 2',
      'content/trip/index.ja.md': page('旅'),
      'content/trip/late.ja.md': page('夜'),
    });
    expect(output(site, 'ja/trip/index.html').match(/page:.*/g)).toEqual(['page:late.ja.md:夜:[]']);
    expect(output(site, 'trip/index.html')).not.toContain('夜');
  });

  test('is what a bundle without an address is for', async () => {
    const site = await build({
      'content/parts/index.md': '---\ntitle: Parts\nheadless: true\n---\n',
      'content/parts/one.md': page('One'),
    });
    expect(problems(site)).toEqual([]);
  });

  test('is named by where its author put it', async () => {
    const site = await build({
      'hugo.toml': 'contentDir = "notes"',
      'notes/trip/index.md': page('Trip'),
      'notes/trip/day.md': page('Day'),
    });
    expect(site.diagnostics.map(({ message }) => message)).toEqual([
      'These pages are files of the bundle notes/trip and have no address: day.md',
    ]);
  });
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
