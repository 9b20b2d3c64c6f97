import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Preview, type PreviewBuild, type PreviewProblem, startPreview } from '#preview';

let root = '';
const running: Preview[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kanzen-preview-'));
});

afterEach(async () => {
  for (const preview of running.splice(0)) await preview.close();
  rmSync(root, { recursive: true, force: true });
});

const page = '<!doctype html><html><head><title>x</title></head><body>one</body></html>';

async function start(build: () => PreviewBuild, port = 0): Promise<Preview> {
  const preview = await startPreview({ root, port, build: async () => build() });
  running.push(preview);
  return preview;
}

function built(html: string, problems: readonly PreviewProblem[] = []): PreviewBuild {
  return {
    outputs: new Map([
      ['index.html', html],
      ['posts/メモ/index.html', html],
      ['a.css', 'a{}'],
    ]),
    problems,
  };
}

interface Reply {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

function get(
  preview: Preview,
  path: string,
  host = `127.0.0.1:${preview.port}`,
  method = 'GET',
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: preview.port, path, method, headers: { host } },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        const { statusCode, headers } = response;
        response.on('end', () =>
          resolve({ status: statusCode, type: headers['content-type'], location: headers.location, body }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

test('a change that changes nothing is not told: every build is heard of once', async () => {
  const told: string[] = [];
  let html = page;
  const preview = await startPreview({
    root,
    port: 0,
    build: async () => built(html),
    report: (event) => told.push(event.type),
  });
  running.push(preview);
  writeFileSync(join(root, 'a.md'), 'x');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(told).toEqual(['built', 'listening']);
  html = page.replace('one', 'two');
  writeFileSync(join(root, 'a.md'), 'y');
  await expect.poll(() => told).toEqual(['built', 'listening', 'built']);
});

test('a folder that is ignored is watched once the site needs it', async () => {
  mkdirSync(join(root, 'lib/notes'), { recursive: true });
  let folders: readonly string[] = [];
  const changes: string[] = [];
  const preview = await startPreview({
    root,
    port: 0,
    ignore: ['lib'],
    build: async (changed) => {
      changes.push(...changed);
      return { ...built(page), folders };
    },
  });
  running.push(preview);
  const write = async (path: string) => {
    writeFileSync(join(root, path), String(performance.now()));
    await new Promise((resolve) => setTimeout(resolve, 400));
  };
  await write('lib/notes/a.md');
  folders = ['lib/notes'];
  await write('site.yaml');
  await write('lib/notes/a.md');
  await write('lib/other.js');
  expect(changes).toEqual(['site.yaml', 'lib/notes/a.md']);
});

describe('the preview serves the site from memory', () => {
  test('a page carries the script that reloads it', async () => {
    const preview = await start(() => built(page));
    const { status, type, body } = await get(preview, '/');
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('<script src="/_kanzen/preview.js" defer></script></head>');
  });

  test('an encoded address finds its page', async () => {
    const preview = await start(() => built(page));
    expect((await get(preview, '/posts/%E3%83%A1%E3%83%A2/')).status).toBe(200);
  });

  test('a folder without its slash is redirected', async () => {
    const preview = await start(() => built(page));
    const { status, location } = await get(preview, '/posts/%E3%83%A1%E3%83%A2?q=1');
    expect([status, location]).toEqual([308, '/posts/%E3%83%A1%E3%83%A2/?q=1']);
  });

  test('what is not there is a 404', async () => {
    const preview = await start(() => built(page));
    expect((await get(preview, '/nothing')).status).toBe(404);
    expect((await get(preview, '/../etc/passwd')).status).toBe(404);
    expect((await get(preview, '/%E3')).status).toBe(404);
  });
});

describe('the preview answers its own machine only', () => {
  test.each(['localhost', '127.0.0.1', '[::1]'])('host %s is answered', async (name) => {
    const preview = await start(() => built(page));
    expect((await get(preview, '/', `${name}:${preview.port}`)).status).toBe(200);
  });

  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost'])(
    'host %s without the port is refused',
    async (host) => {
      const preview = await start(() => built(page));
      expect((await get(preview, '/', host)).status).toBe(403);
    },
  );

  test('only reading is answered', async () => {
    const preview = await start(() => built(page));
    expect((await get(preview, '/', undefined, 'POST')).status).toBe(405);
  });
});

test('a busy port is followed by the next', async () => {
  const first = await start(() => built(page));
  const second = await start(() => built(page), first.port);
  expect(second.port).toBeGreaterThan(first.port);
});

test('a busy port is an error where the port is fixed', async () => {
  const first = await start(() => built(page));
  const fixed = startPreview({ root, port: first.port, strictPort: true, build: async () => built(page) });
  await expect(fixed).rejects.toThrow('EADDRINUSE');
});

test('a saved file is built again, and browsers are told which pages differ', async () => {
  let html = page;
  const changes: string[][] = [];
  const preview = await startPreview({
    root,
    port: 0,
    build: async (changed) => {
      changes.push([...changed]);
      return built(html);
    },
  });
  running.push(preview);
  const events = listen(preview);
  await events.next('problems');
  html = page.replace('one', 'two');
  writeFileSync(join(root, 'note.md'), 'x');
  const data = JSON.parse(await events.next('built'));
  expect(data.pages).toEqual(['index.html', 'posts/メモ/index.html']);
  expect(changes).toEqual([[], ['note.md']]);
  expect((await get(preview, '/')).body).toContain('two');
});

function listen(preview: Preview): { next(event: string): Promise<string> } {
  let text = '';
  const options = {
    host: '127.0.0.1',
    port: preview.port,
    path: '/_kanzen/events',
    headers: { host: `127.0.0.1:${preview.port}` },
  };
  const asked = request(options, (response) => {
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      text += chunk;
    });
  });
  asked.on('error', () => undefined);
  asked.end();
  return {
    async next(event) {
      for (let tries = 0; tries < 500; tries += 1) {
        const found = new RegExp(`event: ${event}\\ndata: (.*)\\n\\n`).exec(text)?.[1];
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`No event ${event}`);
    },
  };
}

test('the address is that of the site, below its path', async () => {
  const preview = await start(() => ({ ...built(page), basePath: '/notes/' }));
  expect(preview.url).toBe(`http://127.0.0.1:${preview.port}/notes/`);
});
