import { describe, expect, test } from 'vitest';
import { build, output } from './build.ts';

const page = (fields: string) => `---\n${fields}\n---\nx\n`;
const shown = {
  'templates/page.html': '{% for one in page.related %}{{ one.title }} {% endfor %}',
};

/** The titles of the pages related to `content/a.md`. */
async function relatedToA(pages: Readonly<Record<string, string>>, config = ''): Promise<string> {
  const written = Object.entries(pages).map(
    ([name, fields]) => [`content/${name}.md`, page(`title: ${name}\n${fields}`)] as const,
  );
  const site = await build({ ...shown, ...Object.fromEntries(written), 'hugo.yaml': config });
  return output(site, 'a/index.html').trim();
}

const pages = {
  a: 'date: 2024-03-01\ntags: [x, y]\nkeywords: [k]',
  both: 'date: 2024-01-01\ntags: [x, y]',
  one: 'date: 2023-01-01\ntags: [x]',
  keyword: 'date: 2023-02-01\nkeywords: [k]',
  year: 'date: 2024-02-01',
  newer: 'date: 2024-04-01\ntags: [x, y]\nkeywords: [k]',
};

describe("Hugo's related pages", () => {
  // With the date of 2024 (weight 10) the mean of "both" is 56 of 100, and the threshold for 3 matches is 26.
  test('without configuration: keywords, date and tags, none that is newer', async () => {
    expect(await relatedToA(pages)).toBe('both keyword one');
  });

  test.each([
    ['includeNewer', 'related: {includeNewer: true}', 'newer both keyword one'],
    ['a threshold', 'related: {threshold: 90}', 'both keyword'],
    ['indices', 'related: {indices: [{name: date, weight: 10}]}', 'year both'],
    ['a pattern', 'related: {indices: [{name: date, weight: 10, pattern: "200601"}]}', ''],
    ['an own limit', 'related: {limit: 1}', 'both'],
    [
      'a word that most pages bear',
      'related: {indices: [{name: tags, weight: 80, cardinalityThreshold: 70}]}',
      'both one',
    ],
    [
      'a word that too many pages bear',
      'related: {indices: [{name: tags, weight: 80, cardinalityThreshold: 50}]}',
      'both',
    ],
  ])('%s', async (_, config, expected) => {
    expect(await relatedToA(pages, config)).toBe(expected);
  });

  test('case is ignored on request', async () => {
    const cased = { a: 'tags: [Go]', b: 'tags: [go]' };
    const index = (more: string) => `related: {indices: [{name: topics, weight: 80${more}}]}`;
    const topics = Object.fromEntries(
      Object.entries(cased).map(([name, fields]) => [name, fields.replace('tags', 'topics')]),
    );
    expect(await relatedToA(topics, index(''))).toBe('');
    expect(await relatedToA(topics, index(', toLower: true'))).toBe('b');
  });
});

test('an index without a name is told with its place', async () => {
  const site = await build({ 'hugo.yaml': 'related:\n  indices:\n    - weight: 1\n', 'content/a.md': 'x' });
  expect(site.diagnostics.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
    'configuration-value 3:7',
  ]);
});
