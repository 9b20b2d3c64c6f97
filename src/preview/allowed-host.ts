const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request's Host header names this server. A page of another site can make a browser send requests
 * here under a name of its own (DNS rebinding); such a name is refused.
 */
export function allowedHost(host: string | undefined, port: number): boolean {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host ?? '');
  const [, name = '', given = '80'] = match ?? [];
  return loopback.has(name.toLowerCase()) && Number(given) === port;
}
