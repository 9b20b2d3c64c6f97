import type { Server, ServerStart } from '../image.ts';
import { portFlag } from './flags.ts';

/**
 * A server of a protocol that is not HTTP. `text` is what an HTTP client gets from it before it hangs up: the
 * greeting of a protocol in which the server speaks first, or its answer to a request line that it does not
 * understand.
 */
function rawServer(ports: readonly number[], text = ''): Server {
  return { ports, handle: () => ({ type: 'raw', text }) };
}

/** Redis answers to `GET / HTTP/1.1` as to a command. redis: server.c `rejectCommandFormat`. */
export function redisServer(start: ServerStart): Server {
  const ports = [portFlag(start.argv, 'port', 6379)];
  return { ...rawServer(ports, "-ERR wrong number of arguments for 'get' command\r\n"), isSplit: true };
}

/** MySQL and MariaDB greet with a binary packet. */
export function mysqlServer(start: ServerStart): Server {
  return rawServer([portFlag(start.argv, 'port', 3306)], `J\0\0\0\n${start.version}\0`);
}

/** PostgreSQL hangs up on what is no start-up packet. */
export function postgresServer(start: ServerStart): Server {
  return { ...rawServer([portFlag(start.argv, 'port', 5432)]), isSplit: true };
}

/** MongoDB tells an HTTP client of its mistake. mongo: transport/session_workflow.cpp. */
export function mongoServer(start: ServerStart): Server {
  const text = 'It looks like you are trying to access MongoDB over HTTP on the native driver port.\r\n';
  const head = [
    'HTTP/1.0 200 OK',
    'Connection: close',
    'Content-Type: text/plain',
    `Content-Length: ${text.length}`,
  ];
  return rawServer([portFlag(start.argv, 'port', 27017)], [...head, '', text].join('\r\n'));
}

/** A server that hangs up on what it does not understand. */
export function silentServer(...ports: readonly number[]): () => Server {
  return () => rawServer(ports);
}

/** Kubernetes' `pause`, which waits to be stopped and writes nothing. kubernetes: build/pause/linux/pause.c */
export function pause(): Server {
  return { ...rawServer([]), log: { started: () => [], answered: () => undefined } };
}
