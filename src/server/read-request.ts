import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { impersonatedUser } from '#cluster';
import type { Incoming } from './incoming.ts';

/** The most that a body may hold. apiserver: pkg/server/config.go `MaxRequestBodyBytes` */
export const longestBody = 3 * 1024 * 1024;

/** Reads a request with its whole body; undefined if it is too large. */
export async function readRequest(request: IncomingMessage): Promise<Incoming | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    length += (piece as Buffer).length;
    if (length > longestBody) return undefined;
    pieces.push(piece as Buffer);
  }
  return incomingOf(request, Buffer.concat(pieces));
}

/** A request without looking at its body. */
export function incomingOf(request: IncomingMessage, body: Uint8Array = new Uint8Array()): Incoming {
  const { headers, method = 'GET', url = '/' } = request;
  const at = url.indexOf('?');
  return {
    method,
    path: at < 0 ? url : url.slice(0, at),
    query: new URLSearchParams(at < 0 ? '' : url.slice(at + 1)),
    accept: headers.accept,
    contentType: headers['content-type'],
    userAgent: headers['user-agent'] ?? '',
    body,
    host: headers.host ?? '',
    ...speaker(headers),
  };
}

/** `kubectl --as`. client-go: transport/round_trippers.go */
function speaker(headers: IncomingHttpHeaders): Pick<Incoming, 'user'> {
  const name = headers['impersonate-user'];
  if (typeof name !== 'string' || name === '') return {};
  const groups = [headers['impersonate-group'] ?? []].flat().flatMap((line) => line.split(', '));
  return { user: impersonatedUser(name, groups) };
}
