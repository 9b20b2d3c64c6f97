import { describe, expect, test } from 'vitest';
import { buildSite, type SiteHistory } from '#site';
import { bareTheme, now, output, problems } from './build.ts';

const commit = {
  hash: '0123456789abcdef0123456789abcdef01234567',
  subject: '直す',
  authorName: 'A',
  authorEmail: 'a@example.org',
  authorDate: '2024-05-06T07:08:09+09:00',
  commitDate: '2024-05-07T00:00:00Z',
};
const history: SiteHistory = { latest: new Map([['content/a.md', commit]]), isShallow: false };

function build(config: string, found: (() => SiteHistory | undefined) | undefined = () => history) {
  const files = new Map([
    ['content/a.md', '---\ndate: 2020-01-01\nlastmod: 2021-01-01\n---\n'],
    ['content/b.md', '---\nlastmod: 2022-02-02\n---\n'],
    [
      'templates/page.html',
      '{{ page.date }} {{ page.lastmod }} {{ page.git.shortHash }} {{ page.git.subject }}',
    ],
    ['hugo.yaml', config],
  ]);
  return buildSite({ files, theme: bareTheme, options: { now }, ...(found ? { history: found } : {}) });
}

describe('with enableGitInfo', () => {
  test('the newest commit says when a page was changed, else its front matter', async () => {
    const site = await build('enableGitInfo: true');
    expect(output(site, 'a/index.html')).toBe('2020-01-01T00:00:00Z 2024-05-06T07:08:09+09:00 0123456 直す');
    expect(output(site, 'b/index.html')).toContain('2022-02-02T00:00:00Z 2022-02-02T00:00:00Z');
    expect(problems(site)).toEqual([]);
  });

  test('":git" stands where the configuration puts it', async () => {
    const site = await build(
      'enableGitInfo: true\nfrontmatter: {date: [":git", date], lastmod: [lastmod, ":git"]}',
    );
    expect(output(site, 'a/index.html')).toBe('2024-05-06T07:08:09+09:00 2021-01-01T00:00:00Z 0123456 直す');
  });

  test('":fileModTime" is what git knows, since no clone keeps the times of files', async () => {
    const site = await build('frontmatter: {date: [":fileModTime", date]}');
    expect(output(site, 'a/index.html')).toContain('2024-05-06T07:08:09+09:00 2021-01-01T00:00:00Z');
  });

  test('a site in no repository, or in a part of one, is told so once', async () => {
    const outside = await build('enableGitInfo: true', () => undefined);
    expect(problems(outside)).toEqual(['hugo.yaml:1:1 git-history']);
    expect(outside.diagnostics[0]?.hints[0]).toMatch(/enableGitInfo.*":git".*":fileModTime"/);
    expect(output(outside, 'a/index.html')).toContain('2021-01-01T00:00:00Z');
    const shallow = await build('enableGitInfo: true', () => ({ ...history, isShallow: true }));
    expect(problems(shallow)).toEqual(['hugo.yaml:1:1 git-history']);
  });
});

test('nobody asks for the history of a site that does not want it', async () => {
  const site = await build('title: x', () => {
    throw new Error('asked');
  });
  expect(output(site, 'a/index.html')).toBe('2020-01-01T00:00:00Z 2021-01-01T00:00:00Z  ');
});
