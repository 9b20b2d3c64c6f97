import { headerOf } from './http.ts';
import type { NginxContext } from './nginx-variables.ts';

/**
 * What nginx says of a failed request in its log of errors, behind the numbers of process and connection.
 * nginx: ngx_http_request.c `ngx_http_log_error_handler`
 */
export function nginxError({ request, server }: NginxContext, what: string): string {
  const name = server.find((directive) => directive.name === 'server_name')?.values[0] ?? '';
  const from = `client: ${request.client.ip}, server: ${name}`;
  const line = `request: "${request.method} ${request.target} HTTP/${request.version}"`;
  const [host, referrer] = [headerOf(request, 'host'), headerOf(request, 'referer')];
  const named = [host && `host: "${host}"`, referrer && `referrer: "${referrer}"`].filter(Boolean);
  return [what, from, line, ...named].join(', ');
}
