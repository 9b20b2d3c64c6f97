import { request } from 'node:https';
import { parse } from 'yaml';
import { Cluster, parseVersion, seededOracle, type WorldSettings } from '#cluster';
import { type PaceName, type RunningServer, startServer } from '#server';
import { Terminal } from '#terminal';
import { servedWorld } from '../../src/cli/world/served-world.ts';

/** A world that is served, and a client with its token. */
export interface Served {
  readonly terminal: Terminal;
  readonly server: RunningServer;
  /** Sends a request; headers of `null` are left out. */
  ask(path: string, options?: Asking): Promise<Answered>;
  close(): Promise<void>;
}

/** What is asked beside the path. */
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: unknown;
  /** Stop reading after so many lines. */
  readonly lines?: number;
}

/** An answer. */
export interface Answered {
  readonly code: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** The settings of a plain world. */
export function plainSettings(kubernetes: string, kubectl = kubernetes): WorldSettings {
  const read = (text: string) => parseVersion(text) ?? { major: 1, minor: 0 };
  return {
    kubernetes: read(kubernetes),
    kubectl: read(kubectl),
    provider: 'none',
    nodes: 3,
    clusterDomain: 'cluster.local',
    dns: 'coredns',
    runtime: 'containerd',
    namespace: 'default',
    timezone: 'UTC',
    start: Math.floor(Date.now() / 1000) * 1000,
  };
}

/** Serves a world on a real socket. */
export async function serve(kubernetes: string, pace: PaceName = 'stepped', manifest = ''): Promise<Served> {
  const cluster = new Cluster(plainSettings(kubernetes), seededOracle('a'));
  const terminal = new Terminal({ cluster, files: { 'm.yaml': manifest } });
  if (manifest !== '') await terminal.run('kubectl apply -f m.yaml');
  await terminal.letTimePass('settled');
  const world = servedWorld(terminal);
  const server = await startServer({ world, pace, port: 0, namespace: 'default', wallNow: Date.now });
  return {
    terminal,
    server,
    ask: (path, options) => ask(server, path, options),
    close: () => server.close(),
  };
}

/** The certificate and the token in a server's kubeconfig. */
export function accessOf({ kubeconfig }: RunningServer): { readonly ca: string; readonly token: string } {
  const { clusters, users } = parse(kubeconfig);
  const authority = clusters[0].cluster['certificate-authority-data'];
  return { ca: Buffer.from(authority, 'base64').toString(), token: users[0].user.token };
}

function ask(server: RunningServer, path: string, options: Asking = {}): Promise<Answered> {
  const { ca, token } = accessOf(server);
  const { body } = options;
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const all = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...options.headers };
  const headers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  return new Promise((resolve, reject) => {
    const sending = request(
      `${server.url}${path}`,
      {
        ca,
        servername: 'localhost',
        method: options.method ?? 'GET',
        headers: headers as Record<string, string>,
      },
      (response) => {
        let text = '';
        const done = () => resolve({ code: response.statusCode ?? 0, headers: response.headers, text });
        response.setEncoding('utf8').on('data', (piece) => {
          text += piece;
          if (options.lines !== undefined && text.split('\n').length > options.lines) {
            done();
            sending.destroy();
          }
        });
        response.on('end', done);
      },
    );
    sending.on('error', reject);
    sending.end(sent);
  });
}
