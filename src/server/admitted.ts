import { timingSafeEqual } from 'node:crypto';

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a Host header names this machine: a page of another site may send requests here under its own name.
 * The port may be another's, since `kubectl proxy` hands on the header that it got.
 */
export function namesLoopback(host: string | undefined): boolean {
  const [, name = ''] = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(host ?? '') ?? [];
  return loopback.has(name.toLowerCase());
}

/** Whether an Authorization header carries the token. */
export function bearsToken(header: string | undefined, token: string): boolean {
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
