import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import { ApiHost, type RequestLine } from './api-host.ts';
import { newIdentity } from './certificate.ts';
import { kubeconfigText } from './kubeconfig.ts';
import { type Pace, type PaceName, paceOf, tickMs } from './pace.ts';
import type { ServedWorld } from './served-world.ts';

/** How a world is served. */
export interface ServerOptions {
  readonly world: ServedWorld;
  readonly pace: PaceName | Pace;
  /** 0 for any free port. */
  readonly port: number;
  /** The namespace of the kubeconfig's context. */
  readonly namespace: string;
  /** The clock on the wall, in ms since the epoch. */
  readonly wallNow: () => number;
  /** Hears of every answered request. */
  readonly report?: (line: RequestLine) => void;
}

/** A world that is being served. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  /** The text of a kubeconfig that leads to it and lets its bearer in. */
  readonly kubeconfig: string;
  /** Ends every connection and gives the port back. */
  close(): Promise<void>;
}

const host = '127.0.0.1';
const mostConnections = 1000;
const tokenBytes = 32;

/** Serves the API of a world on the loopback interface. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { world, wallNow } = options;
  const { key, certificate } = newIdentity(wallNow());
  const token = randomBytes(tokenBytes).toString('hex');
  const pace = paceOf(options.pace, world, wallNow);
  const api = new ApiHost({ world, pace, token, ...(options.report && { report: options.report }) });
  const server = createServer({ key, cert: certificate });
  server.maxConnections = mostConnections;
  const sockets = openSockets(server);
  server.on('request', (request, response) => void api.answer(request, response));
  server.on('upgrade', (request, socket, head) => void api.upgrade(request, socket, head));
  const port = await listen(server, options.port);
  const ticking = setInterval(() => void api.idle(), tickMs);
  const url = `https://${host}:${port}`;
  return {
    url,
    port,
    kubeconfig: kubeconfigText({ url, certificate, token, namespace: options.namespace }),
    async close() {
      clearInterval(ticking);
      api.close();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Every connection, also those that have not got beyond their handshake. */
function openSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return sockets;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
