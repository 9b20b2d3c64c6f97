import { byteLength } from '../../byte-length.ts';
import { type FileEntry, normalizePath } from '../../files.ts';
import type { HttpHeader, HttpReply, HttpRequest, Server, ServerContainer, ServerStart } from '../image.ts';
import { compareDotted } from '../tag-version.ts';
import { dateHeader, header, headerOf, modifiedHeader, pathOf, withoutBody } from './http.ts';
import { mediaType } from './media-type.ts';

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  301: 'Moved Permanently',
  304: 'Not Modified',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
};

/** The Apache HTTP server, serving the files of its document root. */
export function apacheServer(start: ServerStart): Server {
  const main = start.files.read('/usr/local/apache2/conf/httpd.conf') ?? '';
  const listens = [...main.matchAll(/^\s*Listen\s+(?:\S+:)?(\d+)/gm)].map((match) => Number(match[1]));
  return {
    ports: listens.length > 0 ? listens : [80],
    handle: (request, container) => answer(request, container, start.version),
  };
}

function answer(request: HttpRequest, container: ServerContainer, version: string): HttpReply {
  const root = documentRoot(container);
  const path = normalizePath(`${root}/${pathOf(request)}`);
  const entry = container.files.get(path);
  if (entry === undefined)
    return page(request, version, 404, `<p>The requested URL was not found on this server.</p>`);
  if (!entry.directory) return serve(request, version, path, entry);
  if (!pathOf(request).endsWith('/')) {
    const target = `${request.scheme}://${headerOf(request, 'host') ?? request.server.ip}${pathOf(request)}/`;
    return page(request, version, 301, `<p>The document has moved <a href="${target}">here</a>.</p>`, [
      header('Location', target),
    ]);
  }
  const index = ['index.html', 'index.php']
    .map((name) => `${path}/${name}`)
    .find((each) => container.files.read(each) !== undefined);
  const file = index === undefined ? undefined : container.files.get(index);
  if (index === undefined || file === undefined)
    return page(request, version, 403, `<p>You don't have permission to access this resource.</p>`);
  return serve(request, version, index, file);
}

/** The image's own root, or that of Debian's package. */
function documentRoot(container: ServerContainer): string {
  return container.files.get('/usr/local/apache2/htdocs')?.directory
    ? '/usr/local/apache2/htdocs'
    : '/var/www/html';
}

function serve(request: HttpRequest, version: string, path: string, file: FileEntry): HttpReply {
  const size = byteLength(file.content);
  // httpd: util_etag.c: size and modification time in microseconds, in hexadecimal.
  const etag = `"${size.toString(16)}-${(file.mtime * 1000).toString(16)}"`;
  const type = mediaType(path);
  const headers = [
    modifiedHeader(file),
    header('ETag', etag),
    header('Accept-Ranges', 'bytes'),
    header('Content-Length', size),
  ];
  return respond(
    request,
    version,
    200,
    [...headers, ...(type === undefined ? [] : [header('Content-Type', type)])],
    file.content,
  );
}

/**
 * An error page. Since 2.4.39 or so it neither names the path nor is it signed. httpd: http_protocol.c
 * `get_canned_error_string`.
 */
function page(
  request: HttpRequest,
  version: string,
  status: number,
  text: string,
  extra: readonly HttpHeader[] = [],
): HttpReply {
  const reason = reasons[status] ?? '';
  const doctype =
    compareDotted(version, '2.4.60') >= 0
      ? '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">'
      : '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">';
  const title = `<title>${status} ${reason}</title>`;
  const lines = [
    doctype,
    '<html><head>',
    title,
    '</head><body>',
    `<h1>${reason}</h1>`,
    text,
    '</body></html>',
    '',
  ];
  const body = lines.join('\n');
  const headers = [
    ...extra,
    header('Content-Length', byteLength(body)),
    header('Content-Type', 'text/html; charset=iso-8859-1'),
  ];
  return respond(request, version, status, headers, body);
}

function respond(
  request: HttpRequest,
  version: string,
  status: number,
  headers: readonly HttpHeader[],
  body: string,
): HttpReply {
  const response = {
    type: 'http',
    version: '1.1',
    status,
    reason: reasons[status] ?? '',
    headers: [dateHeader('Date', request.now), header('Server', `Apache/${version}`), ...headers],
    body,
  } as const;
  return request.method === 'HEAD' ? withoutBody(response) : response;
}
