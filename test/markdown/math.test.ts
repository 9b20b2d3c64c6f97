import { expect, test } from 'vitest';
import { render } from './render.ts';

const math = { math: true, language: 'ja' };

/** The TeX of each formula of a text, as machines read it. */
async function formulas(text: string, options = {}): Promise<readonly string[]> {
  const { html } = await render(text, { ...math, ...options });
  return [...html.matchAll(/<annotation encoding="application\/x-tex">(.*?)<\/annotation>/gs)].map(
    ([, tex = '']) => tex,
  );
}

test.each([
  ['円周率$\\pi$と$a_1 * b_1$です', ['\\pi', 'a_1 * b_1']],
  ['$$\nx^2\n$$', ['x^2']],
  ['\\(a\\) と \\[b\\]', ['a', 'b']],
  ['```math\nc_1\n```', ['c_1']],
  ['$5 と $10 は値段、`$x$` はコード', []],
  ['$HOME と `echo $PATH`$', []],
  ['```bash\n$ echo $a$b\n```', []],
  ['\\$a\\$', []],
])('%j holds the formulas %j', async (text, wanted) => {
  expect(await formulas(text)).toEqual(wanted);
});

test('without the wish for math, dollars are dollars', async () => {
  expect(await formulas('$a$', { math: false })).toEqual([]);
});

test('a formula has no inline style: its boxes are classes whose rules the page tells', async () => {
  const { html, styles, usesMath } = await render('$\\frac{1}{2}$', math);
  expect(html).not.toContain('style=');
  const used = new Set([...html.matchAll(/\bk-[\w-]+/g)].map(([name]) => `.${name}{`));
  expect(used.size).toBeGreaterThan(2);
  for (const name of used) expect(styles.some((rule) => rule.startsWith(name))).toBe(true);
  expect(usesMath).toBe(true);
});

test('a formula that TeX cannot read is told at its place, and shown as written', async () => {
  const { html, diagnostics } = await render('a\n\nb $\\frac{1$', math);
  expect(diagnostics.map(({ code, place }) => [code, place.line, place.column])).toEqual([['math', 3, 3]]);
  expect(html).toContain('<code>\\frac{1</code>');
});

test('search finds a formula by its TeX, once', async () => {
  expect((await render('式 $a^2$ です', math)).text).toBe('式 a^2 です');
});

test.each([
  ['{{< katex >}}\n\n\\(a\\) と $b$', ['a', 'b'], 'a lone katex says that the page has formulas'],
  ['{{< katex />}} $b$', ['b'], 'so does one that closes itself'],
  [
    '{{< katex >}}x^2{{< /katex >}} と $5 と $b$',
    ['x^2'],
    'between its tags stands one, and no other is read',
  ],
  ['{{< katex display >}}\n$$x^2$$\n{{< /katex >}}', ['x^2'], 'its marks are not part of it'],
  ['`{{< katex >}}` $b$', [], 'in code it is code'],
])('%j holds the formulas %j: %s', async (text, wanted) => {
  const { diagnostics, html } = await render(text, { language: 'ja' });
  expect(diagnostics).toEqual([]);
  expect(html).not.toMatch(/\{\{<(?!.*<\/code>)/);
  expect(await formulas(text, { math: false })).toEqual(wanted);
});

test('a formula between tags stands in its sentence, or in a line of its own where it says display', async () => {
  const shown = async (parameters: string) =>
    (await render(`a {{< katex${parameters} >}}x{{< /katex >}} b`, {})).html.includes('class="math"');
  expect([await shown(''), await shown(' display'), await shown(' display=true')]).toEqual([
    false,
    true,
    true,
  ]);
});
