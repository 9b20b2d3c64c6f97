import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { createWebSocketStream, type WebSocket, WebSocketServer } from 'ws';
import { forwardPorts } from './forward-ports.ts';
import type { UpgradeReading } from './read-upgrade.ts';
import { serveProgram } from './serve-program.ts';
import { programStreams } from './spdy/program-streams.ts';
import { refusal } from './statuses.ts';
import type { Turns } from './turns.ts';
import { websocketStreams } from './websocket-streams.ts';

/** A connection that is to speak another protocol. */
export type Upgrade = readonly [request: IncomingMessage, socket: Duplex, head: Buffer];

/** What is served over a connection that was upgraded. */
export type Served = Exclude<UpgradeReading, { readonly type: 'refused' }>;

/** What is served over SPDY, over which a refusal of the kubelet is none of the connection. */
type ServedOverSpdy = Exclude<Served, { readonly type: 'unavailable' }>;

/**
 * The protocols of programs over WebSocket and over SPDY, and those of forwarded ports, the best first.
 * apimachinery: pkg/util/remotecommand/constants.go, pkg/util/portforward/constants.go
 */
const protocols = {
  websocket: {
    program: ['v5.channel.k8s.io', 'v4.channel.k8s.io'],
    ports: ['SPDY/3.1+portforward.k8s.io'],
  },
  spdy: { program: ['v4.channel.k8s.io'], ports: ['portforward.k8s.io'] },
} as const;

const longestMessage = 1 << 20;

/** The protocol of an `Upgrade` header, if it is one that is spoken. */
export function protocolOf({ headers }: IncomingMessage): 'websocket' | 'spdy' | undefined {
  const named = (headers.upgrade ?? '').toLowerCase();
  if (named === 'websocket') return 'websocket';
  return named === 'spdy/3.1' ? 'spdy' : undefined;
}

/** Upgrades a connection to WebSocket, and serves what was asked for. */
export function serveWebsocket(served: Served, turns: Turns, [request, socket, head]: Upgrade): void {
  const { type } = served;
  const known: readonly string[] = protocols.websocket[type === 'ports' ? 'ports' : 'program'];
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    handleProtocols: (offered) => known.find((protocol) => offered.has(protocol)) ?? false,
  });
  server.handleUpgrade(request, socket, head, (connection: WebSocket) => {
    if (served.type === 'unavailable') websocketStreams(connection).finish(unavailable(served.text));
    else if (served.type === 'program') void serveProgram(served, websocketStreams(connection), turns);
    // The frames of SPDY go through it as they are. KEP-4006
    else forwardPorts(served.open, turns, [createWebSocketStream(connection), Buffer.alloc(0)]);
  });
}

/** What the server that translates makes of a refusal of the kubelet. apimachinery: errors.go `NewInternalError` */
function unavailable(text: string): string {
  const fault = `unable to upgrade connection: ${text}`;
  const status = refusal(500, 'InternalError', `Internal error occurred: ${fault}`);
  return JSON.stringify({ ...status, details: { causes: [{ message: fault }] } });
}

/** Upgrades a connection to SPDY, and serves what was asked for. */
export async function serveSpdy(
  served: ServedOverSpdy,
  turns: Turns,
  [request, socket, head]: Upgrade,
): Promise<void> {
  const stated = [request.headers['x-stream-protocol-version'] ?? []].flat();
  const offered = stated.flatMap((header) => header.split(',')).map((name) => name.trim());
  const known: readonly string[] = protocols.spdy[served.type];
  const protocol = known.find((name) => offered.includes(name));
  socket.write(
    'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: SPDY/3.1\r\n' +
      `${protocol === undefined ? '' : `X-Stream-Protocol-Version: ${protocol}\r\n`}\r\n`,
  );
  if (served.type === 'ports') forwardPorts(served.open, turns, [socket, head]);
  else await serveProgram(served, await programStreams(served.streams, [socket, head]), turns);
}
