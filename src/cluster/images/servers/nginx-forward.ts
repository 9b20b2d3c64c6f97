import type { HttpReply } from '../image.ts';
import { header } from './http.ts';
import type { Directive } from './nginx-configuration.ts';
import { nginxProxied, nginxStatus } from './nginx-response.ts';
import { type NginxContext, substitute } from './nginx-variables.ts';

/**
 * Passes a request on as `proxy_pass` says: a URL with a path replaces the location's part of the request's
 * path. nginx: ngx_http_proxy_module.c.
 */
export function nginxForward(
  context: NginxContext,
  target: string,
  location: Directive | undefined,
): HttpReply {
  const { request, version } = context;
  const failed = nginxStatus(request, version, 502);
  const url = /^https?:\/\/([^/:]+)(?::(\d+))?(\/.*)?$/.exec(substitute(target, context));
  if (url === null) return failed;
  const [, host = '', port = target.startsWith('https') ? '443' : '80', path] = url;
  const rest = request.target.slice((location?.values.at(-1) ?? '').length);
  const set = (location?.block ?? []).filter((each) => each.name === 'proxy_set_header');
  const own = set.map(({ values: [name = '', value = ''] }) => header(name, substitute(value, context)));
  const sent = [
    header('Host', host + (url[2] === undefined ? '' : `:${port}`)),
    header('Connection', 'close'),
  ];
  const all = [...request.headers, ...sent, ...own].map((each) => [each.name.toLowerCase(), each] as const);
  return {
    type: 'forward',
    host,
    port: Number(port),
    request: {
      ...request,
      version: '1.0',
      target: path === undefined ? request.target : path + rest,
      headers: [...new Map(all).values()],
    },
    rewrite: (response) => nginxProxied(request, version, response),
    failed,
  };
}
