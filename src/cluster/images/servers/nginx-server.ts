import type { HttpReply, HttpRequest, Server, ServerContainer, ServerLog, ServerStart } from '../image.ts';
import { compareDotted } from '../tag-version.ts';
import { headerOf, pathOf } from './http.ts';
import { type Directive, readConfiguration } from './nginx-configuration.ts';
import { nginxLocation } from './nginx-location.ts';
import { nginxOpening } from './nginx-log.ts';
import { nginxStatus } from './nginx-response.ts';
import type { NginxContext } from './nginx-variables.ts';
import { accessLog } from './server-log.ts';

/**
 * nginx, serving what its configuration says from the container's files. Undefined if the configuration is
 * malformed.
 */
export function nginxServer(start: ServerStart): Server | undefined {
  const configuration = configurationPath(start.argv);
  const servers = serverBlocks(start.files, configuration);
  if (servers === undefined) return undefined;
  const listens = servers.flatMap(listenPorts);
  return {
    ports: [...new Set(listens.map((listen) => listen.port))],
    ports4: listens.flatMap(({ port }) =>
      listens.some((listen) => listen.isIPv6 && listen.port === port) ? [] : [port],
    ),
    isSplit: true,
    tlsPorts: [...new Set(listens.filter((listen) => listen.tls).map((listen) => listen.port))],
    handle: (request, container) =>
      answer(request, container, start.version, serverBlocks(container.files, configuration) ?? servers),
    log: logOf(start),
  };
}

/** Since 1.19 the image's scripts tell what they do, and nginx its start. */
function logOf({ version, script, files, isFloating = false }: ServerStart): ServerLog {
  if (compareDotted(version, '1.19') < 0) return accessLog;
  const isAlpine = (files.read('/etc/os-release') ?? '').includes('Alpine');
  const of = { version, isAlpine, isFloating, ...(script === undefined ? {} : { script }) };
  return { ...accessLog, opening: (start) => nginxOpening(of, start) };
}

function configurationPath(argv: readonly string[]): string {
  const at = argv.indexOf('-c');
  return at < 0 ? '/etc/nginx/nginx.conf' : (argv[at + 1] ?? '');
}

function serverBlocks(files: ServerContainer['files'], path: string): readonly Directive[] | undefined {
  const main = readConfiguration(files, path);
  const http = main?.find((directive) => directive.name === 'http');
  if (main === undefined) return undefined;
  const shared = (http?.block ?? []).filter((directive) => directive.block === undefined);
  return (http?.block ?? [])
    .filter((directive) => directive.name === 'server')
    .map((server) => ({ ...server, block: [...(server.block ?? []), ...shared] }));
}

interface Listen {
  readonly port: number;
  readonly tls: boolean;
  readonly isDefault: boolean;
  readonly isIPv6: boolean;
}

function listenPorts(server: Directive): readonly Listen[] {
  const listens = (server.block ?? []).filter((directive) => directive.name === 'listen');
  if (listens.length === 0) return [{ port: 80, tls: false, isDefault: false, isIPv6: false }];
  return listens.flatMap(({ values }) => {
    const port = /(?:^|:)(\d+)$/.exec(values[0] ?? '')?.[1] ?? (values[0]?.includes('.') ? '80' : undefined);
    const isDefault = values.includes('default_server') || values.includes('default');
    const isIPv6 = values[0]?.startsWith('[') === true;
    return port === undefined ? [] : [{ port: Number(port), tls: values.includes('ssl'), isDefault, isIPv6 }];
  });
}

function answer(
  request: HttpRequest,
  container: ServerContainer,
  version: string,
  servers: readonly Directive[],
): HttpReply {
  const server = pickServer(servers, request);
  const path = normalizedPath(request);
  if (server === undefined || path === undefined) return nginxStatus(request, version, 400);
  const context: NginxContext = { request, container, version, path, server: server.block ?? [] };
  return nginxLocation(context);
}

/**
 * nginx: the first block of the port whose name matches, else the default one. ngx_http_request.c
 * `ngx_http_find_virtual_server`.
 */
function pickServer(servers: readonly Directive[], request: HttpRequest): Directive | undefined {
  const onPort = servers.filter((server) =>
    listenPorts(server).some((listen) => listen.port === request.server.port),
  );
  const host = (headerOf(request, 'host') ?? '').replace(/:\d+$/, '').toLowerCase();
  const named = onPort.find((server) => namesOf(server).includes(host));
  const wildcard = onPort.find((server) =>
    namesOf(server).some((name) => name.startsWith('*.') && host.endsWith(name.slice(1))),
  );
  const declared = onPort.find((server) => listenPorts(server).some((listen) => listen.isDefault));
  return named ?? wildcard ?? declared ?? onPort[0];
}

function namesOf(server: Directive): readonly string[] {
  const names = (server.block ?? []).filter((directive) => directive.name === 'server_name');
  return names.flatMap((directive) => directive.values.map((name) => name.toLowerCase()));
}

/** The path with `.`, `..` and doubled slashes resolved; undefined if it leaves the root. */
function normalizedPath(request: HttpRequest): string | undefined {
  const path = pathOf(request);
  if (!path.startsWith('/')) return undefined;
  const parts: string[] = [];
  for (const part of path.split('/').slice(1)) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && (part !== '' || parts.at(-1) !== '')) parts.push(part);
  }
  return `/${parts.join('/')}`;
}
