import { describe, expect, test } from 'vitest';
import { type SearchDocument, searchFiles } from '../../../src/site/outputs/search-index.ts';
// @ts-expect-error the theme's script has no types
import { find, openIndex } from '../../../templates/assets/search.js';

const page = (title: string, text = '', tags: readonly string[] = []): SearchDocument => ({
  title,
  url: `/${title}/`,
  tags,
  text,
});

/** Asks as a browser does; tells the titles found, how many there are, and what was loaded. */
async function ask(documents: readonly SearchDocument[], ...queries: readonly string[]) {
  const files = new Map(searchFiles('ja/search.json', documents));
  const loaded: string[] = [];
  const load = async (address: string) => {
    const text = files.get(address.replace(/^\/site\//, ''));
    if (text === undefined) throw new Error(`no such file: ${address}`);
    loaded.push(text);
    return JSON.parse(text);
  };
  const index = await openIndex('/site/ja/search.json', load);
  const answers = [];
  for (const query of queries) {
    const { pages, count } = await find(index, query);
    answers.push({ titles: pages.map(({ title }: SearchDocument) => title), count });
  }
  return { answers, loaded, sizes: [...files.values()].map((text) => text.length) };
}

const notes = [
  page('負荷分散', '東京都の負荷を分散する。新幹線'),
  page('Service', 'ClusterIP と kubectl get-pods の負荷分散', ['k8s']),
  page('Node', 'v1.13 のノード', ['Kubernetes']),
  page('constructor', '京都'),
];

describe('a question finds', () => {
  test.each([
    ['負荷分散', ['負荷分散', 'Service']],
    ['幹線', ['負荷分散']],
    ['線', ['負荷分散']],
    ['京都', ['constructor', '負荷分散']],
    ['ｃｌｕｓｔｅｒ', ['Service']],
    ['get-p', ['Service']],
    ['pods', ['Service']],
    ['k', ['Service', 'Node']],
    ['v1.13 ノード', ['Node']],
    ['constructor', ['constructor']],
    ['toString', []],
    ['大阪', []],
    ['  ', []],
    ['--', []],
  ])('%s', async (query, titles) => {
    const { answers } = await ask(notes, query);
    expect(answers[0]?.titles.sort()).toEqual([...titles].sort());
    expect(answers[0]?.count).toBe(titles.length);
  });

  test('first what has the words in its title, then in its tags, then as they stand', async () => {
    const documents = [
      page('a', '分散した負荷分'),
      page('b', '負荷分散'),
      page('c', '', ['負荷分散']),
      page('負荷分散'),
    ];
    const { answers } = await ask(documents, '負荷分散');
    expect(answers[0]?.titles).toEqual(['負荷分散', 'c', 'b', 'a']);
  });
});

test('a site without pages has an index in which nothing is found', async () => {
  expect((await ask([], 'x')).answers[0]?.titles).toEqual([]);
});

test('of a large site a question loads little', async () => {
  const word = (n: number) => String.fromCodePoint(0x4e00 + (((n * n * 7919) % 1_000_003) % 20_000));
  const text = (n: number) => Array.from({ length: 1500 }, (_, i) => word(n * 1500 + i)).join('');
  const documents = Array.from({ length: 300 }, (_, n) => page(`記事${n}`, text(n)));
  const { answers, loaded, sizes } = await ask(documents, text(123).slice(100, 108));
  expect(answers[0]?.titles).toEqual(['記事123']);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const used = loaded.reduce((sum, { length }) => sum + length, 0);
  expect(used).toBeLessThan(whole / 20);
});
