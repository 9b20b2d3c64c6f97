import { byteLength } from '../../byte-length.ts';
import { type FileEntry, normalizePath } from '../../files.ts';
import type {
  HttpHeader,
  HttpReply,
  HttpRequest,
  LogText,
  Server,
  ServerContainer,
  ServerLog,
  ServerStart,
} from '../image.ts';
import { compareDotted } from '../tag-version.ts';
import { dateHeader, header, modifiedHeader, pathOf } from './http.ts';
import { mediaType } from './media-type.ts';
import { pythonErrorPage, pythonListing } from './python-pages.ts';
import { commonLogDate } from './server-log.ts';

/** `python -m http.server [port]` (and Python 2's `SimpleHTTPServer`), serving the working directory. */
export function pythonServer(start: ServerStart, workdir: string): Server | undefined {
  const module = start.argv[start.argv.indexOf('-m') + 1];
  if (module !== 'http.server' && module !== 'SimpleHTTPServer') return undefined;
  const rest = start.argv.slice(start.argv.indexOf('-m') + 2);
  const folder = rest[rest.findIndex((word) => word === '-d' || word === '--directory') + 1];
  const root = rest.includes('-d') || rest.includes('--directory') ? (folder ?? workdir) : workdir;
  const port = Number(rest.find((word) => /^\d+$/.test(word)) ?? 8000);
  return {
    ports: [port],
    // Its socket is one of both families since 3.8. cpython: Lib/http/server.py `DualStackServer`
    ports4: compareDotted(start.version, '3.8') < 0 ? [port] : [],
    handle: (request, container) => answer(request, container, start.version, root),
    ...(module === 'http.server' && { log: requestLog(start, port) }),
  };
}

/**
 * What it was asked, on standard error; what it says at its start waits in a buffer, unless it has none.
 * cpython: http/server.py `log_message`; Python 2 looks up the names of its clients
 */
function requestLog({ argv, env }: ServerStart, port: number): ServerLog {
  const isUnbuffered = Boolean(env.PYTHONUNBUFFERED) || argv.includes('-u');
  const opening = `Serving HTTP on 0.0.0.0 port ${port} (http://0.0.0.0:${port}/) ...\n`;
  return {
    started: () => (isUnbuffered ? [{ stream: 'stdout', text: opening }] : []),
    answered(request, reply) {
      if (reply.type !== 'http') return undefined;
      const date = commonLogDate(request.now).slice(0, -' +0000'.length).replace(':', ' ');
      const line = (text: string): LogText => {
        return { stream: 'stderr', text: `${request.client.ip} - - [${date}] ${text}\n`, date };
      };
      const failed = reply.status < 400 ? [] : [line(`code ${reply.status}, message ${reply.reason}`)];
      const asked = `"${request.method} ${request.target} HTTP/${request.version}"`;
      return [...failed, line(`${asked} ${reply.status} -`)];
    },
  };
}

/** cpython: http/server.py `SimpleHTTPRequestHandler.send_head`. */
function answer(request: HttpRequest, container: ServerContainer, version: string, root: string): HttpReply {
  if (request.method !== 'GET' && request.method !== 'HEAD') return failure(request, version, 501);
  const asked = pathOf(request);
  const local = normalizePath(`${root}/${asked}`);
  const entry = container.files.get(local);
  if (entry === undefined || (asked.endsWith('/') && !entry.directory)) return failure(request, version, 404);
  if (!entry.directory) return file(request, version, entry, mediaType(local) ?? 'application/octet-stream');
  if (!asked.endsWith('/')) return redirection(request, version, `${asked}/`);
  const index = container.files.get(`${local}/index.html`) ?? container.files.get(`${local}/index.htm`);
  if (index !== undefined) return file(request, version, index, 'text/html');
  const body = pythonListing(container.files, local, asked, version);
  const headers = [
    header('Content-type', 'text/html; charset=utf-8'),
    header('Content-Length', byteLength(body)),
  ];
  return respond(request, version, { status: 200, reason: 'OK', headers, body });
}

function file(request: HttpRequest, version: string, entry: FileEntry, type: string): HttpReply {
  const headers = [
    header('Content-type', type),
    header('Content-Length', byteLength(entry.content)),
    modifiedHeader(entry),
  ];
  return respond(request, version, { status: 200, reason: 'OK', headers, body: entry.content });
}

function redirection(request: HttpRequest, version: string, target: string): HttpReply {
  const length = compareDotted(version, '3.10') >= 0 ? [header('Content-Length', 0)] : [];
  const headers = [header('Location', target), ...length];
  return respond(request, version, { status: 301, reason: 'Moved Permanently', headers, body: '' });
}

function failure(request: HttpRequest, version: string, status: 404 | 501): HttpReply {
  const reason = status === 404 ? 'File not found' : `Unsupported method ('${request.method}')`;
  const body = pythonErrorPage(version, status, reason);
  const headers = [
    header('Connection', 'close'),
    header('Content-Type', 'text/html;charset=utf-8'),
    header('Content-Length', byteLength(body)),
  ];
  return respond(request, version, { status, reason, headers, body });
}

interface Answer {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly HttpHeader[];
  readonly body: string;
}

function respond(
  request: HttpRequest,
  version: string,
  { status, reason, headers, body }: Answer,
): HttpReply {
  const first = [header('Server', `SimpleHTTP/0.6 Python/${version}`), dateHeader('Date', request.now)];
  const sent = request.method === 'HEAD' ? '' : body;
  return { type: 'http', version: '1.0', status, reason, headers: [...first, ...headers], body: sent };
}
