import type { HttpReply, HttpRequest, Server, ServerContainer, ServerStart } from '../image.ts';
import { portFlag, wordFlag } from './flags.ts';
import { goResponse, header, pathOf, queryOf } from './http.ts';

/** The serving commands of `agnhost`. kubernetes: test/images/agnhost. */
export function agnhostServer(start: ServerStart): Server | undefined {
  const command = start.argv.slice(1).find((word) => !word.startsWith('-'));
  switch (command) {
    case 'netexec':
      return netexec(start);
    case 'serve-hostname':
      return serveHostname(start);
    case 'test-webserver':
      return testWebserver(start);
    case 'nettest':
    case 'porter':
    case 'liveness':
      return liveness(start, command);
    default:
      return undefined;
  }
}

/**
 * Also the older image of its own: the host name, with no newline. agnhost: serve-hostname/serve_hostname.go.
 */
export function serveHostname(start: ServerStart): Server {
  const port = portFlag(start.argv, 'port', 9376);
  const raw = start.argv.some((word) => /^--?tcp(=true)?$/.test(word));
  const udp = start.argv.some((word) => /^--?udp(=true)?$/.test(word));
  return {
    ports: udp && !raw ? [] : [port],
    udpPorts: udp ? [port] : [],
    handle: (request, container) =>
      raw ? { type: 'raw', text: container.hostname } : goResponse(request, container.hostname),
  };
}

function netexec(start: ServerStart): Server {
  const port = portFlag(start.argv, 'http-port', portFlag(start.argv, 'port', 8080));
  const udp = portFlag(start.argv, 'udp-port', 8081);
  const override = wordFlag(start.argv, 'http-override');
  return {
    ports: [port],
    udpPorts: udp < 0 ? [] : [udp],
    tlsPorts: wordFlag(start.argv, 'tls-cert-file') === undefined ? [] : [port],
    handle: (request, container) =>
      netexecAnswer(override === undefined ? request : { ...request, target: override }, container),
  };
}

/** agnhost: netexec/netexec.go `addRoutes`. */
function netexecAnswer(request: HttpRequest, container: ServerContainer): HttpReply {
  switch (pathOf(request)) {
    case '/hostname':
    case '/hostName':
      return goResponse(request, container.hostname);
    case '/clientip':
      return goResponse(request, `${request.client.ip}:${request.client.port()}`);
    case '/healthz':
      return goResponse(request, '');
    case '/echo':
      return goResponse(request, queryOf(request, 'msg') ?? '', {
        status: Number(queryOf(request, 'code') ?? 200),
      });
    case '/redirect':
      return redirect(request);
    case '/header':
      return goResponse(request, headerNamed(request, queryOf(request, 'key') ?? ''));
    default:
      return goResponse(request, `NOW: ${goTime(request.now)}`);
  }
}

function redirect(request: HttpRequest): HttpReply {
  const location = queryOf(request, 'location') ?? '';
  const status = Number(queryOf(request, 'code') ?? 302);
  return goResponse(request, `<a href="${location}">Found</a>.\n\n`, {
    status,
    reason: 'Found',
    type: 'text/html; charset=utf-8',
    headers: [header('Location', location)],
  });
}

function headerNamed(request: HttpRequest, name: string): string {
  return request.headers.find((each) => each.name.toLowerCase() === name.toLowerCase())?.value ?? '';
}

function testWebserver(start: ServerStart): Server {
  return {
    ports: [portFlag(start.argv, 'port', 80)],
    handle: (request) => goResponse(request, '<pre>\n</pre>\n', { type: 'text/html; charset=utf-8' }),
  };
}

function liveness(start: ServerStart, command: string): Server {
  return {
    ports: [portFlag(start.argv, 'port', 8080)],
    handle: (request) =>
      goResponse(request, command === 'liveness' && pathOf(request) === '/healthz' ? 'ok' : `${command}\n`),
  };
}

/** Go's `time.Time` as `%v` prints it, without the monotonic reading that a process of its own would add. */
function goTime(instant: number): string {
  const iso = new Date(instant).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}000000 +0000 UTC`;
}
