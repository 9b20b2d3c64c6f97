import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserSite, browserSite, noBrowser } from './browser-site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const addresses = [
  '/',
  '/posts/',
  '/posts/kubernetes-6/',
  '/posts/gallery/',
  '/about/',
  '/tags/',
  '/nothing-here/',
];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

describe.skipIf(noBrowser !== undefined)('every page keeps WCAG 2.2 AA, as axe finds it', () => {
  let site: BrowserSite;
  beforeAll(async () => {
    site = await browserSite();
  }, 60_000);
  afterAll(() => site?.close());

  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['on a phone', phone],
  ] as const)(
    '%s',
    async (_, options) => {
      // The page's policy forbids scripts that are not its own, axe too; the browser is told to let it pass.
      const { page } = await site.open('/', { ...options, bypassCSP: true });
      for (const path of addresses) {
        await page.goto(site.url + path);
        expect(await violations(page), path).toEqual([]);
      }
      await page.context().close();
    },
    120_000,
  );

  test('the search too, while it is open', async () => {
    const { page } = await site.open('/', { bypassCSP: true });
    await page.keyboard.press('/');
    await page.keyboard.type('Service');
    await page.waitForSelector('.search-results a');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});

/** What axe finds wrong, a line for each element. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: axe });
  return await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<Results> } };
    interface Results {
      readonly passes: readonly object[];
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly html: string }[];
      }[];
    }
    const { violations, passes } = await axe.run({ runOnly: tags });
    if (passes.length < 10) throw new Error('axe has hardly looked at anything');
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}
