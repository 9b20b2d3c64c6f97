import { expressionOf } from '#text';
import { normalizePath } from '../../files.ts';
import type { HttpReply } from '../image.ts';
import { header } from './http.ts';
import { mediaType } from './media-type.ts';
import { withAddedHeaders } from './nginx-added-headers.ts';
import type { Directive } from './nginx-configuration.ts';
import { nginxError } from './nginx-error.ts';
import { nginxForward } from './nginx-forward.ts';
import { nginxFile, nginxResponse, nginxStatus } from './nginx-response.ts';
import { type NginxContext, substitute, unknownVariable } from './nginx-variables.ts';
import { commonLogDate } from './server-log.ts';

/** Answers a request by the location that fits it. */
export function nginxLocation(context: NginxContext): HttpReply {
  const location = findLocation(context.server, context.path);
  const reply = answerIn(context, location);
  if (reply.type !== 'http') return reply;
  return withAddedHeaders(reply, [location?.block ?? [], context.server], context);
}

function answerIn(context: NginxContext, location: Directive | undefined): HttpReply {
  const directives = [...(location?.block ?? []), ...context.server];
  const returned =
    find(location?.block ?? [], 'return') ??
    find(
      context.server.filter((each) => each.name === 'return'),
      'return',
    );
  if (returned !== undefined) return answerReturn(context, returned.values, directives);
  const proxied = find(location?.block ?? [], 'proxy_pass');
  if (proxied !== undefined) return nginxForward(context, proxied.values[0] ?? '', location);
  return answerFile(context, location, directives);
}

/**
 * nginx: exact, then the longest prefix, unless an expression matches (which `^~` forbids).
 * ngx_http_core_module.c.
 */
function findLocation(server: readonly Directive[], path: string): Directive | undefined {
  const locations = server.filter(
    (directive) => directive.name === 'location' && directive.block !== undefined,
  );
  const exact = locations.find(({ values }) => values[0] === '=' && values[1] === path);
  if (exact !== undefined) return exact;
  const prefixes = locations.filter(
    ({ values }) => !['=', '~', '~*'].includes(values[0] ?? '') && path.startsWith(values.at(-1) ?? '/'),
  );
  const longest = prefixes.sort(
    (left, right) => (right.values.at(-1) ?? '').length - (left.values.at(-1) ?? '').length,
  )[0];
  if (longest?.values[0] === '^~') return longest;
  const expression = locations.find(({ values }) => matchesExpression(values, path));
  return expression ?? longest;
}

function matchesExpression(values: readonly string[], path: string): boolean {
  if (values[0] !== '~' && values[0] !== '~*') return false;
  return expressionOf(values[1] ?? '', { ignoresCase: values[0] === '~*' })?.fits(path) ?? false;
}

function find(directives: readonly Directive[], name: string): Directive | undefined {
  return directives.find((directive) => directive.name === name);
}

function answerReturn(
  context: NginxContext,
  values: readonly string[],
  directives: readonly Directive[],
): HttpReply {
  const { request, version } = context;
  const status = /^\d+$/.test(values[0] ?? '') ? Number(values[0]) : 302;
  const text = /^\d+$/.test(values[0] ?? '') ? values[1] : values[0];
  if ([301, 302, 303, 307, 308].includes(status))
    return nginxStatus(request, version, status, [header('Location', substitute(text ?? '', context))]);
  if (text === undefined) return nginxStatus(request, version, status);
  const unknown = unknownVariable(text);
  if (unknown !== undefined) return { type: 'not simulated', what: `the variable ${unknown} of nginx` };
  const type = mediaType(context.path) ?? find(directives, 'default_type')?.values[0] ?? 'text/plain';
  const answer = nginxResponse(request, version, { status, type, body: substitute(text, context) });
  const date = /\$(\{time_local\}|time_local)/.test(text) ? commonLogDate(request.now) : undefined;
  return date === undefined ? answer : { ...answer, dates: [{ text: date, instant: request.now }] };
}

function answerFile(
  context: NginxContext,
  location: Directive | undefined,
  directives: readonly Directive[],
): HttpReply {
  const { request, container, version } = context;
  const tried = find(location?.block ?? [], 'try_files')?.values ?? [];
  const path = resolveFile(context, location, directives);
  const entry = container.files.get(path);
  const indexes = find(directives, 'index')?.values ?? ['index.html'];
  if (context.path.endsWith('/')) {
    const index = indexes
      .map((name) => normalizePath(`${path}/${name}`))
      .find((each) => container.files.read(each) !== undefined);
    if (index !== undefined) return serveFile(context, index, directives);
    if (entry?.directory && tried.length === 0)
      return request.method === 'GET' || request.method === 'HEAD'
        ? {
            ...nginxStatus(request, version, 403),
            error: nginxError(context, `directory index of "${path}/" is forbidden`),
          }
        : nginxStatus(request, version, 405);
  } else if (entry?.directory && tried.length === 0) {
    return nginxStatus(request, version, 301, [header('Location', `${context.path}/`)]);
  } else if (entry !== undefined && !entry.directory) {
    return serveFile(context, path, directives);
  }
  const last = tried.at(-1);
  if (last?.startsWith('/')) {
    const fallback = normalizePath(
      `${find(directives, 'root')?.values[0] ?? '/usr/share/nginx/html'}/${last}`,
    );
    if (container.files.read(fallback) !== undefined) return serveFile(context, fallback, directives);
  }
  if (last !== undefined)
    return nginxStatus(request, version, last.startsWith('=') ? Number(last.slice(1)) : 404);
  const isFolder = context.path.endsWith('/');
  const error = isFolder ? `"${path}/${indexes[0]}" is not found` : `open() "${path}" failed`;
  return {
    ...nginxStatus(request, version, 404),
    error: nginxError(context, `${error} (2: No such file or directory)`),
  };
}

function resolveFile(
  context: NginxContext,
  location: Directive | undefined,
  directives: readonly Directive[],
): string {
  const alias = find(location?.block ?? [], 'alias')?.values[0];
  if (alias !== undefined)
    return normalizePath(`${alias}/${context.path.slice((location?.values.at(-1) ?? '').length)}`);
  // nginx's built-in root is `html` under its prefix, /etc/nginx in the image.
  const root = find(directives, 'root')?.values[0] ?? 'html';
  return normalizePath(`${root.startsWith('/') ? root : `/etc/nginx/${root}`}/${context.path}`);
}

function serveFile(context: NginxContext, path: string, directives: readonly Directive[]): HttpReply {
  const { request, container, version } = context;
  if (request.method !== 'GET' && request.method !== 'HEAD') return nginxStatus(request, version, 405);
  const file = container.files.get(path);
  if (file === undefined) return nginxStatus(request, version, 404);
  return nginxFile(
    request,
    version,
    file,
    mediaType(path) ?? find(directives, 'default_type')?.values[0] ?? 'application/octet-stream',
  );
}
