import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, kanzen } from './stage.ts';

/** A blog as people have them: an old configuration, a theme's short codes, bundles, what does not come over. */
const blog = {
  'config.toml':
    'baseurl = "https://example.org/"\ntitle = "備忘録"\ntheme = "t"\n[taxonomies]\ntag = "tags"\nseries = "series"\n',
  'content/post/2020-01-02-nginx.md':
    '+++\ntitle = "Nginx"\ndate = 2020-01-02T10:00:00+09:00\nseries = ["入門"]\nslug = "日本語"\naliases = ["/old/"]\n+++\n{{< note >}}*a*{{< /note >}}\n\n{{< notice tip >}}b{{< /notice >}}\n\n{{< gone >}}\n\n<iframe src="https://example.org"></iframe>\n',
  'content/post/bundle/index.md': '---\ntitle: B\ndraft: true\n---\n',
  'content/post/bundle/a.yaml': 'kind: Pod\n',
  'content/old.rst': '#+TITLE: x\n',
  'static/robots.txt': 'User-agent: *\n',
  'i18n/ja.toml': '[tags]\nother = "札"\n',
  'config/_default/params.yaml': 'colour: red\n',
  'layouts/_default/single.html': '{{ define "main" }}{{ end }}',
  'layouts/shortcodes/note.html': '<aside>{{ .Inner | markdownify }}</aside>',
  'layouts/shortcodes/odd.html': '{{ partial "p" . }}',
  'themes/t/layouts/shortcodes/notice.html': '<p class="{{ .Get 0 }}">{{ .Inner }}</p>',
  'themes/t/layouts/index.html': 'never read',
  'assets/scss/main.scss': 'body {}',
};

describe('kanzen import hugo', () => {
  it('takes a site over and tells what did not come over, and why', async () => {
    const cwd = await folderWith(
      Object.fromEntries(Object.entries(blog).map(([path, text]) => [`hugo/${path}`, text])),
    );
    const { code, stdout, stderr } = await kanzen(cwd, ['import', 'hugo', 'hugo', '--root', 'mine']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('Wrote 11 files') });
    expect(await readdir(join(cwd, 'mine'))).toEqual([
      'assets',
      'config',
      'config.toml',
      'content',
      'i18n',
      'static',
      'templates',
    ]);
    expect(await readFile(join(cwd, 'mine/templates/shortcodes/note.html'), 'utf8')).toBe(
      '<aside>{{ shortcode.innerHtml | inline | raw }}</aside>',
    );
    for (const told of [
      'Pages: 1, and files beside them: 2',
      'Short codes, translated to Liquid: note, notice',
      'content/post/bundle/index.md (draft)',
      "Go's template language: 1",
      'These keys of Hugo have no effect: theme',
      'Short code is not known: "gone"\n    content/post/2020-01-02-nginx.md:12',
      'Frame of another site does not stand in a note: a link took its place: <iframe>',
      'Files of assets/ that are published only where a short code asks for them: 1',
      'no counterpart in Liquid, because of {{ partial "p" . }}',
      'This markup is not read: old.rst',
    ])
      expect(stdout).toContain(told);
  });

  it('builds the folder as it stands, too, once what is wrong with it is right', async () => {
    const right = blog['content/post/2020-01-02-nginx.md'].replace('{{< gone >}}', '');
    const root = await folderWith({ ...blog, 'content/post/2020-01-02-nginx.md': right });
    expect(await kanzen(root, ['build', '--no-cache'])).toMatchObject({ code: 0 });
    const page = await readFile(join(root, 'dist/post/日本語/index.html'), 'utf8');
    expect(page).toContain('<aside><em>a</em></aside>');
    expect(page).toContain('<p class="tip">b</p>');
    expect(await readFile(join(root, 'dist/old/index.html'), 'utf8')).toContain(
      'url=https://example.org/post/',
    );
    expect(await readFile(join(root, 'dist/robots.txt'), 'utf8')).toBe('User-agent: *\n');
    expect(await readdir(join(root, 'dist/series'))).toContain('入門');
  });

  it.each([
    [['import'], 'Name what to import'],
    [['import', 'jekyll', 'x'], 'Name what to import'],
    [['import', 'hugo', 'nowhere'], 'there is no such folder'],
    [['import', 'hugo', 'hugo', '--root', 'mine'], 'config.toml exists already'],
  ])('refuses %j', async (argv, reason) => {
    const cwd = await folderWith({ 'hugo/config.toml': '', 'mine/config.toml': '' });
    expect(await kanzen(cwd, argv)).toMatchObject({ code: 2, stderr: expect.stringContaining(reason) });
  });
});
