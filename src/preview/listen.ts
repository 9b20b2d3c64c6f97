import type { Server } from 'node:http';

/** How a port is chosen. */
export interface PortChoice {
  readonly port: number;
  /** Fails where the port is busy, instead of trying the next. */
  readonly strict: boolean;
}

const host = '127.0.0.1';
const mostTries = 100;

/** Listens on the loopback interface, on the first free port from the wanted one. Returns the port. */
export async function listen(server: Server, { port, strict }: PortChoice): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    const error = await tryPort(server, port + tried);
    if (error === undefined) return portOf(server);
    if (error.code !== 'EADDRINUSE' || strict || tried >= mostTries) throw error;
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}
