import type { HttpRequest, ServerContainer } from '../image.ts';
import { headerOf } from './http.ts';
import type { Directive } from './nginx-configuration.ts';

/** One request in one server block. */
export interface NginxContext {
  readonly request: HttpRequest;
  readonly container: ServerContainer;
  readonly version: string;
  /** The path, decoded and normalized. */
  readonly path: string;
  readonly server: readonly Directive[];
}

/** Replaces the variables of a text. An unknown one is left as it stands. */
export function substitute(text: string, context: NginxContext): string {
  const { request, container } = context;
  const host = (headerOf(request, 'host') ?? '').replace(/:\d+$/, '');
  const values: Readonly<Record<string, () => string>> = {
    hostname: () => container.hostname,
    host: () => host,
    http_host: () => headerOf(request, 'host') ?? '',
    uri: () => context.path,
    request_uri: () => request.target,
    args: () => request.target.split('?').slice(1).join('?'),
    scheme: () => request.scheme,
    request_method: () => request.method,
    remote_addr: () => request.client.ip,
    remote_port: () => String(request.client.port()),
    server_addr: () => request.server.ip,
    server_port: () => String(request.server.port),
    http_user_agent: () => headerOf(request, 'user-agent') ?? '',
    nginx_version: () => context.version,
  };
  return text.replaceAll(
    /\$(?:\{(\w+)\}|(\w+))/g,
    (whole, braced?: string, plain?: string) => values[braced ?? plain ?? '']?.() ?? whole,
  );
}
