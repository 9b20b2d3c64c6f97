import { byteLength } from '../../byte-length.ts';
import type { FileEntry } from '../../files.ts';
import type { HttpHeader, HttpRequest, HttpResponse } from '../image.ts';
import { dateHeader, header, headerOf, modifiedHeader, withoutBody } from './http.ts';
import { nginxStatusPage } from './nginx-pages.ts';

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  206: 'Partial Content',
  301: 'Moved Permanently',
  302: 'Moved Temporarily',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Not Allowed',
  413: 'Request Entity Too Large',
  416: 'Requested Range Not Satisfiable',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

/** A status with the page that nginx makes for it. */
export function nginxStatus(
  request: HttpRequest,
  version: string,
  status: number,
  extra: readonly HttpHeader[] = [],
): HttpResponse {
  const reason = reasons[status] ?? '';
  const body =
    status === 304 || status === 204 ? '' : nginxStatusPage(`${status} ${reason}`, `nginx/${version}`);
  return nginxResponse(request, version, {
    status,
    type: body === '' ? undefined : 'text/html',
    body,
    extra,
  });
}

/** What `nginxResponse` sends. `extra` are headers of the answer itself, such as `Location`. */
export interface NginxAnswer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
  /** The file that is sent, or that the client has already. */
  readonly file?: FileEntry;
  readonly etag?: string;
  readonly extra?: readonly HttpHeader[];
}

/** A response with nginx's headers in nginx's order. nginx: ngx_http_header_filter_module.c. */
export function nginxResponse(request: HttpRequest, version: string, answer: NginxAnswer): HttpResponse {
  const closing =
    answer.status === 400 ||
    request.version === '1.0' ||
    headerOf(request, 'connection')?.toLowerCase() === 'close';
  // nginx completes a Location without a host itself, before the other fields; one with a host is sent as it
  // is.
  const isOwn = (each: HttpHeader) => each.name === 'Location' && each.value.startsWith('/');
  const own = (answer.extra ?? [])
    .filter(isOwn)
    .map((each) => header('Location', absolute(request, each.value)));
  const rest = (answer.extra ?? []).filter((each) => !isOwn(each));
  const connection = header('Connection', closing ? 'close' : 'keep-alive');
  const response: HttpResponse = {
    type: 'http',
    version: '1.1',
    status: answer.status,
    reason: reasons[answer.status] ?? '',
    headers: [
      header('Server', `nginx/${version}`),
      dateHeader('Date', request.now),
      ...(answer.type === undefined ? [] : [header('Content-Type', answer.type)]),
      ...(answer.status === 304 || answer.status === 204
        ? []
        : [header('Content-Length', byteLength(answer.body))]),
      ...(answer.file === undefined ? [] : [modifiedHeader(answer.file)]),
      ...own,
      connection,
      ...(answer.etag === undefined ? [] : [header('ETag', answer.etag)]),
      ...rest,
    ],
    body: answer.body,
  };
  return request.method === 'HEAD' ? withoutBody(response) : response;
}

/**
 * Another server's answer as nginx passes it on: its own Server, Date and Connection. ngx_http_upstream.c.
 */
export function nginxProxied(request: HttpRequest, version: string, response: HttpResponse): HttpResponse {
  const named = (name: string) => response.headers.filter((each) => each.name.toLowerCase() === name);
  const own = new Set([
    'server',
    'date',
    'connection',
    'content-type',
    'content-length',
    'transfer-encoding',
    'last-modified',
    'etag',
  ]);
  const length = named('content-length');
  return {
    ...response,
    version: '1.1',
    headers: [
      ...(version === '' ? [] : [header('Server', `nginx/${version}`)]),
      dateHeader('Date', request.now),
      ...named('content-type'),
      ...(length.length > 0 ? length : [header('Transfer-Encoding', 'chunked')]),
      header('Connection', 'keep-alive'),
      ...named('last-modified'),
      ...named('etag'),
      ...response.headers.filter((each) => !own.has(each.name.toLowerCase())),
    ],
  };
}

/**
 * A file's answer: 200, 206 for a range, 304 if the client has it. nginx: ngx_http_static_module.c, range and
 * not-modified filters.
 */
export function nginxFile(
  request: HttpRequest,
  version: string,
  file: FileEntry,
  type: string,
): HttpResponse {
  const modified = Math.floor(file.mtime / 1000) * 1000;
  const size = byteLength(file.content);
  const etag = `"${(modified / 1000).toString(16)}-${size.toString(16)}"`;
  const since = headerOf(request, 'if-modified-since');
  if (
    headerOf(request, 'if-none-match') === etag ||
    (since !== undefined && Date.parse(since) === modified)
  ) {
    return nginxResponse(request, version, { status: 304, type: undefined, body: '', file, etag });
  }
  const range = /^bytes=(\d*)-(\d*)$/.exec(headerOf(request, 'range') ?? '');
  if (range === null || (range[1] === '' && range[2] === '')) {
    return nginxResponse(request, version, {
      status: 200,
      type,
      body: file.content,
      file,
      etag,
      extra: [header('Accept-Ranges', 'bytes')],
    });
  }
  const from = range[1] === '' ? Math.max(0, size - Number(range[2])) : Number(range[1]);
  const to = range[1] === '' || range[2] === '' ? size - 1 : Math.min(size - 1, Number(range[2]));
  if (from > to) return nginxStatus(request, version, 416, [header('Content-Range', `bytes */${size}`)]);
  const body = file.content.slice(from, to + 1);
  return nginxResponse(request, version, {
    status: 206,
    type,
    body,
    file,
    etag,
    extra: [header('Content-Range', `bytes ${from}-${to}/${size}`)],
  });
}

function absolute(request: HttpRequest, path: string): string {
  const host = (headerOf(request, 'host') ?? request.server.ip).replace(/:\d+$/, '');
  const usual = request.scheme === 'https' ? 443 : 80;
  const port = request.server.port === usual ? '' : `:${request.server.port}`;
  return `${request.scheme}://${host}${port}${path}`;
}
