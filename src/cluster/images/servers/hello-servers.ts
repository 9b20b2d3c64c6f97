import { byteLength } from '../../byte-length.ts';
import type { HttpRequest, Server, ServerContainer, ServerStart } from '../image.ts';
import { portFlag, wordFlag } from './flags.ts';
import { dateHeader, goResponse, header, headerOf, pathOf } from './http.ts';
import { goLog } from './server-log.ts';

/**
 * GKE's `hello-app`: three lines that name the version and the host. google: kubernetes-engine-samples,
 * hello-app/main.go.
 */
export function helloApp(start: ServerStart): Server {
  const port = Number(start.env.PORT ?? 8080);
  return {
    ports: [port],
    handle: (request, container) =>
      goResponse(request, `Hello, world!\nVersion: ${start.version}\nHostname: ${container.hostname}\n`),
    log: goLog(`Server listening on port ${port}`, (request) => `Serving request: ${pathOf(request)}`),
  };
}

/** `hashicorp/http-echo`: always the same text. */
export function httpEcho(start: ServerStart): Server {
  const text = wordFlag(start.argv, 'text') ?? start.env.ECHO_TEXT ?? 'hello-world';
  const own = [header('X-App-Name', 'http-echo'), header('X-App-Version', start.version)];
  return {
    ports: [portFlag(start.argv, 'listen', 5678)],
    handle: (request) =>
      pathOf(request) === '/health'
        ? goResponse(request, '{"status":"ok"}\n', { headers: own })
        : goResponse(request, `${text}\n`, { headers: own }),
  };
}

/**
 * `traefik/whoami` (and `containous/whoami`): host name, addresses, and the request as it came.
 * traefik/whoami: app.go.
 */
export function whoami(start: ServerStart): Server {
  const port = portFlag(start.argv, 'port', Number(start.env.WHOAMI_PORT_NUMBER ?? 80));
  return {
    ports: [port],
    handle: (request, container) =>
      goResponse(request, whoamiText(request, container, start.env.WHOAMI_NAME)),
    log: goLog(`Starting up on port ${port}`),
  };
}

/**
 * Go writes a request with its host and its agent first, and the rest sorted. net/http: request.go `write`
 */
function whoamiText(request: HttpRequest, container: ServerContainer, name: string | undefined): string {
  const others = request.headers.filter((each) => !['host', 'user-agent'].includes(each.name.toLowerCase()));
  const sorted = [...others].sort((left, right) => (left.name < right.name ? -1 : 1));
  // Interface by interface, in the kernel's order.
  const local = container.local6?.() ?? [];
  return [
    ...(name === undefined ? [] : [`Name: ${name}`]),
    `Hostname: ${container.hostname}`,
    'IP: 127.0.0.1',
    ...local.filter((each) => each === '::1').map((each) => `IP: ${each}`),
    `IP: ${container.ip}`,
    ...local.filter((each) => each !== '::1').map((each) => `IP: ${each}`),
    `RemoteAddr: ${request.client.ip}:${request.client.port()}`,
    `${request.method} ${request.target} HTTP/${request.version}`,
    `Host: ${headerOf(request, 'host') ?? ''}`,
    `User-Agent: ${headerOf(request, 'user-agent') ?? 'Go-http-client/1.1'}`,
    ...sorted.map((each) => `${goHeaderName(each.name)}: ${each.value}`),
    '',
    '',
  ].join('\n');
}

function goHeaderName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/(^|-)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** `jwilder/whoami`: `I'm <host>`. */
export function jwilderWhoami(start: ServerStart): Server {
  return {
    ports: [Number(start.env.PORT ?? 8000)],
    handle: (request, container) => goResponse(request, `I'm ${container.hostname}\n`),
  };
}

/** The bootcamp application of the Kubernetes tutorials. */
export function bootcamp(start: ServerStart): Server {
  const text = (container: ServerContainer) =>
    `Hello Kubernetes bootcamp! | Running on: ${container.hostname} | v=${start.version}\n`;
  return {
    ports: [8080],
    handle: (request, container) => nodeResponse(request, text(container), 'text/plain'),
  };
}

/** The Node.js application of the load-balancer tutorials: a greeting without a newline. */
export function nodeHello(): Server {
  return { ports: [8080], handle: (request) => nodeResponse(request, 'Hello Kubernetes!') };
}

/**
 * The `simpleservice` of kubernetesbyexample: `/info`, `/health`, `/env` and `/endpoint0` as JSON on port
 * 9876.
 */
export function simpleService(start: ServerStart): Server {
  const version = start.env.SIMPLE_SERVICE_VERSION ?? start.version;
  return {
    ports: [Number(start.env.PORT0 ?? 9876)],
    handle: (request) => tornadoResponse(request, simpleServiceText(request, version)),
  };
}

function simpleServiceText(request: HttpRequest, version: string): string | undefined {
  const host = headerOf(request, 'host') ?? '';
  switch (pathOf(request)) {
    case '/info':
      return `{"host": "${host}", "version": "${version}", "from": "${request.client.ip}"}`;
    case '/health':
      return '{"healthy": true}';
    case '/endpoint0':
      return `{"host": "${host}", "version": "${version}", "result": "all is well"}`;
    default:
      return undefined;
  }
}

function tornadoResponse(request: HttpRequest, text: string | undefined) {
  const body = text ?? '<html><title>404: Not Found</title><body>404: Not Found</body></html>';
  const type = text === undefined ? 'text/html; charset=UTF-8' : 'application/json';
  return {
    type: 'http',
    version: '1.1',
    status: text === undefined ? 404 : 200,
    reason: text === undefined ? 'Not Found' : 'OK',
    headers: [
      dateHeader('Date', request.now),
      header('Content-Length', byteLength(body)),
      header('Content-Type', type),
      header('Server', 'TornadoServer/4.3'),
    ],
    body,
  } as const;
}

/** `pbitty/hello-from`: host and address. */
export function helloFrom(): Server {
  return {
    ports: [80],
    handle: (request, container) => goResponse(request, `Hello from ${container.hostname} (${container.ip})`),
  };
}

/** `dgkanatsios/simpleapp`: host and version. */
export function simpleApp(start: ServerStart): Server {
  return {
    ports: [8080],
    handle: (request, container) =>
      nodeResponse(
        request,
        `Hello world from ${container.hostname} and version ${start.version}`,
        'text/html; charset=utf-8',
      ),
  };
}

/** An answer of a plain Node.js `http` server: chunked, headers that the program set first. */
function nodeResponse(request: HttpRequest, body: string, type?: string) {
  const headers = [
    ...(type === undefined ? [] : [header('Content-Type', type)]),
    dateHeader('Date', request.now),
    header('Connection', 'keep-alive'),
    header('Transfer-Encoding', 'chunked'),
  ];
  return {
    type: 'http',
    version: '1.1',
    status: 200,
    reason: 'OK',
    headers,
    body: request.method === 'HEAD' ? '' : body,
  } as const;
}
