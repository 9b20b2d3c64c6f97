import { pickDomain } from '#cluster';
import { freeDuration, freeHex, freeNumber, freeText } from '../../free-bytes.ts';
import type { Peer, Reach } from '../../network-view.ts';
import { atLeast } from '../../program-version.ts';
import { resolveHost } from '../../resolver.ts';
import type { CurlRun } from './curl-run.ts';
import type { CurlUrl } from './curl-url.ts';
import * as verbose from './curl-verbose.ts';
import {
  type ConnectReason,
  connectFailure,
  connectTimeout,
  connectTimeoutOption,
  resolveFailure,
} from './curl-wording.ts';

/** A connection that stands, or why there is none. */
export type Connecting =
  | { readonly type: 'connected'; readonly peer: Peer; readonly address: string }
  | { readonly type: 'failed'; readonly code: number; readonly message: string };

/** How long Linux tries to connect when nobody limits it. */
const systemTimeoutMs = 130_000;
/** How long ARP is asked for a neighbour that is not there. */
const neighbourMs = 3_000;

/** Connects to a URL's host, over a kept connection if there is one. */
export async function connect(run: CurlRun, url: CurlUrl, key: string): Promise<Connecting> {
  const { output, version, context } = run;
  const kept = run.kept.get(`${url.host}:${url.port}`);
  if (kept !== undefined) {
    if (!lateMeter(run)) output.startMeter();
    const { address } = kept;
    const route = routeTo(run, url, { address, addresses: [address] }, kept.peer.localPort ?? 0);
    const bundle = () => freeHex({ oracle: context.oracle, runId: key }, 'bundle pointer', 12);
    for (const line of run.settings.verbose ? verbose.reusedLines(version, route, bundle) : [])
      output.verbose(line);
    return { type: 'connected', ...kept };
  }
  for (const line of verbose.rebuiltLine(version, url)) output.verbose(line);
  if (!lateMeter(run)) output.startMeter();
  const addresses = addressesOf(run, url);
  if (addresses === undefined) return unresolved(run, url);
  const [first = ''] = addresses;
  for (const line of verbose.resolvedLines(version, routeTo(run, url, { address: first, addresses }, 0)))
    output.verbose(line);
  return tryAll(run, url, key, addresses);
}

/** Tries one address after another; what is said of the last one is said of all. */
async function tryAll(
  run: CurlRun,
  url: CurlUrl,
  key: string,
  addresses: readonly string[],
): Promise<Connecting> {
  const { output, version, context } = run;
  for (const [index, address] of addresses.entries()) {
    const reach = context.network.connect(address, url.port);
    const isLast = index === addresses.length - 1;
    const known = reach.type === 'connected' ? reach.peer.localPort : undefined;
    const route = routeTo(run, url, { address, addresses }, localPortOf(run, known, key));
    for (const line of verbose.tryingLines(version, route)) output.verbose(line);
    if (reach.type === 'connected') return connected(run, route, reach.peer);
    if (reach.type === 'timed out') {
      // All are waited for at the same time.
      if (isLast) return timedOut(run, route, key);
      continue;
    }
    const failure = await notConnected(run, route, reach, key);
    if (isLast) {
      failVerbosely(
        run,
        [...failure.lines, failure.message, verbose.closingLine(version)],
        atLeast(version, '7.66'),
      );
      return { type: 'failed', code: 7, message: failure.message };
    }
    for (const line of failure.lines) output.verbose(line);
  }
  return unresolved(run, url);
}

interface NotConnected {
  /** What is said of the address alone. */
  readonly lines: readonly string[];
  readonly message: string;
}

async function notConnected(
  run: CurlRun,
  route: verbose.Route,
  reach: Extract<Reach, { type: 'refused' | 'unreachable' }>,
  key: string,
): Promise<NotConnected> {
  const { version, context, output } = run;
  const { host, port } = route.url;
  const waited = reach.type === 'unreachable' && reach.reason === 'host' ? neighbourMs : 0;
  if (waited > 0) await context.clock.sleep(waited);
  const reason: ConnectReason =
    reach.type === 'refused'
      ? 'Connection refused'
      : reach.reason === 'network'
        ? 'Network is unreachable'
        : 'No route to host';
  const ms = elapsed(run, key, waited, waited + 2_000);
  const message = connectFailure(version, { host, port, ms, reason });
  if (!atLeast(version, '7.34')) output.startMeter();
  return { lines: [verbose.failedLine(version, route, reason)], message };
}

function connected(run: CurlRun, route: verbose.Route, peer: Peer): Connecting {
  const { version, output } = run;
  const { url, address } = route;
  verbose.connectedLines(version, route).forEach((line, index) => {
    if (lateMeter(run) && (index === 1 || !atLeast(version, '7.34'))) output.startMeter();
    output.verbose(line);
  });
  run.kept.set(`${url.host}:${url.port}`, { peer, address });
  return { type: 'connected', peer, address };
}

/** The oldest and the newest meters start only when there is a connection. */
export function lateMeter(run: CurlRun): boolean {
  return atLeast(run.version, '8.19') || !atLeast(run.version, '7.34');
}

/** Verbose lines of a failure: the meter's row ends before the last one. */
export function failVerbosely(run: CurlRun, lines: readonly string[], finishesMeter = true): void {
  lines.forEach((line, index) => {
    if (index === lines.length - 1) run.output.breakMeter(finishesMeter);
    run.output.verbose(line);
  });
}

function unresolved(run: CurlRun, url: CurlUrl): Connecting {
  const { version, output } = run;
  const message = resolveFailure(version, url.host);
  if (!atLeast(version, '7.34')) {
    if (!atLeast(version, '7.20')) output.verbose(`About to connect() to ${url.host} port ${url.port} (#0)`);
    else output.verbose(`Curl_ipv4_resolve_r failed for ${url.host}`);
  }
  output.verbose(message);
  if (atLeast(version, '8.20')) {
    output.verbose(message);
    output.verbose(`Could not resolve: ${url.host}:${url.port}`);
  } else if (atLeast(version, '8.16'))
    output.verbose(`Store negative name resolve for ${url.host}:${url.port}`);
  output.breakMeter(false);
  output.verbose(atLeast(version, '8.20') ? verbose.closingLine(version) : verbose.shuttingDownLine(version));
  return { type: 'failed', code: 6, message };
}

async function timedOut(run: CurlRun, { url, address }: verbose.Route, key: string): Promise<Connecting> {
  const { settings, version, context, output } = run;
  const whole = settings.maxSeconds === undefined ? Number.POSITIVE_INFINITY : settings.maxSeconds * 1000;
  const connecting =
    settings.connectSeconds === undefined ? Number.POSITIVE_INFINITY : settings.connectSeconds * 1000;
  const limit = Math.min(whole, connecting, systemTimeoutMs);
  await context.clock.sleep(limit);
  if (!atLeast(version, '7.34')) output.startMeter();
  output.waitRows(limit / 1000);
  const ms = elapsed(run, key, limit, limit + (limit === systemTimeoutMs ? 10_000 : 500));
  if (limit === systemTimeoutMs) {
    const message = connectFailure(version, {
      host: url.host,
      port: url.port,
      ms,
      reason: 'Connection timed out',
    });
    failVerbosely(run, [message, verbose.closingLine(version)]);
    return { type: 'failed', code: atLeast(version, '7.69') ? 28 : 7, message };
  }
  const message =
    connecting <= whole
      ? limitedConnect(run, { host: url.host, port: url.port, ms, seconds: limit / 1000 }, key)
      : connectTimeout(version, ms);
  if (connecting <= whole && atLeast(version, '8.6') && !atLeast(version, '8.12')) {
    output.verbose(`ipv4 connect timeout after ${limit}ms, move on!`);
  } else if (connecting <= whole && atLeast(version, '7.75') && !atLeast(version, '7.87')) {
    output.verbose(`After ${limit}ms connect time, move on!`);
    output.verbose(`connect to ${address} port ${url.port} failed: Connection timed out`);
  }
  failVerbosely(run, [message, verbose.closingLine(version)]);
  return { type: 'failed', code: 28, message };
}

/** Until 8.11 it depends on a race between two clocks which of them says that the time is over. */
function limitedConnect(
  run: CurlRun,
  failed: Parameters<typeof connectTimeoutOption>[1],
  key: string,
): string {
  const { version, context } = run;
  const usual = connectTimeoutOption(version, failed);
  if (!atLeast(version, '7.87') || atLeast(version, '8.12')) return usual;
  const whole = `Connection timeout after ${failed.ms} ms`;
  const domain = pickDomain([usual, whole], (member) => member, 'ways to run out of time');
  return freeText({ oracle: context.oracle, runId: key }, 'end of the time', {
    ...domain,
    sample: () => usual,
  });
}

function addressesOf(run: CurlRun, url: CurlUrl): readonly string[] | undefined {
  const fixed = fixedAddress(run, url);
  if (fixed !== undefined) return [fixed];
  const found = resolveHost(url.host, run.context, undefined, run.settings.family);
  return found.type === 'found' ? found.addresses : undefined;
}

/** The address that `--resolve` gives. */
function fixedAddress(run: CurlRun, url: CurlUrl): string | undefined {
  for (const each of run.settings.resolve) {
    const [host, port, address] = each.split(':');
    if (host === url.host && Number(port) === url.port) return address;
  }
  return undefined;
}

function routeTo(
  run: CurlRun,
  url: CurlUrl,
  to: Pick<verbose.Route, 'address' | 'addresses'>,
  localPort: number,
): verbose.Route {
  const own = run.context.network.interfaces[0];
  const local = to.address.includes(':') ? own?.address6 : own?.address;
  const isLoopback = to.address.startsWith('127.');
  return { url, ...to, localAddress: (isLoopback ? undefined : local) ?? '127.0.0.1', localPort };
}

function localPortOf(run: CurlRun, known: number | undefined, key: string): number {
  if (known !== undefined) return known;
  // Only new versions print the port of a connection that failed.
  if (!run.settings.verbose || !atLeast(run.version, '8.9')) return 0;
  return freeNumber({ oracle: run.context.oracle, runId: key }, 'local port', { from: 32768, to: 60999 });
}

function elapsed(run: CurlRun, key: string, from: number, to: number): number {
  const range = { from: Math.floor(from), to: Math.ceil(to), usual: Math.floor(from) + (from > 0 ? 1 : 0) };
  return freeDuration({ oracle: run.context.oracle, runId: key }, 'time to connect', range);
}
