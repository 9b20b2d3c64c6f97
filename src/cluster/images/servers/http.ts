import { byteLength } from '../../byte-length.ts';
import type { FileEntry } from '../../files.ts';
import type { HttpHeader, HttpRequest, HttpResponse } from '../image.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An instant as HTTP writes it: `Sun, 22 Nov 2026 11:19:28 GMT`. RFC 7231, IMF-fixdate. */
export function httpDate(instant: number): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(date.getUTCDate())} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `${days[date.getUTCDay()]}, ${day} ${time} GMT`;
}

/** A header field of an instant. */
export function dateHeader(name: string, instant: number): HttpHeader {
  return { name, value: httpDate(instant), instant };
}

/** When a file was last written; that a file of the image was is no instant of this world. */
export function modifiedHeader({ mtime, isOfImage }: Pick<FileEntry, 'mtime' | 'isOfImage'>): HttpHeader {
  return isOfImage ? header('Last-Modified', httpDate(mtime)) : dateHeader('Last-Modified', mtime);
}

/** A header field. */
export function header(name: string, value: string | number): HttpHeader {
  return { name, value: String(value) };
}

/** The value of a request's header field, by any spelling of its name. */
export function headerOf(request: HttpRequest, name: string): string | undefined {
  return request.headers.find((each) => each.name.toLowerCase() === name)?.value;
}

/** A request's path without its query, percent signs decoded. */
export function pathOf(request: HttpRequest): string {
  const path = request.target.split('?')[0] ?? '/';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The value of a request's query parameter. */
export function queryOf(request: HttpRequest, name: string): string | undefined {
  const query = request.target.split('?').slice(1).join('?');
  for (const pair of query.split('&')) {
    const [key = '', ...rest] = pair.split('=');
    if (key === name) return decode(rest.join('='));
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** A response without its body, as HEAD gets it. */
export function withoutBody(response: HttpResponse): HttpResponse {
  return { ...response, body: '' };
}

/**
 * A plain answer of a Go `net/http` server: Date, Content-Length and a sniffed type, in that order.
 * net/http: server.go `writeHeader`; declared fields come first, sorted, and the type may be one of them.
 */
export function goResponse(request: HttpRequest, body: string, options: GoOptions = {}): HttpResponse {
  const { headers = [], type } = options;
  const own = type === undefined ? headers : [...headers, header('Content-Type', type)];
  const declared = [...own].sort((left, right) => (left.name < right.name ? -1 : 1));
  const isSniffed = type === undefined && body !== '';
  const response: HttpResponse = {
    type: 'http',
    version: request.version,
    status: options.status ?? 200,
    reason: options.reason ?? 'OK',
    headers: [
      ...declared,
      dateHeader('Date', request.now),
      header('Content-Length', byteLength(body)),
      ...(isSniffed ? [header('Content-Type', plainText)] : []),
    ],
    body,
  };
  return request.method === 'HEAD' ? withoutBody(response) : response;
}

const plainText = 'text/plain; charset=utf-8';

/** What `http.Error` of Go declares. */
export const goError = { type: plainText, headers: [header('X-Content-Type-Options', 'nosniff')] };

/** What a plain Go answer may differ in. A type that is given is one that the handler declares. */
export interface GoOptions {
  readonly status?: number;
  readonly reason?: string;
  readonly type?: string;
  readonly headers?: readonly HttpHeader[];
}
