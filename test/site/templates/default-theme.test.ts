import { describe, expect, test } from 'vitest';
import { proseText } from '../../../src/site/templates/plain-text.ts';
import { build, output, theme } from '../build.ts';

const page = async (files: Readonly<Record<string, string>>, path: string): Promise<string> => {
  const site = await build(files, { theme: theme() });
  expect(site.diagnostics).toEqual([]);
  return output(site, path);
};

/** The links of an element of a page, each as its words. */
function wordsIn(html: string, name: string): readonly string[] {
  const [, inside = ''] =
    new RegExp(`<(?:nav|section) class="${name}"[^>]*>(.*?)</(?:nav|section)>`, 's').exec(html) ?? [];
  return [...inside.matchAll(/<a [^>]*>(.*?)<\/a>/gs)].map(([, text = '']) =>
    text.replace(/<[^>]*>/g, ' ').trim(),
  );
}

const note = (matter: string) => `---\n${matter}\n---\n本文です。\n`;

describe('what stands below a note', () => {
  test('of a journal, the older and the newer note', async () => {
    const files = Object.fromEntries(
      [1, 2, 3].map((day) => [`content/log/${day}.md`, note(`title: ${day}日\ndate: 2024-01-0${day}`)]),
    );
    expect(wordsIn(await page(files, 'log/2/index.html'), 'neighbours')).toEqual([
      '古い記事 1日',
      '新しい記事 3日',
    ]);
  });

  test('of a section with weights, what is read before and after it', async () => {
    const files = Object.fromEntries(
      [1, 2, 3].map((weight) => [
        `content/guide/${weight}.md`,
        note(`title: 第${weight}章\nweight: ${weight}`),
      ]),
    );
    expect(wordsIn(await page(files, 'guide/2/index.html'), 'neighbours')).toEqual([
      '前へ 第1章',
      '次へ 第3章',
    ]);
  });

  test('a note of the same series is told once', async () => {
    const files = {
      'content/a.md': note('title: 甲\ndate: 2024-01-01\nseries: 連載\ntags: [t]'),
      'content/b.md': note('title: 乙\ndate: 2024-01-02\nseries: 連載\ntags: [t]'),
      'content/c.md': note('title: 丙\ndate: 2024-01-03\ntags: [t]'),
    };
    const html = await page(files, 'a/index.html');
    expect([wordsIn(html, 'series'), wordsIn(html, 'related')]).toEqual([['甲', '乙'], ['丙']]);
  });
});

test('a link that shows its own address is marked, so that paper tells it once', async () => {
  const written =
    'https://example.org/a?b=1&c=2 と<https://example.org/>、www.example.org、https://example.org/%E3%81%82、[言葉](https://example.org/)。\n';
  const html = await page({ 'content/a.md': written }, 'a/index.html');
  const links = [...html.matchAll(/<a (class="bare" )?href="https:\/\/(?:www\.)?example\.org[^>]*>/g)];
  expect(links.map(([, mark]) => mark !== undefined)).toEqual([true, true, true, true, false]);
});

test('a description is made of sentences, not of code', async () => {
  const code =
    '```yaml {title="a.yaml"}\nkind: Pod\n```\n\n> [!NOTE]\n> 補い。\n\n|a|b|\n|-|-|\n|1|2|\n\n文です[^1]。\n\n[^1]: 注。\n';
  const html = await page({ 'content/a.md': code, 'content/b.md': '```\ncode\n```\n' }, 'a/index.html');
  expect(/<meta name="description" content="([^"]*)"/.exec(html)?.[1]).toBe('補い。 文です。');
  expect(proseText('<pre>a</pre><p>b</p>')).toBe('b');
});

test('a page of nothing but code is described by it', async () => {
  const html = await page({ 'content/b.md': '```\ncode\n```\n' }, 'b/index.html');
  expect(/<meta name="description" content="([^"]*)"/.exec(html)?.[1]).toBe('code');
});
