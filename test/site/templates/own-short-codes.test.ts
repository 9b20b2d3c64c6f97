import { expect, test } from 'vitest';
import { build, output, problems } from '../build.ts';

const shown = async (template: string, note: string): Promise<string> => {
  const site = await build({ 'content/a.md': note, 'templates/shortcodes/x.html': template });
  expect(site.diagnostics).toEqual([]);
  return output(site, 'a/index.html').trim();
};

test('an argument that is not there is null, wherever a template asks for it', async () => {
  const template =
    "{{ shortcode.named.k | default: shortcode.list[0] | default: 'none' }}{% if shortcode.list[3] %}no{% endif %}{{ shortcode.list.size }}{{ shortcode.list | join: '+' }}";
  expect(await shown(template, '{{< x >}}')).toBe('none0');
  expect(await shown(template, '{{< x p q >}}')).toBe('p2p+q');
  expect(await shown(template, '{{< x k=v >}}')).toBe('v0');
});

test('a short code sees the one that it stands in, its place, and the pages of its site', async () => {
  const template =
    '{% if shortcode.parent %}({{ shortcode.parent.named.k }}{{ shortcode.ordinal }}){% else %}{{ shortcode.innerHtml | raw }}{{ site.pages.size }}{{ site.pages[0].title }}{% endif %}';
  expect(await shown(template, '---\ntitle: T\n---\n{{< x k=v >}}{{< x />}}{{< x />}}{{< /x >}}')).toBe(
    '(v0)(v1)1T',
  );
});

test('the short code param finds what stands under params, whatever its case', async () => {
  expect(await shown('', '---\nparams: {Version: 3}\n---\n{{< param version >}}')).toContain('3');
});

test('a page template cannot highlight code, and says so', async () => {
  const site = await build({
    'content/a.md': 'a',
    'templates/page.html': "{{ 'a: b' | highlight: 'yaml' | raw }}",
  });
  expect(problems(site)).toEqual(['templates/page.html:1:1 template']);
});

test('a row of numbers leads to all parts of a list', async () => {
  const site = await build({
    'content/p/a.md': 'a',
    'content/p/b.md': 'b',
    'content/p/c.md': 'c',
    'kanzen.config.yaml': 'pagination: {pagerSize: 1}',
    'templates/list.html': '{% for part in paginator.parts %}{{ part.number }} {{ part.url }};{% endfor %}',
  });
  const row = '1 /p/;2 /p/page/2/;3 /p/page/3/;';
  expect([output(site, 'p/index.html'), output(site, 'p/page/3/index.html')]).toEqual([row, row]);
});
