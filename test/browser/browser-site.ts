import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { buildSite, type FileContent, type SiteBuild } from '#site';
import type { NoteReport, StepReport, Verdict } from '#verification';
import { contentType } from '../../src/preview/content-type.ts';
import { theme } from '../site/build.ts';
import { gallery } from './gallery.ts';

/** The Chromium of this machine. */
export const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

/** Why a browser test cannot run here; undefined where it can. */
export const noBrowser = executable === undefined ? 'no Chromium in /usr/bin' : undefined;

/** A built site behind a server, and a browser that visits it. */
export interface BrowserSite {
  readonly url: string;
  readonly site: SiteBuild;
  /** Opens an address; what the page complains about is added to `complaints`. */
  open(
    path: string,
    options?: BrowserContextOptions,
  ): Promise<{ readonly page: Page; readonly complaints: string[] }>;
  close(): Promise<void>;
}

const notePath = 'content/posts/kubernetes-6/index.md';

/** The first note of this project, three posts that link to each other, and a page without anything. */
export async function browserSite(): Promise<BrowserSite> {
  const written = readFileSync(join(import.meta.dirname, '../..', notePath), 'utf8');
  const note = written.replace('draft: true', 'draft: false');
  const post = (n: number) =>
    `---\ntitle: 記事${n}\ndate: 2024-01-0${n}\ntags: [メモ, k8s]\nsummary: 短い要約です。\n---\n## 最初の見出し\n\n本文 [前](kubernetes-6/index.md#service)\n\n\`\`\`yaml {title="a.yaml"}\nkind: Service\n\`\`\`\n\n> [!NOTE]\n> 補足です。\n\n## 次の見出し\n\n|a|b|\n|-|-|\n|1|2|\n`;
  const files = new Map<string, FileContent>([
    [notePath, note],
    [
      'kanzen.config.yaml',
      'title: 学習メモ\ndescription: 端末の記録が正しいノート\nauthor: 私\nbaseURL: https://example.org/\n',
    ],
    ...[1, 2, 3].map((n) => [`content/posts/p${n}.md`, post(n)] as const),
    ['content/about.md', '---\ntitle: About\n---\nx\n'],
    ['content/posts/gallery/index.md', gallery],
    ['content/posts/gallery/net.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>'],
  ]);
  const options = { now: Date.parse('2026-01-01T00:00:00Z'), drafts: true };
  const sessionVerdicts = (path: string) => (path === notePath ? reportOf(path, note) : undefined);
  const site = await buildSite({ files, theme: theme(), options, sessionVerdicts });
  const server = await serve(site);
  const browser = await chromium.launch({
    ...(executable ? { executablePath: executable } : {}),
    args: ['--no-sandbox'],
  });
  return {
    url: urlOf(server),
    site,
    open: (path, context) => open(browser, urlOf(server) + path, context),
    close: () => close(browser, server),
  };
}

/** A report in which the second step failed, an elision was verified around, and all else is proved. */
function reportOf(path: string, text: string): NoteReport {
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  const commands = lines.filter(({ line }) => line.startsWith('$ '));
  const verdicts: readonly Verdict[] = ['verified', 'failed', 'elided'];
  const steps = commands.map(
    ({ line, number }, index): StepReport => ({
      place: { path, line: number, column: 1 },
      line: number,
      command: line.slice(2),
      verdict: verdicts[index] ?? 'verified',
      code: null,
      message: null,
      class: null,
      related: [],
      expected: '',
      actual: '',
      hints: [],
      mismatch: null,
    }),
  );
  return { path, kubernetes: '1.13', kubectl: '1.15', steps, diagnostics: [] };
}

async function serve({ outputs }: SiteBuild): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).slice(1);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const content = outputs.get(file);
    response.writeHead(content === undefined ? 404 : 200, {
      'Content-Type': contentType(content === undefined ? 'x.html' : file),
    });
    response.end(content ?? outputs.get('404.html'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function urlOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

async function open(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, complaints };
}

async function close(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
