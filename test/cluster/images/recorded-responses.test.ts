import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FileTree } from '../../../src/cluster/files.ts';
import { findImage } from '../../../src/cluster/images/catalogue.ts';
import type { HttpReply, HttpRequest, Server } from '../../../src/cluster/images/image.ts';
import { apacheServer } from '../../../src/cluster/images/servers/apache-server.ts';
import { pythonServer } from '../../../src/cluster/images/servers/python-server.ts';

interface Recorded {
  readonly server: string;
  readonly case: string;
  readonly command: string;
  readonly text: string;
}

const path = new URL('./fixtures/recorded-responses.json', import.meta.url);
const recorded: readonly Recorded[] = JSON.parse(readFileSync(path, 'utf8'));

describe('servers answer as the real ones were recorded to', () => {
  it.each(recorded)('$server $case', ({ server, command, text }) => {
    const stage = stageOf(server, /Python\/(\S+)/.exec(text)?.[1]);
    const request = requestOf(command, stage.port, dateIn(text, 'Date'));
    const reply = stage.server.handle(request, {
      files: stage.files(text),
      env: {},
      hostname: 'web',
      ip: '10.4.3.22',
    });
    expect(masked(shown(reply, command))).toBe(masked(text));
  });
});

interface Stage {
  readonly port: number;
  readonly server: Server;
  /** The files of the recorded server, with the times that the recording shows. */
  readonly files: (text: string) => FileTree;
}

function stageOf(name: string, python: string | undefined): Stage {
  const version = name.slice(name.lastIndexOf('-') + 1);
  if (name.startsWith('nginx')) return nginxStage(version);
  if (name.startsWith('apache')) return apacheStage(version);
  return pythonStage(python ?? version);
}

function nginxStage(version: string): Stage {
  const image = findImage(`nginx:${version}`);
  const files = (text: string) => {
    const mtime = dateIn(text, 'Last-Modified');
    const index = image.files.read('/usr/share/nginx/html/index.html') ?? '';
    return image.files
      .write('/usr/share/nginx/html/index.html', index, { mtime })
      .write('/usr/share/nginx/html/dir/index.html', 'secret\n', { mtime });
  };
  return { port: 80, server: required(image.serve(image.command)), files };
}

function apacheStage(version: string): Stage {
  const server = apacheServer({
    argv: ['httpd'],
    env: {},
    files: FileTree.empty,
    version: `${version} (Debian)`,
  });
  const body = '<html><body><h1>It works!</h1></body></html>\n';
  return {
    port: 80,
    server,
    files: (text) =>
      FileTree.empty.write('/var/www/html/index.html', body, { mtime: dateIn(text, 'Last-Modified') }),
  };
}

function pythonStage(version: string): Stage {
  const start = { argv: ['python3', '-m', 'http.server'], env: {}, files: FileTree.empty, version };
  const files = (text: string) => {
    const mtime = dateIn(text, 'Last-Modified');
    const tree = FileTree.empty
      .write('/srv/a page & more.html', '')
      .write('/srv/docs/x', '')
      .write('/srv/hello.txt', 'hello\n', { mtime });
    return tree.set('/srv/link.txt', { content: '', mode: 0o777, mtime, link: 'hello.txt' });
  };
  return { port: 8000, server: required(pythonServer(start, '/srv')), files };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the stage is not set');
  return value;
}

function dateIn(text: string, name: string): number {
  const found = new RegExp(`^${name}: (.*?)\r?$`, 'm').exec(text)?.[1];
  return found === undefined ? 0 : Date.parse(found);
}

function requestOf(command: string, port: number, now: number): HttpRequest {
  const url = new URL(/http:\S+/.exec(command)?.[0] ?? '');
  const extra = [...command.matchAll(/-H "([^:]+): ([^"]+)"/g)].map(([, name = '', value = '']) => ({
    name,
    value,
  }));
  const range = /-r (\S+)/.exec(command)?.[1];
  const host = extra.some((each) => each.name === 'Host') ? [] : [{ name: 'Host', value: url.host }];
  return {
    method: /-X (\w+)/.exec(command)?.[1] ?? (/ -s?I/.test(command) ? 'HEAD' : 'GET'),
    target: url.pathname + url.search,
    version: command.includes('--http1.0') ? '1.0' : '1.1',
    headers: [
      ...host,
      ...extra,
      ...(range === undefined ? [] : [{ name: 'Range', value: `bytes=${range}` }]),
    ],
    body: '',
    scheme: 'http',
    client: { ip: '10.4.1.20', port: () => 40000 },
    server: { ip: url.hostname, port },
    now,
  };
}

/** Apache's ETag holds microseconds, which the files here do not have. */
function masked(text: string): string {
  return text.replace(/^ETag: "2d-.*"/m, 'ETag: "2d-…"');
}

/** What curl prints of a reply: with -i or -I the head too. */
function shown(reply: HttpReply, command: string): string {
  if (reply.type !== 'http') return reply.type;
  const head = [
    `HTTP/${reply.version} ${reply.status} ${reply.reason}`,
    ...reply.headers.map(({ name, value }) => `${name}: ${value}`),
    '',
    '',
  ];
  return / -s?[iI]|-si|-sI/.test(command) ? head.join('\r\n') + reply.body : reply.body;
}
