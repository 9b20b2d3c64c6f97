import { type FileTree, normalizePath } from '../../files.ts';
import type { HttpHeader, HttpReply, HttpRequest, Server, ServerContainer, ServerStart } from '../image.ts';
import { compareDotted } from '../tag-version.ts';
import { byteLength, dateHeader, header, pathOf } from './http.ts';
import { mediaType } from './media-type.ts';

/** `python -m http.server [port]` (and Python 2's `SimpleHTTPServer`), serving the working directory. */
export function pythonServer(start: ServerStart, workdir: string): Server | undefined {
  const module = start.argv[start.argv.indexOf('-m') + 1];
  if (module !== 'http.server' && module !== 'SimpleHTTPServer') return undefined;
  const rest = start.argv.slice(start.argv.indexOf('-m') + 2);
  const folder = rest[rest.findIndex((word) => word === '-d' || word === '--directory') + 1];
  const root = rest.includes('-d') || rest.includes('--directory') ? (folder ?? workdir) : workdir;
  const port = Number(rest.find((word) => /^\d+$/.test(word)) ?? 8000);
  return { ports: [port], handle: (request, container) => answer(request, container, start.version, root) };
}

function answer(request: HttpRequest, container: ServerContainer, version: string, root: string): HttpReply {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const message = `Unsupported method ('${request.method}')`;
    return failure(request, version, 501, message, 'Server does not support this operation');
  }
  const local = normalizePath(`${root}/${pathOf(request)}`);
  const entry = container.files.get(local);
  if (entry === undefined || (pathOf(request).endsWith('/') && !entry.directory))
    return failure(request, version, 404, 'File not found', 'Nothing matches the given URI');
  if (!entry.directory)
    return respond(
      request,
      version,
      200,
      'OK',
      [
        header('Content-type', mediaType(local) ?? 'application/octet-stream'),
        header('Content-Length', byteLength(entry.content)),
        dateHeader('Last-Modified', entry.mtime),
      ],
      entry.content,
    );
  if (!pathOf(request).endsWith('/'))
    return respond(
      request,
      version,
      301,
      'Moved Permanently',
      [
        header('Location', `${pathOf(request)}/`),
        ...(compareDotted(version, '3.10') >= 0 ? [header('Content-Length', 0)] : []),
      ],
      '',
    );
  const index = container.files.get(`${local}/index.html`) ?? container.files.get(`${local}/index.htm`);
  if (index !== undefined)
    return respond(
      request,
      version,
      200,
      'OK',
      [
        header('Content-type', 'text/html'),
        header('Content-Length', byteLength(index.content)),
        dateHeader('Last-Modified', index.mtime),
      ],
      index.content,
    );
  const body = listing(container.files, local, pathOf(request), version);
  return respond(
    request,
    version,
    200,
    'OK',
    [header('Content-type', 'text/html; charset=utf-8'), header('Content-Length', byteLength(body))],
    body,
  );
}

function respond(
  request: HttpRequest,
  version: string,
  status: number,
  reason: string,
  headers: readonly HttpHeader[],
  body: string,
): HttpReply {
  const server = header('Server', `SimpleHTTP/0.6 Python/${version}`);
  const all = [server, dateHeader('Date', request.now), ...headers];
  return {
    type: 'http',
    version: '1.0',
    status,
    reason,
    headers: all,
    body: request.method === 'HEAD' ? '' : body,
  };
}

/** cpython: http/server.py `list_directory`. */
function listing(files: FileTree, folder: string, shown: string, version: string): string {
  const names = [...(files.list(folder) ?? [])].sort((left, right) =>
    left.toLowerCase() < right.toLowerCase() ? -1 : 1,
  );
  const items = names.map((name) => {
    const entry = files.getLink(`${folder}/${name}`);
    const directory = files.get(`${folder}/${name}`)?.directory === true;
    const label = entry?.link !== undefined ? `${name}@` : directory ? `${name}/` : name;
    return `<li><a href="${escapeUrl(directory ? `${name}/` : name)}">${escapeHtml(label)}</a></li>`;
  });
  const title = `Directory listing for ${escapeHtml(shown)}`;
  const head =
    compareDotted(version, '3.11') >= 0
      ? [
          '<!DOCTYPE HTML>',
          '<html lang="en">',
          '<head>',
          '<meta charset="utf-8">',
          ...(compareDotted(version, '3.14') >= 0
            ? ['<style type="text/css">', ':root {', 'color-scheme: light dark;', '}', '</style>']
            : []),
        ]
      : [
          '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">',
          '<html>',
          '<head>',
          '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
        ];
  return [
    ...head,
    `<title>${title}</title>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    '<hr>',
    '<ul>',
    ...items,
    '</ul>',
    '<hr>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function failure(
  request: HttpRequest,
  version: string,
  status: number,
  message: string,
  explanation: string,
): HttpReply {
  const modern = compareDotted(version, '3.11') >= 0;
  const head = modern
    ? [
        '<!DOCTYPE HTML>',
        '<html lang="en">',
        '    <head>',
        '        <meta charset="utf-8">',
        ...(compareDotted(version, '3.14') >= 0
          ? [
              '        <style type="text/css">',
              '            :root {',
              '                color-scheme: light dark;',
              '            }',
              '        </style>',
            ]
          : []),
      ]
    : [
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"',
        '        "http://www.w3.org/TR/html4/strict.dtd">',
        '<html>',
        '    <head>',
        '        <meta http-equiv="Content-Type" content="text/html;charset=utf-8">',
      ];
  const oldName = `HTTPStatus.${status === 404 ? 'NOT_FOUND' : 'NOT_IMPLEMENTED'}`;
  const body = [
    ...head,
    '        <title>Error response</title>',
    '    </head>',
    '    <body>',
    '        <h1>Error response</h1>',
    `        <p>Error code: ${status}</p>`,
    `        <p>Message: ${escapeHtml(message)}.</p>`,
    `        <p>Error code explanation: ${modern ? status : oldName} - ${explanation}.</p>`,
    '    </body>',
    '</html>',
    '',
  ].join('\n');
  return respond(
    request,
    version,
    status,
    message,
    [
      header('Connection', 'close'),
      header('Content-Type', 'text/html;charset=utf-8'),
      header('Content-Length', byteLength(body)),
    ],
    body,
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeUrl(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/');
}
