import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Status } from '#cluster';
import { isOn } from './incoming.ts';
import { podContainer } from './pod-container.ts';
import type { ExecutionResult, ServedWorld } from './served-world.ts';
import { notSimulated, refusal } from './statuses.ts';
import type { ResourceTarget } from './target.ts';

/** The sub-protocols that are spoken, the best first. apiserver: pkg/util/.../remotecommand/constants.go */
const protocols = ['v5.channel.k8s.io', 'v4.channel.k8s.io'];

/** The streams of a connection by their first byte. */
const channel = { stdin: 0, stdout: 1, stderr: 2, error: 3, close: 255 } as const;

const longestStdin = 1 << 20;
const patienceMs = 60_000;

/** A request to run a program in a container, or why it is refused. */
export type ExecReading =
  | {
      readonly type: 'exec';
      readonly run: (stdin: string) => Promise<ExecutionResult>;
      readonly stdin: boolean;
    }
  | { readonly type: 'refused'; readonly status: Status };

/** Reads a request to `pods/exec`. */
export function readExec(
  world: ServedWorld,
  target: ResourceTarget,
  query: URLSearchParams,
  upgrade: string,
): ExecReading {
  const { resource, subresource } = target;
  if (resource !== 'pods' || subresource !== 'exec') {
    return { type: 'refused', status: notSimulated(`${resource}/${subresource ?? ''} over the API`) };
  }
  if (upgrade !== 'websocket') {
    const what = 'pods/exec over SPDY, which kubectl speaks until 1.29,';
    return { type: 'refused', status: notSimulated(what) };
  }
  const argv = query.getAll('command');
  if (argv.length === 0) {
    return {
      type: 'refused',
      status: refusal(400, 'BadRequest', 'you must specify at least one command for the container'),
    };
  }
  const reading = podContainer(world.api, target, query.get('container'));
  if (reading.type === 'refused') return reading;
  const flag = (name: string) => query.has(name) && isOn(query, name);
  return {
    type: 'exec',
    stdin: flag('stdin'),
    run: (stdin) => world.run({ container: reading.ref, argv, stdin, tty: flag('tty') }),
  };
}

const sockets = new WebSocketServer({
  noServer: true,
  maxPayload: longestStdin,
  handleProtocols: (offered) => protocols.find((protocol) => offered.has(protocol)) ?? false,
});

/** Runs a program whose streams a client has joined; `take` waits until the world is free. */
export function serveExec(
  reading: ExecReading & { readonly type: 'exec' },
  take: (task: () => Promise<ExecutionResult>) => Promise<ExecutionResult>,
  [request, socket, head]: readonly [IncomingMessage, Duplex, Buffer],
): void {
  sockets.handleUpgrade(request, socket, head, async (connection) => {
    try {
      const stdin = reading.stdin ? await wholeStdin(connection) : '';
      const result = await take(() => reading.run(stdin));
      for (const { stream, text } of result.output) send(connection, channel[stream], text);
      send(connection, channel.error, JSON.stringify(outcomeOf(result)));
    } catch (error) {
      send(connection, channel.error, JSON.stringify(refusal(500, 'InternalError', String(error))));
    }
    connection.close(1000);
  });
}

/** What is typed or piped, up to its end; a client that never ends it is not waited for without end. */
function wholeStdin(connection: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    const done = () => {
      clearTimeout(timer);
      resolve(Buffer.concat(pieces).toString());
    };
    const timer = setTimeout(done, patienceMs);
    connection.on('close', done);
    connection.on('error', done);
    connection.on('message', (data: RawData) => {
      const bytes = Buffer.isBuffer(data) ? data : Buffer.from(data as ArrayBuffer);
      if (bytes[0] === channel.close && bytes[1] === channel.stdin) done();
      if (bytes[0] !== channel.stdin) return;
      pieces.push(bytes.subarray(1));
      if (pieces.reduce((sum, { length }) => sum + length, 0) > longestStdin) done();
    });
  });
}

function send(connection: WebSocket, number: number, text: string): void {
  connection.send(Buffer.concat([Buffer.from([number]), Buffer.from(text)]));
}

/** How a program ended, in the words that clients read an exit code from. */
function outcomeOf({ exitCode, unsupported }: ExecutionResult): unknown {
  const [missing] = unsupported;
  if (missing !== undefined) return notSimulated(missing);
  if (exitCode === 0) return { metadata: {}, status: 'Success' };
  return {
    metadata: {},
    status: 'Failure',
    reason: 'NonZeroExitCode',
    message: `command terminated with non-zero exit code: exit status ${exitCode}`,
    details: { causes: [{ reason: 'ExitCode', message: String(exitCode) }] },
  };
}
