import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserSite, browserSite, noBrowser } from './browser-site.ts';

const note = '/posts/kubernetes-6/';
const addresses = ['/', '/posts/', note, '/posts/p1/', '/about/', '/tags/', '/tags/メモ/', '/nothing-here/'];
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

describe.skipIf(noBrowser !== undefined)(
  `the default theme in Chromium${noBrowser ? ` (skipped: ${noBrowser})` : ''}`,
  () => {
    let site: BrowserSite;
    beforeAll(async () => {
      site = await browserSite();
    }, 60_000);
    afterAll(() => site?.close());

    test('the site it is tried on has no problem of its own', () => {
      expect(site.site.diagnostics).toEqual([]);
    });

    describe.each([
      ['a phone', phone],
      ['a wide screen', { viewport: { width: 1280, height: 900 } }],
      ['a wide screen in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
    ] as const)('on %s', (_, options) => {
      test('every page fits, says nothing on the console, and breaks no rule of its own policy', async () => {
        const { page, complaints } = await site.open('/', options);
        for (const path of addresses) {
          await page.goto(site.url + path);
          expect(await page.evaluate(structure), path).toEqual(sound);
        }
        await page.context().close();
        expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
      }, 60_000);
    });

    test.each(['light', 'dark'] as const)(
      'all text has enough contrast in %s',
      async (colorScheme) => {
        const { page } = await site.open('/', { colorScheme });
        for (const path of addresses) {
          await page.goto(site.url + path);
          expect(await page.evaluate(poorContrast), path).toEqual([]);
        }
        await page.context().close();
      },
      60_000,
    );

    test("the note's own links reach their headings", async () => {
      const { page } = await site.open(note);
      for (const id of ['service', 'clusterip-service']) {
        await page.click(`.prose a[href="#${id}"]`);
        const top = await page.evaluate(
          (name) => document.getElementById(name)?.getBoundingClientRect().top ?? -1,
          id,
        );
        expect(top).toBeGreaterThan(50);
        expect(top).toBeLessThan(120);
      }
      await page.context().close();
    });

    test('the table of contents follows the reader, and is folded on a phone', async () => {
      const wide = await site.open(note);
      await wide.page.evaluate(() => document.getElementById('clusterip-service')?.scrollIntoView());
      await wide.page.waitForSelector('.toc a[aria-current="location"]:text-is("ClusterIP Service")');
      const small = await site.open(note, phone);
      expect(await small.page.evaluate(() => document.querySelector('details')?.open)).toBe(false);
      await wide.page.context().close();
      await small.page.context().close();
    });

    test('a copy button copies the commands alone', async () => {
      const { page } = await site.open(note, { permissions: ['clipboard-read', 'clipboard-write'] });
      await page.click('figure.session .copy');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      await page.context().close();
      const lines = copied.split('\n');
      expect(lines[0]).toBe('kubectl get deployments');
      expect(copied).toContain(
        "for PODNAME in $(kubectl get pods -l app=sample-app -o jsonpath='{.items[*].metadata.name}'); do",
      );
      expect(lines.filter((line) => /^(\$|NAME|#)/.test(line))).toEqual([]);
    });

    test('a session shows what was proved, and a failed step is named', async () => {
      const { page } = await site.open(note);
      expect(await page.getAttribute('.proof', 'data-state')).toBe('failed');
      expect(await page.getAttribute('figure.session', 'data-verdict')).toBe('failed');
      expect(await page.locator('.session-mark[data-verdict="failed"]').isVisible()).toBe(true);
      await page.context().close();
    });

    test("a reader's choice of colours is kept", async () => {
      const { page } = await site.open('/', { colorScheme: 'light' });
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await background();
      await page.click('button[data-colours]');
      const dark = await background();
      await page.reload();
      expect(dark).not.toBe(light);
      expect(await background()).toBe(dark);
      await page.context().close();
    });

    test('search finds Japanese, by keyboard alone', async () => {
      const { page, complaints } = await site.open('/');
      await page.keyboard.press('/');
      await page.keyboard.type('負荷分散');
      await page.waitForSelector('.search-results a');
      expect(await page.locator('.search-results strong').allTextContents()).toEqual([
        'Kubernetes完全に理解したい 6章',
      ]);
      expect(await page.locator('.search-state').textContent()).toBe('1件');
      expect(await page.locator('.search-results mark').first().textContent()).toBe('負荷分散');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${note}`);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test('nothing moves while a page loads', async () => {
      const { page } = await site.open(note, phone);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 300);
          }),
      );
      await page.context().close();
      expect(shift).toBe(0);
    });

    test('on paper there is the note and nothing around it, in dark colours never', async () => {
      const { page } = await site.open(note, { colorScheme: 'dark' });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const shown = await page.evaluate(() => ({
        header: getComputedStyle(document.querySelector('.site-header') ?? document.body).display,
        toc: getComputedStyle(document.querySelector('.toc') ?? document.body).display,
        ink: getComputedStyle(document.body).color,
        wrap: getComputedStyle(document.querySelector('figure.session pre') ?? document.body).whiteSpace,
      }));
      await page.context().close();
      expect(shown).toEqual({ header: 'none', toc: 'none', ink: 'rgb(34, 37, 43)', wrap: 'pre-wrap' });
    });

    test('on paper what is folded is there too', async () => {
      const { page } = await site.open('/posts/gallery/');
      const isThere = () =>
        page.evaluate(() => document.querySelector('.prose details > :last-child')?.checkVisibility());
      expect(await isThere()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await isThere()).toBe(true);
      await page.context().close();
    });

    test('without scripts the note is all there', async () => {
      const { page } = await site.open(note, { javaScriptEnabled: false });
      expect(await page.locator('.prose h4').first().isVisible()).toBe(true);
      expect(await page.locator('.tool').first().isVisible()).toBe(false);
      await page.context().close();
    });
  },
);

const sound = { overflow: 0, h1: 1, main: 1, inline: 0, lang: 'ja', policy: true, twice: [] };

/** What holds of every page. Runs in the page. */
function structure() {
  const { scrollWidth, clientWidth, lang } = document.documentElement;
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const inline = '[style], style, script:not([src]):not([type="application/ld+json"])';
  return {
    overflow: scrollWidth - clientWidth,
    h1: document.querySelectorAll('h1').length,
    main: document.querySelectorAll('main').length,
    inline: document.querySelectorAll(inline).length,
    lang,
    policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]') !== null,
    twice: ids.filter((id, index) => ids.indexOf(id) !== index),
  };
}

/** Texts whose contrast is below what WCAG AA asks for. Runs in the page. */
function poorContrast(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour: string): readonly number[] => {
    if (!canvas) return [0, 0, 0, 1];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const luminance = (colour: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = colour.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element: Element | null): readonly number[] => {
    if (element === null) return [255, 255, 255, 1];
    const colour = rgba(getComputedStyle(element).backgroundColor);
    return (colour[3] ?? 0) > 0.99 ? colour : behind(element.parentElement);
  };
  const poor: string[] = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (!own || element.closest('[hidden], dialog, .skip') || element.getClientRects().length === 0) continue;
    const style = getComputedStyle(element);
    if (style.opacity === '0') continue;
    const pair = [luminance(rgba(style.color)), luminance(behind(element))].sort((a, b) => b - a);
    const ratio = ((pair[0] ?? 0) + 0.05) / ((pair[1] ?? 0) + 0.05);
    if (ratio < 4.5)
      poor.push(`${element.className || element.localName}: ${ratio.toFixed(2)} ${style.color}`);
  }
  return [...new Set(poor)];
}
