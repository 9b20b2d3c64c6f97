import type { HttpReply, HttpRequest, Server, ServerContainer, ServerStart } from '../image.ts';
import { compareDotted } from '../tag-version.ts';
import { dateHeader, header, headerOf, pathOf } from './http.ts';

/**
 * The Kubernetes project's `echoserver`: nginx with a Lua script that writes the request back. Its text
 * changed with 1.5 (`CLIENT VALUES:` before, `Hostname:` and sections since). kubernetes: images/echoheaders,
 * test/images/echoserver.
 */
export function echoserver(start: ServerStart): Server {
  const old = compareDotted(start.version, '1.5') < 0;
  return {
    ports: old ? [8080] : [8080, 8443],
    ports4: [8080, 8443],
    tlsPorts: old ? [] : [8443],
    handle: (request, container) =>
      respond(
        request,
        old ? oldText(request, start.version) : newText(request, container, start.version),
        start.version,
      ),
  };
}

function respond(request: HttpRequest, text: string, version: string): HttpReply {
  const server = compareDotted(version, '1.5') < 0 ? `nginx/${nginxOf(version).nginx}` : 'echoserver';
  const common = [
    dateHeader('Date', request.now),
    header('Content-Type', 'text/plain'),
    header('Transfer-Encoding', 'chunked'),
    header('Connection', 'keep-alive'),
  ];
  const headers =
    server === 'echoserver' ? [...common, header('Server', server)] : [header('Server', server), ...common];
  const plain =
    request.method === 'HEAD' ? headers.filter((each) => each.name !== 'Transfer-Encoding') : headers;
  return {
    type: 'http',
    version: '1.1',
    status: 200,
    reason: 'OK',
    headers: plain,
    body: request.method === 'HEAD' ? '' : text,
  };
}

/** The programs inside each release, as its answers print them. */
function nginxOf(version: string): { readonly nginx: string; readonly lua: string } {
  if (compareDotted(version, '1.4') < 0) return { nginx: '1.9.11', lua: '10001' };
  if (compareDotted(version, '1.5') < 0) return { nginx: '1.10.0', lua: '10001' };
  if (compareDotted(version, '2.3') >= 0) return { nginx: '1.14.2', lua: '10015' };
  if (compareDotted(version, '2') >= 0) return { nginx: '1.12.2', lua: '10010' };
  return { nginx: '1.13.3', lua: '10008' };
}

function oldText(request: HttpRequest, version: string): string {
  const { nginx, lua } = nginxOf(version);
  const headers = sortedHeaders(request).map(([name, value]) => `${name}=${value}`);
  return [
    'CLIENT VALUES:',
    `client_address=${request.client.ip}`,
    `command=${request.method}`,
    `real path=${pathOf(request)}${queryTail(request)}`,
    `query=${query(request) ?? 'nil'}`,
    `request_version=${request.version}`,
    `request_uri=${uri(request)}`,
    '',
    'SERVER VALUES:',
    `server_version=nginx: ${nginx} - lua: ${lua}`,
    '',
    'HEADERS RECEIVED:',
    ...headers,
    'BODY:',
    request.body === '' ? '-no body in request-' : request.body,
  ].join('\n');
}

function newText(request: HttpRequest, container: ServerContainer, version: string): string {
  const { nginx, lua } = nginxOf(version);
  // The 2.x images end these lines with two blanks.
  const blanks = compareDotted(version, '2') >= 0 && compareDotted(version, '2.3') < 0 ? '  ' : '';
  const lines = [
    '',
    '',
    `Hostname: ${container.hostname}`,
    '',
    'Pod Information:',
    ...podInformation(container),
    '',
    'Server values:',
    `\tserver_version=nginx: ${nginx} - lua: ${lua}`,
    '',
    'Request Information:',
    `\tclient_address=${request.client.ip}`,
    `\tmethod=${request.method}`,
    `\treal path=${request.target}`,
    `\tquery=${query(request) ?? ''}`,
    `\trequest_version=${request.version}`,
    `\trequest_scheme=${request.scheme}`,
    `\trequest_uri=${uri(request)}`,
    '',
    'Request Headers:',
    ...sortedHeaders(request).map(([name, value]) => `\t${name}=${value}${blanks}`),
    '',
    'Request Body:',
    request.body === '' ? '\t-no body in request-' : request.body,
    '',
    '',
  ];
  return lines.join('\n');
}

function podInformation(container: ServerContainer): readonly string[] {
  const fields = [
    ['node name', 'NODE_NAME'],
    ['pod name', 'POD_NAME'],
    ['pod namespace', 'POD_NAMESPACE'],
    ['pod IP', 'POD_IP'],
  ] as const;
  if (fields.every(([, name]) => container.env[name] === undefined))
    return ['\t-no pod information available-'];
  return fields.map(([label, name]) => `\t${label}:\t${container.env[name] ?? ''}`);
}

function query(request: HttpRequest): string | undefined {
  return request.target.includes('?') ? request.target.split('?').slice(1).join('?') : undefined;
}

function queryTail(request: HttpRequest): string {
  const text = query(request);
  return text === undefined ? '' : `?${text}`;
}

/** The script prints the name that was asked for with the server's own port. */
function uri(request: HttpRequest): string {
  const host = (headerOf(request, 'host') ?? request.server.ip).replace(/:\d+$/, '');
  return `${request.scheme}://${host}:${request.server.port}${request.target}`;
}

function sortedHeaders(request: HttpRequest): readonly (readonly [string, string])[] {
  const pairs = request.headers.map((each) => [each.name.toLowerCase(), each.value] as const);
  return pairs.sort(([left], [right]) => (left < right ? -1 : 1));
}
