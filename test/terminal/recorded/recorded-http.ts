import type { HttpAnswer, HttpMessage } from '../../../src/terminal/network-view.ts';

const date = 'Sun, 22 Nov 2026 11:21:09 GMT';

const welcome = `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
<style>
html { color-scheme: light dark; }
body { width: 35em; margin: 0 auto;
font-family: Tahoma, Verdana, Arial, sans-serif; }
</style>
</head>
<body>
<h1>Welcome to nginx!</h1>
<p>If you see this page, the nginx web server is successfully installed and
working. Further configuration is required.</p>

<p>For online documentation and support please refer to
<a href="http://nginx.org/">nginx.org</a>.<br/>
Commercial support is available at
<a href="http://nginx.com/">nginx.com</a>.</p>

<p><em>Thank you for using nginx.</em></p>
</body>
</html>
`;

/** The pods that answer their name. */
export function echoName(name: string, request: HttpMessage): HttpAnswer {
  return response(200, 'OK', request, `${name}\n`, [
    ['Server', 'nginx/1.12.2'],
    ['Date', date],
    ['Content-Type', 'text/plain'],
    ['Content-Length', String(name.length + 1)],
    ['Connection', 'keep-alive'],
  ]);
}

/** nginx 1.22.1 with its welcome page and a few locations. */
export function nginx(request: HttpMessage): HttpAnswer {
  const server = ['Server', 'nginx/1.22.1'] as const;
  if (request.path === '/moved')
    return nginxError(301, 'Moved Permanently', request, [['Location', 'http://10.4.1.14/']]);
  if (request.path === '/forbidden/') return nginxError(403, 'Forbidden', request);
  if (request.method === 'POST') return nginxError(405, 'Not Allowed', request);
  const body = request.path === '/dir/' ? 'secret\n' : welcome;
  if (!['/', '/index.html', '/dir/'].includes(request.path)) return nginxError(404, 'Not Found', request);
  return response(200, 'OK', request, body, [
    server,
    ['Date', date],
    ['Content-Type', 'text/html'],
    ['Content-Length', String(body.length)],
    ['Last-Modified', body === welcome ? 'Wed, 19 Oct 2022 08:02:20 GMT' : 'Sun, 22 Nov 2026 11:13:43 GMT'],
    ['Connection', request.version === '1.0' ? 'close' : 'keep-alive'],
    ['ETag', body === welcome ? '"634faf0c-267"' : '"6b02ce67-7"'],
    ['Accept-Ranges', 'bytes'],
  ]);
}

/** An ingress controller's default backend. */
export function defaultBackend(request: HttpMessage): HttpAnswer {
  const body = 'default backend - 404';
  return response(404, 'Not Found', request, body, [
    ['Server', 'nginx/1.12.2'],
    ['Date', date],
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Length', String(body.length)],
    ['Connection', 'keep-alive'],
  ]);
}

function nginxError(
  status: number,
  reason: string,
  request: HttpMessage,
  extra: readonly (readonly [string, string])[] = [],
): HttpAnswer {
  const title = `${status} ${reason}`;
  const body = [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    '<hr><center>nginx/1.22.1</center>',
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
  return response(status, reason, request, body, [
    ['Server', 'nginx/1.22.1'],
    ['Date', date],
    ['Content-Type', 'text/html'],
    ['Content-Length', String(body.length)],
    ['Connection', 'keep-alive'],
    ...extra,
  ]);
}

function response(
  status: number,
  reason: string,
  request: HttpMessage,
  body: string,
  headers: readonly (readonly [string, string])[],
): HttpAnswer {
  return { version: '1.1', status, reason, headers, body: request.method === 'HEAD' ? '' : body };
}
