import { byteLength } from '../../byte-length.ts';
import { normalizePath } from '../../files.ts';
import type { HttpReply, HttpRequest, Server, ServerContainer, ServerStart } from '../image.ts';
import { dateHeader, header, modifiedHeader, pathOf } from './http.ts';
import { mediaType } from './media-type.ts';

/** BusyBox's `httpd [-f] [-p PORT] [-h HOME]`, which writes nothing without `-v`. busybox: networking/httpd.c. */
export function busyboxHttpd(start: ServerStart): Server {
  const option = (letter: string) => {
    const at = start.argv.findIndex((word) => word.startsWith(`-${letter}`));
    const word = start.argv[at];
    return word === undefined ? undefined : word.length > 2 ? word.slice(2) : start.argv[at + 1];
  };
  const port = Number(/(\d+)$/.exec(option('p') ?? '80')?.[1] ?? 80);
  const home = option('h') ?? '/';
  return {
    ports: [port],
    handle: (request, container) => answer(request, container, home),
    ...(!start.argv.some((word) => /^-\w*v/.test(word)) && { log: silent }),
  };
}

const silent = { started: () => [], answered: () => undefined };

function answer(request: HttpRequest, container: ServerContainer, home: string): HttpReply {
  const path = normalizePath(`${home}/${pathOf(request)}`);
  const entry = container.files.get(path);
  const file = entry?.directory ? container.files.get(`${path}/index.html`) : entry;
  if (file === undefined || file.directory) return failure(request);
  const type = mediaType(entry?.directory ? 'index.html' : path) ?? 'application/octet-stream';
  const headers = [
    dateHeader('Date', request.now),
    header('Connection', 'close'),
    header('Content-type', type),
    header('Accept-Ranges', 'bytes'),
    modifiedHeader(file),
    header('Content-length', byteLength(file.content)),
  ];
  const body = request.method === 'HEAD' ? '' : file.content;
  return { type: 'http', version: '1.0', status: 200, reason: 'OK', headers, body };
}

function failure(request: HttpRequest): HttpReply {
  const body = [
    '<HTML><HEAD><TITLE>404 Not Found</TITLE></HEAD>',
    '<BODY><H1>404 Not Found</H1>',
    'The requested URL was not found',
    '</BODY></HTML>',
    '',
  ].join('\n');
  const headers = [
    dateHeader('Date', request.now),
    header('Connection', 'close'),
    header('Content-type', 'text/html'),
  ];
  return {
    type: 'http',
    version: '1.0',
    status: 404,
    reason: 'Not Found',
    headers,
    body: request.method === 'HEAD' ? '' : body,
  };
}
