import type { Peer } from '../network-view.ts';

/**
 * What a peer answers to a text that is sent to it as it is: an HTTP request gets its answer, headers and
 * all, a broken one the server's complaint. Undefined for a text that is no request.
 */
export function exchangeText(peer: Peer, sent: string): string | undefined {
  const request = /^([A-Z]+)(?: (\S+))?(?: HTTP\/(1\.[01]))?\r?\n/.exec(sent);
  if (request === null) return undefined;
  const [, method = 'GET', path = '', version] = request;
  const [head = '', body = ''] = sent.split(/\r?\n\r?\n/, 2);
  const headers = head
    .split(/\r?\n/)
    .slice(1)
    .map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/, '')] as const);
  const exchange = peer.http({ method, path, version: version === '1.1' ? '1.1' : '1.0', headers, body });
  if (exchange.type === 'raw') return exchange.text;
  if (exchange.type !== 'response') return '';
  const { response } = exchange;
  // A request without a version is answered as HTTP/0.9 was: by the body alone.
  if (version === undefined && response.status === 200) return response.body;
  const lines = [
    `HTTP/${response.version} ${response.status} ${response.reason}`,
    ...response.headers.map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ];
  return lines.join('\r\n') + response.body;
}
