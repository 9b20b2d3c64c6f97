import { describe, expect, test } from 'vitest';
import { nearWord } from '../../../src/site/near-word.ts';
import { build, output } from '../build.ts';

const config = `
schemas:
  posts:
    unknown: warning
    fields:
      level: {oneOf: [beginner, advanced], default: beginner}
      rating: {type: integer, min: 1, max: 5}
      reviewed: date
      authors: {type: list, min: 1, of: {type: text, pattern: "[a-z]+"}}
      cover: file
      next: page
      source: {fields: {url: {type: url, required: true}}}
      description: {type: text, required: true, max: 10}
  /docs/**:
    fields:
      title: {required: true}
`;

/** What is said of `content/posts/a/index.md` with these fields: place, code, severity and message. */
async function said(fields: string, more: Readonly<Record<string, string>> = {}) {
  const site = await build({
    'kanzen.config.yaml': config,
    'content/posts/a/index.md': `---\n${fields}\n---\n`,
    'content/posts/a/net.svg': '<svg/>',
    'content/b.md': '',
    ...more,
  });
  return site.diagnostics.map(({ code, severity, place, message }) => {
    const where = place.path === 'content/posts/a/index.md' ? '' : place.path;
    return `${where}${place.line}:${place.column} ${severity} ${code}: ${message}`;
  });
}

describe('front matter that fits its schema', () => {
  test('says nothing', async () => {
    const fields = [
      'description: short',
      'rating: 5',
      'reviewed: 2024-01-02',
      'authors: [me]',
      'cover: net.svg',
      'next: /b',
      'source: {url: "https://e.org/"}',
      'tags: [x]',
      'tags_weight: 3',
      'params: {level: advanced}',
    ];
    expect(await said(fields.join('\n'))).toEqual([]);
  });

  test('has the default of what it leaves out', async () => {
    const page = (fields: string) => `---\ndescription: d\n${fields}\n---\n`;
    const site = await build({
      'kanzen.config.yaml': config,
      'content/posts/a.md': page(''),
      'content/posts/b.md': page('level: advanced'),
      'templates/page.html': '{{ page.params.level }}',
    });
    expect(output(site, 'posts/a/index.html')).toBe('beginner');
    expect(output(site, 'posts/b/index.html')).toBe('advanced');
  });
});

describe('front matter that does not fit is told with line and column', () => {
  test.each([
    [
      'rating: 9',
      '3:9 error front-matter-schema: Field "rating" must be a whole number, at least 1 and at most 5: it is 9',
    ],
    [
      'rating: "5"',
      '3:9 error front-matter-schema: Field "rating" must be a whole number, at least 1 and at most 5: it is "5"',
    ],
    [
      'level: expert',
      '3:8 error front-matter-schema: Field "level" must be one of "beginner", "advanced": it is "expert"',
    ],
    [
      'reviewed: 2024-02-30',
      '3:11 error front-matter-schema: Field "reviewed" must be a date such as 2020-03-04: it is "2024-02-30"',
    ],
    [
      'authors: []',
      '3:10 error front-matter-schema: Field "authors" must be a list, at least 1 items: it is []',
    ],
    [
      'authors: [me, Y]',
      '3:15 error front-matter-schema: Field "authors.1" must be a text of the form [a-z]+: it is "Y"',
    ],
    [
      'cover: no.svg',
      '3:8 error front-matter-schema: Field "cover" must be a file of the bundle or of the site: it is "no.svg"',
    ],
    [
      'next: nowhere',
      '3:7 error front-matter-schema: Field "next" must be a page of the site: it is "nowhere"',
    ],
    [
      'source: {url: x}',
      '3:15 error front-matter-schema: Field "source.url" must be an address such as https://example.org/: it is "x"',
    ],
    ['source: {}', '3:9 error front-matter-schema: Field "source.url" is missing'],
    ['rateing: 3', '3:10 warning front-matter-unknown: Field "rateing" is not in the schema "posts"'],
    [
      'params: {colour: red}',
      '3:18 warning front-matter-unknown: Field "colour" is not in the schema "posts"',
    ],
  ])('%s', async (field, expected) => {
    expect(await said(`description: d\n${field}`)).toEqual([expected]);
  });

  test('what is required', async () => {
    expect(await said('title: x')).toEqual([
      '2:1 error front-matter-schema: Field "description" is missing: the schema "posts" asks for it',
    ]);
  });

  test('by a pattern of paths, sections too', async () => {
    const docs = { 'content/docs/x/y.md': '---\n---\n', 'content/docs/x/_index.md': '---\ntitle: X\n---\n' };
    expect(await said('description: d', docs)).toEqual([
      'content/docs/x/y.md2:1 error front-matter-schema: Field "title" is missing: the schema "/docs/**" asks for it',
    ]);
  });

  test('in TOML too', async () => {
    const toml = '+++\ndescription = "d"\nrating = 9\n+++\n';
    const [first] = await said('description: d', { 'content/posts/t.md': toml });
    expect(first).toMatch(/^content\/posts\/t.md3:\d+ error front-matter-schema: Field "rating"/);
  });
});

test('a schema that is wrong is told with its place', async () => {
  const site = await build({
    'kanzen.config.yaml':
      'schemas:\n  posts:\n    unknown: maybe\n    fields:\n      a: {type: nothing}\n      b: {pattern: "("}\n      c: {maximum: 3}\n',
    'content/a.md': '',
  });
  expect(site.diagnostics.map(({ code, place }) => `${place.line}:${place.column} ${code}`)).toEqual([
    '3:14 configuration-value',
    '5:10 configuration-value',
    '6:20 configuration-value',
    '7:20 configuration-value',
  ]);
});

test.each([
  ['titel', 'title'],
  ['drfat', 'draft'],
  ['tag', 'tags'],
  ['keyword', 'keywords'],
  ['alises', 'aliases'],
  ['desciption', 'description'],
  ['data', undefined],
  ['author', undefined],
  ['image', undefined],
  ['lang', undefined],
])('without a schema "%s" looks like %j', (key, meant) => {
  expect(
    nearWord(key, ['title', 'draft', 'date', 'tags', 'keywords', 'aliases', 'description', 'slug']),
  ).toBe(meant);
});

test('a key that looks like one of ours is warned of, unless the page has that one too', async () => {
  const config = { 'kanzen.config.yaml': 'title: x' };
  expect(await said('titel: x', config)).toEqual([
    '2:8 warning front-matter-unknown: Field "titel" has no effect of its own: it looks like "title"',
  ]);
  expect(await said('titel: x\ntitle: y', config)).toEqual([]);
  expect(await said('colour: red', config)).toEqual([]);
  const withAuthors = { 'kanzen.config.yaml': 'title: x\ntaxonomies: {author: authors, tag: tags}' };
  expect(await said('author: Ann', withAuthors)).toEqual([]);
  expect(await said('tag: a', withAuthors)).toHaveLength(1);
});
