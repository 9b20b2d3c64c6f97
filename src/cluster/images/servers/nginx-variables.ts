import type { HttpRequest, ServerContainer } from '../image.ts';
import { headerOf, queryOf } from './http.ts';
import type { Directive } from './nginx-configuration.ts';
import { commonLogDate } from './server-log.ts';

/** One request in one server block. */
export interface NginxContext {
  readonly request: HttpRequest;
  readonly container: ServerContainer;
  readonly version: string;
  /** The path, decoded and normalized. */
  readonly path: string;
  readonly server: readonly Directive[];
}

type Value = (context: NginxContext) => string;

/** Replaces the variables of a text. An unknown one is left as it stands. */
export function substitute(text: string, context: NginxContext): string {
  return text.replaceAll(variable, (whole, braced?: string, plain?: string) => {
    const value = variableOf(braced ?? plain ?? '');
    return value === undefined ? whole : value(context);
  });
}

const variable = /\$(?:\{(\w+)\}|(\w+))/g;

/** A variable of a text whose value nobody here knows. */
export function unknownVariable(text: string): string | undefined {
  const found = [...text.matchAll(variable)];
  return found.find(([, braced, plain]) => variableOf(braced ?? plain ?? '') === undefined)?.[0];
}

/** Fields of the request and of its query have variables of their own names. nginx: ngx_http_variables.c */
function variableOf(name: string): Value | undefined {
  const [, kind, own = ''] = /^(http|arg)_(\w+)$/.exec(name) ?? [];
  if (kind === 'http') return ({ request }) => headerOf(request, own.replaceAll('_', '-')) ?? '';
  if (kind === 'arg') return ({ request }) => queryOf(request, own) ?? '';
  return values[name];
}

const values: Readonly<Record<string, Value>> = {
  hostname: ({ container }) => container.hostname,
  host: ({ request }) => (headerOf(request, 'host') ?? '').replace(/:\d+$/, ''),
  uri: ({ path }) => path,
  request_uri: ({ request }) => request.target,
  args: ({ request }) => request.target.split('?').slice(1).join('?'),
  scheme: ({ request }) => request.scheme,
  request_method: ({ request }) => request.method,
  time_local: ({ request }) => commonLogDate(request.now),
  remote_addr: ({ request }) => request.client.ip,
  remote_port: ({ request }) => String(request.client.port()),
  server_addr: ({ request }) => request.server.ip,
  server_port: ({ request }) => String(request.server.port),
  nginx_version: ({ version }) => version,
  request_id: ({ request }) => request.id?.() ?? '$request_id',
};
