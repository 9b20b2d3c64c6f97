import { FileTree } from '#cluster';
import { findImage } from '../../../src/cluster/images/catalogue.ts';
import type { Server } from '../../../src/cluster/images/image.ts';
import { apacheServer } from '../../../src/cluster/images/servers/apache-server.ts';
import { pythonServer } from '../../../src/cluster/images/servers/python-server.ts';
import type { HttpAnswer, HttpExchange, HttpMessage } from '../../../src/terminal/network-view.ts';

const now = Date.parse('2026-11-22T11:21:09Z');

/** When the recorded world's files were made. */
const fileTime = Date.parse('2026-11-22T11:13:43Z');

const site = `server {
  listen 80;
  root /usr/share/nginx/html;
  index index.html;
  location = /moved { return 301 http://10.4.1.14/; }
}
`;

/** When each version's welcome page was made. */
const pageTimes: Readonly<Record<string, string>> = {
  '1.18.0': '2020-04-21T14:09:01Z',
  '1.22.1': '2022-10-19T08:02:20Z',
  '1.26.3': '2025-02-05T11:07:30Z',
  '1.30.6': '2026-10-02T14:33:28Z',
};

/** A server of the recorded world: the one that images bring, with the world's files. */
export type RecordedServer = (request: HttpMessage) => HttpExchange;

/** nginx of one version, with its welcome page and a few folders. */
export function nginx(version: string): RecordedServer {
  const image = findImage(`nginx:${version}`);
  const index = '/usr/share/nginx/html/index.html';
  const files = image.files
    .write(index, image.files.read(index) ?? '', { mtime: Date.parse(pageTimes[version] ?? '') })
    .write('/usr/share/nginx/html/dir/index.html', 'secret\n', { mtime: fileTime })
    .write('/usr/share/nginx/html/forbidden/x', '', { mtime: fileTime })
    .write('/etc/nginx/conf.d/default.conf', site, { mtime: fileTime });
  return served(image.serve(image.command, image.env, files), files, 80);
}

/** Apache with its one page. */
export function apache(): RecordedServer {
  const page = '<html><body><h1>It works!</h1></body></html>\n';
  const files = FileTree.empty
    .write('/var/www/html/index.html', page, { mtime: fileTime })
    .set('/var/www/html/forbidden', { content: 'x', mode: 0o000, mtime: fileTime });
  return served(apacheServer({ argv: ['httpd'], env: {}, files, version: '2.4.71 (Debian)' }), files, 80);
}

/** Python's file server on the recorded folder. */
export function python(version: string): RecordedServer {
  const files = FileTree.empty
    .write('/srv/a page & more.html', '', { mtime: fileTime })
    .write('/srv/docs/x', '', { mtime: fileTime })
    .write('/srv/hello.txt', 'hello\n', { mtime: fileTime })
    .set('/srv/link.txt', { content: '', mode: 0o777, mtime: fileTime, link: 'hello.txt' });
  const start = { argv: ['python3', '-m', 'http.server'], env: {}, files, version };
  return served(pythonServer(start, '/srv'), files, 8000);
}

/** The pods that answer their name. */
export function echoName(name: string): RecordedServer {
  return plain(200, 'OK', 'text/plain', `${name}\n`);
}

/** An ingress controller's default backend. */
export const defaultBackend = plain(404, 'Not Found', 'text/plain; charset=utf-8', 'default backend - 404');

function plain(status: number, reason: string, type: string, body: string): RecordedServer {
  return (request) => ({
    type: 'response',
    response: {
      version: '1.1',
      status,
      reason,
      headers: [
        ['Server', 'nginx/1.12.2'],
        ['Date', new Date(now).toUTCString()],
        ['Content-Type', type],
        ['Content-Length', String(body.length)],
        ['Connection', 'keep-alive'],
      ],
      body: request.method === 'HEAD' ? '' : body,
    },
  });
}

function served(server: Server | undefined, files: FileTree, port: number): RecordedServer {
  if (server === undefined) throw new Error('the recorded server does not start');
  return (message) => {
    const reply = server.handle(
      {
        method: message.method,
        target: message.path,
        version: message.version,
        headers: message.headers.map(([name, value]) => ({ name, value })),
        body: message.body,
        scheme: 'http',
        client: { ip: '10.4.1.20', port: () => 40_298 },
        server: { ip: '10.4.3.22', port },
        now,
      },
      { files, env: {}, hostname: 'web', ip: '10.4.3.22' },
    );
    if (reply.type !== 'http') return { type: 'raw', text: reply.type === 'raw' ? reply.text : '' };
    const headers = reply.headers.map(({ name, value }) => [name, value] as const);
    const { version, status, reason, body } = reply;
    const response: HttpAnswer = { version, status, reason, headers, body };
    return { type: 'response', response };
  };
}
