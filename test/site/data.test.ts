import { expect, test } from 'vitest';
import { build, output, problems } from './build.ts';

const books =
  '<?xml version="1.0"?>\n<books><book id="1"><title>A &amp; B</title></book><book id="02">text</book></books>';

test('XML is data without its root element, attributes with a hyphen', async () => {
  const site = await build({
    'content/a.md': 'a',
    'data/shop/books.xml': books,
    'templates/page.html':
      '{% for b in site.data.shop.books.book %}{{ b["-id"] }} {% if b.title %}{{ b.title }}{% else %}{{ b["#text"] }}{% endif %};{% endfor %}',
  });
  expect(output(site, 'a/index.html')).toBe('1 A &amp; B;02 text;');
});

test.each([
  ['a tag that is not closed', '<a>\n<b></a>', 'data/x.xml:2:4 data-syntax'],
  ['no element at all', 'x', 'data/x.xml:1:1 data-syntax'],
])('XML with %s is told', async (_, text, wanted) => {
  expect(problems(await build({ 'content/a.md': 'a', 'data/x.xml': text }))).toEqual([wanted]);
});

test('entities of XML do not unfold without bound', async () => {
  const laugh = (of: string) => `"${`&${of};`.repeat(20)}"`;
  const entities = [
    'a "ha"',
    ...['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'].map(([n = '', o = '']) => `${n} ${laugh(o)}`),
  ];
  const dtd = `<!DOCTYPE x [${entities.map((one) => `<!ENTITY ${one}>`).join('')}]>`;
  const site = await build({ 'content/a.md': 'a', 'data/x.xml': `${dtd}<x><y>&h;</y></x>` });
  expect(output(site, 'a/index.html').length).toBeLessThan(1000);
});
