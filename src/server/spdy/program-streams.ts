import type { Duplex } from 'node:stream';
import type { RemoteStreams } from '../remote-streams.ts';
import { SpdyConnection, type SpdyStream } from './connection.ts';

/** Which streams a client opens for a program. */
export interface WantedStreams {
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly tty: boolean;
}

const patienceMs = 30_000;
/** A client that has heard all closes the connection itself; one that does not is not waited for longer. */
const lingerMs = 1000;

/**
 * The streams of a program over SPDY, once its client has opened them all. kubernetes:
 * pkg/kubelet/cri/streaming/remotecommand/httpstream.go
 */
export function programStreams(
  wanted: WantedStreams,
  [socket, head]: readonly [Duplex, Buffer],
): Promise<RemoteStreams> {
  const names = [
    'error',
    ...(wanted.stdin ? ['stdin'] : []),
    ...(wanted.stdout ? ['stdout'] : []),
    ...(wanted.stderr && !wanted.tty ? ['stderr'] : []),
    ...(wanted.tty ? ['resize'] : []),
  ];
  return new Promise((resolve, reject) => {
    const opened = new Map<string, SpdyStream>();
    const timer = setTimeout(() => {
      connection.close();
      reject(new Error('the client did not open its streams in time'));
    }, patienceMs);
    const connection = new SpdyConnection(socket, (stream) => {
      opened.set(stream.headers.get('streamtype') ?? '', stream);
      if (!names.every((name) => opened.has(name))) return;
      clearTimeout(timer);
      resolve(streamsOf(opened, connection, socket));
    });
    socket.on('close', () => clearTimeout(timer));
    connection.begin(head);
  });
}

function streamsOf(
  opened: ReadonlyMap<string, SpdyStream>,
  connection: SpdyConnection,
  socket: Duplex,
): RemoteStreams {
  return {
    listen: (hear, end) => opened.get('stdin')?.listen(hear, end),
    onClose: (tell) => void socket.on('close', tell),
    write: (name, text) => opened.get(name)?.write(Buffer.from(text)),
    finish(status) {
      opened.get('error')?.write(Buffer.from(status));
      for (const stream of opened.values()) stream.close();
      const timer = setTimeout(() => connection.close(), lingerMs);
      socket.on('close', () => clearTimeout(timer));
    },
  };
}
