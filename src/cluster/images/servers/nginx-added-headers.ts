import type { HttpHeader, HttpResponse } from '../image.ts';
import { dateHeader, header } from './http.ts';
import type { Directive } from './nginx-configuration.ts';
import { type NginxContext, substitute } from './nginx-variables.ts';

const safe = [200, 201, 204, 206, 301, 302, 303, 304, 307, 308];
/** What nginx adds after the fields that a configuration asks for. ngx_http_range_filter_module.c */
const last = ['Accept-Ranges', 'Content-Range'];

/**
 * A response with the fields that `expires` and `add_header` ask for. A level that has some of a kind
 * inherits none of that kind. ngx_http_headers_filter_module.c
 */
export function withAddedHeaders(
  response: HttpResponse,
  levels: readonly (readonly Directive[])[],
  context: NginxContext,
): HttpResponse {
  const of = (name: string) =>
    levels.map((level) => level.filter((each) => each.name === name)).find((each) => each.length > 0) ?? [];
  const isSafe = safe.includes(response.status);
  const expires = isSafe ? expiry(of('expires')[0]?.values[0], context.request.now) : [];
  const added = of('add_header')
    .filter(({ values }) => isSafe || values[2] === 'always')
    .map(({ values: [name = '', value = ''] }) => header(name, substitute(value, context)));
  const before = response.headers.filter(({ name }) => !last.includes(name));
  const after = response.headers.filter(({ name }) => last.includes(name));
  return { ...response, headers: [...before, ...expires, ...added.filter(({ value }) => value), ...after] };
}

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, '': 1 };

/** ngx_http_headers_filter_module.c `ngx_http_set_expires` */
function expiry(value: string | undefined, now: number): readonly HttpHeader[] {
  if (value === undefined || value === 'off') return [];
  if (value === 'epoch')
    return [header('Expires', 'Thu, 01 Jan 1970 00:00:01 GMT'), header('Cache-Control', 'no-cache')];
  if (value === 'max')
    return [header('Expires', 'Thu, 31 Dec 2037 23:55:55 GMT'), header('Cache-Control', 'max-age=315360000')];
  const [, sign = '', amount = '0', unit = ''] = /^(-?)(\d+)([smhdw]?)$/.exec(value) ?? [];
  const seconds = Number(amount) * (units[unit] ?? 1) * (sign === '-' ? -1 : 1);
  const control = seconds < 0 ? 'no-cache' : `max-age=${seconds}`;
  return [dateHeader('Expires', now + seconds * 1000), header('Cache-Control', control)];
}
