import type { Duplex } from 'node:stream';
import type { RemotePort } from './served-world.ts';
import { SpdyConnection, type SpdyStream } from './spdy/connection.ts';
import type { Turns } from './turns.ts';

/** What a client asks of a port is a request that is not longer. */
const longestRequest = 1 << 20;

/** Opens a connection to a port of a pod; a text says why there is none. */
export type OpenPort = (port: number) => RemotePort | string;

/**
 * Forwards the connections that a client opens to a pod's ports: for each it opens a stream for errors, then
 * one for data. kubernetes: pkg/kubelet/cri/streaming/portforward/httpstream.go
 */
export function forwardPorts(open: OpenPort, turns: Turns, [socket, head]: readonly [Duplex, Buffer]): void {
  const errors = new Map<string, SpdyStream>();
  const connection = new SpdyConnection(socket, (stream) => {
    const { headers } = stream;
    const request = headers.get('requestid') ?? '';
    if (headers.get('streamtype') === 'error') {
      errors.set(request, stream);
      return;
    }
    const error = errors.get(request);
    errors.delete(request);
    void forwardOne(open, turns, { data: stream, error }, Number(headers.get('port')));
  });
  connection.begin(head);
}

interface Pair {
  readonly data: SpdyStream;
  readonly error: SpdyStream | undefined;
}

async function forwardOne(open: OpenPort, turns: Turns, { data, error }: Pair, port: number): Promise<void> {
  const close = (why = '') => {
    error?.write(Buffer.from(why));
    error?.close();
    data.close();
  };
  const opened = await turns.take(async () => open(port));
  if (typeof opened === 'string') {
    close(opened);
    return;
  }
  let waiting = '';
  let last: Promise<unknown> = Promise.resolve();
  const answer = async () => {
    const sent = waiting;
    const said = await turns.take(async () => opened.say(sent));
    if (said === undefined) return;
    waiting = '';
    data.write(Buffer.from(said.text));
    if (said.isLast) close();
  };
  data.listen(
    (piece) => {
      waiting += piece.toString();
      if (waiting.length > longestRequest) close('the request is too long');
      else last = last.then(answer).catch((failure: unknown) => close(String(failure)));
    },
    () => void last.then(() => close()),
  );
}
