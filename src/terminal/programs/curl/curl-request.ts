import type { HttpMessage } from '../../network-view.ts';
import { atLeast } from '../../program-version.ts';
import type { CurlRun } from './curl-run.ts';
import type { CurlUrl } from './curl-url.ts';

/** The method of a request. */
export function methodOf(run: CurlRun): string {
  const { settings } = run;
  return settings.method ?? (settings.head ? 'HEAD' : settings.data === undefined ? 'GET' : 'POST');
}

/** The request as curl writes it. lib/http.c `Curl_http` */
export function requestOf(run: CurlRun, url: CurlUrl, method: string): HttpMessage {
  const { settings, version } = run;
  const named = url.host.includes(':') ? `[${url.host}]` : url.host;
  const host =
    url.hasPort && url.port !== (url.scheme === 'https' ? 443 : 80) ? `${named}:${url.port}` : named;
  const agent: [string, string] = ['User-Agent', settings.userAgent ?? userAgent(run)];
  const headers: (readonly [string, string])[] = atLeast(version, '7.34')
    ? [['Host', host], agent, ['Accept', '*/*']]
    : [agent, ['Host', host], ['Accept', '*/*']];
  const body = method === 'POST' || method === 'PUT' ? (settings.data ?? '') : '';
  if (settings.user !== undefined) headers.splice(1, 0, ['Authorization', `Basic ${base64(settings.user)}`]);
  const extra: (readonly [string, string])[] = settings.json
    ? [
        ['Content-Type', 'application/json'],
        ['Accept', 'application/json'],
      ]
    : [];
  const typed = [...extra, ...settings.headers.map(splitHeader)];
  if (settings.data !== undefined && method !== 'GET') {
    headers.push(['Content-Length', String(body.length)]);
    if (!typed.some(([name]) => name.toLowerCase() === 'content-type')) {
      headers.push(['Content-Type', 'application/x-www-form-urlencoded']);
    }
  }
  return {
    method,
    path: url.path,
    version: settings.http10 ? '1.0' : '1.1',
    headers: merged(headers, typed),
    body,
    secure: url.scheme === 'https',
  };
}

/** `-H` replaces a header of curl's own in its place, removes it when empty, and adds others at the end. */
function merged(
  own: readonly (readonly [string, string])[],
  typed: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();
  const result: (readonly [string, string])[] = [];
  for (const [name, value] of own) {
    const other = typed.find(([each]) => same(each, name));
    if (other === undefined) result.push([name, value]);
    else if (same(name, 'host') && !inOldOrder(own)) result.push(['Host', other[1]]);
  }
  const rest = typed.filter(([name, value]) => value !== '' && (inOldOrder(own) || !same(name, 'host')));
  return [...result, ...rest];
}

/** Old versions name themselves before the host. */
function inOldOrder(own: readonly (readonly [string, string])[]): boolean {
  return own[0]?.[0] === 'User-Agent';
}

function splitHeader(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  return colon < 0 ? [text.replace(/;$/, ''), ''] : [text.slice(0, colon), text.slice(colon + 1).trim()];
}

function userAgent(run: CurlRun): string {
  const text = /\d+(\.\d+)+/.exec(run.version.text)?.[0] ?? run.version.text;
  if (atLeast(run.version, '7.20')) return `curl/${text}`;
  // curl of CentOS 6; the versions of its libraries are those of its last update.
  const libraries = 'NSS/3.44 zlib/1.2.3 libidn/1.18 libssh2/1.4.2';
  return `curl/${text} (x86_64-redhat-linux-gnu) libcurl/${text} ${libraries}`;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
