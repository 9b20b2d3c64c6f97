import type { HttpReply, HttpRequest, Server, ServerContainer, ServerStart } from '../image.ts';
import { portFlag, wordFlag } from './flags.ts';
import { goError, goResponse, header, pathOf, queryOf } from './http.ts';

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
      return otherServer(start, command);
    case 'liveness':
      return liveness();
    case 'pause':
      return paused;
    default:
      return undefined;
  }
}

/** agnhost: pause/pause.go */
const paused: Server = {
  ports: [],
  handle: () => ({ type: 'raw', text: '' }),
  log: { started: () => [{ stream: 'stdout', text: 'Paused\n' }], answered: () => undefined },
};

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
      request.server.port === udp && udp !== port
        ? packetAnswer(request, container)
        : netexecAnswer(override === undefined ? request : { ...request, target: override }, container),
  };
}

/** agnhost: netexec/netexec.go `startUDPServer`; what it does not know it leaves unanswered. */
function packetAnswer({ target, client }: HttpRequest, container: ServerContainer): HttpReply {
  const text = target.trim().toLowerCase();
  if (text === 'hostname') return { type: 'raw', text: container.hostname };
  if (text === 'clientip') return { type: 'raw', text: `${client.ip}:${client.port()}` };
  return { type: 'raw', text: text.startsWith('echo ') ? text.slice('echo '.length) : '' };
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
    case '/dial':
      return dial(request);
    default:
      // The time to the nanosecond, the program's own clock, or what a command in the container prints.
      return { type: 'not simulated', what: `${pathOf(request)} of agnhost` };
  }
}

/** Asks another server once, and wraps its answer. agnhost: netexec/netexec.go `dialHandler`. */
function dial(request: HttpRequest): HttpReply {
  const [host, port, path] = ['host', 'port', 'request'].map((name) => queryOf(request, name) ?? '');
  const tries = queryOf(request, 'tries') ?? '1';
  if (!host || !port || queryOf(request, 'protocol') !== 'http' || tries !== '1')
    return { type: 'not simulated', what: '/dial of agnhost but for one request over HTTP' };
  return {
    type: 'forward',
    host,
    port: Number(port),
    request: {
      ...request,
      method: 'GET',
      target: `/${path}`,
      headers: [
        header('Host', `${host}:${port}`),
        header('User-Agent', 'Go-http-client/1.1'),
        header('Accept-Encoding', 'gzip'),
      ],
    },
    rewrite: ({ body }) => goResponse(request, JSON.stringify({ responses: [body.trim()] })),
    failed: { type: 'not simulated', what: 'the words of agnhost for a server that it cannot reach' },
  };
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

/** `nettest` and `porter` answer in ways that are not known. */
function otherServer(start: ServerStart, command: string): Server {
  return {
    ports: [portFlag(start.argv, 'port', 8080)],
    handle: () => ({ type: 'not simulated', what: `agnhost ${command}` }),
  };
}

const healthyMs = 10_000;

/** Healthy for ten seconds, and never again. agnhost: liveness/server.go */
function liveness(): Server {
  return {
    ports: [8080],
    ages: true,
    handle(request, { startedAt = request.now }) {
      const path = pathOf(request);
      if (path === '/redirect') return redirectTo(request, queryOf(request, 'loc') ?? '');
      if (path !== '/healthz' && path !== '/started')
        return goResponse(request, '404 page not found\n', notFound);
      if (path === '/healthz' && request.now - startedAt <= healthyMs) return goResponse(request, 'ok');
      // Both print how long it has been running, to the nanosecond.
      const status = path === '/healthz' ? { status: 500, reason: 'Internal Server Error' } : {};
      return { ...goResponse(request, '', status), unknown: 'how long agnhost has been running' };
    },
  };
}

const notFound = { ...goError, status: 404, reason: 'Not Found' };

function redirectTo(request: HttpRequest, location: string): HttpReply {
  return goResponse(request, `<a href="${location}">Found</a>.\n\n`, {
    status: 302,
    reason: 'Found',
    type: 'text/html; charset=utf-8',
    headers: [header('Location', location)],
  });
}
