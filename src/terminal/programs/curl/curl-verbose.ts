import { atLeast, type ProgramVersion } from '../../program-version.ts';
import type { CurlUrl } from './curl-url.ts';

/** Where curl connects, and from where. */
export interface Route {
  readonly url: CurlUrl;
  readonly address: string;
  /** All addresses of the host, in the order in which they are tried. */
  readonly addresses: readonly string[];
  readonly localAddress: string;
  readonly localPort: number;
}

/** The lines of `-v` about a host that was resolved. lib/hostip.c `show_resolve_info` */
export function resolvedLines(version: ProgramVersion, route: Route): readonly string[] {
  const { url, addresses } = route;
  if (!atLeast(version, '7.34')) return [`About to connect() to ${url.host} port ${url.port} (#0)`];
  if (!atLeast(version, '8.5') || addresses[0] === url.host) return [];
  const listed = (isWanted: (address: string) => boolean) =>
    addresses.filter(isWanted).join(', ') || '(none)';
  const isSix = (address: string) => address.includes(':');
  return [
    `Host ${url.host}:${url.port} was resolved.`,
    `IPv6: ${listed(isSix)}`,
    `IPv4: ${listed((address) => !isSix(address))}`,
  ];
}

/** The lines of `-v` before a connection stands. lib/connect.c, cf-socket.c */
export function tryingLines(version: ProgramVersion, { url, address }: Route): readonly string[] {
  const shown = address.includes(':') && atLeast(version, '7.88') ? `[${address}]` : address;
  const line = atLeast(version, '7.65') ? `  Trying ${shown}:${url.port}...` : `  Trying ${shown}...`;
  return atLeast(version, '7.50') && !atLeast(version, '7.69') ? [line, 'TCP_NODELAY set'] : [line];
}

/** The line that rebuilds a URL without a path. lib/url.c until 7.61 */
export function rebuiltLine(version: ProgramVersion, url: CurlUrl): readonly string[] {
  if (!url.rebuilt || !atLeast(version, '7.34') || atLeast(version, '7.62')) return [];
  return [`Rebuilt URL to: ${url.full}`];
}

/** The lines once a connection stands. */
export function connectedLines(version: ProgramVersion, route: Route): readonly string[] {
  const { url, address } = route;
  const lines = atLeast(version, '8.16')
    ? [
        `Established connection to ${url.host} (${address} port ${url.port}) ` +
          `from ${route.localAddress} port ${route.localPort} `,
      ]
    : [`Connected to ${url.host} (${address}) port ${url.port}${atLeast(version, '8.5') ? '' : ' (#0)'}`];
  return atLeast(version, '8.10') && url.scheme !== 'telnet' ? [...lines, 'using HTTP/1.x'] : lines;
}

/** The line about an address that refused, or could not be reached. */
export function failedLine(version: ProgramVersion, route: Route, reason: string): string {
  const { url, address } = route;
  const from = atLeast(version, '8.9') ? ` from ${route.localAddress} port ${route.localPort}` : '';
  return atLeast(version, '7.34')
    ? `connect to ${address} port ${url.port}${from} failed: ${reason}`
    : reason;
}

/** The line when a connection is closed after an error. */
export function closingLine(version: ProgramVersion): string {
  if (atLeast(version, '8.9')) return 'closing connection #0';
  if (!atLeast(version, '7.20')) return 'Closing connection #0';
  return atLeast(version, '8.5') ? 'Closing connection' : 'Closing connection 0';
}

/** The last line when there never was a connection, or the peer closed it properly. */
export function shuttingDownLine(version: ProgramVersion): string {
  return atLeast(version, '8.9') ? 'shutting down connection #0' : closingLine(version);
}

/** The last line of a transfer that went well. */
export function intactLine(version: ProgramVersion, url: CurlUrl): string {
  const target = atLeast(version, '8.16') ? `${url.host}:${url.port}` : url.host;
  return `Connection #0 to host ${target} left intact`;
}

/** The lines when the next request goes over the same connection. `bundle` is a pointer of old versions. */
export function reusedLines(version: ProgramVersion, route: Route, bundle: () => string): readonly string[] {
  const { url, address } = route;
  const again = atLeast(version, '8.16') ? 'Reusing' : 'Re-using';
  if (atLeast(version, '8.12')) return [`${again} existing ${url.scheme}: connection with host ${url.host}`];
  if (atLeast(version, '8.10')) return [`Re-using existing connection with host ${url.host}`];
  const how = atLeast(version, '7.66') ? ' [serially]' : atLeast(version, '7.34') ? ' [can pipeline]' : '';
  const host = atLeast(version, '7.88') ? 'host' : `host ${url.host}`;
  const lines = [`Found bundle for ${host}: 0x${bundle()}${how}`];
  if (atLeast(version, '7.88') && !atLeast(version, '8.9'))
    lines.push('Can not multiplex, even if we wanted to');
  if (atLeast(version, '8.5')) return [...lines, `Re-using existing connection with host ${url.host}`];
  if (atLeast(version, '7.88')) return [...lines, `Re-using existing connection #0 with host ${url.host}`];
  return [
    ...lines,
    `Re-using existing connection! (#0) with host ${url.host}`,
    `Connected to ${url.host} (${address}) port ${url.port} (#0)`,
  ];
}

/** The lines between the request and the answer. */
export function sentLines(version: ProgramVersion, body: string | undefined): readonly string[] {
  const lines: string[] = [];
  if (body !== undefined) {
    const size = body.length;
    const sent = atLeast(version, '8.7') ? `${size} bytes` : `${size} out of ${size} bytes`;
    // Versions in between take a small body for sent with the headers.
    if (!atLeast(version, '7.75') || atLeast(version, '8.7'))
      lines.push(`upload completely sent off: ${sent}`);
  } else if (atLeast(version, '8.7')) lines.push('Request completely sent off');
  return lines;
}

/** The line before an answer's status line. */
export function answeredLines(version: ProgramVersion): readonly string[] {
  return atLeast(version, '7.64.1') && !atLeast(version, '7.87')
    ? ['Mark bundle as not supporting multiuse']
    : [];
}

/** `{ [35 bytes data]`, for data that does not go to the terminal. */
export function dataNote(version: ProgramVersion, direction: '{' | '}', size: number): string {
  return atLeast(version, '7.34') ? `${direction} [${size} bytes data]` : `${direction} [data not shown]`;
}
