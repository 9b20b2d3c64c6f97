import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Preview, type PreviewBuild, type PreviewProblem, startPreview } from '#preview';
import { executable, noBrowser } from './browser-site.ts';

const problem: PreviewProblem = {
  place: { path: 'content/a.md', line: 7, column: 3 },
  url: '/',
  code: 'output-differs',
  message: 'No cluster prints this <b>line</b>',
  hints: ['Show 3/3'],
  related: [{ line: 2, message: 'Three replicas are asked for' }],
  command: 'kubectl get deployments',
  expected: 'NAME\nx 2/3',
  actual: 'NAME\nx 3/3',
};

function site(text: string, sheet: string, problems: readonly PreviewProblem[] = []): PreviewBuild {
  const name = `assets/a.${(sheet === 'red' ? 'a' : 'b').repeat(10)}.css`;
  const session =
    '<figure class="session"><pre><span class="line" data-verdict="failed">$ kubectl get deployments</span></pre></figure>';
  const html = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:"><link rel="icon" href="data:,"><link rel="stylesheet" href="/${name}"><title>x</title></head><body><p id="text">${text}</p>${session}<p>end</p></body></html>`;
  return {
    outputs: new Map([
      ['index.html', html],
      [name, `body { min-height: 5000px; color: ${sheet} }`],
    ]),
    problems,
  };
}

describe.skipIf(noBrowser !== undefined)(
  `the preview in Chromium${noBrowser ? ` (skipped: ${noBrowser})` : ''}`,
  () => {
    let root: string;
    let current = site('one', 'red');
    let preview: Preview;
    let browser: Browser;
    let page: Page;
    const complaints: string[] = [];

    beforeAll(async () => {
      root = mkdtempSync(join(tmpdir(), 'kanzen-preview-'));
      preview = await startPreview({ root, port: 0, build: async () => current });
      browser = await chromium.launch({
        ...(executable ? { executablePath: executable } : {}),
        args: ['--no-sandbox'],
      });
      page = await browser.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(preview.url);
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/preview.js')),
      );
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      await preview?.close();
      rmSync(root, { recursive: true, force: true });
    });

    function save(build: PreviewBuild): void {
      current = build;
      writeFileSync(join(root, 'a.md'), String(build.outputs.get('index.html')) + build.problems.length);
    }

    test('a page that differs is loaded again where the reader was', async () => {
      await page.evaluate(() => scrollTo(0, 1234));
      save(site('two', 'red'));
      await page.waitForFunction(() => document.getElementById('text')?.textContent === 'two');
      await page.waitForFunction(() => scrollY === 1234);
    });

    test('a style sheet is swapped without loading the page again', async () => {
      await page.evaluate(() => document.body.setAttribute('data-kept', ''));
      save(site('two', 'blue'));
      await page.waitForFunction(() => getComputedStyle(document.body).color === 'rgb(0, 0, 255)');
      expect(await page.evaluate(() => document.body.hasAttribute('data-kept'))).toBe(true);
    });

    test('a failed step is explained below its session and in a panel, as text and never as markup', async () => {
      save(site('two', 'blue', [problem]));
      await page.waitForSelector('kanzen-problem');
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('kanzen-problem')].map((element) => ({
          after: element.previousElementSibling?.className,
          text: element.shadowRoot?.textContent ?? '',
          bold: element.shadowRoot?.querySelectorAll('b').length,
        })),
      );
      expect(shown.map(({ after, bold }) => [after, bold])).toEqual([
        ['session', 0],
        ['', 0],
      ]);
      for (const { text } of shown) {
        for (const part of [
          'content/a.md:7:3',
          'No cluster prints this <b>line</b>',
          '- x 2/3',
          '+ x 3/3',
          'Line 2: Three replicas',
          'Show 3/3',
        ]) {
          expect(text).toContain(part);
        }
      }
    });

    test('Escape closes the panel; what is right again is silent', async () => {
      await page.keyboard.press('Escape');
      expect(await page.locator('kanzen-problem').count()).toBe(1);
      save(site('two', 'blue'));
      await page.waitForFunction(() => document.querySelector('kanzen-problem') === null);
      expect(complaints).toEqual([]);
    });
  },
);
