import type { RawData, WebSocket } from 'ws';
import type { RemoteStreams } from './remote-streams.ts';

/** The streams of a connection by their first byte. apiserver: pkg/util/.../remotecommand/constants.go */
const channel = { stdin: 0, stdout: 1, stderr: 2, error: 3, close: 255 } as const;

/** The streams of a program over a WebSocket. */
export function websocketStreams(connection: WebSocket): RemoteStreams {
  const send = (number: number, text: string) =>
    connection.send(Buffer.concat([Buffer.from([number]), Buffer.from(text)]));
  return {
    listen(hear, end) {
      connection.on('close', end);
      connection.on('error', end);
      connection.on('message', (data: RawData) => {
        const bytes = Buffer.isBuffer(data) ? data : Buffer.from(data as ArrayBuffer);
        if (bytes[0] === channel.close && bytes[1] === channel.stdin) end();
        if (bytes[0] === channel.stdin) hear(bytes.subarray(1));
      });
    },
    onClose: (tell) => void connection.on('close', tell),
    write: (stream, text) => send(channel[stream], text),
    finish(status) {
      send(channel.error, status);
      connection.close(1000);
    },
  };
}
