import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { rfc822 } from '../../../src/site/outputs/rss.ts';
import { searchTokens } from '../../../src/site/outputs/search-index.ts';
import { sha256 } from '../../../src/text/sha256.ts';
import { build, output } from '../build.ts';

const page = (fields: string, body = '') => `---\n${fields}\n---\n${body}`;
const files = {
  'content/posts/first.md': page(
    'title: "A & <B>\\u0007"\ndate: 2020-03-04T22:18:07+09:00\ntags: [メモ]',
    'To [second](second.md).\n\n<!--more-->\n\nRest',
  ),
  'content/posts/second.md': page('title: second\ndate: 2020-03-05\nlastmod: 2021-01-01', '本文'),
  'kanzen.config.yaml':
    'title: My notes\nbaseURL: https://example.org/n/\nfeeds: [rss, atom, json]\nlanguageCode: ja-JP\nauthor: me\nmarkdownTwins: true',
};

describe('feeds', async () => {
  const site = await build(files);
  test('home, section, taxonomy and term have all three', () => {
    for (const folder of ['', 'posts/', 'tags/', 'tags/メモ/']) {
      for (const name of ['index.xml', 'atom.xml', 'feed.json'])
        expect(site.outputs.has(`${folder}${name}`)).toBe(true);
    }
  });

  test("RSS names the page, its date on the author's clock, and its summary with absolute addresses", () => {
    const xml = output(site, 'index.xml');
    expect(xml).toContain(
      '<title>A &amp; &lt;B&gt;</title>\n      <link>https://example.org/n/posts/first/</link>',
    );
    expect(xml).toContain('<pubDate>Wed, 04 Mar 2020 22:18:07 +0900</pubDate>');
    expect(xml).toContain('href=&quot;https://example.org/n/posts/second/&quot;');
    expect(xml).toContain('<atom:link href="https://example.org/n/index.xml" rel="self"');
    expect(xml).toContain('<language>ja-JP</language>');
    expect(xml).not.toContain('Rest');
  });

  test('Atom says when it was updated', () => {
    expect(output(site, 'posts/atom.xml')).toContain('<updated>2021-01-01T00:00:00Z</updated>');
  });

  test('JSON Feed is JSON', () => {
    const feed = JSON.parse(output(site, 'tags/メモ/feed.json'));
    expect(feed.items.map(({ url }: { url: string }) => url)).toEqual(['https://example.org/n/posts/first/']);
    expect(feed.feed_url).toBe('https://example.org/n/tags/%E3%83%A1%E3%83%A2/feed.json');
  });

  test('the sitemap has every page once', () => {
    const urls = [...output(site, 'sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
    expect(urls).toEqual([...new Set(urls)]);
    expect(urls).toContain('https://example.org/n/tags/%E3%83%A1%E3%83%A2/');
    expect(urls).not.toContain('https://example.org/n/404.html');
  });

  test('robots.txt names the sitemap, and llms.txt the Markdown twins', () => {
    expect(output(site, 'robots.txt')).toContain('Sitemap: https://example.org/n/sitemap.xml');
    expect(output(site, 'llms.txt')).toContain('- [second](https://example.org/n/posts/second/index.md)');
    expect(output(site, 'posts/second/index.md')).toBe('# second\n\n本文\n');
  });
});

describe('search', () => {
  test.each([
    ['東京都に行く', ['東京', '京都', '都に', 'に行', '行く', 'く']],
    ['kubectl get-pods v1.13', ['kubectl', 'get-pods', 'get', 'pods', 'v1.13', 'v1', '13']],
    ['ＣｌｕｓｔｅｒＩＰ', ['clusterip']],
    ['Podの', ['pod', 'の']],
    ['サービス', ['サー', 'ービ', 'ビス', 'ス']],
    ['--', []],
  ])('the tokens of %s', (text, tokens) => {
    expect(searchTokens(text)).toEqual(tokens);
  });

  test('drafts that are shown are not found', async () => {
    const site = await build(
      { ...files, 'content/posts/d.md': page('title: secret\ndraft: true') },
      { drafts: true },
    );
    expect(site.outputs.has('posts/d/index.html')).toBe(true);
    const index = [...site.outputs]
      .filter(([path]) => path.startsWith('search/'))
      .map(([, text]) => String(text));
    expect(index.join()).not.toContain('secret');
    expect(output(site, 'llms.txt')).not.toContain('secret');
    expect(index.join()).toContain('second');
  });
});

test.each([
  ['2020-03-04T22:18:07+09:00', 'Wed, 04 Mar 2020 22:18:07 +0900'],
  ['2024-02-29T00:00:00Z', 'Thu, 29 Feb 2024 00:00:00 +0000'],
])('%s in RSS', (iso, wanted) => {
  expect(rfc822(iso)).toBe(wanted);
});

test.each([0, 1, 55, 56, 63, 64, 65, 1000])('the hash of %i bytes is SHA-256', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
  expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
});
