import type { ForwardReply, HttpReply, HttpRequest } from '../images/image.ts';
import { answerAsController } from './connect-ingress.ts';
import type { ClientRequest, ConnectedServer, Reach, ServerReply } from './connection.ts';
import type { Walk } from './journey.ts';
import { type Listener, listenersAt } from './listeners.ts';
import { chooseClientPort, chooseRequestId } from './network-choices.ts';
import type { NetworkView } from './network-view.ts';
import type { NetworkWorld, Source } from './network-world.ts';
import { resolveHost } from './resolve-host.ts';
import type { Destination } from './trace.ts';

/** What is needed to talk to a server. */
export interface ServerSetting {
  readonly world: NetworkWorld;
  readonly view: NetworkView;
  readonly reach: Reach;
}

/** The server at the end of a walk; undefined if the walk did not connect. */
export function connectedServer(
  setting: ServerSetting,
  walk: Walk,
  protocol: Destination['protocol'],
): ConnectedServer | undefined {
  const { world, view, reach } = setting;
  const { place, server: local } = walk;
  if (place === undefined || local === undefined) return undefined;
  const [listener] = listenersAt(world, view, place, { ...local, protocol });
  if (listener === undefined) return undefined;
  const tls = listener.server.tlsPorts?.includes(local.port) === true;
  return {
    ...(listener.ref === undefined ? {} : { container: listener.ref }),
    tls,
    request(request) {
      if (tls && request.scheme === 'http') return plainOnTls(listener);
      const arrived = serverRequest(world, walk, local, request);
      if (listener.server.role === 'ingress-nginx')
        return answerAsController({ world, view, controller: 'nginx', ip: local.ip }, arrived);
      const reply = listener.server.handle(arrived, listener.state);
      const { ref, server } = listener;
      if (ref !== undefined && server.log !== undefined) world.log(ref, server.log.answered(arrived, reply));
      if (reply.type === 'http' && reply.unknown !== undefined)
        return { type: 'not simulated', what: reply.unknown };
      return delivered(reply, listener, reach);
    },
  };
}

/** Plain HTTP to a port that speaks TLS. Go: net/http/server.go `badRequestError` of a TLS record header */
function plainOnTls(listener: Listener): ServerReply {
  if (listener.ref !== undefined)
    return { type: 'not simulated', what: 'plain HTTP to a port that speaks TLS' };
  const body = 'Client sent an HTTP request to an HTTPS server.\n';
  return { type: 'http', version: '1.0', status: 400, reason: 'Bad Request', headers: [], body };
}

/**
 * The request as the server sees it. The client's address and port may be choices, so they are drawn when
 * looked at.
 */
function serverRequest(
  world: NetworkWorld,
  walk: Walk,
  server: { readonly ip: string; readonly port: number },
  request: ClientRequest,
): HttpRequest {
  let port: number | undefined;
  const client = {
    get ip() {
      return walk.clientIP?.() ?? '';
    },
    port() {
      port ??= chooseClientPort(world);
      return port;
    },
  };
  const own = { ip: server.ip, port: server.port };
  return { ...request, client, server: own, id: chooseRequestId(world), now: world.now() };
}

/** What the client gets in the end: a reverse proxy first asks the server behind it. */
function delivered(reply: HttpReply, proxy: Listener, reach: Reach): ServerReply {
  if (reply.type !== 'forward') return reply;
  const source: Source | undefined = proxy.ref && { type: 'container', ref: proxy.ref };
  return source === undefined ? reply.failed : forwarded(reply, source, proxy, reach);
}

function forwarded(reply: ForwardReply, source: Source, proxy: Listener, reach: Reach): ServerReply {
  const found = resolveHost(reply.host, {
    ask: (query) => reach.resolve(source, query),
    resolverConfiguration: proxy.state.files.read('/etc/resolv.conf') ?? '',
    libc: 'glibc',
  });
  if (found.type === 'not simulated') return { type: 'not simulated', what: `the address of ${found.name}` };
  const ip = found.type === 'found' ? found.addresses[0] : undefined;
  if (ip === undefined) return reply.failed;
  const connection = reach.connect(source, { ip, port: reply.port, protocol: 'TCP' });
  if (connection.outcome === 'not simulated') return { type: 'not simulated', what: `a server at ${ip}` };
  const answer = connection.server?.request(reply.request);
  if (answer?.type === 'not simulated') return answer;
  return answer?.type === 'http' ? reply.rewrite(answer) : reply.failed;
}
